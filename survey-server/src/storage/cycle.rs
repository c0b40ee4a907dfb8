//! Study cycles: which questionnaire version is answered, and when.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use survey_model::code::CycleLabel;
use survey_model::cycle::CycleStatus;

use super::connection::AnyConn;
use super::dialect::lock_row;
use super::error::StorageError;
use super::id::{CycleId, QuestionnaireVersionId};
use super::schema::cycles::{self, dsl};
use super::text::{Coded, Parsed};
use super::types::StoredTime;

/// A study cycle.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = cycles)]
pub struct Cycle {
    /// Its id.
    pub id: CycleId,
    /// Its name, `2018-2021`.
    #[diesel(deserialize_as = Parsed<CycleLabel>)]
    pub label: CycleLabel,
    /// The questionnaire version that is answered.
    pub questionnaire_version_id: QuestionnaireVersionId,
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
    /// Whether it can be answered.
    #[diesel(deserialize_as = Coded<CycleStatus>)]
    pub status: CycleStatus,
    /// Whether its answers are made up.
    pub synthetic: bool,
    /// When it was made.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
    /// The last day, UTC, on which answers are taken from everybody.
    pub deadline: Option<NaiveDate>,
}

/// Whether there is a cycle whose answers are not made up.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn is_any_real(conn: &mut AnyConn) -> Result<bool, StorageError> {
    let real = dsl::cycles.filter(dsl::synthetic.eq(false)).select(dsl::id);
    Ok(real.first::<CycleId>(conn).optional()?.is_some())
}

/// Adds a cycle.
///
/// # Errors
/// [`StorageError::Conflict`] if there is a cycle with its label.
pub fn insert(conn: &mut AnyConn, cycle: &Cycle) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(cycle.id),
        dsl::label.eq(cycle.label.as_str()),
        dsl::questionnaire_version_id.eq(cycle.questionnaire_version_id),
        dsl::starts_on.eq(cycle.starts_on),
        dsl::ends_on.eq(cycle.ends_on),
        dsl::status.eq(cycle.status.code()),
        dsl::synthetic.eq(cycle.synthetic),
        dsl::created_at.eq(StoredTime::from(cycle.created_at)),
        dsl::deadline.eq(cycle.deadline),
    );
    diesel::insert_into(cycles::table).values(row).execute(conn)?;
    Ok(())
}

/// The cycle with this label.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, label: &CycleLabel) -> Result<Option<Cycle>, StorageError> {
    Ok(dsl::cycles.filter(dsl::label.eq(label.as_str())).select(Cycle::as_select()).first(conn).optional()?)
}

/// The cycle with this id.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find_by_id(conn: &mut AnyConn, id: CycleId) -> Result<Option<Cycle>, StorageError> {
    Ok(dsl::cycles.find(id).select(Cycle::as_select()).first(conn).optional()?)
}

/// Every cycle, the earliest first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn) -> Result<Vec<Cycle>, StorageError> {
    Ok(dsl::cycles.order((dsl::starts_on, dsl::label)).select(Cycle::as_select()).load(conn)?)
}

/// Opens or closes a cycle.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn set_status(conn: &mut AnyConn, id: CycleId, status: CycleStatus) -> Result<(), StorageError> {
    diesel::update(dsl::cycles.find(id)).set(dsl::status.eq(status.code())).execute(conn)?;
    Ok(())
}

/// The cycle with this label, which nobody else changes until the transaction ends.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn lock(conn: &mut AnyConn, label: &CycleLabel) -> Result<Option<Cycle>, StorageError> {
    Ok(lock_row!(conn, dsl::cycles.filter(dsl::label.eq(label.as_str())).select(Cycle::as_select()))?)
}

/// Sets the last day on which answers are taken from everybody, or takes it away.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn set_deadline(conn: &mut AnyConn, id: CycleId, deadline: Option<NaiveDate>) -> Result<(), StorageError> {
    diesel::update(dsl::cycles.find(id)).set(dsl::deadline.eq(deadline)).execute(conn)?;
    Ok(())
}
