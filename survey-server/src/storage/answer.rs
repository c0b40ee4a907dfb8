//! Answers: the working copy, one row per item, each with a revision of its own.
//!
//! Nothing here takes an answer away: one that is cleared becomes "not answered" and has a revision of its own.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::dsl::sum;
use diesel::prelude::*;
use survey_model::answer::Answer;
use survey_model::code::ItemCode;
use survey_model::remark::Remark;

use super::answer_history;
use super::author::Author;
use super::connection::AnyConn;
use super::dialect::{insert_many, insert_unless_there_each};
use super::error::StorageError;
use super::id::{CycleId, ResponseId};
use super::schema::answers::{self, dsl};
use super::schema::responses;
use super::text::Parsed;
use super::types::{StoredAnswer, StoredRemark, StoredTime};

/// An answer with its revision.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable)]
#[diesel(table_name = answers)]
pub struct AnswerRow {
    /// The response that it belongs to.
    pub response_id: ResponseId,
    /// The item that it answers.
    #[diesel(deserialize_as = Parsed<ItemCode>)]
    pub item: ItemCode,
    /// 1 for the first answer, and one more with every change.
    #[diesel(deserialize_as = i32)]
    pub revision: u32,
    /// The answer.
    #[diesel(deserialize_as = StoredAnswer)]
    pub answer: Answer,
    /// What is said beside it.
    #[diesel(deserialize_as = StoredRemark)]
    pub remark: Remark,
    /// Who gave it.
    pub author: Author,
    /// When it was given.
    #[diesel(deserialize_as = StoredTime)]
    pub updated_at: DateTime<Utc>,
}

/// An answer to be saved.
#[derive(Debug, Clone, PartialEq)]
pub struct NewAnswer {
    /// The response that it belongs to.
    pub response_id: ResponseId,
    /// The item that it answers.
    pub item: ItemCode,
    /// The answer.
    pub answer: Answer,
    /// What is said beside it.
    pub remark: Remark,
    /// Who gives it.
    pub author: Author,
    /// When.
    pub at: DateTime<Utc>,
}

impl NewAnswer {
    /// Whether it says what is there already.
    fn is_as(&self, there: &AnswerRow) -> bool {
        there.answer == self.answer && there.remark == self.remark
    }
}

/// How often the answers of each response of a cycle have changed, of those that have any: the sum of their revisions, which only ever grows.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn changes_of_cycle(conn: &mut AnyConn, cycle: CycleId) -> Result<Vec<(ResponseId, i64)>, StorageError> {
    let query = dsl::answers.inner_join(responses::table).filter(responses::cycle_id.eq(cycle));
    let rows: Vec<(ResponseId, Option<i64>)> =
        query.group_by(dsl::response_id).select((dsl::response_id, sum(dsl::revision))).load(conn)?;
    Ok(rows.into_iter().map(|(response, changes)| (response, changes.unwrap_or_default())).collect())
}

/// So many responses are asked for at once; databases take so many values and no more.
const AT_ONCE: usize = 500;

/// The answers of some responses, without who gave them: for counting.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_all(
    conn: &mut AnyConn,
    responses: &[ResponseId],
) -> Result<Vec<(ResponseId, ItemCode, Answer)>, StorageError> {
    let mut answers = Vec::new();
    for some in responses.chunks(AT_ONCE) {
        let query = dsl::answers.filter(dsl::response_id.eq_any(some));
        let rows: Vec<(ResponseId, Parsed<ItemCode>, StoredAnswer)> =
            query.select((dsl::response_id, dsl::item, dsl::answer)).load(conn)?;
        answers.extend(rows.into_iter().map(|(response, item, answer)| (response, item.into(), answer.into())));
    }
    Ok(answers)
}

/// What became of a save.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "it lives from a save to its answer only")]
pub enum SaveOutcome {
    /// The answer stands, with this revision; a value that was there already gets no new one.
    Saved {
        /// What the next save of the item has to expect.
        revision: u32,
    },
    /// Somebody else gave another answer in the meantime, which stands.
    Conflict(AnswerRow),
}

#[derive(Debug, Insertable)]
#[diesel(table_name = answers)]
struct NewRow<'a> {
    response_id: ResponseId,
    item: &'a str,
    revision: i32,
    answer: StoredAnswer,
    remark: StoredRemark,
    author: &'a Author,
    updated_at: StoredTime,
}

impl<'a> From<&'a NewAnswer> for NewRow<'a> {
    fn from(new: &'a NewAnswer) -> Self {
        Self {
            response_id: new.response_id,
            item: new.item.as_str(),
            revision: 1,
            answer: StoredAnswer(new.answer.clone()),
            remark: StoredRemark(new.remark.clone()),
            author: &new.author,
            updated_at: new.at.into(),
        }
    }
}

/// Saves an answer if the item still has the revision that its author saw; `None` or 0 if there was no answer.
///
/// # Errors
/// [`StorageError`] if a query fails; a conflict is an outcome, not an error.
pub fn save(conn: &mut AnyConn, new: &NewAnswer, expected: Option<u32>) -> Result<SaveOutcome, StorageError> {
    let there = find(conn, new.response_id, &new.item)?;
    save_over(conn, new, expected, there)
}

