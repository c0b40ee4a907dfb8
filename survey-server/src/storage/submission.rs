//! Submissions: what was signed off, as one canonical document each. Rows are only ever added; triggers refuse the rest.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::dsl::max;
use diesel::prelude::*;
use survey_model::code::CycleLabel;
use survey_model::cycle::Provenance;
use survey_model::respondent::Respondent;

use super::connection::AnyConn;
use super::cycle::Cycle;
use super::dialect::insert_many;
use super::error::StorageError;
use super::id::{CycleId, RespondentId, ResponseId, SubmissionId};
use super::response;
use super::schema::submissions::{self, dsl};
use super::schema::{cycles, questionnaire_versions, responses};
use super::text::{Coded, Parsed};
use super::types::StoredTime;

/// How many documents are in memory at a time when a whole cycle is read.
const CHUNK: usize = 200;

/// What was signed off.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = submissions)]
pub struct Submission {
    /// Its id.
    pub id: SubmissionId,
    /// The response that was signed off.
    pub response_id: ResponseId,
    /// 1 for the first submission of the response, and one more each time.
    #[diesel(deserialize_as = i32)]
    pub number: u32,
    /// When it was signed off.
    #[diesel(deserialize_as = StoredTime)]
    pub submitted_at: DateTime<Utc>,
    /// The submission as canonical JSON.
    pub document: String,
    /// The SHA-256 of the document's bytes, in hexadecimal.
    pub sha256: String,
    /// Who signed.
    pub signed_by: String,
    /// In which capacity.
    pub capacity: String,
    /// Where the answers come from.
    #[diesel(deserialize_as = Coded<Provenance>)]
    pub provenance: Provenance,
}

#[derive(Debug, Insertable)]
#[diesel(table_name = submissions)]
struct NewRow<'a> {
    id: SubmissionId,
    response_id: ResponseId,
    number: i32,
    submitted_at: StoredTime,
    document: &'a str,
    sha256: &'a str,
    signed_by: &'a str,
    capacity: &'a str,
    provenance: &'static str,
}

impl<'a> From<&'a Submission> for NewRow<'a> {
    fn from(submission: &'a Submission) -> Self {
        Self {
            id: submission.id,
            response_id: submission.response_id,
            number: submission.number.cast_signed(),
            submitted_at: submission.submitted_at.into(),
            document: &submission.document,
            sha256: &submission.sha256,
            signed_by: &submission.signed_by,
            capacity: &submission.capacity,
            provenance: submission.provenance.code(),
        }
    }
}

/// The number that the response's next submission has. It locks the response, so that nobody else takes the number.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn next_number(conn: &mut AnyConn, response: ResponseId) -> Result<u32, StorageError> {
    response::lock_any(conn, response)?;
    let last: Option<i32> =
        dsl::submissions.filter(dsl::response_id.eq(response)).select(max(dsl::number)).get_result(conn)?;
    Ok(last.map_or(1, |last| last.unsigned_abs() + 1))
}

/// Adds a submission with the number that [`next_number`] gave in the same transaction.
///
/// # Errors
/// [`StorageError::Conflict`] if the response has a submission of this number.
pub fn insert(conn: &mut AnyConn, submission: &Submission) -> Result<(), StorageError> {
    diesel::insert_into(submissions::table).values(&NewRow::from(submission)).execute(conn)?;
    Ok(())
}

/// Adds many submissions, quickly.
///
/// # Errors
/// [`StorageError::Conflict`] if a response has a submission of the number already.
pub fn insert_many(conn: &mut AnyConn, submissions: &[Submission]) -> Result<(), StorageError> {
    let rows: Vec<NewRow<'_>> = submissions.iter().map(Into::into).collect();
    Ok(insert_many!(conn, submissions::table, rows)?)
}

/// The submission with this id.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, id: SubmissionId) -> Result<Option<Submission>, StorageError> {
    Ok(dsl::submissions.find(id).select(Submission::as_select()).first(conn).optional()?)
}

/// All submissions of a response, the first one first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, response: ResponseId) -> Result<Vec<Submission>, StorageError> {
    let query = dsl::submissions.filter(dsl::response_id.eq(response)).order(dsl::number);
    Ok(query.select(Submission::as_select()).load(conn)?)
}

