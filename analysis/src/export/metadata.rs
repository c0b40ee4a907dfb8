//! The columns that say who answered, when, and how that is known. Their names are in small letters, so that no question's code can be one.

use std::borrow::Cow;

use chrono::SecondsFormat;
use survey_model::canonical;
use survey_model::language::Language;
use survey_model::submission::Submission;

macro_rules! columns {
    ($($(#[$doc:meta])* $column:ident = $name:literal,)*) => {
        /// A column that says something about a submission as a whole.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Metadata { $($(#[$doc])* $column,)* }

        impl Metadata {
            /// Every such column, in the order of the file.
            pub(crate) const ALL: &[Self] = &[$(Self::$column),*];

            /// The column's name.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$column => $name,)* }
            }
        }
    };
}

columns! {
    /// The label of the cycle.
    Cycle = "cycle",
    /// The version that was answered.
    Questionnaire = "questionnaire",
    /// ISO 3166-1 alpha-3.
    State = "state",
    /// The kind of stakeholder.
    Stakeholder = "stakeholder",
    /// The organisation's name; empty for the administration.
    Organisation = "organisation",
    /// The state's name in the language of the export.
    StateName = "state_name",
    /// Where the answers came from.
    Provenance = "provenance",
    /// Which submission of the response it is, counted from 1.
    Submission = "submission",
    /// When it was signed off, RFC 3339 in UTC.
    SubmittedAt = "submitted_at",
    /// The language in which the form was read.
    Language = "language",
    /// Who signed off.
    SignedBy = "signed_by",
    /// In which capacity.
    Capacity = "capacity",
    /// Whether the answers are made up: `yes` or `no`.
    Synthetic = "synthetic",
    /// What was said beside the answers, as JSON by item; empty if nothing was.
    Remarks = "answer_remarks",
    /// The hash of the submission's canonical document.
    Sha256 = "sha256",
}

impl Metadata {
    /// What a submission puts into the column, not yet protected.
    pub(super) fn text<'s>(self, submission: &'s Submission, sha256: &'s str, language: Language) -> Cow<'s, str> {
        let respondent = &submission.respondent;
        match self {
            Self::Cycle => submission.cycle.as_str().into(),
            Self::Questionnaire => submission.questionnaire.to_string().into(),
            Self::State => respondent.state.to_string().into(),
            Self::Stakeholder => respondent.stakeholder.code().into(),
            Self::Organisation => respondent.organisation.as_str().into(),
            Self::StateName => respondent.state.state().name(language).into(),
            Self::Provenance => submission.provenance.code().into(),
            Self::Submission => submission.number.to_string().into(),
            Self::SubmittedAt => submission.submitted_at.to_rfc3339_opts(SecondsFormat::AutoSi, true).into(),
            Self::Language => submission.language.code().into(),
            Self::SignedBy => submission.signed_by.as_str().into(),
            Self::Capacity => submission.capacity.as_str().into(),
            Self::Synthetic => yes_or_no(submission.synthetic).into(),
            Self::Remarks if submission.remarks.is_empty() => "".into(),
            Self::Remarks => canonical::json(&submission.remarks).into(),
            Self::Sha256 => sha256.into(),
        }
    }
}

/// How a file writes a truth value.
pub(super) const fn yes_or_no(is_so: bool) -> &'static str {
    if is_so { "yes" } else { "no" }
}
