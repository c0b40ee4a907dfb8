//! Versions of questionnaires: their canonical documents, which cannot change once a version is no draft any more.
//! Triggers refuse every step but those of `services::version`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use survey_model::code::Series;
use survey_model::version::{Version, VersionName};

use super::connection::AnyConn;
use super::dialect::lock_row;
use super::error::StorageError;
use super::id::QuestionnaireVersionId;
use super::schema::questionnaire_versions::{self, dsl};
use super::text::{Parsed, states};
use super::types::{MaybeTime, StoredTime};

states! {
    /// Where a version is in its life.
    VersionStatus {
        /// It can change.
        Draft = "draft",
        /// Other bodies comment on it.
        InConsultation = "in_consultation",
        /// It is agreed, and waits for its publication.
        Approved = "approved",
        /// Cycles can use it.
        Published = "published",
        /// No new cycle uses it.
        Retired = "retired",
    }
}

impl VersionStatus {
    /// Whether everybody may read a version in this status, which is also when nothing about it changes any more.
    #[must_use]
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Retired)
    }
}

/// A version with its document.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = questionnaire_versions)]
pub struct QuestionnaireVersion {
    /// Its id.
    pub id: QuestionnaireVersionId,
    /// The series that it belongs to.
    #[diesel(deserialize_as = Parsed<Series>)]
    pub series: Series,
    /// Its number.
    #[diesel(deserialize_as = Parsed<Version>)]
    pub version: Version,
    /// Where it is in its life.
    pub status: VersionStatus,
    /// The questionnaire as canonical JSON.
    pub document: String,
    /// The SHA-256 of the document's bytes, in hexadecimal.
    pub sha256: String,
    /// When it was published, once it is.
    #[diesel(deserialize_as = MaybeTime)]
    pub published_at: Option<DateTime<Utc>>,
    /// 1 for its first text, and one more each time that the text changes or goes back to being a draft.
    #[diesel(deserialize_as = i32)]
    pub revision: u32,
}

/// A version as lists show it, without its document.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = questionnaire_versions)]
pub struct VersionSummary {
    /// Its id.
    pub id: QuestionnaireVersionId,
    /// The series that it belongs to.
    #[diesel(deserialize_as = Parsed<Series>)]
    pub series: Series,
    /// Its number.
    #[diesel(deserialize_as = Parsed<Version>)]
    pub version: Version,
    /// Where it is in its life.
    pub status: VersionStatus,
    /// The SHA-256 of its document, in hexadecimal.
    pub sha256: String,
    /// When it was published, once it is.
    #[diesel(deserialize_as = MaybeTime)]
    pub published_at: Option<DateTime<Utc>>,
    /// 1 for its first text, and one more each time that the text changes or goes back to being a draft.
    #[diesel(deserialize_as = i32)]
    pub revision: u32,
}

impl QuestionnaireVersion {
    /// Its name, `series@version`.
    #[must_use]
    pub fn name(&self) -> VersionName {
        VersionName { series: self.series.clone(), version: self.version }
    }
}

impl VersionSummary {
    /// Its name, `series@version`.
    #[must_use]
    pub fn name(&self) -> VersionName {
        VersionName { series: self.series.clone(), version: self.version }
    }
}

/// Adds a version.
///
/// # Errors
/// [`StorageError::Conflict`] if the series has this version already.
pub fn insert(conn: &mut AnyConn, version: &QuestionnaireVersion) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(version.id),
        dsl::series.eq(version.series.as_str()),
        dsl::version.eq(version.version.to_string()),
        dsl::status.eq(version.status),
        dsl::document.eq(&version.document),
        dsl::sha256.eq(&version.sha256),
        dsl::published_at.eq(version.published_at.map(StoredTime::from)),
        dsl::revision.eq(version.revision.cast_signed()),
    );
    diesel::insert_into(questionnaire_versions::table).values(row).execute(conn)?;
    Ok(())
}

/// The version with this name.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, name: &VersionName) -> Result<Option<QuestionnaireVersion>, StorageError> {
    let query = dsl::questionnaire_versions
        .filter(dsl::series.eq(name.series.as_str()))
        .filter(dsl::version.eq(name.version.to_string()));
    Ok(query.select(QuestionnaireVersion::as_select()).first(conn).optional()?)
}

/// As [`find`], and keeps other servers from changing it until the transaction ends: whoever edits it or moves it on begins so.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn lock(conn: &mut AnyConn, name: &VersionName) -> Result<Option<QuestionnaireVersion>, StorageError> {
    let query = dsl::questionnaire_versions
        .filter(dsl::series.eq(name.series.as_str()))
        .filter(dsl::version.eq(name.version.to_string()));
    Ok(lock_row!(conn, query.select(QuestionnaireVersion::as_select()))?)
}

/// The version with this id.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find_by_id(
    conn: &mut AnyConn,
    id: QuestionnaireVersionId,
) -> Result<Option<QuestionnaireVersion>, StorageError> {
    Ok(dsl::questionnaire_versions.find(id).select(QuestionnaireVersion::as_select()).first(conn).optional()?)
}

/// Every version, by series and then in the order in which they were added.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn) -> Result<Vec<VersionSummary>, StorageError> {
    let query = dsl::questionnaire_versions.order((dsl::series, dsl::id));
    Ok(query.select(VersionSummary::as_select()).load(conn)?)
}

/// Moves a version on in its life; `published_at` is needed for one that is published or retired, and refused for others.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn set_status(
    conn: &mut AnyConn,
    id: QuestionnaireVersionId,
    status: VersionStatus,
    published_at: Option<DateTime<Utc>>,
) -> Result<(), StorageError> {
    let changes = (dsl::status.eq(status), dsl::published_at.eq(published_at.map(StoredTime::from)));
    diesel::update(dsl::questionnaire_versions.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Gives a version another text, or the same one as a new revision; triggers refuse it for all but drafts.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn set_revision(
    conn: &mut AnyConn,
    id: QuestionnaireVersionId,
    revision: u32,
    document: &str,
    sha256: &str,
) -> Result<(), StorageError> {
    let changes = (dsl::revision.eq(revision.cast_signed()), dsl::document.eq(document), dsl::sha256.eq(sha256));
    diesel::update(dsl::questionnaire_versions.find(id)).set(changes).execute(conn)?;
    Ok(())
}
