//! The columns of the sheet `survey`, under all the names that they go by.

use std::collections::{BTreeMap, BTreeSet};

use super::{Report, Settings};
use crate::language::Language;
use crate::problem::Problem;
use crate::workbook::{Row, Table};
use crate::xlsform::{column, language};

/// Columns that have texts of each language.
const TRANSLATED: [&str; 5] = ["label", "hint", "guidance_hint", "constraint_message", column::UNIT_LABEL];

/// Columns that are read as they are.
const PLAIN: [&str; 7] = ["type", "name", "required", "relevant", "constraint", "appearance", "parameters"];

/// Columns whose every cell says something that has no equivalent.
const FOREIGN: [&str; 8] =
    ["calculation", "choice_filter", "default", "repeat_count", "required_message", "read_only", "trigger", "save_to"];

/// Where each column stands.
pub(super) struct Columns {
    plain: BTreeMap<&'static str, u32>,
    own: BTreeMap<String, u32>,
    translated: BTreeMap<&'static str, Vec<(Language, u32)>>,
    foreign: Vec<(&'static str, u32)>,
    is_exact: bool,
}

/// A text and the place of its cell.
pub(super) type Found<'s> = (&'s str, (u32, u32));

impl Columns {
    pub(super) fn read(survey: &Table<'_>, settings: &Settings, report: &mut Report) -> Result<Self, Vec<Problem>> {
        let mut columns = Self {
            plain: BTreeMap::new(),
            own: BTreeMap::new(),
            translated: BTreeMap::new(),
            foreign: Vec::new(),
            is_exact: settings.is_own(),
        };
        let filled: BTreeSet<u32> = survey.rows.iter().flat_map(|row| row.cells).map(|cell| cell.column).collect();
        for (heading, at) in survey.headings() {
            if let Err((code, message)) = columns.heading(heading, at, settings.default_language)
                && filled.contains(&at)
            {
                report.foreign.push(survey.sheet().problem(code, 1, at, message));
            }
        }
        let missing = ["type", "name"].into_iter().filter(|name| !columns.plain.contains_key(name));
        let problem =
            |name| survey.sheet().problem("xlsform-heading-missing", 1, 1, format!("the sheet has no column `{name}`"));
        let problems: Vec<Problem> = missing.map(problem).collect();
        if problems.is_empty() { Ok(columns) } else { Err(problems) }
    }

    fn heading(&mut self, heading: &str, at: u32, default: Language) -> Result<(), (&'static str, String)> {
        let parts: Vec<&str> =
            if heading.contains("::") { heading.split("::").collect() } else { heading.splitn(2, ':').collect() };
        let is_own = parts.first() == Some(&"questionnaire") && parts.len() > 1;
        let (base, rest) = parts.split_at(if is_own { 2 } else { 1 });
        let base = if is_own { base.join("::") } else { alias(base.first().copied().unwrap_or_default()) };
        if let Some(known) = TRANSLATED.iter().find(|known| **known == base) {
            let language = match rest.first() {
                None => default,
                Some(text) => language::read(text).ok_or_else(|| {
                    let message = format!("`{text}` is not one of the six languages; its texts are left out");
                    ("xlsform-language", message)
                })?,
            };
            self.translated.entry(known).or_default().push((language, at));
        } else if let Some(known) = PLAIN.iter().find(|known| **known == base && rest.is_empty()) {
            self.plain.insert(known, at);
        } else if is_own && rest.is_empty() && base.starts_with(column::PREFIX) {
            self.own.insert(base, at);
        } else if let Some(known) = FOREIGN.iter().find(|known| **known == base) {
            self.foreign.push((known, at));
        } else {
            return Err((
                "xlsform-column",
                format!("the column `{heading}` has no equivalent; its cells are left out"),
            ));
        }
        Ok(())
    }

    /// The languages of the columns, each once, from left to right.
    pub(super) fn languages(&self) -> Vec<Language> {
        let mut all: Vec<(u32, Language)> =
            self.translated.values().flatten().map(|(language, at)| (*at, *language)).collect();
        all.sort_unstable_by_key(|(at, _)| *at);
        let mut languages = Vec::new();
        for (_, language) in all {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        languages
    }

    /// What a row says in a plain column, without white space around it.
    pub(super) fn plain<'s>(&self, row: Row<'s>, name: &str) -> Option<Found<'s>> {
        let at = *self.plain.get(name)?;
        let text = row.text(at)?;
        Some((
            if self.is_exact && matches!(name, "relevant" | "constraint") { text } else { text.trim() },
            (row.number, at),
        ))
    }

    /// What a row says in a column of our own.
    pub(super) fn own<'s>(&self, row: Row<'s>, name: &str) -> Option<Found<'s>> {
        let at = *self.own.get(name)?;
        row.text(at).map(|text| (text.trim(), (row.number, at)))
    }

    /// The texts of a row in each language.
    pub(super) fn texts<'s>(&self, row: Row<'s>, name: &str) -> Vec<(Language, &'s str)> {
        let columns = self.translated.get(name).into_iter().flatten();
        let text = |text: &'s str| if self.is_exact { text } else { text.trim() };
        columns.filter_map(|(language, at)| Some((*language, text(row.text(*at)?)))).collect()
    }

    /// The cells of a row that have no equivalent, with the name of their column.
    pub(super) fn foreign(&self, row: Row<'_>) -> Vec<(&'static str, (u32, u32))> {
        let filled = |(name, at): &(&'static str, u32)| row.text(*at).map(|_| (*name, (row.number, *at)));
        self.foreign.iter().filter_map(filled).collect()
    }

    /// The place of a row's cell in a column, or of its first cell.
    pub(super) fn place(&self, row: Row<'_>, name: &str) -> (u32, u32) {
        (row.number, self.plain.get(name).copied().unwrap_or(1))
    }
}

/// The one name of a column that has several.
fn alias(heading: &str) -> String {
    let name = heading.split_whitespace().collect::<Vec<_>>().join("_").to_lowercase();
    let one = match name.as_str() {
        "caption" => "label",
        "command" => "type",
        "tag" | "value" => "name",
        "relevance" => "relevant",
        "constraining_message" => "constraint_message",
        "calculate" => "calculation",
        "count" => "repeat_count",
        "requiredmsg" => "required_message",
        "readonly" => "read_only",
        other => other,
    };
    one.to_owned()
}
