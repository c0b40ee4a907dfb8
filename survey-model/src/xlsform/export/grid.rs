//! A sheet while it is written: rows of texts under headings.

use std::collections::BTreeMap;

use crate::language::Language;
use crate::xlsform::language;

/// Rows, each with its texts by heading.
#[derive(Default)]
pub(super) struct Grid {
    /// In the order in which they were first named.
    headings: Vec<String>,
    rows: Vec<BTreeMap<String, String>>,
}

impl Grid {
    /// An empty sheet whose columns will stand in this order.
    pub(super) fn of<'h>(headings: impl IntoIterator<Item = &'h str>) -> Self {
        Self { headings: headings.into_iter().map(str::to_owned).collect(), rows: Vec::new() }
    }

    /// Begins a row.
    pub(super) fn row(&mut self) {
        self.rows.push(BTreeMap::new());
    }

    /// Writes a text into the row that was begun last, unless it is empty.
    pub(super) fn put(&mut self, heading: &str, text: &str) {
        if !self.headings.iter().any(|known| known == heading) {
            self.headings.push(heading.to_owned());
        }
        if let Some(row) = self.rows.last_mut().filter(|_| !text.is_empty()) {
            row.insert(heading.to_owned(), text.to_owned());
        }
    }

    /// Writes a text of each language, if any has one.
    pub(super) fn put_texts<'t>(&mut self, heading: &str, texts: impl IntoIterator<Item = (Language, &'t str)>) {
        for (language, text) in texts {
            self.put(&format!("{heading}::{}", language::heading(language)), text);
        }
    }

    /// The headings of the columns that are needed: those with a text, and of a translated column all languages.
    pub(super) fn headings(&self) -> Vec<&str> {
        let base = |heading: &str| heading.rsplit_once("::").map_or(heading, |(base, _)| base).to_owned();
        let is_translated = |heading: &str| heading.ends_with(')');
        let used: std::collections::BTreeSet<&str> =
            self.rows.iter().flat_map(BTreeMap::keys).map(String::as_str).collect();
        let bases: std::collections::BTreeSet<String> =
            used.iter().filter(|heading| is_translated(heading)).map(|heading| base(heading)).collect();
        let is_needed =
            |heading: &&str| used.contains(heading) || (is_translated(heading) && bases.contains(&base(heading)));
        self.headings.iter().map(String::as_str).filter(is_needed).collect()
    }

    pub(super) fn rows(&self) -> &[BTreeMap<String, String>] {
        &self.rows
    }

    /// Every text with the position of its row and its heading.
    pub(super) fn cells(&self) -> impl Iterator<Item = (usize, &str, &str)> {
        self.rows
            .iter()
            .enumerate()
            .flat_map(|(at, row)| row.iter().map(move |(heading, text)| (at, heading.as_str(), text.as_str())))
    }
}
