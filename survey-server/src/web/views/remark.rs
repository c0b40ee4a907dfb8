//! What is said beside an answer, as people read it.

use askama::Template;
use survey_model::remark::Remark;

use crate::web::views::source::SourcesView;
use crate::web::words::Words;

/// What is said beside an answer; nothing is shown if nothing is said.
#[derive(Debug, Template)]
#[template(path = "remark.html")]
pub struct RemarkView {
    words: Words,
    remark: Remark,
}

impl RemarkView {
    /// The view of a remark.
    #[must_use]
    pub fn new(words: Words, remark: &Remark) -> Self {
        Self { words, remark: remark.clone() }
    }

    fn sources(&self) -> SourcesView {
        SourcesView::new(self.words, &self.remark.sources)
    }

    /// The view of nothing.
    #[must_use]
    pub fn none(words: Words) -> Self {
        Self { words, remark: Remark::default() }
    }
}
