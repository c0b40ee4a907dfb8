//! Responses: all answers of one respondent in one cycle. One that was not started has no row.
//!
//! What the secretariat finds for a state that doesn't answer is a row of its own beside the state's. Unless a query says so, it leaves those rows out:
//! nobody counts or shows them by accident.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use survey_model::cycle::{Provenance, ResponseStatus};
use survey_model::language::Language;
use survey_model::respondent::Respondent;

use super::connection::AnyConn;
use super::cycle::Cycle;
use super::dialect::{insert_many, insert_unless_there, lock_row};
use super::error::StorageError;
use super::id::{CycleId, RespondentId, ResponseId};
use super::respondent::RespondentRow;
use super::schema::responses::{self, dsl};
use super::schema::{cycles, respondents};
use super::text::Coded;
use super::types::StoredTime;

/// A response, without its answers.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = responses)]
pub struct Response {
    /// Its id.
    pub id: ResponseId,
    /// The cycle.
    pub cycle_id: CycleId,
    /// Who answers.
    pub respondent_id: RespondentId,
    /// How far it is.
    #[diesel(deserialize_as = Coded<ResponseStatus>)]
    pub status: ResponseStatus,
    /// Where the answers come from.
    #[diesel(deserialize_as = Coded<Provenance>)]
    pub provenance: Provenance,
    /// The language in which it is answered.
    #[diesel(deserialize_as = Coded<Language>)]
    pub language: Language,
    /// When it was started.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
    /// When it, or one of its answers, changed last.
    #[diesel(deserialize_as = StoredTime)]
    pub updated_at: DateTime<Utc>,
}

#[derive(Debug, Insertable)]
#[diesel(table_name = responses)]
struct NewRow {
    id: ResponseId,
    cycle_id: CycleId,
    respondent_id: RespondentId,
    status: &'static str,
    provenance: &'static str,
    language: &'static str,
    created_at: StoredTime,
    updated_at: StoredTime,
}

impl From<&Response> for NewRow {
    fn from(response: &Response) -> Self {
        Self {
            id: response.id,
            cycle_id: response.cycle_id,
            respondent_id: response.respondent_id,
            status: response.status.code(),
            provenance: response.provenance.code(),
            language: response.language.code(),
            created_at: response.created_at.into(),
            updated_at: response.updated_at.into(),
        }
    }
}

impl Response {
    /// Whether the secretariat prepares it, and not the respondent.
    #[must_use]
    pub fn is_research(&self) -> bool {
        self.provenance == Provenance::DeskResearch
    }
}

/// The provenance of what the secretariat prepares.
const RESEARCH: &str = Provenance::DeskResearch.code();

/// Starts a response, or finds the one of its kind that the respondent has in the cycle already.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn start(conn: &mut AnyConn, response: &Response) -> Result<Response, StorageError> {
    insert_unless_there!(conn, responses::table, &NewRow::from(response))?;
    let find = if response.is_research() { find_research } else { find_of };
    let there = find(conn, response.cycle_id, response.respondent_id)?;
    Ok(there.unwrap_or_else(|| response.clone()))
}

/// The response of a respondent in a cycle.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find_of(conn: &mut AnyConn, cycle: CycleId, respondent: RespondentId) -> Result<Option<Response>, StorageError> {
    let query = dsl::responses.filter(dsl::cycle_id.eq(cycle)).filter(dsl::respondent_id.eq(respondent));
    Ok(query.filter(dsl::provenance.ne(RESEARCH)).select(Response::as_select()).first(conn).optional()?)
}

/// What the secretariat prepares for a respondent in a cycle.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find_research(
    conn: &mut AnyConn,
    cycle: CycleId,
    respondent: RespondentId,
) -> Result<Option<Response>, StorageError> {
    let query = dsl::responses.filter(dsl::cycle_id.eq(cycle)).filter(dsl::respondent_id.eq(respondent));
    Ok(query.filter(dsl::provenance.eq(RESEARCH)).select(Response::as_select()).first(conn).optional()?)
}

/// The respondent's response with this id.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, id: ResponseId) -> Result<Option<Response>, StorageError> {
    Ok(find_any(conn, id)?.filter(|response| !response.is_research()))
}

/// As [`find`], also of what the secretariat prepares.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find_any(conn: &mut AnyConn, id: ResponseId) -> Result<Option<Response>, StorageError> {
    Ok(dsl::responses.find(id).select(Response::as_select()).first(conn).optional()?)
}

/// As [`find_any`], with who answers and the cycle, in one query.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find_whole(conn: &mut AnyConn, id: ResponseId) -> Result<Option<(Response, Respondent, Cycle)>, StorageError> {
    let query = dsl::responses.inner_join(respondents::table).inner_join(cycles::table).filter(dsl::id.eq(id));
    let columns = (Response::as_select(), RespondentRow::as_select(), Cycle::as_select());
    let row: Option<(Response, RespondentRow, Cycle)> = query.select(columns).first(conn).optional()?;
    Ok(row.map(|(response, respondent, cycle)| (response, respondent.into(), cycle)))
}

