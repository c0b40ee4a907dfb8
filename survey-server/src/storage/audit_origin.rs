//! From which addresses events of the audit trail came: the only part of it that can be erased.

use diesel::prelude::*;

use super::audit_event::EventNumber;
use super::connection::AnyConn;
use super::error::StorageError;
use super::schema::audit_origins::{self, dsl};

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
