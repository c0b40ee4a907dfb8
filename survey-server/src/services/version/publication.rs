//! An instrument that was agreed on elsewhere is published by the operator, who answers for it.

use survey_model::questionnaire::Questionnaire;
use survey_model::version::VersionName;

use super::draft::{Text, begin};
use super::step::status_words;
use super::{Step, approval, changed, life};
use crate::services::{Platform, ServiceError, Who};
use crate::storage::Connection;
use crate::storage::questionnaire_version::{self, QuestionnaireVersion, VersionStatus};

/// What became of a publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Publication {
    /// The version is published now.
    Published(VersionName),
    /// The very same version was published before.
    AlreadyPublished(VersionName),
}

/// Publishes a questionnaire that the platform doesn't know, all steps at once, or one that was approved here.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that stands against it, or with what differs if the version has another text that can't
/// change any more; [`ServiceError::Refused`] if it is a draft or in consultation here.
pub fn publish(
    platform: &Platform,
    who: &Who,
    questionnaire: &Questionnaire,
    reason: &str,
) -> Result<Publication, ServiceError> {
    let text = Text::new(questionnaire, reason)?;
    let (shared, who, questionnaire) = (platform.clone(), who.clone(), questionnaire.clone());
    platform.database.write(move |conn| {
        let there = questionnaire_version::lock(conn, &text.name)?;
        if let Some(done) = there.as_ref().map(|there| refuse_or_done(there, &text)).transpose()?.flatten() {
            return Ok(done);
        }
        let problems = approval::problems_of_text(&shared, conn, &questionnaire)?;
        if !problems.is_empty() {
            return Err(ServiceError::Invalid(problems));
        }
        let row = match there {
            Some(approved) => approved,
            None => agreed_elsewhere(conn, &who, &text)?,
        };
        life::go(conn, row, Step::Publish, &who, &text.reason)?;
        Ok(Publication::Published(text.name.clone()))
    })
}

/// Goes on, with `None`, if the version is approved with this very text.
fn refuse_or_done(there: &QuestionnaireVersion, text: &Text) -> Result<Option<Publication>, ServiceError> {
    let is_same = there.sha256 == text.sha256;
    match there.status {
        VersionStatus::Published | VersionStatus::Retired if is_same => {
            Ok(Some(Publication::AlreadyPublished(text.name.clone())))
        }
        VersionStatus::Approved if is_same => Ok(None),
        VersionStatus::Draft | VersionStatus::InConsultation => {
            Err(ServiceError::refused("version-in-work", in_work(there)))
        }
        VersionStatus::Approved | VersionStatus::Published | VersionStatus::Retired => {
            Err(changed::refusal(there, &text.document))
        }
    }
}

fn in_work(there: &QuestionnaireVersion) -> String {
    format!(
        "{} is {} on this platform; it is published once it is approved, on its page /versions/{}/{}",
        there.name(),
        status_words(there.status),
        there.series,
        there.version
    )
}

/// All steps before the publication, each recorded.
fn agreed_elsewhere(conn: &mut Connection, who: &Who, text: &Text) -> Result<QuestionnaireVersion, ServiceError> {
    let draft = begin(conn, who, text)?;
    let consulted = life::go(conn, draft, Step::Consult, who, &text.reason)?;
    life::go(conn, consulted, Step::Approve, who, &text.reason)
}
