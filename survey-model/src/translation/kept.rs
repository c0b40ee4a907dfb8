//! The problems of a translator's file: as many as anybody reads, the rest is counted.

use crate::problem::Problem;

/// So many problems are kept; a file can have one for every twenty bytes.
const MOST: usize = 1000;

#[derive(Debug, Default)]
pub(super) struct Kept {
    problems: Vec<Problem>,
    more: usize,
}

impl Kept {
    pub(super) fn push(&mut self, problem: Problem) {
        if self.problems.len() < MOST {
            self.problems.push(problem);
        } else {
            self.more += 1;
        }
    }

    /// How many there were.
    pub(super) const fn count(&self) -> usize {
        self.problems.len() + self.more
    }

    /// What was kept, and after it one that says how many more there are.
    pub(super) fn finish(mut self) -> Vec<Problem> {
        if self.more > 0 {
            let place = self.problems.last().map(|last| last.place.clone()).unwrap_or_default();
            let message = format!("there are {} more problems; mend these first, then try again", self.more);
            self.problems.push(Problem { code: "too-many-problems", place, message });
        }
        self.problems
    }
}
