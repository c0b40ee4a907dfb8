//! Comments and the replies to them. Rows are only ever added; triggers refuse the rest.

use chrono::{DateTime, Utc};
use diesel::dsl::max;
use diesel::prelude::*;

use super::author::Author;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{ConsultationCommentId, ConsultationRoundId, CoordinationBodyId};
use super::schema::consultation_comments::{self, dsl};
use super::types::StoredTime;

/// A comment, or a reply to one.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = consultation_comments)]
pub struct ConsultationComment {
    /// Its id.
    pub id: ConsultationCommentId,
    /// The round in which it was made.
    pub consultation_round_id: ConsultationRoundId,
    /// The comment that it replies to.
    pub parent_id: Option<ConsultationCommentId>,
    /// Counted from 1: comments within the round, replies within their thread.
    #[diesel(deserialize_as = i32)]
    pub number: u32,
    /// The address of the part that it is about; empty for the whole document.
    pub part: String,
    /// The body that it speaks for; none for the secretariat.
    pub coordination_body_id: Option<CoordinationBodyId>,
    /// The name of whoever wrote it.
    pub author: Author,
    /// When it was written.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
    /// What it says.
    pub text: String,
    /// The hash of the form that it came by.
    pub form_sha256: String,
}

/// Adds a comment or a reply.
///
/// # Errors
/// [`StorageError::Conflict`] if its number is taken or its form has come before.
pub fn insert(conn: &mut AnyConn, comment: &ConsultationComment) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(comment.id),
        dsl::consultation_round_id.eq(comment.consultation_round_id),
        dsl::parent_id.eq(comment.parent_id),
        dsl::number.eq(comment.number.cast_signed()),
        dsl::part.eq(&comment.part),
        dsl::coordination_body_id.eq(comment.coordination_body_id),
        dsl::author.eq(&comment.author),
        dsl::created_at.eq(StoredTime::from(comment.created_at)),
        dsl::text.eq(&comment.text),
        dsl::form_sha256.eq(&comment.form_sha256),
    );
    diesel::insert_into(consultation_comments::table).values(row).execute(conn)?;
    Ok(())
}

/// The comment or reply with this id.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, id: ConsultationCommentId) -> Result<Option<ConsultationComment>, StorageError> {
    Ok(dsl::consultation_comments.find(id).select(ConsultationComment::as_select()).first(conn).optional()?)
}

/// What a form has said in a round already.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find_by_form(
    conn: &mut AnyConn,
    round: ConsultationRoundId,
    form_sha256: &str,
) -> Result<Option<ConsultationCommentId>, StorageError> {
    let query = dsl::consultation_comments
        .filter(dsl::consultation_round_id.eq(round))
        .filter(dsl::form_sha256.eq(form_sha256));
    Ok(query.select(dsl::id).first(conn).optional()?)
}

/// Everything that was said in a round: comments and replies, each by their numbers.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, round: ConsultationRoundId) -> Result<Vec<ConsultationComment>, StorageError> {
    let query = dsl::consultation_comments.filter(dsl::consultation_round_id.eq(round));
    Ok(query.order((dsl::number, dsl::id)).select(ConsultationComment::as_select()).load(conn)?)
}

/// How much a body has said in a round, replies included.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn count_of_body(
    conn: &mut AnyConn,
    round: ConsultationRoundId,
    body: CoordinationBodyId,
) -> Result<i64, StorageError> {
    let query = dsl::consultation_comments
        .filter(dsl::consultation_round_id.eq(round))
        .filter(dsl::coordination_body_id.eq(body));
    Ok(query.count().get_result(conn)?)
}

/// The number of the latest comment of a round, or of the latest reply to a comment; 0 if there is none.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn last_number(
    conn: &mut AnyConn,
    round: ConsultationRoundId,
    parent: Option<ConsultationCommentId>,
) -> Result<u32, StorageError> {
    let all = dsl::consultation_comments.filter(dsl::consultation_round_id.eq(round)).select(max(dsl::number));
    let last: Option<i32> = match parent {
        Some(parent) => all.filter(dsl::parent_id.eq(parent)).first(conn)?,
        None => all.filter(dsl::parent_id.is_null()).first(conn)?,
    };
    Ok(last.unwrap_or_default().cast_unsigned())
}
