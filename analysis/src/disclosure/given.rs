//! A submission on its way to the public: what the state has closed further than the questionnaire does has been taken out.

use chrono::{DateTime, Utc};
use survey_model::answer::{Answer, Answers};
use survey_model::code::ItemCode;
use survey_model::cycle::Provenance;
use survey_model::missing::Missing;
use survey_model::respondent::Respondent;
use survey_model::submission::Submission;

use super::Levels;

/// A submission without the answers that its state has closed.
///
/// One that a question gives for everybody and the state for aggregates only is left out of public counts as well: nearly all others of its question are shown with
/// their names, so that everybody could take them out and see what is left.
#[derive(Debug, Clone)]
pub struct Given {
    pub(super) respondent: Respondent,
    pub(super) provenance: Provenance,
    pub(super) submitted_at: DateTime<Utc>,
    pub(super) answers: Answers,
}

impl Given {
    /// What a submission gives, by the levels of its version; answers that are closed further are withheld, with all that depends on them.
    #[must_use]
    pub fn of(levels: &Levels, submission: &Submission) -> Self {
        let own = (!submission.remarks.is_empty()).then(|| levels.tightened(&submission.remarks));
        let is_closed = |item: &ItemCode| own.as_ref().is_some_and(|own| own.of(item) > levels.of(item));
        let shared = |(item, answer): (&ItemCode, &Answer)| {
            let answer = if is_closed(item) { Answer::Missing(Missing::Withheld) } else { answer.clone() };
            (item.clone(), answer)
        };
        Self {
            respondent: submission.respondent.clone(),
            provenance: submission.provenance,
            submitted_at: submission.submitted_at,
            answers: submission.answers.iter().map(shared).collect(),
        }
    }

    /// The answers that are left, from which public figures are made.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }
}