/// As [`find`], and keeps other servers from changing it until the transaction ends: whoever saves or signs off begins so.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn lock(conn: &mut AnyConn, id: ResponseId) -> Result<Option<Response>, StorageError> {
    Ok(lock_any(conn, id)?.filter(|response| !response.is_research()))
}

/// As [`lock`], also of what the secretariat prepares.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn lock_any(conn: &mut AnyConn, id: ResponseId) -> Result<Option<Response>, StorageError> {
    Ok(lock_row!(conn, dsl::responses.find(id).select(Response::as_select()))?)
}

/// The responses of a cycle with who answers, by Member State, stakeholder and organisation.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, cycle: CycleId) -> Result<Vec<(Response, Respondent)>, StorageError> {
    let mut all = list_all(conn, cycle)?;
    all.retain(|(response, _)| !response.is_research());
    Ok(all)
}

/// As [`list`], also of what the secretariat prepares.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_all(conn: &mut AnyConn, cycle: CycleId) -> Result<Vec<(Response, Respondent)>, StorageError> {
    let query = dsl::responses.inner_join(respondents::table).filter(dsl::cycle_id.eq(cycle)).order((
        respondents::iso3,
        respondents::stakeholder,
        respondents::organisation,
    ));
    let rows: Vec<(Response, RespondentRow)> =
        query.select((Response::as_select(), RespondentRow::as_select())).load(conn)?;
    Ok(rows.into_iter().map(|(response, respondent)| (response, respondent.into())).collect())
}

/// Who has anything in a cycle, in the same order, with the ids: the respondent's own response first, then what the secretariat prepares.
pub(super) fn ids(conn: &mut AnyConn, cycle: CycleId) -> Result<Vec<(Respondent, Vec<ResponseId>)>, StorageError> {
    let query = dsl::responses.inner_join(respondents::table).filter(dsl::cycle_id.eq(cycle)).order((
        respondents::iso3,
        respondents::stakeholder,
        respondents::organisation,
    ));
    let columns = (dsl::id, dsl::provenance, RespondentRow::as_select());
    let rows: Vec<(ResponseId, Coded<Provenance>, RespondentRow)> = query.select(columns).load(conn)?;
    let mut all: Vec<(Respondent, Vec<ResponseId>)> = Vec::with_capacity(rows.len());
    for (id, provenance, respondent) in rows {
        let (respondent, is_research) =
            (Respondent::from(respondent), Provenance::from(provenance) == Provenance::DeskResearch);
        match all.last_mut().filter(|(of, _)| *of == respondent) {
            Some((_, ids)) if is_research => ids.push(id),
            Some((_, ids)) => ids.insert(0, id),
            None => all.push((respondent, vec![id])),
        }
    }
    Ok(all)
}

/// Moves a response on.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn set_status(
    conn: &mut AnyConn,
    id: ResponseId,
    status: ResponseStatus,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    let changes = (dsl::status.eq(status.code()), dsl::updated_at.eq(StoredTime::from(at)));
    diesel::update(dsl::responses.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Notes that one of its answers changed.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn touch(conn: &mut AnyConn, id: ResponseId, at: DateTime<Utc>) -> Result<(), StorageError> {
    diesel::update(dsl::responses.find(id)).set(dsl::updated_at.eq(StoredTime::from(at))).execute(conn)?;
    Ok(())
}

/// Notes in which language it is answered from now on.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn set_language(conn: &mut AnyConn, id: ResponseId, language: Language) -> Result<(), StorageError> {
    diesel::update(dsl::responses.find(id)).set(dsl::language.eq(language.code())).execute(conn)?;
    Ok(())
}

/// Adds many responses, quickly.
///
/// # Errors
/// [`StorageError::Conflict`] if a respondent has one of its kind in its cycle already.
pub fn insert_many(conn: &mut AnyConn, responses: &[Response]) -> Result<(), StorageError> {
    let rows: Vec<NewRow> = responses.iter().map(Into::into).collect();
    Ok(insert_many!(conn, responses::table, rows)?)
}

/// How far each respondent of a cycle has come.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_statuses(conn: &mut AnyConn, cycle: CycleId) -> Result<Vec<(RespondentId, ResponseStatus)>, StorageError> {
    let of = dsl::responses.filter(dsl::cycle_id.eq(cycle)).filter(dsl::provenance.ne(RESEARCH)).order(dsl::id);
    let of = of.select(Response::as_select());
    let responses: Vec<Response> = of.load(conn)?;
    Ok(responses.into_iter().map(|response| (response.respondent_id, response.status)).collect())
}
