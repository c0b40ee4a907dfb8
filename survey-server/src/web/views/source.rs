//! Where an answer was found, as people read it.

use askama::Template;
use survey_model::source::Source;

use crate::web::words::Words;

/// Sources as a list; nothing is shown if there are none.
#[derive(Debug, Template)]
#[template(path = "sources.html")]
pub struct SourcesView {
    words: Words,
    sources: Vec<Source>,
}

impl SourcesView {
    /// The view of some sources.
    #[must_use]
    pub fn new(words: Words, sources: &[Source]) -> Self {
        Self { words, sources: sources.to_vec() }
    }
}
