//! Files and links that support the answer to an item.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use survey_model::code::ItemCode;
use survey_model::evidence::Evidence as Content;

use super::author::Author;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{EvidenceId, ResponseId};
use super::schema::evidence::{self, dsl};
use super::schema::evidence_objects;
use super::types::StoredTime;

/// A file or a link that supports an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// Of which response.
    pub response_id: ResponseId,
    /// Of which item.
    pub item: ItemCode,
    /// What it is.
    pub content: Content,
    /// Who attached it.
    pub added_by: Author,
    /// When.
    pub added_at: DateTime<Utc>,
    /// Since when it is not attached any more, though a submission has it.
    pub removed_at: Option<DateTime<Utc>>,
}

/// A row with the size of its content.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = evidence)]
struct Row {
    id: EvidenceId,
    response_id: ResponseId,
    item: String,
    sha256: Option<String>,
    name: Option<String>,
    media_type: Option<String>,
    url: Option<String>,
    added_by: Author,
    added_at: StoredTime,
    removed_at: Option<StoredTime>,
}

impl Row {
    fn read(self, size: Option<i64>) -> Result<Evidence, StorageError> {
        let corrupt = |what: &str| StorageError::Corrupt { what: format!("evidence {}: {what}", self.id) };
        let item = self.item.parse().map_err(|_| corrupt("it has no item"))?;
        let content = match (self.sha256, self.name, self.media_type, size, self.url) {
            (Some(sha256), Some(name), Some(media_type), Some(size), None) => {
                Content::File { name, media_type, size: size.unsigned_abs(), sha256 }
            }
            (None, None, None, None, Some(url)) => Content::Link { url },
            _ => return Err(corrupt("it is neither a file nor a link")),
        };
        Ok(Evidence {
            id: self.id,
            response_id: self.response_id,
            item,
            content,
            added_by: self.added_by,
            added_at: self.added_at.into(),
            removed_at: self.removed_at.map(Into::into),
        })
    }
}

/// Loads what a condition chooses, in the order in which it was attached.
macro_rules! load {
    ($conn:expr, $condition:expr) => {{
        let query = evidence::table.left_join(evidence_objects::table).filter($condition).order(dsl::id);
        let rows: Vec<(Row, Option<i64>)> =
            query.select((Row::as_select(), evidence_objects::size.nullable())).load($conn)?;
        rows.into_iter().map(|(row, size)| row.read(size)).collect::<Result<Vec<Evidence>, StorageError>>()
    }};
}

/// Adds one.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(conn: &mut AnyConn, of: &Evidence) -> Result<(), StorageError> {
    let (file, url) = match &of.content {
        Content::File { name, media_type, sha256, .. } => (Some((sha256, name, media_type)), None),
        Content::Link { url } => (None, Some(url)),
    };
    let row = (
        dsl::id.eq(of.id),
        dsl::response_id.eq(of.response_id),
        dsl::item.eq(of.item.as_str()),
        dsl::sha256.eq(file.map(|file| file.0)),
        dsl::name.eq(file.map(|file| file.1)),
        dsl::media_type.eq(file.map(|file| file.2)),
        dsl::url.eq(url),
        dsl::added_by.eq(&of.added_by),
        dsl::added_at.eq(StoredTime::from(of.added_at)),
    );
    diesel::insert_into(evidence::table).values(row).execute(conn)?;
    Ok(())
}

/// The one with an id.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, id: EvidenceId) -> Result<Option<Evidence>, StorageError> {
    Ok(load!(conn, dsl::id.eq(id))?.pop())
}

/// What is attached to a response now.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, response: ResponseId) -> Result<Vec<Evidence>, StorageError> {
    load!(conn, dsl::response_id.eq(response).and(dsl::removed_at.is_null()))
}

/// Those with some ids.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of(conn: &mut AnyConn, ids: &[EvidenceId]) -> Result<Vec<Evidence>, StorageError> {
    load!(conn, dsl::id.eq_any(ids.to_vec()))
}

/// Everything that somebody has attached.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_by(conn: &mut AnyConn, author: &Author) -> Result<Vec<Evidence>, StorageError> {
    load!(conn, dsl::added_by.eq(author))
}

/// Everything that there is; a row that can't be read ends it.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_all(conn: &mut AnyConn) -> Result<Vec<Evidence>, StorageError> {
    load!(conn, dsl::id.is_not_null())
}

/// Notes that one is not attached any more.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn mark_removed(conn: &mut AnyConn, id: EvidenceId, by: &Author, at: DateTime<Utc>) -> Result<(), StorageError> {
    let removed = (dsl::removed_by.eq(by), dsl::removed_at.eq(StoredTime::from(at)));
    diesel::update(dsl::evidence.find(id)).set(removed).execute(conn)?;
    Ok(())
}

/// Attaches again what was removed of these.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn attach_again(conn: &mut AnyConn, ids: &[EvidenceId]) -> Result<(), StorageError> {
    let attached = (dsl::removed_by.eq(None::<Author>), dsl::removed_at.eq(None::<StoredTime>));
    diesel::update(dsl::evidence.filter(dsl::id.eq_any(ids.to_vec()))).set(attached).execute(conn)?;
    Ok(())
}

/// Removes one that no submission has.
///
/// # Errors
/// [`StorageError`] if the query fails; also if a submission has it.
pub fn delete(conn: &mut AnyConn, id: EvidenceId) -> Result<(), StorageError> {
    diesel::delete(dsl::evidence.find(id)).execute(conn)?;
    Ok(())
}
