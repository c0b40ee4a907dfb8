//! What an export is made of: a version, a language, and submissions that come one after the other.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use survey_model::code::ItemCode;
use survey_model::language::Language;
use survey_model::questionnaire::Questionnaire;
use survey_model::submission::Submission;

use super::ExportError;

/// What every format writes.
#[derive(Clone, Copy)]
pub struct Table<'a> {
    /// The version that the submissions answer.
    pub questionnaire: &'a Questionnaire,
    /// The language of labels; codes are the same in all of them.
    pub language: Language,
    /// The submissions.
    pub submissions: &'a dyn Submissions,
    /// How the file is written.
    pub options: Options,
}

/// How a file is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether a byte order mark comes first, by which Excel knows UTF-8.
    pub bom: bool,
}

/// Submissions that can be gone through more than once without being held in memory.
pub trait Submissions {
    /// Calls `visit` with each submission and the SHA-256 of its canonical document, in the order of the file.
    ///
    /// A format may call this twice and needs the same submissions both times: read from one snapshot.
    ///
    /// # Errors
    /// What `visit` returns, at once; [`ExportError::Read`] if a submission can't be had.
    fn each(&self, visit: &mut dyn FnMut(&Submission, &str) -> Result<(), ExportError>) -> Result<(), ExportError>;

    /// What has become of the submission with a hash since it was signed off; nothing, if nobody knows.
    fn standing(&self, _sha256: &str) -> Standing {
        Standing::default()
    }
}

/// What has become of a submission since it was signed off.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether it is open for another one.
    pub reopened: bool,
    /// What the secretariat has said of its answers.
    pub marks: BTreeMap<ItemCode, AnswerMark>,
}

/// What the secretariat has said of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerMark {
    /// Whether it accepts the answer.
    pub accepted: bool,
    /// Whether it has seen evidence for it.
    pub evidence_seen: bool,
    /// When it said so.
    pub at: DateTime<Utc>,
}

/// Submissions in memory; their hashes are computed.
impl Submissions for Vec<Submission> {
    fn each(&self, visit: &mut dyn FnMut(&Submission, &str) -> Result<(), ExportError>) -> Result<(), ExportError> {
        self.iter().try_for_each(|submission| visit(submission, &submission.canonical().1))
    }
}

impl Table<'_> {
    /// Goes through the submissions, each proved to answer the table's version.
    pub(super) fn each(
        &self,
        mut visit: impl FnMut(&Submission, &str) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        self.submissions.each(&mut |submission, sha256| {
            if submission.questionnaire != *self.questionnaire.name() {
                let expected = self.questionnaire.name().clone();
                return Err(ExportError::OtherVersion { expected, found: submission.questionnaire.clone() });
            }
            visit(submission, sha256)
        })
    }
}