/// Saves several answers of one response, each as [`save`] would and with its own outcome, in far fewer queries.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn save_all(
    conn: &mut AnyConn,
    response: ResponseId,
    new: &[(NewAnswer, Option<u32>)],
) -> Result<Vec<SaveOutcome>, StorageError> {
    let there = find_all(conn, response, new.iter().map(|(new, _)| new.item.as_str()).collect())?;
    let first: Vec<NewRow<'_>> =
        new.iter().map(|(new, _)| new).filter(|new| !there.contains_key(&new.item)).map(Into::into).collect();
    let all_inserted = insert_first(conn, &first)?;
    new.iter()
        .map(|(new, expected)| match there.get(&new.item) {
            None if all_inserted => Ok(SaveOutcome::Saved { revision: 1 }),
            None => overtaken(conn, new),
            there => save_over(conn, new, *expected, there.cloned()),
        })
        .collect()
}

/// Inserts answers to items that had none, and says whether all of them still had none.
fn insert_first(conn: &mut AnyConn, rows: &[NewRow<'_>]) -> Result<bool, StorageError> {
    let inserted = if rows.is_empty() { 0 } else { insert_unless_there_each!(conn, answers::table, rows)? };
    Ok(inserted == rows.len())
}

fn save_over(
    conn: &mut AnyConn,
    new: &NewAnswer,
    expected: Option<u32>,
    there: Option<AnswerRow>,
) -> Result<SaveOutcome, StorageError> {
    match there {
        None if insert_first(conn, &[new.into()])? => Ok(SaveOutcome::Saved { revision: 1 }),
        None => overtaken(conn, new),
        Some(there) if new.is_as(&there) => Ok(SaveOutcome::Saved { revision: there.revision }),
        Some(there) if expected.unwrap_or(0) != there.revision => Ok(SaveOutcome::Conflict(there)),
        Some(there) => change(conn, new, &there),
    }
}

fn change(conn: &mut AnyConn, new: &NewAnswer, there: &AnswerRow) -> Result<SaveOutcome, StorageError> {
    let revision = there.revision + 1;
    let row = NewRow { revision: revision.cast_signed(), ..new.into() };
    let unchanged =
        dsl::answers.find((row.response_id, row.item)).filter(dsl::revision.eq(there.revision.cast_signed()));
    let changes = (
        dsl::revision.eq(row.revision),
        dsl::answer.eq(row.answer),
        dsl::remark.eq(row.remark),
        dsl::author.eq(row.author),
        dsl::updated_at.eq(row.updated_at),
    );
    if diesel::update(unchanged).set(changes).execute(conn)? == 0 {
        return overtaken(conn, new);
    }
    answer_history::keep(conn, there)?;
    Ok(SaveOutcome::Saved { revision })
}

/// Another server saved the same item between our queries.
fn overtaken(conn: &mut AnyConn, new: &NewAnswer) -> Result<SaveOutcome, StorageError> {
    match find(conn, new.response_id, &new.item)? {
        Some(there) if new.is_as(&there) => Ok(SaveOutcome::Saved { revision: there.revision }),
        Some(there) => Ok(SaveOutcome::Conflict(there)),
        None => Err(StorageError::Corrupt {
            what: format!("answers: {} of response {} vanished", new.item, new.response_id),
        }),
    }
}

/// The answer to one item.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, response: ResponseId, item: &ItemCode) -> Result<Option<AnswerRow>, StorageError> {
    Ok(dsl::answers.find((response, item.as_str())).select(AnswerRow::as_select()).first(conn).optional()?)
}

fn find_all(
    conn: &mut AnyConn,
    response: ResponseId,
    items: Vec<&str>,
) -> Result<HashMap<ItemCode, AnswerRow>, StorageError> {
    let query = dsl::answers.filter(dsl::response_id.eq(response)).filter(dsl::item.eq_any(items));
    let rows: Vec<AnswerRow> = query.select(AnswerRow::as_select()).load(conn)?;
    Ok(rows.into_iter().map(|row| (row.item.clone(), row)).collect())
}

/// All answers of a response, by item code.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, response: ResponseId) -> Result<Vec<AnswerRow>, StorageError> {
    let query = dsl::answers.filter(dsl::response_id.eq(response)).order(dsl::item);
    Ok(query.select(AnswerRow::as_select()).load(conn)?)
}

/// All answers of some responses, in no order.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of(conn: &mut AnyConn, responses: &[ResponseId]) -> Result<Vec<AnswerRow>, StorageError> {
    Ok(dsl::answers.filter(dsl::response_id.eq_any(responses)).select(AnswerRow::as_select()).load(conn)?)
}

/// Adds many first answers, quickly.
///
/// # Errors
/// [`StorageError::Conflict`] if one of the items has an answer already.
pub fn insert_many(conn: &mut AnyConn, new: &[NewAnswer]) -> Result<(), StorageError> {
    let rows: Vec<NewRow<'_>> = new.iter().map(Into::into).collect();
    Ok(insert_many!(conn, answers::table, rows)?)
}
