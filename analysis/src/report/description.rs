//! One cycle by itself: the distribution of every item.

use serde::Serialize;

use super::{Breakdown, CycleSummary, Distribution, Group, Identity, MeasureCategory, Respondents};

/// The distributions of one cycle's items.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Description {
    /// The cycle.
    pub cycle: CycleSummary,
    /// Whose answers count.
    pub respondents: Respondents,
    /// The confidence level of every interval, between 0 and 1.
    pub confidence: f64,
    /// The breakdowns that were asked for, in their order.
    pub breakdowns: Vec<Breakdown>,
    /// One per column, in the order of the questionnaire.
    pub items: Vec<DescribedItem>,
}

/// One column of one cycle.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DescribedItem {
    /// What the column is and where the questionnaire has it.
    #[serde(flatten)]
    pub identity: Identity,
    /// Its code list in order; empty for numbers, dates and texts.
    pub categories: Vec<MeasureCategory>,
    /// First for all groups together, then per group.
    pub slices: Vec<DescribedSlice>,
}

/// The distribution of one column in one group or in all.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DescribedSlice {
    /// The group; none for all together.
    pub group: Option<Group>,
    /// The answers.
    pub distribution: Distribution,
}
