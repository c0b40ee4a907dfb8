//! What a row of a file says once it is known to be right.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use survey_model::answer::Answers;
use survey_model::code::CycleLabel;
use survey_model::cycle::Provenance;
use survey_model::language::Language;
use survey_model::remark::Remarks;
use survey_model::respondent::Respondent;
use survey_model::submission::Submission;
use survey_model::version::VersionName;

/// One respondent's row.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The row of the file, its heading being 1.
    pub row: usize,
    /// Who answers.
    pub respondent: Respondent,
    /// An answer to every item of the version, each a value or a missing reason.
    pub answers: Answers,
    /// What was said beside them.
    pub remarks: Remarks,
    /// What the file says of the submission, if it was exported from here.
    pub about: About,
}

/// What a row says of a submission as a whole; a legacy file has none of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Where the answers came from.
    pub provenance: Option<Provenance>,
    /// Which submission of the response it was, counted from 1.
    pub number: Option<u32>,
    /// When it was signed off.
    pub submitted_at: Option<DateTime<Utc>>,
    /// The language in which the form was read.
    pub language: Option<Language>,
    /// Who signed off; empty if the file doesn't say.
    pub signed_by: String,
    /// In which capacity; empty if the file doesn't say.
    pub capacity: String,
    /// Whether the answers are made up, for demonstrations.
    pub synthetic: bool,
    /// The hash of the submission's canonical document, as the file says it; it no longer fits if somebody has edited the row.
    pub sha256: Option<String>,
}

impl Imported {
    /// The submission that the row was exported from, if it says all that is needed for one.
    ///
    /// Its hash is that of the original as long as nobody has edited the row.
    #[must_use]
    pub fn submission(self, cycle: CycleLabel, questionnaire: VersionName) -> Option<Submission> {
        let Self { respondent, answers, remarks, about, .. } = self;
        Some(Submission {
            cycle,
            respondent,
            questionnaire,
            number: about.number?,
            submitted_at: about.submitted_at?,
            provenance: about.provenance?,
            language: about.language?,
            signed_by: about.signed_by,
            capacity: about.capacity,
            synthetic: about.synthetic,
            answers,
            evidence: BTreeMap::new(),
            remarks,
        })
    }
}
