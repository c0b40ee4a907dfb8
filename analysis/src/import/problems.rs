//! Collects the problems of a file, as many as a person can still read.

use survey_model::problem::{Place, Problem};

/// So many problems are listed; a last one says how many more there are.
pub const MOST_PROBLEMS: usize = 1000;

/// The problems of one file.
pub(crate) struct Problems<'f> {
    file: &'f str,
    listed: Vec<Problem>,
    more: usize,
}

impl<'f> Problems<'f> {
    pub(crate) const fn new(file: &'f str) -> Self {
        Self { file, listed: Vec::new(), more: 0 }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.listed.is_empty() && self.more == 0
    }

    /// How many problems there are.
    pub(crate) const fn count(&self) -> usize {
        self.listed.len() + self.more
    }

    /// Notes a problem of a cell, or of a whole row.
    pub(crate) fn at(&mut self, code: &'static str, row: usize, column: Option<&str>, message: impl Into<String>) {
        if self.listed.len() == MOST_PROBLEMS {
            self.more += 1;
            return;
        }
        let place = Place { file: Some(self.file.to_owned()), line: Some(row), field: column.map(str::to_owned) };
        self.listed.push(Problem { code, place, message: message.into() });
    }

    /// Counts problems that nobody listed.
    pub(crate) const fn skip(&mut self, more: usize) {
        self.more += more;
    }

    /// Every problem that was noted.
    pub(crate) fn into_list(mut self) -> Vec<Problem> {
        if self.more > 0 {
            let place = Place { file: Some(self.file.to_owned()), ..Place::default() };
            let message = format!("and {} more; correct these first", self.more);
            self.listed.push(Problem { code: "more-problems", place, message });
        }
        self.listed
    }
}
