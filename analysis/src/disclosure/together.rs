//! What several published columns tell together: counts of one may not give away those of another.

use std::collections::{BTreeMap, BTreeSet};

use survey_model::question::PublicationLevel;

use super::{Levels, PublishedCount};
use crate::report::{PublishedItem, PublishedSlice};

/// The breakdowns in which something is withheld.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Reach {
    breakdowns: BTreeSet<String>,
    /// Whether something is withheld over all groups, and with it everything.
    everything: bool,
}

impl Reach {
    const EVERYTHING: Self = Self { breakdowns: BTreeSet::new(), everything: true };

    fn and(mut self, other: Self) -> Self {
        self.everything |= other.everything;
        self.breakdowns.extend(other.breakdowns);
        self
    }

    fn has(&self, slice: &PublishedSlice) -> bool {
        self.everything || slice.group.as_ref().is_some_and(|group| self.breakdowns.contains(&group.breakdown))
    }
}

/// Withholds all columns of a question where one of them must be: the places of a ranking are filled by somebody, and whoever answers a multiple choice
/// chooses something, so that counts of one column can follow from those of the others. Totals stay: they are the same for each.
pub(super) fn withhold_columns_together(items: &mut [PublishedItem]) {
    let mut columns: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, item) in items.iter().enumerate().filter(|(_, item)| is_restricted(item)) {
        columns.entry(item.identity.item.to_string()).or_default().push(at);
    }
    for together in columns.into_values().filter(|columns| columns.len() > 1) {
        let reach = together.iter().map(|at| reach(&items[*at])).fold(Reach::default(), Reach::and);
        for at in together {
            withhold(&mut items[at], &reach, false);
        }
    }
}

/// Withholds what was asked only of those who gave certain answers to another question, where counts of that one are withheld: how many answered would tell
/// how many gave those answers.
pub(super) fn withhold_what_depends(items: &mut [PublishedItem], levels: &Levels) {
    loop {
        let known = reaches(items);
        let mut changed = false;
        for item in items.iter_mut().filter(|item| is_restricted(item)) {
            let of = |tied: &str| match levels.of_question(tied) {
                PublicationLevel::Public => Reach::default(),
                // What is not counted at all is not to be counted this way.
                _ => known.get(tied).cloned().unwrap_or(Reach::EVERYTHING),
            };
            let reach = levels.ties(&item.identity.item).map(of).fold(Reach::default(), Reach::and);
            changed |= withhold(item, &reach, true);
        }
        if !changed {
            return;
        }
    }
}

fn reaches(items: &[PublishedItem]) -> BTreeMap<String, Reach> {
    let mut known: BTreeMap<String, Reach> = BTreeMap::new();
    for item in items {
        let of = known.entry(item.identity.item.question().to_owned()).or_default();
        *of = std::mem::take(of).and(reach(item));
    }
    known
}

fn is_restricted(item: &PublishedItem) -> bool {
    item.publication != PublicationLevel::Public
}

fn reach(item: &PublishedItem) -> Reach {
    let has = |slice: &&PublishedSlice| {
        slice.answered == PublishedCount::Withheld || slice.counts.contains(&PublishedCount::Withheld)
    };
    let slices = item.slices.iter().filter(has);
    slices.fold(Reach::default(), |reach, slice| match &slice.group {
        Some(group) => reach.and(Reach { breakdowns: [group.breakdown.clone()].into(), everything: false }),
        None => reach.and(Reach::EVERYTHING),
    })
}

/// Withholds counts, and totals with them if `totals`; says whether anything was shown before.
fn withhold(item: &mut PublishedItem, reach: &Reach, totals: bool) -> bool {
    let mut changed = false;
    let mut hide = |count: &mut PublishedCount| {
        changed |= *count != PublishedCount::Withheld;
        *count = PublishedCount::Withheld;
    };
    for slice in &mut item.slices {
        if reach.has(slice) {
            slice.counts.iter_mut().for_each(&mut hide);
            if totals {
                hide(&mut slice.answered);
            }
        }
    }
    changed
}