/// Number, time and hash of each submission of a response, the first one first, without their documents.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_signed(
    conn: &mut AnyConn,
    response: ResponseId,
) -> Result<Vec<(u32, DateTime<Utc>, String)>, StorageError> {
    let query = dsl::submissions.filter(dsl::response_id.eq(response)).order(dsl::number);
    let rows: Vec<(i32, StoredTime, String)> =
        query.select((dsl::number, dsl::submitted_at, dsl::sha256)).load(conn)?;
    Ok(rows.into_iter().map(|(number, at, sha256)| (number.unsigned_abs(), at.into(), sha256)).collect())
}

/// The latest of what the secretariat has published for a respondent in a cycle.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn latest_research(
    conn: &mut AnyConn,
    cycle: CycleId,
    respondent: RespondentId,
) -> Result<Option<Submission>, StorageError> {
    let query = dsl::submissions.inner_join(responses::table).filter(responses::cycle_id.eq(cycle));
    let query = query.filter(responses::respondent_id.eq(respondent));
    let query = query.filter(responses::provenance.eq(Provenance::DeskResearch.code())).order(dsl::number.desc());
    Ok(query.select(Submission::as_select()).first(conn).optional()?)
}

/// The latest submission of a respondent in each cycle of a series that began before a cycle, the latest cycle first: which it is, its response, and the cycle.
///
/// Those of made-up cycles stand beside made-up ones only.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn before(
    conn: &mut AnyConn,
    respondent: RespondentId,
    now: &Cycle,
    series: &str,
) -> Result<Vec<(SubmissionId, ResponseId, CycleLabel)>, StorageError> {
    let joined = responses::table.inner_join(cycles::table.inner_join(questionnaire_versions::table));
    let query = dsl::submissions.inner_join(joined).filter(responses::respondent_id.eq(respondent));
    let query = query.filter(responses::provenance.ne(Provenance::DeskResearch.code()));
    let query = query.filter(cycles::starts_on.lt(now.starts_on)).filter(cycles::synthetic.eq(now.synthetic));
    let query = query.filter(questionnaire_versions::series.eq(series));
    let query = query.order((cycles::starts_on.desc(), cycles::label, dsl::number.desc()));
    let rows: Vec<(SubmissionId, ResponseId, Parsed<CycleLabel>)> =
        query.select((dsl::id, dsl::response_id, cycles::label)).load(conn)?;
    let mut all: Vec<_> = rows.into_iter().map(|(id, response, label)| (id, response, label.into())).collect();
    all.dedup_by(|later, first| later.1 == first.1);
    Ok(all)
}

/// Which submission it is and what hash it has, without its document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Queryable, Selectable)]
#[diesel(table_name = submissions)]
pub struct SubmissionHash {
    /// The response that was signed off.
    pub response_id: ResponseId,
    /// 1 for the first submission of the response, and one more each time.
    #[diesel(deserialize_as = i32)]
    pub number: u32,
    /// The SHA-256 of the document, in hexadecimal.
    pub sha256: String,
}

/// The hashes of all submissions of a cycle.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn hashes(conn: &mut AnyConn, cycle: CycleId) -> Result<Vec<SubmissionHash>, StorageError> {
    let query = dsl::submissions.inner_join(responses::table).filter(responses::cycle_id.eq(cycle));
    Ok(query.select(SubmissionHash::as_select()).load(conn)?)
}

/// Passes on every submission with its cycle; only a few documents are in memory at a time.
///
/// # Errors
/// [`StorageError`] if a query fails, and whatever `each` returns, which ends the reading.
pub fn each<E: From<StorageError>>(
    conn: &mut AnyConn,
    mut each: impl FnMut(CycleId, Submission) -> Result<(), E>,
) -> Result<(), E> {
    let mut ids = dsl::submissions.order(dsl::id).select(dsl::id).load(conn).map_err(StorageError::from)?;
    while !ids.is_empty() {
        let chunk: Vec<SubmissionId> = ids.drain(..ids.len().min(CHUNK)).collect();
        let query = dsl::submissions.inner_join(responses::table).filter(dsl::id.eq_any(chunk)).order(dsl::id);
        let rows = query.select((responses::cycle_id, Submission::as_select())).load(conn);
        let rows: Vec<(CycleId, Submission)> = rows.map_err(StorageError::from)?;
        rows.into_iter().try_for_each(|(cycle, submission)| each(cycle, submission))?;
    }
    Ok(())
}

