//! The steps of a version's life. Rows are only ever added; triggers refuse the rest.

use chrono::{DateTime, Utc};
use diesel::dsl::max;
use diesel::prelude::*;

use super::author::Author;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::QuestionnaireVersionId;
use super::questionnaire_version::VersionStatus;
use super::schema::questionnaire_events::{self, dsl};
use super::types::StoredTime;

/// A step of a version's life.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = questionnaire_events)]
pub struct QuestionnaireEvent {
    /// The version.
    pub questionnaire_version_id: QuestionnaireVersionId,
    /// Where it was before; `None` where it began.
    pub from_status: Option<VersionStatus>,
    /// Where it is since.
    pub to_status: VersionStatus,
    /// The text that it had afterwards.
    #[diesel(deserialize_as = i32)]
    pub revision: u32,
    /// The SHA-256 of that text, in hexadecimal.
    pub sha256: String,
    /// Who did it.
    pub author: Author,
    /// As what: the code of a role, or `operator`.
    pub role: String,
    /// When.
    #[diesel(deserialize_as = StoredTime)]
    pub happened_at: DateTime<Utc>,
    /// Why; may be empty.
    pub reason: String,
}

/// Adds a step after those that the version has taken; whoever does so holds the version's lock.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn insert(conn: &mut AnyConn, event: &QuestionnaireEvent) -> Result<(), StorageError> {
    let of_version = dsl::questionnaire_events.filter(dsl::questionnaire_version_id.eq(event.questionnaire_version_id));
    let last: Option<i32> = of_version.select(max(dsl::number)).first(conn)?;
    let row = (
        dsl::questionnaire_version_id.eq(event.questionnaire_version_id),
        dsl::number.eq(last.unwrap_or(0) + 1),
        dsl::from_status.eq(event.from_status),
        dsl::to_status.eq(event.to_status),
        dsl::revision.eq(event.revision.cast_signed()),
        dsl::sha256.eq(&event.sha256),
        dsl::author.eq(&event.author),
        dsl::role.eq(&event.role),
        dsl::happened_at.eq(StoredTime::from(event.happened_at)),
        dsl::reason.eq(&event.reason),
    );
    diesel::insert_into(questionnaire_events::table).values(row).execute(conn)?;
    Ok(())
}

/// The steps of a version, the first one first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, version: QuestionnaireVersionId) -> Result<Vec<QuestionnaireEvent>, StorageError> {
    let query = dsl::questionnaire_events.filter(dsl::questionnaire_version_id.eq(version)).order(dsl::number);
    Ok(query.select(QuestionnaireEvent::as_select()).load(conn)?)
}
