//! A matrix: the same options for each of several rows; every row is an item of its own.

use crate::answer::Value;
use crate::code::OptionCode;
use crate::code_list::CodeList;
use crate::fault::Fault;
use crate::question::single_choice::choice_summary;
use crate::question::{Given, QuestionKind, Settings};
use crate::variable::{Cell, Level, Part};

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

impl QuestionKind for Matrix {
    fn check(settings: &mut Settings<'_>) -> Option<Self> {
        let rows = check_rows(settings);
        let is_ordinal = settings.is_ordinal();
        let options = settings.code_list()?;
        Some(Self { rows: rows?, options, is_ordinal })
    }

    fn parse(&self, given: &Given) -> Result<Option<Value>, Fault> {
        self.options.parse_one(&given.values)
    }

    fn validate(&self, value: &Value) -> Result<(), Fault> {
        self.options.validate_one(value)
    }

    fn summary(&self, value: &Value, label: &dyn Fn(&OptionCode) -> String) -> String {
        choice_summary(value, label)
    }

    fn columns(&self) -> Vec<(Part, Level)> {
        vec![(Part::Whole, self.options.level(self.is_ordinal))]
    }

    fn cells(&self, value: &Value) -> Vec<Cell> {
        vec![self.options.cell_of_one(value)]
    }

    fn code_list(&self) -> Option<&CodeList> {
        Some(&self.options)
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