/// When each response of a cycle was signed off, and as which number, in order; what the secretariat prepares is signed off by nobody.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn times(conn: &mut AnyConn, cycle: CycleId) -> Result<Vec<(ResponseId, u32, DateTime<Utc>)>, StorageError> {
    let query = dsl::submissions.inner_join(responses::table).filter(responses::cycle_id.eq(cycle));
    let query = query.filter(responses::provenance.ne(Provenance::DeskResearch.code()));
    let rows: Vec<(ResponseId, i32, StoredTime)> =
        query.order(dsl::number).select((dsl::response_id, dsl::number, dsl::submitted_at)).load(conn)?;
    Ok(rows.into_iter().map(|(of, number, at)| (of, number.unsigned_abs(), at.into())).collect())
}

/// The latest number of what the secretariat has published of each response that it prepares in a cycle.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn numbers_of_research(conn: &mut AnyConn, cycle: CycleId) -> Result<Vec<(ResponseId, u32)>, StorageError> {
    let query = dsl::submissions.inner_join(responses::table).filter(responses::cycle_id.eq(cycle));
    let query = query.filter(responses::provenance.eq(Provenance::DeskResearch.code())).group_by(dsl::response_id);
    let rows: Vec<(ResponseId, Option<i32>)> = query.select((dsl::response_id, max(dsl::number))).load(conn)?;
    Ok(rows.into_iter().filter_map(|(response, number)| Some((response, number?.unsigned_abs()))).collect())
}

/// How many submissions some cycles had at a moment, and when the last of them was signed off.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn known(
    conn: &mut AnyConn,
    cycles: &[CycleId],
    as_of: DateTime<Utc>,
) -> Result<(i64, Option<DateTime<Utc>>), StorageError> {
    let query = || {
        let of_cycles = dsl::submissions.inner_join(responses::table).filter(responses::cycle_id.eq_any(cycles));
        of_cycles.filter(dsl::submitted_at.le(StoredTime::from(as_of)))
    };
    let count: i64 = query().count().get_result(conn)?;
    let last = query().order(dsl::submitted_at.desc()).select(dsl::submitted_at).first::<StoredTime>(conn);
    Ok((count, last.optional()?.map(Into::into)))
}

/// Passes on the submission of each respondent in a cycle that counts as of a moment, by Member State, stakeholder and organisation.
///
/// It is the latest that the respondent has signed off, or the latest that the secretariat has prepared for one who has not.
/// Only a few documents are in memory at a time. The order is the same on both databases and doesn't depend on ids, so that the same
/// vintage always gives the same bytes.
///
/// # Errors
/// [`StorageError`] if a query fails, and whatever `each` returns, which ends the reading.
pub fn each_latest<E: From<StorageError>>(
    conn: &mut AnyConn,
    cycle: CycleId,
    as_of: DateTime<Utc>,
    mut each: impl FnMut(Respondent, Submission) -> Result<(), E>,
) -> Result<(), E> {
    let mut respondents = response::ids(conn, cycle)?.into_iter().peekable();
    while respondents.peek().is_some() {
        let some: Vec<_> = respondents.by_ref().take(CHUNK).collect();
        let ids: Vec<ResponseId> = some.iter().flat_map(|(_, ids)| ids).copied().collect();
        let mut latest = latest(conn, &ids, as_of)?;
        for (respondent, ids) in some {
            let counts = ids.iter().find_map(|id| latest.remove(id));
            counts.map_or(Ok(()), |submission| each(respondent, submission))?;
        }
    }
    Ok(())
}

/// The latest submission of each of some responses. In one query over a whole cycle PostgreSQL would guess that hardly any row
/// remains, and search the respondents from the start for every submission.
fn latest(
    conn: &mut AnyConn,
    responses: &[ResponseId],
    as_of: DateTime<Utc>,
) -> Result<HashMap<ResponseId, Submission>, StorageError> {
    let later = diesel::alias!(submissions as later);
    let newest = later
        .filter(later.field(dsl::response_id).eq(dsl::response_id))
        .filter(later.field(dsl::submitted_at).le(StoredTime::from(as_of)))
        .select(max(later.field(dsl::number)));
    let query = dsl::submissions
        .filter(dsl::response_id.eq_any(responses))
        .filter(dsl::number.nullable().eq(newest.single_value()));
    let rows: Vec<Submission> = query.select(Submission::as_select()).load(conn)?;
    Ok(rows.into_iter().map(|submission| (submission.response_id, submission)).collect())
}
