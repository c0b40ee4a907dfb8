//! Who answered, and which cycle the answers are of.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use survey_model::code::CycleLabel;
use survey_model::cycle::Provenance;
use survey_model::respondent::Respondent;
use survey_model::version::VersionName;

use super::DatasetError;
use crate::report::{CycleSummary, Vintage};

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
    /// The version that was answered.
    pub questionnaire: VersionName,
    /// The moment whose latest submissions the dataset holds.
    pub as_of: DateTime<Utc>,
    /// The day as of which states are counted into groups: the cycle's first day, see `analysis/README.md`.
    pub groups_as_of: NaiveDate,
    /// Whether the answers are invented for demonstration.
    pub synthetic: bool,
}

impl Source {
    /// The source as reports name it, with the number of respondents that the figures rest on.
    #[must_use]
    pub fn summary(&self, submissions: usize, respondents: usize) -> CycleSummary {
        CycleSummary {
            label: self.cycle.clone(),
            questionnaire: self.questionnaire.clone(),
            vintage: Vintage { as_of: self.as_of, submissions },
            respondents,
            groups_as_of: self.groups_as_of,
            synthetic: self.synthetic,
        }
    }
}

pub(super) fn check_distinct(cases: &[Case]) -> Result<(), DatasetError> {
    let mut seen = HashSet::with_capacity(cases.len());
    match cases.iter().find(|case| !seen.insert(&case.respondent)) {
        Some(case) => Err(DatasetError::RespondentTwice { respondent: case.respondent.to_string() }),
        None => Ok(()),
    }
}
