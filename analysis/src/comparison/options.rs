//! What a comparison or a description is to contain.

use std::collections::BTreeMap;

use survey_model::analysis_plan::Better;
use survey_model::language::Language;

use super::By;
use crate::estimate::Confidence;
use crate::judgement::Family;
use crate::report::{Basis, Respondents};

/// What a comparison or a description is to contain.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// The bases, in the order of the slices.
    pub bases: Vec<Basis>,
    /// The breakdowns beside all together, in the order of the slices.
    pub breakdowns: Vec<By>,
    /// The confidence level of every interval; one minus it is the size of the tests.
    pub confidence: Confidence,
    /// The language of labels.
    pub language: Language,
    /// Whose answers count.
    pub respondents: Respondents,
    /// Which way is better, by the names of the later version's columns.
    pub better: BTreeMap<String, Better>,
    /// Which items are looked at together, and what a verdict demands.
    pub family: Family,
    /// Whether the further intervals, tests and bounds are computed beside those that verdicts of changes rest on.
    pub further: bool,
}

impl Default for Options {
    /// Both bases, no breakdown, 95 %, English, national answers only, no direction, all items one family, everything computed.
    fn default() -> Self {
        Self {
            bases: Basis::ALL.to_vec(),
            breakdowns: Vec::new(),
            confidence: Confidence::DEFAULT,
            language: Language::En,
            respondents: Respondents::Administrations,
            better: BTreeMap::new(),
            family: Family::default(),
            further: true,
        }
    }
}
