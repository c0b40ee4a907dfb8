//! Every text that a version ever had. Rows are only ever added; triggers refuse the rest.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::author::Author;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::QuestionnaireVersionId;
use super::schema::questionnaire_revisions::{self, dsl};
use super::types::StoredTime;

/// A text of a version.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = questionnaire_revisions)]
pub struct QuestionnaireRevision {
    /// The version.
    pub questionnaire_version_id: QuestionnaireVersionId,
    /// 1 for the first text, and one more each time.
    #[diesel(deserialize_as = i32)]
    pub revision: u32,
    /// The questionnaire as canonical JSON.
    pub document: String,
    /// The SHA-256 of the document's bytes, in hexadecimal.
    pub sha256: String,
    /// Who saved it.
    pub author: Author,
    /// As what: the code of a role, or `operator`.
    pub role: String,
    /// When it was saved.
    #[diesel(deserialize_as = StoredTime)]
    pub saved_at: DateTime<Utc>,
    /// Why; may be empty.
    pub reason: String,
}

/// A text of a version as lists show it, without its document.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = questionnaire_revisions)]
pub struct RevisionSummary {
    /// 1 for the first text, and one more each time.
    #[diesel(deserialize_as = i32)]
    pub revision: u32,
    /// The SHA-256 of its document, in hexadecimal.
    pub sha256: String,
    /// Who saved it.
    pub author: Author,
    /// As what: the code of a role, or `operator`.
    pub role: String,
    /// When it was saved.
    #[diesel(deserialize_as = StoredTime)]
    pub saved_at: DateTime<Utc>,
    /// Why; may be empty.
    pub reason: String,
}

/// Adds a text.
///
/// # Errors
/// [`StorageError::Conflict`] if the version has this revision already.
pub fn insert(conn: &mut AnyConn, revision: &QuestionnaireRevision) -> Result<(), StorageError> {
    let row = (
        dsl::questionnaire_version_id.eq(revision.questionnaire_version_id),
        dsl::revision.eq(revision.revision.cast_signed()),
        dsl::document.eq(&revision.document),
        dsl::sha256.eq(&revision.sha256),
        dsl::author.eq(&revision.author),
        dsl::role.eq(&revision.role),
        dsl::saved_at.eq(StoredTime::from(revision.saved_at)),
        dsl::reason.eq(&revision.reason),
    );
    diesel::insert_into(questionnaire_revisions::table).values(row).execute(conn)?;
    Ok(())
}

/// The texts of a version, the first one first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, version: QuestionnaireVersionId) -> Result<Vec<RevisionSummary>, StorageError> {
    let query = dsl::questionnaire_revisions.filter(dsl::questionnaire_version_id.eq(version)).order(dsl::revision);
    Ok(query.select(RevisionSummary::as_select()).load(conn)?)
}

/// One text of a version.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(
    conn: &mut AnyConn,
    version: QuestionnaireVersionId,
    revision: u32,
) -> Result<Option<QuestionnaireRevision>, StorageError> {
    let query = dsl::questionnaire_revisions.find((version, revision.cast_signed()));
    Ok(query.select(QuestionnaireRevision::as_select()).first(conn).optional()?)
}
