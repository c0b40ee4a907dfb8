//! One row of a file, with its columns by name.

use std::borrow::Cow;

use survey_model::answer::Value;
use survey_model::cell;
use survey_model::question::{Given, QuestionKind, Text};

use super::heading::Heading;
use super::problems::Problems;
use crate::export::Metadata;

/// Names of organisations and people, as long as a text of many lines by default.
const PLAIN_TEXT: Text = Text { is_long: false, max_length: 4000 };

/// One row, and where its problems go.
pub(super) struct Row<'r, 'f> {
    pub(super) number: usize,
    pub(super) cells: &'r [Cow<'r, str>],
    pub(super) heading: &'r Heading<'r>,
    pub(super) problems: &'r mut Problems<'f>,
}

impl<'r> Row<'r, '_> {
    /// What a column about the submission holds, trimmed; empty if the file doesn't have it.
    pub(super) fn cell(&self, column: Metadata) -> &'r str {
        self.heading.metadata(column).and_then(|at| self.cells.get(at)).map_or("", |cell| cell.trim())
    }

    /// The text in a column about the submission; nothing if it can't be stored, which is noted.
    pub(super) fn text(&mut self, column: Metadata) -> Option<String> {
        let given = cell::unprotect(self.cell(column));
        match PLAIN_TEXT.parse(&Given::text(given)) {
            Ok(Some(Value::Text(text))) => Some(text),
            Ok(_) => Some(String::new()),
            Err(fault) => {
                self.problem(fault.code(), column, fault.to_string());
                None
            }
        }
    }

    /// Notes a problem of a column about the submission.
    pub(super) fn problem(&mut self, code: &'static str, column: Metadata, message: impl Into<String>) {
        self.problems.at(code, self.number, Some(column.name()), message);
    }
}
