//! What each Member State answered to one item.

use survey_model::member_state::Iso3;

use crate::report::{CycleSummary, Identity, MeasureCategory};

/// What each Member State answered to one item of one cycle.
#[derive(Debug, Clone, Copy)]
pub struct AnswersSubject<'a> {
    /// The cycle.
    pub cycle: &'a CycleSummary,
    /// The item.
    pub identity: &'a Identity,
    /// Its options in order.
    pub categories: &'a [MeasureCategory],
    /// The states that responded in the cycle; those that are not here did not.
    pub states: &'a [(Iso3, StateAnswer)],
}

/// What a Member State answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateAnswer {
    /// An option, by its position.
    Category(usize),
    /// It has no valid answer.
    Missing,
    /// It has one that may not be shown.
    NotPublished,
}
