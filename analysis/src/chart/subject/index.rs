//! The index of each Member State.

use survey_model::member_state::Iso3;

use crate::index::RankRange;
use crate::report::CycleSummary;

/// The indices of a cycle with their tiers.
#[derive(Debug, Clone, Copy)]
pub struct IndexSubject<'a> {
    /// The cycle.
    pub cycle: &'a CycleSummary,
    /// A short code of the index; it makes the chart's element ids unique within a page.
    pub key: &'a str,
    /// What the index is of, in words.
    pub heading: &'a str,
    /// The lower bounds of the tiers, the best first, between 0 and 1.
    pub tiers: &'a [f64],
    /// What the tiers are called, the best first, the one below the last bound too; without names they are counted.
    pub names: &'a [String],
    /// The states that have an index, in any order.
    pub states: &'a [StateIndex],
    /// How many respondents have no index, as too many of their answers are missing.
    pub without: usize,
}

/// The index of a Member State.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StateIndex {
    /// The state.
    pub state: Iso3,
    /// The index, 0 to 1.
    pub value: f64,
    /// Its rank, and between which it lies when the weights are varied.
    pub rank: Option<RankRange>,
}
