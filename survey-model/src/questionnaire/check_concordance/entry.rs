//! Checks one entry of a concordance, apart from the items that it names.

use std::collections::BTreeMap;

use super::Check;
use crate::code::OptionCode;
use crate::concordance::{Combine, Verdict};
use crate::questionnaire::document::EntryDocument;

impl Check<'_> {
    pub(super) fn verdict(&mut self, entry: &EntryDocument, path: &str) -> Option<Verdict> {
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

    /// Checks the numbers of items, and that there are the reason and the map that a verdict needs.
    pub(super) fn shape(
        &mut self,
        verdict: Verdict,
        entry: &EntryDocument,
        path: &str,
        name: &str,
        counts: (usize, usize),
    ) {
        let (earlier, later) = counts;
        let wanted = match verdict {
            Verdict::Identical | Verdict::Reworded | Verdict::Recoded if earlier == 0 || earlier != later => {
                "as many earlier as later items, at least one"
            }
            Verdict::Broken if earlier == 0 || later == 0 => "earlier and later items",
            Verdict::Split if earlier != 1 || later < 2 => "one earlier item and several later ones",
            Verdict::Merged if earlier < 2 || later != 1 => "several earlier items and one later",
            Verdict::New if earlier != 0 || later == 0 => "later items only",
            Verdict::Dropped if earlier == 0 || later != 0 => "earlier items only",
            _ => "",
        };
        if !wanted.is_empty() {
            self.problems.push("concordance-shape", path, name, format!("the verdict {verdict} needs {wanted}"));
        }
        self.needs(verdict, entry, path, name);
    }

    fn needs(&mut self, verdict: Verdict, entry: &EntryDocument, path: &str, name: &str) {
        if verdict != Verdict::Identical && entry.reason.trim().is_empty() {
            self.obstacles.push(
                "concordance-reason-missing",
                path,
                name,
                format!("the verdict {verdict} needs a `reason`"),
            );
        }
        if entry.reviewer.trim().is_empty() {
            let message = "the verdict needs a `reviewer`: whoever answers for it";
            self.obstacles.push("concordance-reviewer-missing", path, name, message);
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

    pub(super) fn map(
        &mut self,
        given: &BTreeMap<String, String>,
        path: &str,
        name: &str,
    ) -> BTreeMap<OptionCode, OptionCode> {
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

    pub(super) fn combine(&mut self, entry: &EntryDocument, path: &str, name: &str) -> Option<Combine> {
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
}
