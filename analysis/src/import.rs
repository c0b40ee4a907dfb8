//! Imports: the responses of a cycle that was collected elsewhere, as answers that are known to be right.
//!
//! Nothing comes out unless everything is right; otherwise every problem does, each with a stable code, its row and its column.

pub mod csv_wide;

mod answers;
mod delimiter;
pub mod encoding;
mod heading;
mod imported;
mod metadata;
mod opened;
mod problems;
mod record;
mod relevance;
mod remarks;
mod respondent;
mod row;

use chrono::NaiveDate;
use survey_model::language::Language;

pub use imported::{About, Imported};
pub use problems::MOST_PROBLEMS;
pub(crate) use problems::Problems;
pub(crate) use record::{Record, Records};

/// How a file is understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// What `today()` means in relevance and constraints, for rows that don't say when they were submitted.
    pub today: NaiveDate,
    /// The language of the questionnaire's own messages about constraints.
    pub language: Language,
    /// What it means that the file has no column for an item.
    pub absent: Absent,
}

/// What it means that the file has no column for an item of the version.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Absent {
    /// Everybody was asked and nobody answered.
    #[default]
    NotAnswered,
    /// Nobody was asked: the wave that is imported had no such question.
    NotAsked,
}
