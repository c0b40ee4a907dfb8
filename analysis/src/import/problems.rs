//! Collects the problems of a file, as many as a person can still read.

use survey_model::problem::{Place, Problem};

/// So many problems are listed; a last one says how many more there are.
pub const MOST_PROBLEMS: usize = 1000;

/// The problems of one file.
pub(super) struct Problems<'f> {
    file: &'f str,
    listed: Vec<Problem>,
    more: usize,
}

impl<'f> Problems<'f> {
    pub(super) const fn new(file: &'f str) -> Self {
        Self { file, listed: Vec::new(), more: 0 }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// How many problems there are.
    pub(super) const fn count(&self) -> usize {
        self.listed.len() + self.more
    }

    /// Notes a problem of a cell, or of a whole row.
    pub(super) fn at(&mut self, code: &'static str, row: usize, column: Option<&str>, message: impl Into<String>) {
        if self.listed.len() == MOST_PROBLEMS {
            self.more += 1;
            return;
        }
        let place = Place { file: Some(self.file.to_owned()), line: Some(row), field: column.map(str::to_owned) };
        self.listed.push(Problem { code, place, message: message.into() });
    }

    /// Every problem that was noted.
    pub(super) fn into_list(mut self) -> Vec<Problem> {
        if self.more > 0 {
            let place = Place { file: Some(self.file.to_owned()), ..Place::default() };
            let message = format!("and {} more; correct these first", self.more);
            self.listed.push(Problem { code: "more-problems", place, message });
        }
        self.listed
    }
}
