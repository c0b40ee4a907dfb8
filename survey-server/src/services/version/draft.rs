//! Drafts are saved, each change as a new revision.

use survey_model::questionnaire::Questionnaire;
use survey_model::version::VersionName;

use super::{changed, reason};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::{Platform, ServiceError, Who};
use crate::storage::questionnaire_event::{self, QuestionnaireEvent};
use crate::storage::questionnaire_revision::{self, QuestionnaireRevision};
use crate::storage::questionnaire_version::{self, QuestionnaireVersion, VersionStatus};
use crate::storage::{Connection, QuestionnaireVersionId, StorageError, now};

/// What became of a draft, with the revision that it has now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// The version is new.
    Created,
    /// Its text is another one than before.
    Revised(u32),
    /// It had this very text.
    Unchanged(u32),
}

impl Saved {
    /// The revision that the version has now.
    #[must_use]
    pub const fn revision(self) -> u32 {
        match self {
            Self::Created => 1,
            Self::Revised(revision) | Self::Unchanged(revision) => revision,
        }
    }
}

/// A text on its way into the database.
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub(super) name: VersionName,
    pub(super) document: String,
    pub(super) sha256: String,
    pub(super) reason: String,
    /// What brings it in.
    pub(super) action: AuditAction,
}

impl Text {
    pub(super) fn new(questionnaire: &Questionnaire, reason: &str) -> Result<Self, ServiceError> {
        let (document, sha256) = questionnaire.canonical();
        Ok(Self {
            name: questionnaire.name().clone(),
            document,
            sha256,
            reason: reason::parse(reason)?,
            action: AuditAction::VersionSaved,
        })
    }
}

/// Saves a draft: a version that is new, or a new revision of one that is a draft. `based_on` is the revision that the changes
/// were made to, where somebody else may have made another one meanwhile.
///
/// # Errors
/// [`ServiceError::Invalid`] with what differs if the version is no draft any more; [`ServiceError::Refused`] if its revision is another
/// one than `based_on`, or the reason can't be recorded.
pub fn save_draft(
    platform: &Platform,
    who: &Who,
    questionnaire: &Questionnaire,
    based_on: Option<u32>,
    reason: &str,
) -> Result<Saved, ServiceError> {
    save_draft_as(platform, who, questionnaire, based_on, reason, AuditAction::VersionSaved)
}

/// As [`save_draft`], where it is more than a new text: a translation, or a reviewed concordance.
///
/// # Errors
/// As [`save_draft`].
pub(in crate::services) fn save_draft_as(
    platform: &Platform,
    who: &Who,
    questionnaire: &Questionnaire,
    based_on: Option<u32>,
    reason: &str,
    action: AuditAction,
) -> Result<Saved, ServiceError> {
    let (who, text) = (who.clone(), Text { action, ..Text::new(questionnaire, reason)? });
    let saved = platform.database.write(move |conn| save(conn, &who, &text, based_on));
    saved.map_err(|error| match error {
        // Another server has added the version in the same moment.
        ServiceError::Storage(StorageError::Conflict(_)) => moved_on(questionnaire.name()),
        other => other,
    })
}

/// The refusal for whoever was overtaken.
pub(super) fn moved_on(name: &VersionName) -> ServiceError {
    let message = format!(
        "somebody else has changed {name} since you opened it; nothing of yours was saved, look at it again and then decide"
    );
    ServiceError::refused("version-moved-on", message)
}

fn save(conn: &mut Connection, who: &Who, text: &Text, based_on: Option<u32>) -> Result<Saved, ServiceError> {
    let Some(there) = questionnaire_version::lock(conn, &text.name)? else {
        begin(conn, who, text)?;
        return Ok(Saved::Created);
    };
    if there.sha256 == text.sha256 {
        return Ok(Saved::Unchanged(there.revision));
    }
    if there.status != VersionStatus::Draft {
        return Err(changed::refusal(&there, &text.document));
    }
    if based_on.is_some_and(|revision| revision != there.revision) {
        return Err(moved_on(&text.name));
    }
    let row = revise(conn, &there, who, text)?;
    let event = Event::new(text.action, "version", row.name()).before(there.sha256).after(row.sha256);
    audit::record(conn, who, event.detail("revision", row.revision))?;
    Ok(Saved::Revised(row.revision))
}

/// Adds a version, which begins as a draft.
pub(super) fn begin(conn: &mut Connection, who: &Who, text: &Text) -> Result<QuestionnaireVersion, ServiceError> {
    let row = QuestionnaireVersion {
        id: QuestionnaireVersionId::new(),
        series: text.name.series.clone(),
        version: text.name.version,
        status: VersionStatus::Draft,
        document: text.document.clone(),
        sha256: text.sha256.clone(),
        published_at: None,
        revision: 1,
    };
    questionnaire_version::insert(conn, &row)?;
    record_revision(conn, &row, who, &text.reason)?;
    record_event(conn, &row, None, who, &text.reason)?;
    let event = Event::new(text.action, "version", row.name()).after(&row.sha256);
    audit::record(conn, who, event.detail("revision", row.revision))?;
    Ok(row)
}

/// Makes the text of a version another one, as its next revision.
pub(super) fn revise(
    conn: &mut Connection,
    there: &QuestionnaireVersion,
    who: &Who,
    text: &Text,
) -> Result<QuestionnaireVersion, ServiceError> {
    let row = QuestionnaireVersion {
        document: text.document.clone(),
        sha256: text.sha256.clone(),
        revision: there.revision + 1,
        ..there.clone()
    };
    questionnaire_version::set_revision(conn, row.id, row.revision, &row.document, &row.sha256)?;
    record_revision(conn, &row, who, &text.reason)?;
    Ok(row)
}

fn record_revision(
    conn: &mut Connection,
    row: &QuestionnaireVersion,
    who: &Who,
    reason: &str,
) -> Result<(), ServiceError> {
    let revision = QuestionnaireRevision {
        questionnaire_version_id: row.id,
        revision: row.revision,
        document: row.document.clone(),
        sha256: row.sha256.clone(),
        author: who.author(),
        role: who.role.to_owned(),
        saved_at: now(),
        reason: reason.to_owned(),
    };
    Ok(questionnaire_revision::insert(conn, &revision)?)
}

/// Notes a step of the version that `row` is afterwards.
pub(super) fn record_event(
    conn: &mut Connection,
    row: &QuestionnaireVersion,
    from_status: Option<VersionStatus>,
    who: &Who,
    reason: &str,
) -> Result<(), ServiceError> {
    let event = QuestionnaireEvent {
        questionnaire_version_id: row.id,
        from_status,
        to_status: row.status,
        revision: row.revision,
        sha256: row.sha256.clone(),
        author: who.author(),
        role: who.role.to_owned(),
        happened_at: now(),
        reason: reason.to_owned(),
    };
    Ok(questionnaire_event::insert(conn, &event)?)
}
