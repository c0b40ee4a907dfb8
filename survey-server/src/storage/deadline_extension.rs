//! More time for one respondent than for all.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{AccountId, CycleId, DeadlineExtensionId, RespondentId};
use super::schema::deadline_extensions::{self, dsl};
use super::types::StoredTime;

/// A later deadline for one respondent.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = deadline_extensions)]
pub struct DeadlineExtension {
    /// Its id.
    pub id: DeadlineExtensionId,
    /// For which cycle.
    pub cycle_id: CycleId,
    /// For which respondent.
    pub respondent_id: RespondentId,
    /// The last day, UTC, on which this respondent's answers are taken.
    pub deadline: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who gave it; none for the operator.
    pub extended_by_id: Option<AccountId>,
    /// When.
    #[diesel(deserialize_as = StoredTime)]
    pub extended_at: DateTime<Utc>,
}

/// Adds an extension.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(conn: &mut AnyConn, extension: &DeadlineExtension) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(extension.id),
        dsl::cycle_id.eq(extension.cycle_id),
        dsl::respondent_id.eq(extension.respondent_id),
        dsl::deadline.eq(extension.deadline),
        dsl::reason.eq(&extension.reason),
        dsl::extended_by_id.eq(extension.extended_by_id),
        dsl::extended_at.eq(StoredTime::from(extension.extended_at)),
    );
    diesel::insert_into(deadline_extensions::table).values(row).execute(conn)?;
    Ok(())
}

/// The latest extension of a respondent.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn latest(
    conn: &mut AnyConn,
    cycle: CycleId,
    respondent: RespondentId,
) -> Result<Option<DeadlineExtension>, StorageError> {
    let of = dsl::deadline_extensions.filter(dsl::cycle_id.eq(cycle)).filter(dsl::respondent_id.eq(respondent));
    Ok(of.order(dsl::id.desc()).select(DeadlineExtension::as_select()).first(conn).optional()?)
}

/// Every extension of a cycle, in the order in which they were given.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, cycle: CycleId) -> Result<Vec<DeadlineExtension>, StorageError> {
    let of = dsl::deadline_extensions.filter(dsl::cycle_id.eq(cycle)).order(dsl::id);
    Ok(of.select(DeadlineExtension::as_select()).load(conn)?)
}
