//! What answers were before they changed: one row per revision that another one has followed.

use diesel::prelude::*;
use survey_model::answer::Answer;
use survey_model::code::ItemCode;
use survey_model::remark::Remark;

use super::answer::AnswerRow;
use super::author::Author;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::ResponseId;
use super::schema::answer_history::{self, dsl};
use super::types::{StoredAnswer, StoredRemark, StoredTime};

#[derive(Debug, Insertable)]
#[diesel(table_name = answer_history)]
struct NewRow<'a> {
    response_id: ResponseId,
    item: &'a str,
    revision: i32,
    answer: StoredAnswer,
    remark: StoredRemark,
    author: &'a Author,
    updated_at: StoredTime,
}

/// Keeps an answer that has just been replaced.
pub(super) fn keep(conn: &mut AnyConn, replaced: &AnswerRow) -> Result<(), StorageError> {
    let row = NewRow {
        response_id: replaced.response_id,
        item: replaced.item.as_str(),
        revision: replaced.revision.cast_signed(),
        answer: StoredAnswer(replaced.answer.clone()),
        remark: StoredRemark(replaced.remark.clone()),
        author: &replaced.author,
        updated_at: replaced.updated_at.into(),
    };
    diesel::insert_into(answer_history::table).values(row).execute(conn)?;
    Ok(())
}

/// All earlier answers of some responses, in no order.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of(conn: &mut AnyConn, responses: &[ResponseId]) -> Result<Vec<AnswerRow>, StorageError> {
    let columns = (dsl::response_id, dsl::item, dsl::revision, dsl::answer, dsl::remark, dsl::author, dsl::updated_at);
    Ok(dsl::answer_history.filter(dsl::response_id.eq_any(responses)).select(columns).load(conn)?)
}

/// The earlier answers of some items of a response, in no order.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of_items(
    conn: &mut AnyConn,
    response: ResponseId,
    items: &[ItemCode],
) -> Result<Vec<AnswerRow>, StorageError> {
    let items: Vec<&str> = items.iter().map(ItemCode::as_str).collect();
    let columns = (dsl::response_id, dsl::item, dsl::revision, dsl::answer, dsl::remark, dsl::author, dsl::updated_at);
    let of = dsl::answer_history.filter(dsl::response_id.eq(response)).filter(dsl::item.eq_any(items));
    Ok(of.select(columns).load(conn)?)
}

/// What an item's answer was, and what was said beside it, at a revision that another one has followed.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(
    conn: &mut AnyConn,
    response: ResponseId,
    item: &ItemCode,
    revision: u32,
) -> Result<Option<(Answer, Remark)>, StorageError> {
    let key = (response, item.as_str(), revision.cast_signed());
    let query = dsl::answer_history.find(key).select((dsl::answer, dsl::remark));
    let found: Option<(StoredAnswer, StoredRemark)> = query.first(conn).optional()?;
    Ok(found.map(|(answer, remark)| (answer.into(), remark.into())))
}
