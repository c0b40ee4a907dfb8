//! What a comparison or a description is to contain.

use survey_model::language::Language;
use survey_model::member_state::Grouping;

use crate::estimate::Confidence;
use crate::report::{Basis, Respondents};

/// What a comparison or a description is to contain.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// The bases, in the order of the slices.
    pub bases: Vec<Basis>,
    /// The breakdowns beside all together, in the order of the slices.
    pub groupings: Vec<Grouping>,
    /// The confidence level of every interval; one minus it is the size of the tests.
    pub confidence: Confidence,
    /// The language of labels.
    pub language: Language,
    /// Whose answers count.
    pub respondents: Respondents,
}

impl Default for Options {
    /// Both bases, no breakdown, 95 %, English, national answers only.
    fn default() -> Self {
        Self {
            bases: Basis::ALL.to_vec(),
            groupings: Vec::new(),
            confidence: Confidence::DEFAULT,
            language: Language::En,
            respondents: Respondents::Administrations,
        }
    }
}
