//! Collects problems by their path in the document, and gives each its file and line at the end.

use super::lines::Lines;
use crate::problem::{Place, Problem};

/// So many problems are reported; who has mended them checks again.
const MOST: usize = 1000;

/// The problems found so far.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    found: Vec<Found>,
}

#[derive(Debug)]
struct Found {
    code: &'static str,
    path: String,
    field: String,
    message: String,
}

impl Problems {
    /// Adds a problem at a path of the document such as `section.0.question.3.relevance`.
    pub(crate) fn push(&mut self, code: &'static str, path: &str, field: &str, message: impl Into<String>) {
        self.found.push(Found { code, path: path.to_owned(), field: field.to_owned(), message: message.into() });
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The problems in the order of files and lines.
    pub(crate) fn located(self, lines: &Lines) -> Vec<Problem> {
        let mut problems: Vec<Problem> = self.found.into_iter().map(|found| found.located(lines)).collect();
        problems.sort_by(|a, b| (&a.place.file, a.place.line).cmp(&(&b.place.file, b.place.line)));
        capped(problems)
    }
}

impl Found {
    fn located(self, lines: &Lines) -> Problem {
        let (file, line) = lines.find(&self.path);
        // What was stored as a document has no lines: then the path is the place.
        let path = || (file.is_none() && !self.path.is_empty()).then_some(self.path);
        let field = if self.field.is_empty() { path() } else { Some(self.field) };
        Problem { code: self.code, place: Place { file, line, field }, message: self.message }
    }
}

/// The first problems, and after them one that says how many more there are.
pub(super) fn capped(mut problems: Vec<Problem>) -> Vec<Problem> {
    let more = problems.len().saturating_sub(MOST);
    if more > 0 {
        problems.truncate(MOST);
        let place = problems.last().map(|last| last.place.clone()).unwrap_or_default();
        let message = format!("there are {more} more problems; mend these first, then check again");
        problems.push(Problem { code: "too-many-problems", place, message });
    }
    problems
}
