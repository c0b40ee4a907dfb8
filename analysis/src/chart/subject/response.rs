//! How a cycle's answers came in, and where each Member State stands.

use chrono::NaiveDate;
use survey_model::cycle::ResponseStatus;
use survey_model::member_state::Iso3;

use crate::report::CycleSummary;

/// How the answers of one or more cycles came in, day by day.
#[derive(Debug, Clone, Copy)]
pub struct TimelineSubject<'a> {
    /// The cycles, the one that is looked at last.
    pub cycles: &'a [CycleTimeline<'a>],
}

/// How the answers of a cycle came in.
#[derive(Debug, Clone, Copy)]
pub struct CycleTimeline<'a> {
    /// The cycle.
    pub cycle: &'a CycleSummary,
    /// The day on which it opened for answers.
    pub opened: NaiveDate,
    /// Up to which day the answers are known.
    pub until: NaiveDate,
    /// How many Member States could answer.
    pub eligible: usize,
    /// The day of each Member State's first submission, in any order; those before the opening count from the first day.
    pub submitted: &'a [NaiveDate],
}

/// Where the response of each Member State stands.
#[derive(Debug, Clone, Copy)]
pub struct StatusSubject<'a> {
    /// The cycle.
    pub cycle: &'a CycleSummary,
    /// The states that have begun; all others have not started.
    pub states: &'a [(Iso3, ResponseStatus)],
}
