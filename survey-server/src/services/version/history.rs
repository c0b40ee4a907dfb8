//! What happened to a version, and every text that it had.

use crate::services::{Platform, ServiceError, author};
use crate::storage::questionnaire_event::{self, QuestionnaireEvent};
use crate::storage::questionnaire_revision::{self, QuestionnaireRevision, RevisionSummary};
use crate::storage::questionnaire_version::QuestionnaireVersion;

/// What happened to a version.
#[derive(Debug, Clone)]
pub struct History {
    /// Its steps, the first one first.
    pub events: Vec<QuestionnaireEvent>,
    /// Its texts, the first one first.
    pub revisions: Vec<RevisionSummary>,
}

/// What happened to a version that somebody has found.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn history(platform: &Platform, version: &QuestionnaireVersion) -> Result<History, ServiceError> {
    platform.database.read(|conn| {
        let mut events = questionnaire_event::list(conn, version.id)?;
        let mut revisions = questionnaire_revision::list(conn, version.id)?;
        let authors = events.iter_mut().map(|event| &mut event.author);
        author::name_all(conn, authors.chain(revisions.iter_mut().map(|revision| &mut revision.author)))?;
        Ok(History { events, revisions })
    })
}

/// One text of a version that somebody has found.
///
/// # Errors
/// [`ServiceError::NotFound`] if it has no such revision; [`ServiceError::Storage`] if the document is not the one that the hash is of.
pub fn revision(
    platform: &Platform,
    version: &QuestionnaireVersion,
    revision: u32,
) -> Result<QuestionnaireRevision, ServiceError> {
    let found = platform.database.read(|conn| {
        let mut found = questionnaire_revision::find(conn, version.id, revision)?;
        author::name_all(conn, found.iter_mut().map(|found| &mut found.author))?;
        Ok::<_, ServiceError>(found)
    })?;
    let found = found.ok_or(ServiceError::not_found("questionnaire"))?;
    if survey_model::submission::hash(&found.document) == found.sha256 {
        Ok(found)
    } else {
        let what = format!("the hash of revision {revision} of {} is not its document's", version.name());
        Err(ServiceError::corrupt(what))
    }
}
