//! When those who answer are reminded of a cycle.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{CycleId, ReminderStepId};
use super::schema::reminder_steps::{self, dsl};
use super::text::states;
use super::types::{MaybeTime, StoredTime};

states! {
    /// Who is reminded, and of what.
    #[derive(serde::Serialize, serde::Deserialize)]
    #[serde(rename_all = "snake_case")]
    ReminderKind {
        /// Whoever has not started.
        NotStarted = "not_started",
        /// Whoever has started and not signed off.
        InProgress = "in_progress",
        /// Whoever has not signed off, as the deadline is near.
        DeadlineNear = "deadline_near",
    }
}

/// A step of reminding.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = reminder_steps)]
pub struct ReminderStep {
    /// Its id.
    pub id: ReminderStepId,
    /// Of which cycle it reminds.
    pub cycle_id: CycleId,
    /// Who is reminded.
    pub kind: ReminderKind,
    /// On which day.
    pub on_day: Option<NaiveDate>,
    /// Or how many days before the respondent's deadline.
    pub days_before: Option<i32>,
    /// Whether the platform sends it by itself.
    pub is_on: bool,
    /// When it was set.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
    /// When it was taken back.
    #[diesel(deserialize_as = MaybeTime)]
    pub removed_at: Option<DateTime<Utc>>,
}

/// Adds a step.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(conn: &mut AnyConn, step: &ReminderStep) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(step.id),
        dsl::cycle_id.eq(step.cycle_id),
        dsl::kind.eq(step.kind),
        dsl::on_day.eq(step.on_day),
        dsl::days_before.eq(step.days_before),
        dsl::is_on.eq(step.is_on),
        dsl::created_at.eq(StoredTime::from(step.created_at)),
    );
    diesel::insert_into(reminder_steps::table).values(row).execute(conn)?;
    Ok(())
}

/// The step with this id, also one that was taken back.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, id: ReminderStepId) -> Result<Option<ReminderStep>, StorageError> {
    Ok(dsl::reminder_steps.find(id).select(ReminderStep::as_select()).first(conn).optional()?)
}

/// The steps of a cycle that were not taken back, in the order in which they were set.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, cycle: CycleId) -> Result<Vec<ReminderStep>, StorageError> {
    let of = dsl::reminder_steps.filter(dsl::cycle_id.eq(cycle)).filter(dsl::removed_at.is_null()).order(dsl::id);
    Ok(of.select(ReminderStep::as_select()).load(conn)?)
}

/// Lets the platform send a step by itself, or no longer.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn set_on(conn: &mut AnyConn, id: ReminderStepId, is_on: bool) -> Result<(), StorageError> {
    diesel::update(dsl::reminder_steps.find(id)).set(dsl::is_on.eq(is_on)).execute(conn)?;
    Ok(())
}

/// Takes a step back; what it has sent keeps it as its reason.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn remove(conn: &mut AnyConn, id: ReminderStepId, at: DateTime<Utc>) -> Result<(), StorageError> {
    let changes = (dsl::removed_at.eq(Some(StoredTime::from(at))), dsl::is_on.eq(false));
    diesel::update(dsl::reminder_steps.find(id)).set(changes).execute(conn)?;
    Ok(())
}
