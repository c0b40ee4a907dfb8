//! A matrix: the same options for each of several rows; every row is an item of its own.

use crate::code::OptionCode;
use crate::code_list::CodeList;
use crate::question::Settings;
use crate::question::one_option::OneOption;

/// One option for each of several rows; the methods of the trait speak of one row.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    rows: Vec<OptionCode>,
    options: CodeList,
    is_ordinal: bool,
}

impl Matrix {
    /// The rows in order.
    #[must_use]
    pub fn rows(&self) -> &[OptionCode] {
        &self.rows
    }
}

impl OneOption for Matrix {
    fn make(settings: &mut Settings<'_>) -> Option<Self> {
        let rows = check_rows(settings);
        let is_ordinal = settings.is_ordinal();
        let options = settings.code_list()?;
        Some(Self { rows: rows?, options, is_ordinal })
    }

    fn options(&self) -> &CodeList {
        &self.options
    }

    fn is_ordinal(&self) -> bool {
        self.is_ordinal
    }
}

fn check_rows(settings: &mut Settings<'_>) -> Option<Vec<OptionCode>> {
    let given = settings.keys.rows.take().unwrap_or_default();
    let mut rows: Vec<OptionCode> = Vec::with_capacity(given.len());
    for text in &given {
        match OptionCode::parse(text) {
            Err(error) => settings.problem("bad-code", "rows", error.to_string()),
            Ok(row) if rows.contains(&row) => {
                settings.problem("duplicate-option", "rows", format!("the row `{row}` is listed twice"))
            }
            Ok(row) => rows.push(row),
        }
    }
    if given.is_empty() {
        settings.problem("no-options", "rows", "a matrix needs `rows`");
    }
    (!rows.is_empty()).then_some(rows)
}
