//! From which addresses events of the audit trail came: the only part of it that can be erased.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::audit_event::EventNumber;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::AccountId;
use super::schema::audit_events;
use super::schema::audit_origins::{self, dsl};
use super::types::StoredTime;

/// Where an event came from.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = audit_origins)]
pub struct AuditOrigin {
    /// The event's number.
    pub number: EventNumber,
    /// Chance, in hexadecimal, so that nobody finds the address by trying all of them on the event's hash.
    pub salt: String,
    /// The address.
    pub address: String,
}

/// Adds the origin of an event that is there.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(conn: &mut AnyConn, origin: &AuditOrigin) -> Result<(), StorageError> {
    diesel::insert_into(audit_origins::table).values(origin).execute(conn)?;
    Ok(())
}

/// The origins of some events, those that are not erased.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, first: EventNumber, last: EventNumber) -> Result<Vec<AuditOrigin>, StorageError> {
    let query = dsl::audit_origins.filter(dsl::number.between(first, last)).order(dsl::number);
    Ok(query.select(AuditOrigin::as_select()).load(conn)?)
}

/// Erases where the events came from that somebody made, or that visitors made about this account; and says how many there were.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_of(conn: &mut AnyConn, account: AccountId) -> Result<usize, StorageError> {
    let own = audit_events::table.filter(audit_events::account.eq(account)).select(audit_events::number);
    let mut numbers: Vec<EventNumber> = own.load(conn)?;
    let about = audit_events::subject_kind.eq("account").and(audit_events::subject.eq(account.to_string()));
    let by_visitors = audit_events::table.filter(audit_events::account.is_null()).filter(about);
    numbers.extend(by_visitors.select(audit_events::number).load::<EventNumber>(conn)?);
    delete_where(conn, &numbers)
}

/// Erases where the events came from that happened before a moment, and says how many there were.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_before(conn: &mut AnyConn, moment: DateTime<Utc>) -> Result<usize, StorageError> {
    let events = audit_events::table.inner_join(audit_origins::table);
    let events = events.filter(audit_events::happened_at.lt(StoredTime::from(moment)));
    let numbers: Vec<EventNumber> = events.select(audit_events::number).load(conn)?;
    delete_where(conn, &numbers)
}

/// So many are deleted with one query.
const CHUNK: usize = 500;

fn delete_where(conn: &mut AnyConn, numbers: &[EventNumber]) -> Result<usize, StorageError> {
    let mut deleted = 0;
    for some in numbers.chunks(CHUNK) {
        deleted += diesel::delete(dsl::audit_origins.filter(dsl::number.eq_any(some.to_vec()))).execute(conn)?;
    }
    Ok(deleted)
}

/// Where the events of an account came from, as far as it is not erased.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of(conn: &mut AnyConn, account: AccountId) -> Result<Vec<AuditOrigin>, StorageError> {
    let query = dsl::audit_origins.inner_join(audit_events::table).filter(audit_events::account.eq(account));
    Ok(query.order(dsl::number).select(AuditOrigin::as_select()).load(conn)?)
}
