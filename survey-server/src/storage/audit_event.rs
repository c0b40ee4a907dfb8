//! Events of the audit trail: who did what, on what, when. Rows are only ever added; triggers refuse the rest.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::error::StorageError;
use super::id::AccountId;
use super::schema::audit_events::{self, dsl};
use super::types::StoredTime;

/// An event, with its place in the chain.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = audit_events)]
pub struct AuditEvent {
    /// Its number, from 1 without gaps.
    #[diesel(deserialize_as = i64)]
    pub number: EventNumber,
    /// When it happened.
    #[diesel(deserialize_as = StoredTime)]
    pub happened_at: DateTime<Utc>,
    /// Whose account it was, for a person who has one.
    pub account: Option<AccountId>,
    /// As what: the code of a role, `operator`, `platform` or `visitor`.
    pub role: String,
    /// The code of what was done.
    pub action: String,
    /// What kind of thing it was done to.
    pub subject_kind: String,
    /// Which one.
    pub subject: String,
    /// The SHA-256 of what was there before, in hexadecimal.
    pub before_sha256: Option<String>,
    /// The SHA-256 of what is there since.
    pub after_sha256: Option<String>,
    /// What else is to be known, as canonical JSON.
    pub details: String,
    /// The SHA-256 of the salt and the address of its origin.
    pub origin_sha256: Option<String>,
    /// The hash of the event before it; of the first one, 64 zeros.
    pub previous_sha256: String,
    /// The SHA-256 of everything above, in hexadecimal.
    pub sha256: String,
}

/// The number of an event.
pub type EventNumber = i64;

#[derive(Debug, Insertable)]
#[diesel(table_name = audit_events)]
struct NewRow<'a> {
    number: i64,
    happened_at: StoredTime,
    account: Option<AccountId>,
    role: &'a str,
    action: &'a str,
    subject_kind: &'a str,
    subject: &'a str,
    before_sha256: Option<&'a str>,
    after_sha256: Option<&'a str>,
    details: &'a str,
    origin_sha256: Option<&'a str>,
    previous_sha256: &'a str,
    sha256: &'a str,
}

/// Adds the event that follows the last one.
///
/// # Errors
/// [`StorageError`] if it does not follow the last one, or the query fails.
pub fn insert(conn: &mut AnyConn, event: &AuditEvent) -> Result<(), StorageError> {
    let row = NewRow {
        number: event.number,
        happened_at: event.happened_at.into(),
        account: event.account,
        role: &event.role,
        action: &event.action,
        subject_kind: &event.subject_kind,
        subject: &event.subject,
        before_sha256: event.before_sha256.as_deref(),
        after_sha256: event.after_sha256.as_deref(),
        details: &event.details,
        origin_sha256: event.origin_sha256.as_deref(),
        previous_sha256: &event.previous_sha256,
        sha256: &event.sha256,
    };
    diesel::insert_into(audit_events::table).values(row).execute(conn)?;
    Ok(())
}

/// The number and the hash of the last event; none if there is no event.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn head(conn: &mut AnyConn) -> Result<Option<(EventNumber, String)>, StorageError> {
    let query = dsl::audit_events.order(dsl::number.desc()).select((dsl::number, dsl::sha256));
    Ok(query.first(conn).optional()?)
}

/// The hashes that the events of an action have left behind.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn after_hashes(conn: &mut AnyConn, action: &str) -> Result<Vec<String>, StorageError> {
    let query = dsl::audit_events.filter(dsl::action.eq(action)).select(dsl::after_sha256);
    let hashes: Vec<Option<String>> = query.load(conn)?;
    Ok(hashes.into_iter().flatten().collect())
}

/// So many events are in memory at a time when all are read.
const CHUNK: i64 = 1000;

/// Passes on every event, in the order of their numbers; only some of them are in memory at a time.
///
/// # Errors
/// [`StorageError`] if a query fails, and whatever `each` returns, which ends the reading.
pub fn each<E: From<StorageError>>(
    conn: &mut AnyConn,
    mut each: impl FnMut(AuditEvent) -> Result<(), E>,
) -> Result<(), E> {
    let mut last = EventNumber::MIN;
    loop {
        let query = dsl::audit_events.filter(dsl::number.gt(last)).order(dsl::number).limit(CHUNK);
        let events: Vec<AuditEvent> = query.select(AuditEvent::as_select()).load(conn).map_err(StorageError::from)?;
        let Some(newest) = events.last() else { return Ok(()) };
        last = newest.number;
        events.into_iter().try_for_each(&mut each)?;
    }
}
