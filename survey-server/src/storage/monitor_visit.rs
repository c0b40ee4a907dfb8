//! When somebody looked at the monitor.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::dialect::insert_unless_there;
use super::error::StorageError;
use super::id::AccountId;
use super::schema::monitor_visits::{self, dsl};
use super::types::StoredTime;

/// The visits of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonitorVisit {
    /// When the monitor was looked at last.
    pub seen_at: DateTime<Utc>,
    /// When the visit before this one ended; none during the first.
    pub since_at: Option<DateTime<Utc>>,
}

/// The visits of an account; none if it never looked.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, account: AccountId) -> Result<Option<MonitorVisit>, StorageError> {
    let row = dsl::monitor_visits.find(account).select((dsl::seen_at, dsl::since_at));
    let row: Option<(StoredTime, Option<StoredTime>)> = row.first(conn).optional()?;
    let visit = |(seen_at, since_at): (StoredTime, Option<StoredTime>)| MonitorVisit {
        seen_at: seen_at.into(),
        since_at: since_at.map(Into::into),
    };
    Ok(row.map(visit))
}

/// Keeps the visits of an account in the place of what was kept before.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn save(conn: &mut AnyConn, account: AccountId, visit: MonitorVisit) -> Result<(), StorageError> {
    let seen = dsl::seen_at.eq(StoredTime::from(visit.seen_at));
    let since = dsl::since_at.eq(visit.since_at.map(StoredTime::from));
    if insert_unless_there!(conn, monitor_visits::table, (dsl::account_id.eq(account), seen, since))? == 0 {
        diesel::update(dsl::monitor_visits.find(account)).set((seen, since)).execute(conn)?;
    }
    Ok(())
}

/// Forgets the visits of an account.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete(conn: &mut AnyConn, account: AccountId) -> Result<(), StorageError> {
    diesel::delete(dsl::monitor_visits.find(account)).execute(conn)?;
    Ok(())
}
