//! Verdicts that the program proposes, for a person to accept or change.
//!
//! A proposal has a reason in a sentence and no reviewer. It is drawn from codes first, then from texts and options: an item
//! of both versions is judged by what differs; items of one version only are matched if their labels share at least half of
//! their words. A map of options is proposed where labels agree, where points of a scale can be lined up, or where what is new
//! may stand for “other”; otherwise the proposal is `broken`, which is the one verdict that can't mislead.

use std::collections::HashSet;

use super::{Concordance, Entry, Verdict};
use crate::code::ItemCode;
use crate::questionnaire::Questionnaire;

mod line;
mod matching;
mod options;
mod same_code;

use line::Line;

/// An entry for every item of both versions that the later version's own concordance has no verdict on.
#[must_use]
pub fn propose(earlier: &Questionnaire, later: &Questionnaire) -> Vec<Entry> {
    let reviewed = later.concordance().filter(|concordance| concordance.from == *earlier.name());
    let named: HashSet<(bool, ItemCode)> = reviewed.map(|concordance| named(&concordance.entries)).unwrap_or_default();
    let open = |questionnaire, is_later: bool| -> Vec<Line<'_>> {
        let lines = Line::of_all(questionnaire);
        lines.into_iter().filter(|line| !named.contains(&(is_later, line.code.clone()))).collect()
    };
    let (mut before, mut after) = (open(earlier, false), open(later, true));
    let mut entries = Vec::new();
    for line in &after {
        if let Some(same) = before.iter().find(|other| other.code == line.code) {
            entries.push(same_code::entry(same, line));
        }
    }
    let settled = self::named(&entries);
    before.retain(|line| !settled.contains(&(false, line.code.clone())));
    after.retain(|line| !settled.contains(&(true, line.code.clone())));
    entries.extend(matching::entries(&before, &after));
    entries
}

fn named(entries: &[Entry]) -> HashSet<(bool, ItemCode)> {
    let items = entries.iter().flat_map(|entry| {
        let earlier = entry.earlier.iter().map(|item| (false, item.clone()));
        earlier.chain(entry.later.iter().map(|item| (true, item.clone())))
    });
    items.collect()
}

impl Concordance {
    /// What has been written down between two versions, and a proposal for every item that it leaves open.
    #[must_use]
    pub fn completed(earlier: &Questionnaire, later: &Questionnaire) -> Self {
        let reviewed = later.concordance().filter(|concordance| concordance.from == *earlier.name());
        let mut entries = reviewed.map(|concordance| concordance.entries.clone()).unwrap_or_default();
        entries.extend(propose(earlier, later));
        Self { from: earlier.name().clone(), to: later.name().clone(), entries }
    }
}

/// A proposal without maps.
fn proposal(verdict: Verdict, earlier: &[&ItemCode], later: &[&ItemCode], reason: impl Into<String>) -> Entry {
    let items = |items: &[&ItemCode]| items.iter().map(|item| (*item).clone()).collect();
    let (earlier_map, later_map) = Default::default();
    Entry {
        verdict,
        earlier: items(earlier),
        later: items(later),
        earlier_map,
        later_map,
        combine: None,
        reason: reason.into(),
        reviewer: String::new(),
    }
}
