//! What is wrong, on which pages and in which looks, all at once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Rule, page, element and remedy, with the looks in which it was found.
#[derive(Debug, Default)]
pub(super) struct Findings(BTreeMap<[String; 4], BTreeSet<String>>);

impl Findings {
    /// Notes one.
    pub(super) fn note(&mut self, page: &str, look: &str, rule: &str, element: &str, remedy: &str) {
        let key = [rule, page, element, remedy].map(ToOwned::to_owned);
        self.0.entry(key).or_default().insert(look.to_owned());
    }

    /// Takes in those of somebody else.
    pub(super) fn add(&mut self, others: Self) {
        for (key, looks) in others.0 {
            self.0.entry(key).or_default().extend(looks);
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for ([rule, page, element, remedy], looks) in &self.0 {
            let looks: Vec<&str> = looks.iter().map(String::as_str).collect();
            writeln!(f, "{rule} on {page} [{}]\n    {element}\n    {}", looks.join(", "), remedy.replace('\n', " "))?;
        }
        Ok(())
    }
}
