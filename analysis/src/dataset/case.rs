//! Who answered, and which cycle the answers are of.

use chrono::{DateTime, NaiveDate, Utc};
use survey_model::code::CycleLabel;
use survey_model::cycle::Provenance;
use survey_model::respondent::Respondent;

use crate::report::{CycleSummary, FileHash, Instrument, Sources, Vintage};

/// One respondent's row.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// Who answered.
    pub respondent: Respondent,
    /// Where the answers come from.
    pub provenance: Provenance,
}

/// Which cycle, version and vintage a dataset is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The cycle's name.
    pub cycle: CycleLabel,
    /// What was asked.
    pub questionnaire: Instrument,
    /// Where the answers were found.
    pub origin: Origin,
    /// The day as of which states are counted into groups: the cycle's first day, see `analysis/README.md`.
    pub groups_as_of: NaiveDate,
    /// Whether the answers are invented for demonstration.
    pub synthetic: bool,
}

/// Where answers were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// On a platform: the latest submissions that it knew at a moment.
    Known(DateTime<Utc>),
    /// In a file.
    File(FileHash),
}

impl Source {
    /// The source as reports name it, with the number of respondents that the figures rest on.
    pub(super) fn summary(&self, responses: usize, respondents: usize, sources: Sources) -> CycleSummary {
        let vintage = match &self.origin {
            Origin::Known(as_of) => Vintage::Known { as_of: *as_of, submissions: responses, sources },
            Origin::File(file) => Vintage::File { file: file.clone(), rows: responses },
        };
        CycleSummary {
            label: self.cycle.clone(),
            questionnaire: self.questionnaire.clone(),
            vintage,
            respondents,
            groups_as_of: self.groups_as_of,
            synthetic: self.synthetic,
        }
    }
}
