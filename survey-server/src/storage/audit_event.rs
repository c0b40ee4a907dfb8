//! Events of the audit trail: who did what, on what, when. Rows are only ever added; triggers refuse the rest.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::{AnyConn, MultiBackend};
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

/// Which events are wanted; what is `None` is not asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Those of one of these accounts.
    pub accounts: Option<Vec<AccountId>>,
    /// Those of whoever acted as this.
    pub role: Option<String>,
    /// Those of this action.
    pub action: Option<String>,
    /// Those that were done to this kind of thing.
    pub subject_kind: Option<String>,
    /// Those that were done to this very thing.
    pub subject: Option<String>,
    /// Those that happened at this moment or later.
    pub from: Option<DateTime<Utc>>,
    /// Those that happened before this moment.
    pub until: Option<DateTime<Utc>>,
}

type Query<'f> = audit_events::BoxedQuery<'f, MultiBackend>;

fn matching(filter: &Filter) -> Query<'_> {
    let mut query = audit_events::table.into_boxed();
    if let Some(accounts) = &filter.accounts {
        query = query.filter(dsl::account.eq_any(accounts));
    }
    if let Some(role) = &filter.role {
        query = query.filter(dsl::role.eq(role));
    }
    if let Some(action) = &filter.action {
        query = query.filter(dsl::action.eq(action));
    }
    if let Some(kind) = &filter.subject_kind {
        query = query.filter(dsl::subject_kind.eq(kind));
    }
    if let Some(subject) = &filter.subject {
        query = query.filter(dsl::subject.eq(subject));
    }
    if let Some(from) = filter.from {
        query = query.filter(dsl::happened_at.ge(StoredTime::from(from)));
    }
    if let Some(until) = filter.until {
        query = query.filter(dsl::happened_at.lt(StoredTime::from(until)));
    }
    query
}

/// The events after a number that a filter lets through, so many at most, the earliest first.
///
/// # Errors
/// [`StorageError`] if the query fails; [`StorageError::Corrupt`] if one of them can't be read.
pub fn after(
    conn: &mut AnyConn,
    filter: &Filter,
    number: EventNumber,
    limit: i64,
) -> Result<Vec<AuditEvent>, StorageError> {
    let query = matching(filter).filter(dsl::number.gt(number)).order(dsl::number).limit(limit);
    Ok(query.select(AuditEvent::as_select()).load(conn)?)
}

/// The events before a number that a filter lets through, so many at most, the latest first.
///
/// # Errors
/// As [`after`].
pub fn before(
    conn: &mut AnyConn,
    filter: &Filter,
    number: EventNumber,
    limit: i64,
) -> Result<Vec<AuditEvent>, StorageError> {
    let query = matching(filter).filter(dsl::number.lt(number)).order(dsl::number.desc()).limit(limit);
    Ok(query.select(AuditEvent::as_select()).load(conn)?)
}

/// The events that somebody made, and those about the person's account, in the order of their numbers.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_concerning(conn: &mut AnyConn, account: AccountId) -> Result<Vec<AuditEvent>, StorageError> {
    let about = dsl::audit_events.filter(dsl::subject_kind.eq("account")).filter(dsl::subject.eq(account.to_string()));
    let by = dsl::audit_events.filter(dsl::account.eq(account));
    let mut events: Vec<AuditEvent> = by.select(AuditEvent::as_select()).load(conn)?;
    events.extend(about.select(AuditEvent::as_select()).load::<AuditEvent>(conn)?);
    events.sort_by_key(|event| event.number);
    events.dedup_by_key(|event| event.number);
    Ok(events)
}
