//! Hierarchical numbers: 3 for a section, 3.2 for a question in it, 3.2.1 for one beneath that.

use super::document::QuestionDocument;
use crate::code::QuestionCode;

/// The number, the depth and the parent of each question of a section, in order.
pub(super) struct Numbering {
    section: usize,
    /// The questions that the present one could stand under: code, number, children so far.
    open: Vec<(String, String, usize)>,
    top: usize,
}

impl Numbering {
    pub(super) const fn new(section: usize) -> Self {
        Self { section, open: Vec::new(), top: 0 }
    }

    /// The number and depth of the next question; `None` if it stands under no question before it.
    pub(super) fn next(&mut self, question: &QuestionDocument) -> Option<(String, usize)> {
        let depth = match &question.under {
            None => 0,
            Some(under) => self.open.iter().position(|(code, ..)| code == under)? + 1,
        };
        Some(self.next_at(depth, question))
    }

    /// The number and depth of the next question under the one that is open at this depth.
    pub(super) fn next_at(&mut self, depth: usize, question: &QuestionDocument) -> (String, usize) {
        self.open.truncate(depth);
        let number = match self.open.last_mut() {
            None => {
                self.top += 1;
                format!("{}.{}", self.section, self.top)
            }
            Some((_, number, children)) => {
                *children += 1;
                format!("{number}.{children}")
            }
        };
        self.open.push((question.code.clone(), number.clone(), 0));
        (number, depth)
    }
}

/// The code of the question that this one stands under.
pub(super) fn parent(question: &QuestionDocument) -> Option<QuestionCode> {
    question.under.as_deref().and_then(|code| QuestionCode::parse(code).ok())
}
