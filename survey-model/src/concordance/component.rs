//! What becomes of the entries that hang together when two concordances are composed.

use std::collections::BTreeMap;

use super::pushout::{self, Lists};
use super::{Entry, Form, Verdict};
use crate::code::{ItemCode, OptionCode};
use crate::code_list::CodeList;
use crate::questionnaire::Questionnaire;

/// Entries before and after that hang together through the items between.
#[derive(Debug, Default)]
pub(super) struct Component<'a> {
    pub(super) first: Vec<&'a Entry>,
    pub(super) second: Vec<&'a Entry>,
}

impl Component<'_> {
    /// The one entry that they become; none if what came new was dropped again.
    pub(super) fn entry(&self, versions: [&Questionnaire; 3]) -> Option<Entry> {
        let earlier: Vec<ItemCode> = self.first.iter().flat_map(|entry| entry.earlier.iter().cloned()).collect();
        let later: Vec<ItemCode> = self.second.iter().flat_map(|entry| entry.later.iter().cloned()).collect();
        let verdict = match (earlier.len(), later.len()) {
            (0, 0) => return None,
            (0, _) => Verdict::New,
            (_, 0) => Verdict::Dropped,
            _ if self.obstacle().is_some() => Verdict::Broken,
            (1, 1) => return Some(self.simple(earlier, later, versions)),
            (1, _) => Verdict::Split,
            (_, 1) => Verdict::Merged,
            _ => Verdict::Broken,
        };
        let entry = self.of(verdict, earlier, later);
        Some(match (verdict, self.combination()) {
            (Verdict::Split | Verdict::Merged, Some(own)) => Entry {
                earlier_map: own.earlier_map.clone(),
                later_map: own.later_map.clone(),
                combine: own.combine,
                ..entry
            },
            (Verdict::Broken, _) => with_cause(entry, self.obstacle().unwrap_or(MANY)),
            _ => entry,
        })
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.first.iter().chain(&self.second).copied()
    }

    /// Why no verdict but `broken` says what happened; empty if something was broken before.
    fn obstacle(&self) -> Option<&'static str> {
        let has = |verdict| self.entries().any(|entry| entry.verdict == verdict);
        if has(Verdict::Broken) {
            Some("")
        } else if has(Verdict::New) {
            Some("Part of it was not asked before.")
        } else if has(Verdict::Dropped) {
            Some("Part of it is not asked any more.")
        } else if has(Verdict::Split) && has(Verdict::Merged) {
            Some(MANY)
        } else {
            None
        }
    }

    /// The one entry that splits or merges, if all others only pass the answers on.
    fn combination(&self) -> Option<&Entry> {
        let mut own = self.entries().filter(|entry| !entry.is_plain());
        own.next().filter(|_| own.next().is_none())
    }

    /// One item all the way, with the maps composed.
    fn simple(&self, earlier: Vec<ItemCode>, later: Vec<ItemCode>, versions: [&Questionnaire; 3]) -> Entry {
        let (Some(first), Some(second)) = (self.first.first(), self.second.first()) else {
            return self.of(Verdict::Broken, earlier, later);
        };
        let [before, between, after] = versions;
        let lists = Lists {
            earlier: options(before, earlier.first()),
            between: options(between, first.later.first()),
            later: options(after, later.first()),
        };
        let form = later.first().and_then(|item| after.question_of(item)).map(Form::of);
        match pushout::compose(first, second, &lists, form) {
            None => with_cause(self.of(Verdict::Broken, earlier, later), COLLAPSED),
            Some((earlier_map, later_map)) => {
                let is_recoded = !(earlier_map.is_empty() && later_map.is_empty());
                let least = if is_recoded { Verdict::Recoded } else { Verdict::Identical };
                let verdict = first.verdict.max(second.verdict).max(least);
                Entry { earlier_map, later_map, ..self.of(verdict, earlier, later) }
            }
        }
    }

    fn of(&self, verdict: Verdict, earlier: Vec<ItemCode>, later: Vec<ItemCode>) -> Entry {
        // That a step changed nothing is no reason for what another step changed.
        let is_told = |entry: &&Entry| verdict == Verdict::Identical || entry.verdict != Verdict::Identical;
        let reason = joined(self.entries().filter(is_told).map(|entry| entry.reason.trim()), " ");
        let reviewer = joined(self.entries().flat_map(|entry| entry.reviewer.split("; ").map(str::trim)), "; ");
        let (earlier_map, later_map) = (BTreeMap::new(), BTreeMap::new());
        Entry { verdict, earlier, later, earlier_map, later_map, combine: None, reason, reviewer }
    }
}

const MANY: &str = "Several items became several others, which nobody can combine.";
const COLLAPSED: &str = "What the maps of both steps leave in common is not enough to compare.";

fn with_cause(entry: Entry, cause: &str) -> Entry {
    let reason = joined([cause, entry.reason.as_str()].into_iter(), " ");
    Entry { reason, ..entry }
}

/// The texts one after the other, each once.
fn joined<'t>(texts: impl Iterator<Item = &'t str>, between: &str) -> String {
    let mut found: Vec<&str> = Vec::new();
    for text in texts.filter(|text| !text.is_empty()) {
        if !found.contains(&text) {
            found.push(text);
        }
    }
    found.join(between)
}

fn options(questionnaire: &Questionnaire, item: Option<&ItemCode>) -> Vec<OptionCode> {
    let question = item.and_then(|item| questionnaire.question_of(item));
    let options = question.and_then(|question| question.options()).map(CodeList::options).unwrap_or_default();
    options.iter().map(|option| option.code.clone()).collect()
}
