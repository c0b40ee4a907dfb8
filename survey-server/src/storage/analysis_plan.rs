//! What analysts declare about versions, edition by edition. Rows are only ever added; triggers refuse the rest.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::author::Author;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::QuestionnaireVersionId;
use super::schema::analysis_plans::{self, dsl};
use super::types::StoredTime;

/// An edition of what is declared about a version.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = analysis_plans)]
pub struct StoredPlan {
    /// The version.
    pub questionnaire_version_id: QuestionnaireVersionId,
    /// Its number.
    #[diesel(deserialize_as = i32)]
    pub edition: u32,
    /// The canonical JSON.
    pub document: String,
    /// The SHA-256 of that, in hexadecimal.
    pub sha256: String,
    /// Who declared it here.
    pub author: Author,
    /// When.
    #[diesel(deserialize_as = StoredTime)]
    pub declared_at: DateTime<Utc>,
}

/// Adds an edition.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(conn: &mut AnyConn, plan: &StoredPlan) -> Result<(), StorageError> {
    let row = (
        dsl::questionnaire_version_id.eq(plan.questionnaire_version_id),
        dsl::edition.eq(plan.edition.cast_signed()),
        dsl::document.eq(&plan.document),
        dsl::sha256.eq(&plan.sha256),
        dsl::author.eq(&plan.author),
        dsl::declared_at.eq(StoredTime::from(plan.declared_at)),
    );
    diesel::insert_into(analysis_plans::table).values(row).execute(conn)?;
    Ok(())
}

/// The latest edition about a version.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn latest(conn: &mut AnyConn, version: QuestionnaireVersionId) -> Result<Option<StoredPlan>, StorageError> {
    let query = dsl::analysis_plans.filter(dsl::questionnaire_version_id.eq(version)).order(dsl::edition.desc());
    Ok(query.select(StoredPlan::as_select()).first(conn).optional()?)
}
