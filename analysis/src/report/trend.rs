//! One column over all cycles.

use serde::Serialize;
use survey_model::code::OptionCode;
use survey_model::concordance::Verdict;

use super::{Breakdown, CycleSummary, Distribution, Group, Identity, MeasureCategory, Refused, Respondents};
use crate::estimate::repeated::Concordance;
use crate::estimate::{NotComputable, Significance};

/// The columns of the last cycle over it and those before it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trends {
    /// The cycles in the order given, the last one last.
    pub cycles: Vec<CycleSummary>,
    /// Whose answers count.
    pub respondents: Respondents,
    /// The confidence level of every interval, between 0 and 1: `0.95`.
    pub confidence: f64,
    /// The program that computed it, with its version.
    pub software: &'static str,
    /// The breakdowns that were asked for, in their order.
    pub breakdowns: Vec<Breakdown>,
    /// One per column of the last cycle that may be compared with any earlier one, in the order of its questionnaire.
    pub trends: Vec<Trend>,
}

/// One column over all cycles that may be compared with the last.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trend {
    /// What the column is in the last version.
    #[serde(flatten)]
    pub identity: Identity,
    /// The code list that all cycles were brought to; empty for columns without one.
    pub categories: Vec<MeasureCategory>,
    /// What the concordance with the last cycle's version says, by earlier cycle; none where it says nothing of the column alone.
    pub concordance: Vec<Option<Verdict>>,
    /// First for all groups together, then per group.
    pub slices: Vec<TrendSlice>,
}

/// A trend in one group or in all.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TrendSlice {
    /// The group; none for all together. A point counts who is in it in its cycle, the matched respondents go by the last cycle.
    pub group: Option<Group>,
    /// One per cycle, in the order of the cycles.
    pub points: Vec<TrendPoint>,
    /// Those who answered in every cycle that has answers; none with fewer than two such cycles.
    pub matched: Option<MatchedTrend>,
}

impl Trend {
    /// The cycles' answers, all groups together.
    #[must_use]
    pub fn points(&self) -> &[TrendPoint] {
        self.slices.first().map(|slice| slice.points.as_slice()).unwrap_or_default()
    }
}

impl Trends {
    /// The trend of a column, by the column's name.
    #[must_use]
    pub fn trend(&self, name: &str) -> Option<&Trend> {
        self.trends.iter().find(|trend| trend.identity.name == name)
    }
}

/// One cycle of a trend: its answers, or why they aren't in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TrendPoint {
    /// What everyone answered in the cycle.
    Answers(Box<Distribution>),
    /// Why the cycle is not part of the trend.
    Refused(Refused),
}

/// What those answered who did so in every cycle of a trend.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MatchedTrend {
    /// The cycles that have answers, by their places.
    pub cycles: Vec<usize>,
    /// How many have a valid answer in every one of these cycles.
    pub n: usize,
    /// For each category that stands for the column, how many of them gave it in each of these cycles, and whether its share differs.
    pub shares: Vec<MatchedShare>,
    /// Whether ordinal answers or numbers differ; none for others.
    pub friedman: Option<Result<Concordance, NotComputable>>,
}

/// One category over all cycles among the same respondents.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MatchedShare {
    /// The category.
    pub category: OptionCode,
    /// How many gave it, by cycle.
    pub counts: Vec<usize>,
    /// Cochran's Q.
    pub cochran: Result<Significance, NotComputable>,
}
