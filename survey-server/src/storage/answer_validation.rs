//! Which answers of a submission the secretariat has accepted. What it says anew comes beside what it said before, so that a vintage stays as it was.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use survey_model::code::ItemCode;

use super::author::Author;
use super::connection::AnyConn;
use super::dialect::insert_many;
use super::error::StorageError;
use super::id::{CycleId, ResponseId, SubmissionId};
use super::schema::answer_validations::{self, dsl};
use super::schema::{responses, submissions};
use super::text::Parsed;
use super::types::StoredTime;

/// What the secretariat thinks of an answer of a submission.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = answer_validations)]
pub struct AnswerValidation {
    /// Of which submission.
    pub submission_id: SubmissionId,
    /// The answer to which item.
    #[diesel(deserialize_as = Parsed<ItemCode>)]
    pub item: ItemCode,
    /// Whether it is accepted.
    pub accepted: bool,
    /// Whether evidence for it was seen.
    pub evidence_seen: bool,
    /// Who says so.
    pub author: Author,
    /// Since when.
    #[diesel(deserialize_as = StoredTime)]
    pub validated_at: DateTime<Utc>,
    /// 1 for what is said of the answer first, and one more with every change; the highest counts.
    #[diesel(deserialize_as = i32)]
    pub revision: u32,
}

#[derive(Debug, Insertable)]
#[diesel(table_name = answer_validations)]
struct NewRow<'a> {
    submission_id: SubmissionId,
    item: &'a str,
    accepted: bool,
    evidence_seen: bool,
    author: &'a Author,
    validated_at: StoredTime,
    revision: i32,
}

impl<'a> From<&'a AnswerValidation> for NewRow<'a> {
    fn from(of: &'a AnswerValidation) -> Self {
        Self {
            submission_id: of.submission_id,
            item: of.item.as_str(),
            accepted: of.accepted,
            evidence_seen: of.evidence_seen,
            author: &of.author,
            validated_at: of.validated_at.into(),
            revision: of.revision.cast_signed(),
        }
    }
}

/// Adds what is said now.
///
/// # Errors
/// [`StorageError`] if the query fails; also if one of them has a revision that is there.
pub fn insert(conn: &mut AnyConn, validations: &[AnswerValidation]) -> Result<(), StorageError> {
    let rows: Vec<NewRow<'_>> = validations.iter().map(Into::into).collect();
    Ok(insert_many!(conn, answer_validations::table, rows)?)
}

/// What was said by a moment of the submissions of a cycle, by the response, the latest submission first and the latest word on each item first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of_cycle(
    conn: &mut AnyConn,
    cycle: CycleId,
    as_of: DateTime<Utc>,
) -> Result<Vec<(ResponseId, u32, AnswerValidation)>, StorageError> {
    let of = dsl::answer_validations
        .inner_join(submissions::table.inner_join(responses::table))
        .filter(responses::cycle_id.eq(cycle))
        .filter(dsl::validated_at.le(StoredTime::from(as_of)));
    let columns = (submissions::response_id, submissions::number, AnswerValidation::as_select());
    let rows: Vec<(ResponseId, i32, AnswerValidation)> = of
        .order((submissions::response_id, submissions::number.desc(), dsl::item, dsl::revision.desc()))
        .select(columns)
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, number, validation)| (id, number.unsigned_abs(), validation)).collect())
}

/// What is said of the submissions of a response, the latest submission first and the latest word on each item first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, response: ResponseId) -> Result<Vec<(u32, AnswerValidation)>, StorageError> {
    let of = dsl::answer_validations.inner_join(submissions::table).filter(submissions::response_id.eq(response));
    let rows: Vec<(i32, AnswerValidation)> = of
        .order((submissions::number.desc(), dsl::item, dsl::revision.desc()))
        .select((submissions::number, AnswerValidation::as_select()))
        .load(conn)?;
    Ok(rows.into_iter().map(|(number, validation)| (number.unsigned_abs(), validation)).collect())
}
