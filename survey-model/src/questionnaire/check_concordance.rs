//! Checks the verdicts on the items of the version before, as far as the later version alone can tell.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{ConcordanceDocument, EntryDocument};
use super::{Document, Problems, Section};
use crate::code::{CodeError, ItemCode};
use crate::concordance::{Concordance, Entry};
use crate::question::Question;
use crate::version::{Version, VersionName};

mod against;
mod entry;

/// Checks the concordance of a document; `None` if there is none or it has problems.
pub(super) fn check(
    document: &Document,
    to: &VersionName,
    sections: &[Section],
    problems: &mut Problems,
    obstacles: &mut Problems,
) -> Option<Concordance> {
    let concordance = document.concordance.as_ref()?;
    let questions = sections.iter().flat_map(|section| &section.questions).map(|q| (q.code.as_str(), q)).collect();
    let (seen_later, seen_earlier) = (BTreeSet::new(), BTreeSet::new());
    let mut check = Check { problems, obstacles, rows: rows(sections), questions, seen_later, seen_earlier };
    let from = check.from(concordance, to);
    check.format(concordance);
    let entries = concordance.entry.iter().enumerate().filter_map(|(at, entry)| check.entry(at, entry)).collect();
    check.coverage();
    let from = VersionName { series: to.series.clone(), version: from? };
    Some(Concordance { from, to: to.clone(), entries })
}

/// The rows of each question, for `CODE.*`; a question that is one item has none.
fn rows(sections: &[Section]) -> BTreeMap<String, Vec<ItemCode>> {
    let mut rows: BTreeMap<String, Vec<ItemCode>> = BTreeMap::new();
    for item in sections.iter().flat_map(Section::items) {
        rows.entry(item.question.code.to_string()).or_default().push(item.code);
    }
    rows
}

struct Check<'p> {
    problems: &'p mut Problems,
    obstacles: &'p mut Problems,
    rows: BTreeMap<String, Vec<ItemCode>>,
    questions: BTreeMap<&'p str, &'p Question>,
    seen_later: BTreeSet<ItemCode>,
    seen_earlier: BTreeSet<ItemCode>,
}

impl Check<'_> {
    /// The version before; it has a lower number.
    fn from(&mut self, concordance: &ConcordanceDocument, to: &VersionName) -> Option<Version> {
        let parsed = concordance.from.parse().map_err(|error: CodeError| error.to_string());
        let earlier = parsed.and_then(|from: Version| {
            (from < to.version).then_some(from).ok_or_else(|| format!("{from} is not earlier than {}", to.version))
        });
        earlier.map_err(|message| self.problems.push("bad-version", "concordance.from", "", message)).ok()
    }

    fn format(&mut self, concordance: &ConcordanceDocument) {
        if concordance.format.is_some_and(|format| format != super::document::FORMAT) {
            self.problems.push(
                "bad-format-version",
                "concordance.format",
                "",
                "the concordance is of a format that this program doesn't read",
            );
        }
    }

    fn entry(&mut self, at: usize, entry: &EntryDocument) -> Option<Entry> {
        let path = format!("concordance.entry.{at}");
        let later = self.later(&entry.later, &path);
        let earlier = self.earlier(&entry.earlier, &path, &later);
        let verdict = self.verdict(entry, &path)?;
        let name = entry.later.first().or(entry.earlier.first()).cloned().unwrap_or_default();
        // An item that does not exist is a problem of its own; it still counts as what was meant.
        let counts = (earlier.len().max(entry.earlier.len()), later.len().max(entry.later.len()));
        self.shape(verdict, entry, &path, &name, counts);
        self.options(&later, entry, &path, &name);
        let (earlier_map, later_map) =
            (self.map(&entry.earlier_map, &path, &name), self.map(&entry.later_map, &path, &name));
        let combine = self.combine(entry, &path, &name);
        let (reason, reviewer) = (entry.reason.clone(), entry.reviewer.clone());
        Some(Entry { verdict, earlier, later, earlier_map, later_map, combine, reason, reviewer })
    }

    /// The later items, `CODE.*` written out; each must exist and be named once.
    fn later(&mut self, given: &[String], path: &str) -> Vec<ItemCode> {
        let mut items = Vec::new();
        for text in given {
            let question = text.split('.').next().unwrap_or_default();
            let known = self.rows.get(question).cloned().unwrap_or_default();
            let named: Vec<ItemCode> =
                known.into_iter().filter(|item| item.as_str() == text || *text == format!("{question}.*")).collect();
            if named.is_empty() {
                let message =
                    format!("`{text}` is not an item of this version; all rows of a matrix are written CODE.*");
                self.problems.push("concordance-unknown-item", &format!("{path}.later"), text, message);
            }
            for item in named {
                if !self.seen_later.insert(item.clone()) {
                    self.problems.push(
                        "concordance-duplicate-item",
                        &format!("{path}.later"),
                        text,
                        format!("{item} has a verdict already"),
                    );
                }
                items.push(item);
            }
        }
        items
    }

    /// Checks that each option in the map is one of a later item.
    fn options(&mut self, later: &[ItemCode], entry: &EntryDocument, path: &str, name: &str) {
        let questions: Vec<&Question> =
            later.iter().filter_map(|item| self.questions.get(item.question()).copied()).collect();
        for option in entry.later_map.keys().filter(|_| !questions.is_empty()) {
            let lists = questions.iter().filter_map(|question| question.options());
            if !lists.into_iter().any(|list| list.position(option).is_some()) {
                let message = format!("`{option}` is not an option of the later items");
                self.problems.push("concordance-unknown-option", &format!("{path}.later_map"), name, message);
            }
        }
    }

    /// The earlier items; `CODE.*` takes the rows of the later items, since the earlier version is not at hand.
    fn earlier(&mut self, given: &[String], path: &str, later: &[ItemCode]) -> Vec<ItemCode> {
        let mut items = Vec::new();
        for text in given {
            let named = match text.strip_suffix(".*") {
                Some(question) => self.earlier_rows(question, path, later),
                None => self.earlier_item(text, path),
            };
            for item in named {
                if !self.seen_earlier.insert(item.clone()) {
                    self.problems.push(
                        "concordance-duplicate-item",
                        &format!("{path}.earlier"),
                        text,
                        format!("{item} has a verdict already"),
                    );
                }
                items.push(item);
            }
        }
        items
    }

    fn earlier_rows(&mut self, question: &str, path: &str, later: &[ItemCode]) -> Vec<ItemCode> {
        let rows = later.iter().filter_map(ItemCode::row);
        let items: Vec<_> = rows.filter_map(|row| ItemCode::parse(&format!("{question}.{row}")).ok()).collect();
        if items.is_empty() {
            let message = format!("`{question}.*` takes its rows from a later matrix; name the rows one by one");
            self.problems.push("concordance-unknown-item", &format!("{path}.earlier"), question, message);
        }
        items
    }

    fn earlier_item(&mut self, text: &str, path: &str) -> Vec<ItemCode> {
        match ItemCode::parse(text) {
            Ok(item) => vec![item],
            Err(error) => {
                self.problems.push("bad-code", &format!("{path}.earlier"), text, error.to_string());
                Vec::new()
            }
        }
    }

    fn coverage(&mut self) {
        let forgotten: Vec<ItemCode> =
            self.rows.values().flatten().filter(|item| !self.seen_later.contains(*item)).cloned().collect();
        for item in forgotten {
            let message = format!("{item} has no verdict; every item of the later version needs one");
            self.obstacles.push("concordance-missing-item", "concordance", item.as_str(), message);
        }
    }
}
