//! The maps of two entries composed: see "Options" in the documentation of the module above.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, Form};
use crate::code::OptionCode;

type Map = BTreeMap<OptionCode, OptionCode>;

/// The options of an item in the earliest version, the one between, and the latest.
pub(super) struct Lists {
    pub(super) earlier: Vec<OptionCode>,
    pub(super) between: Vec<OptionCode>,
    pub(super) later: Vec<OptionCode>,
}

/// An option of one of the two common lists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Common {
    First(OptionCode),
    Second(OptionCode),
}

/// The maps of the earliest and of the latest version's options; `None` if they leave nothing to compare.
pub(super) fn compose(first: &Entry, second: &Entry, lists: &Lists, form: Option<Form>) -> Option<(Map, Map)> {
    let mut classes = Classes::default();
    for option in &lists.between {
        classes
            .join(Common::First(mapped(&first.later_map, option)), Common::Second(mapped(&second.earlier_map, option)));
    }
    let earlier: Vec<usize> =
        lists.earlier.iter().map(|o| classes.of(Common::First(mapped(&first.earlier_map, o)))).collect();
    let later: Vec<usize> =
        lists.later.iter().map(|o| classes.of(Common::Second(mapped(&second.later_map, o)))).collect();
    let (earlier, later) = (classes.roots(&earlier), classes.roots(&later));
    if is_collapsed(&earlier, &later, form) {
        return None;
    }
    let names = classes.names(&Preference::of(first, second, lists), &later, &earlier);
    let map = |options: &[OptionCode], classes: &[usize]| -> Map {
        let pairs =
            options.iter().zip(classes).filter_map(|(option, class)| Some((option.clone(), names.get(class)?.clone())));
        pairs.filter(|(option, name)| option != name).collect()
    };
    Some((map(&lists.earlier, &earlier), map(&lists.later, &later)))
}

fn mapped(map: &Map, option: &OptionCode) -> OptionCode {
    map.get(option).unwrap_or(option).clone()
}

/// Whether both ends had a choice, and have none in common any more.
fn is_collapsed(earlier: &[usize], later: &[usize], form: Option<Form>) -> bool {
    let common: BTreeSet<&usize> = earlier.iter().filter(|class| later.contains(class)).collect();
    let had_choice = earlier.len() > 1 && later.len() > 1;
    match form {
        Some(Form::Options | Form::Order) => had_choice && common.is_empty(),
        _ => had_choice && common.len() < 2,
    }
}

/// Which code a class is called by.
struct Preference<'a> {
    /// Whether one of the entries has no map, so that the other one's names can stay.
    plain: Option<Side>,
    lists: &'a Lists,
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    First,
    Second,
}

impl<'a> Preference<'a> {
    fn of(first: &Entry, second: &Entry, lists: &'a Lists) -> Self {
        let has_map = |entry: &Entry| !(entry.earlier_map.is_empty() && entry.later_map.is_empty());
        let plain = match (has_map(first), has_map(second)) {
            (false, _) => Some(Side::First),
            (true, false) => Some(Side::Second),
            (true, true) => None,
        };
        Self { plain, lists }
    }

    /// The codes of a class, the best name first.
    fn sorted(&self, members: &[Common]) -> Vec<OptionCode> {
        let rank = |common: &Common| {
            let (side, code) = match common {
                Common::First(code) => (Side::First, code),
                Common::Second(code) => (Side::Second, code),
            };
            let is_option = match self.plain {
                Some(plain) => (side == plain, false),
                None => (!self.lists.later.contains(code), !self.lists.earlier.contains(code)),
            };
            (is_option, side == Side::First, code.clone())
        };
        let mut ranked: Vec<_> = members.iter().map(rank).collect();
        ranked.sort();
        ranked.into_iter().map(|(_, _, code)| code).collect()
    }
}

/// The classes of common options, by union–find.
#[derive(Default)]
struct Classes {
    members: Vec<Common>,
    parents: Vec<usize>,
}

impl Classes {
    fn of(&mut self, common: Common) -> usize {
        if let Some(at) = self.members.iter().position(|known| *known == common) {
            return at;
        }
        self.members.push(common);
        self.parents.push(self.parents.len());
        self.parents.len() - 1
    }

    fn join(&mut self, one: Common, two: Common) {
        let (one, two) = (self.of(one), self.of(two));
        let (one, two) = (self.root(one), self.root(two));
        self.parents[two] = one;
    }

    fn root(&self, mut at: usize) -> usize {
        while self.parents[at] != at {
            at = self.parents[at];
        }
        at
    }

    fn roots(&self, places: &[usize]) -> Vec<usize> {
        places.iter().map(|at| self.root(*at)).collect()
    }

    /// A name for each class, each name once; those of the later version's options choose first.
    fn names(&self, preference: &Preference<'_>, later: &[usize], earlier: &[usize]) -> BTreeMap<usize, OptionCode> {
        let mut names: BTreeMap<usize, OptionCode> = BTreeMap::new();
        for class in later.iter().chain(earlier) {
            if names.contains_key(class) {
                continue;
            }
            let members: Vec<Common> = (0..self.members.len())
                .filter(|at| self.root(*at) == *class)
                .map(|at| self.members[at].clone())
                .collect();
            let wanted = preference.sorted(&members);
            let free = |name: &OptionCode| names.values().all(|used| used != name);
            let numbered = (2..).filter_map(|number| OptionCode::parse(&format!("class_{number}")).ok());
            if let Some(name) = wanted.into_iter().chain(numbered).find(free) {
                names.insert(*class, name);
            }
        }
        names
    }
}
