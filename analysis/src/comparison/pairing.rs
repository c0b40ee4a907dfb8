//! Which columns of an earlier item belong to which columns of a later one.

use survey_model::code::OptionCode;
use survey_model::concordance::Combine;
use survey_model::variable::{Part, Variable};

use super::code_list::{Map, mapped};
use super::operand::Operand;
use crate::dataset::Column;

/// A variable with its cells.
pub(super) type Named<'a> = (&'a Variable, &'a Column);

/// The columns of both sides that mean the same; a side is empty if its version lacks them.
pub(super) struct Pair<'a> {
    pub(super) earlier: Vec<Named<'a>>,
    pub(super) later: Vec<Named<'a>>,
    key: Key<'a>,
}

/// What a column holds, in common terms.
#[derive(Clone, Copy, PartialEq)]
enum Key<'a> {
    Whole,
    Count,
    Option(&'a OptionCode),
    Rank(&'a OptionCode),
}

/// The pairs of columns of two items: in the later item's order, then what only the earlier one has.
///
/// Entries of repeat groups are left out: groups are compared by count.
pub(super) fn pair<'a>(
    earlier: &[Named<'a>],
    earlier_map: &'a Map,
    later: &[Named<'a>],
    later_map: &'a Map,
) -> Vec<Pair<'a>> {
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    for column in later {
        if let Some(pair) = find(&mut pairs, column.0, later_map) {
            pair.later.push(*column);
        }
    }
    for column in earlier {
        if let Some(pair) = find(&mut pairs, column.0, earlier_map) {
            pair.earlier.push(*column);
        }
    }
    pairs
}

/// The pair that a column belongs to, made if it is the first.
fn find<'p, 'a>(pairs: &'p mut Vec<Pair<'a>>, variable: &'a Variable, map: &'a Map) -> Option<&'p mut Pair<'a>> {
    let key = key(&variable.part, map)?;
    let at = match pairs.iter().position(|pair| pair.key == key) {
        Some(at) => at,
        None => {
            pairs.push(Pair { earlier: Vec::new(), later: Vec::new(), key });
            pairs.len() - 1
        }
    };
    pairs.get_mut(at)
}

fn key<'a>(part: &'a Part, map: &'a Map) -> Option<Key<'a>> {
    match part {
        Part::Whole => Some(Key::Whole),
        Part::Count => Some(Key::Count),
        Part::Option(option) => Some(Key::Option(mapped(Some(map), option))),
        Part::Rank(option) => Some(Key::Rank(mapped(Some(map), option))),
        Part::Entry { .. } => None,
    }
}

impl<'a> Pair<'a> {
    /// The sides as operands: the maps recode categories of whole answers only, and options that became one are `yes` if any is.
    pub(super) fn operands(self, earlier_map: &'a Map, later_map: &'a Map) -> (Operand<'a>, Operand<'a>) {
        let whole = self.key == Key::Whole;
        let operand = |columns, map| Operand { columns, map: whole.then_some(map), combine: Some(Combine::Any) };
        (operand(self.earlier, earlier_map), operand(self.later, later_map))
    }

    /// Whether the pair is one of an option that only one version offers.
    pub(super) const fn is_one_sided(&self) -> bool {
        self.earlier.is_empty() || self.later.is_empty()
    }

    const fn is_rank(&self) -> bool {
        matches!(self.key, Key::Rank(_))
    }

    const fn form(&self) -> &'static str {
        match self.key {
            Key::Whole => "whole",
            Key::Count => "count",
            Key::Option(_) => "option",
            Key::Rank(_) => "rank",
        }
    }
}

/// Ranks mean something only among the same options, each by itself.
pub(super) fn rankings_differ(pairs: &[Pair<'_>]) -> bool {
    pairs.iter().any(|pair| pair.is_rank() && (pair.earlier.len() != 1 || pair.later.len() != 1))
}

/// Whether one item is answered as a whole and the other option by option, rank by rank or as a group.
pub(super) fn forms_differ(pairs: &[Pair<'_>]) -> bool {
    pairs.windows(2).any(|two| two[0].form() != two[1].form())
}
