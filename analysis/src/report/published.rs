//! The counts of one cycle that everybody may see.

use serde::Serialize;
use survey_model::code::OptionCode;
use survey_model::question::PublicationLevel;

use super::{CycleSummary, Group, Identity};
use crate::disclosure::PublishedCount;

/// The counts of one cycle that everybody may see.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Published {
    /// The cycle.
    pub cycle: CycleSummary,
    /// Counts of fewer answers given for aggregates only are withheld.
    pub least_count: usize,
    /// One per column with a list of answers, in the order of the questionnaire; those whose answers are not shared are left out.
    pub items: Vec<PublishedItem>,
    /// The columns that are left out because their answers are not shared, or because they have no list of answers.
    pub left_out: Vec<String>,
}

/// One column, as everybody may see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PublishedItem {
    /// What the column is and where the questionnaire has it.
    #[serde(flatten)]
    pub identity: Identity,
    /// The level of its question.
    pub publication: PublicationLevel,
    /// The answers, in the order of the code list.
    pub codes: Vec<OptionCode>,
    /// First for all groups together, then per group.
    pub slices: Vec<PublishedSlice>,
}

/// The counts of one column in one group or in all.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PublishedSlice {
    /// The group; none for all together.
    pub group: Option<Group>,
    /// How many gave each answer.
    pub counts: Vec<PublishedCount>,
    /// How many gave any.
    pub answered: PublishedCount,
}
