//! Checks the verdicts on the items of the version before, as far as the later version alone can tell.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{ConcordanceDocument, EntryDocument};
use super::{Document, Problems, Section};
use crate::code::{ItemCode, OptionCode};
use crate::concordance::{Combine, Concordance, Entry, Verdict};
use crate::version::VersionName;

/// Checks the concordance of a document; `None` if there is none or it has problems.
pub(super) fn check(
    document: &Document,
    to: &VersionName,
    sections: &[Section],
    problems: &mut Problems,
) -> Option<Concordance> {
    let concordance = document.concordance.as_ref()?;
    let mut check =
        Check { problems, rows: rows(sections), seen_later: BTreeSet::new(), seen_earlier: BTreeSet::new() };
    let from = concordance.from.parse().map_err(|error: crate::code::CodeError| {
        check.problems.push("bad-version", "concordance.from", "", error.to_string());
    });
    check.format(concordance);
    let entries = concordance.entry.iter().enumerate().filter_map(|(at, entry)| check.entry(at, entry)).collect();
    check.coverage();
    let from = VersionName { series: to.series.clone(), version: from.ok()? };
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
    rows: BTreeMap<String, Vec<ItemCode>>,
    seen_later: BTreeSet<ItemCode>,
    seen_earlier: BTreeSet<ItemCode>,
}

impl Check<'_> {
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
        self.shape(verdict, entry, &path, &name);
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

    /// The earlier items; `CODE.*` takes the rows of the later items, since the earlier version is not at hand.
    fn earlier(&mut self, given: &[String], path: &str, later: &[ItemCode]) -> Vec<ItemCode> {
        let mut items = Vec::new();
        for text in given {
            let named = match text.strip_suffix(".*") {
                Some(question) => later
                    .iter()
                    .filter_map(|item| item.row())
                    .filter_map(|row| ItemCode::parse(&format!("{question}.{row}")).ok())
                    .collect(),
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

    fn earlier_item(&mut self, text: &str, path: &str) -> Vec<ItemCode> {
        match ItemCode::parse(text) {
            Ok(item) => vec![item],
            Err(error) => {
                self.problems.push("bad-code", &format!("{path}.earlier"), text, error.to_string());
                Vec::new()
            }
        }
    }

    fn verdict(&mut self, entry: &EntryDocument, path: &str) -> Option<Verdict> {
        let verdict = Verdict::from_code(&entry.verdict);
        if verdict.is_none() {
            let known = Verdict::ALL.map(Verdict::code).join(", ");
            self.problems.push(
                "concordance-unknown-verdict",
                &format!("{path}.verdict"),
                "",
                format!("`{}` is not a verdict; the verdicts are {known}", entry.verdict),
            );
        }
        verdict
    }

    fn shape(&mut self, verdict: Verdict, entry: &EntryDocument, path: &str, name: &str) {
        let (earlier, later) = (entry.earlier.len(), entry.later.len());
        let wanted = match verdict {
            Verdict::Identical | Verdict::Reworded | Verdict::Recoded | Verdict::Broken
                if earlier == 0 || earlier != later =>
            {
                "as many earlier as later items, at least one"
            }
            Verdict::Split if earlier != 1 || later < 2 => "one earlier item and several later ones",
            Verdict::Merged if earlier < 2 || later != 1 => "several earlier items and one later",
            Verdict::New if earlier != 0 || later == 0 => "later items only",
            Verdict::Dropped if earlier == 0 || later != 0 => "earlier items only",
            _ => "",
        };
        if !wanted.is_empty() {
            self.problems.push("concordance-shape", path, name, format!("the verdict {verdict} needs {wanted}"));
        }
        if verdict != Verdict::Identical && entry.reason.trim().is_empty() {
            self.problems.push(
                "concordance-reason-missing",
                path,
                name,
                format!("the verdict {verdict} needs a `reason`"),
            );
        }
        if verdict == Verdict::Recoded && entry.earlier_map.is_empty() && entry.later_map.is_empty() {
            self.problems.push(
                "concordance-map-missing",
                path,
                name,
                "the verdict recoded needs an `earlier_map` or a `later_map`",
            );
        }
    }

    fn map(&mut self, given: &BTreeMap<String, String>, path: &str, name: &str) -> BTreeMap<OptionCode, OptionCode> {
        let mut map = BTreeMap::new();
        for (from, to) in given {
            match (OptionCode::parse(from), OptionCode::parse(to)) {
                (Ok(from), Ok(to)) => drop(map.insert(from, to)),
                (from, to) => {
                    let error = from.err().or(to.err()).map(|error| error.to_string()).unwrap_or_default();
                    self.problems.push("bad-code", path, name, error);
                }
            }
        }
        map
    }

    fn combine(&mut self, entry: &EntryDocument, path: &str, name: &str) -> Option<Combine> {
        match entry.combine.as_deref() {
            None => None,
            Some("any") => Some(Combine::Any),
            Some("all") => Some(Combine::All),
            Some("sum") => Some(Combine::Sum),
            Some(other) => {
                self.problems.push(
                    "wrong-type",
                    &format!("{path}.combine"),
                    name,
                    format!("`{other}` does not combine items; write any, all or sum"),
                );
                None
            }
        }
    }

    fn coverage(&mut self) {
        let forgotten: Vec<ItemCode> =
            self.rows.values().flatten().filter(|item| !self.seen_later.contains(*item)).cloned().collect();
        for item in forgotten {
            let message = format!("{item} has no verdict; every item of the later version needs one");
            self.problems.push("concordance-missing-item", "concordance", item.as_str(), message);
        }
    }
}

impl Concordance {
    /// What the earlier version alone can tell: items of it that have no verdict, or verdicts on items that it doesn't have.
    #[must_use]
    pub fn check_against(&self, earlier: &super::Questionnaire) -> Vec<crate::problem::Problem> {
        let known: BTreeSet<ItemCode> = earlier.items().map(|item| item.code).collect();
        let named: BTreeSet<ItemCode> = self.entries.iter().flat_map(|entry| entry.earlier.iter().cloned()).collect();
        let forgotten = known.difference(&named).map(|item| {
            ("concordance-missing-item", item, "has no verdict; every item of the earlier version needs one")
        });
        let unknown = named
            .difference(&known)
            .map(|item| ("concordance-unknown-item", item, "is not an item of the earlier version"));
        let problem = |(code, item, why): (&'static str, &ItemCode, &str)| {
            crate::problem::Problem::in_field(code, item.as_str(), format!("{item} {why} ({})", earlier.name()))
        };
        forgotten.chain(unknown).map(problem).collect()
    }
}
