//! Which cycle, version and vintage a figure comes from.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use survey_model::code::CycleLabel;
use survey_model::version::VersionName;

/// One side of a comparison: whose answers to which version, known when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CycleSummary {
    /// The cycle's name.
    pub label: CycleLabel,
    /// The version that was answered.
    pub questionnaire: VersionName,
    /// Which submissions were known.
    pub vintage: Vintage,
    /// How many respondents the figures rest on, after the filter by kind of respondent.
    pub respondents: usize,
    /// The day as of which states are counted into groups: by convention the cycle's first day.
    pub groups_as_of: NaiveDate,
    /// Whether the answers are invented for demonstration.
    pub synthetic: bool,
}

/// The set of submissions that was known at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Vintage {
    /// The moment.
    pub as_of: DateTime<Utc>,
    /// How many submissions counted at that moment: the latest of each respondent.
    pub submissions: usize,
}
