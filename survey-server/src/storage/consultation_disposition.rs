//! What became of comments: a history per comment, of which the last row counts. Rows are only ever added.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::author::Author;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{ConsultationCommentId, ConsultationRoundId};
use super::schema::consultation_comments;
use super::schema::consultation_dispositions::{self, dsl};
use super::text::states;
use super::types::StoredTime;

states! {
    /// What becomes of a comment.
    Disposition {
        /// The document is changed as it says.
        Accepted = "accepted",
        /// It is taken note of; nothing is changed.
        Noted = "noted",
        /// The document is not changed as it says, and the reply says why.
        Rejected = "rejected",
    }
}

/// What became of a comment, at one time.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = consultation_dispositions)]
pub struct ConsultationDisposition {
    /// The comment.
    pub consultation_comment_id: ConsultationCommentId,
    /// 1 for the first disposition of the comment, and one more each time.
    #[diesel(deserialize_as = i32)]
    pub number: u32,
    /// What becomes of the comment.
    pub disposition: Disposition,
    /// What the body is told.
    pub reply: String,
    /// Who decided it.
    pub decided_by: Author,
    /// When it was decided.
    #[diesel(deserialize_as = StoredTime)]
    pub decided_at: DateTime<Utc>,
}

/// Adds a disposition.
///
/// # Errors
/// [`StorageError::Conflict`] if the comment has one of this number already.
pub fn insert(conn: &mut AnyConn, disposition: &ConsultationDisposition) -> Result<(), StorageError> {
    let row = (
        dsl::consultation_comment_id.eq(disposition.consultation_comment_id),
        dsl::number.eq(disposition.number.cast_signed()),
        dsl::disposition.eq(disposition.disposition),
        dsl::reply.eq(&disposition.reply),
        dsl::decided_by.eq(&disposition.decided_by),
        dsl::decided_at.eq(StoredTime::from(disposition.decided_at)),
    );
    diesel::insert_into(consultation_dispositions::table).values(row).execute(conn)?;
    Ok(())
}

/// The disposition of a comment that counts.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn latest(
    conn: &mut AnyConn,
    comment: ConsultationCommentId,
) -> Result<Option<ConsultationDisposition>, StorageError> {
    let query = dsl::consultation_dispositions.filter(dsl::consultation_comment_id.eq(comment));
    let query = query.order(dsl::number.desc()).select(ConsultationDisposition::as_select());
    Ok(query.first(conn).optional()?)
}

/// Every disposition in a round, each comment's by their numbers.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, round: ConsultationRoundId) -> Result<Vec<ConsultationDisposition>, StorageError> {
    let query = dsl::consultation_dispositions
        .inner_join(consultation_comments::table)
        .filter(consultation_comments::consultation_round_id.eq(round));
    let query = query.order((dsl::consultation_comment_id, dsl::number));
    Ok(query.select(ConsultationDisposition::as_select()).load(conn)?)
}
