//! Sessions of people who are signed in. Only hashes of their keys are stored.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::dialect::upsert;
use super::error::StorageError;
use super::schema::sessions::{self, dsl};
use super::types::StoredTime;

#[derive(Debug, Insertable, AsChangeset)]
#[diesel(table_name = sessions)]
struct NewRow<'a> {
    key_sha256: &'a str,
    state: &'a str,
    expires_at: StoredTime,
}

/// The state of a session, as JSON, unless it is over at `now`.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn load(conn: &mut AnyConn, key_sha256: &str, now: DateTime<Utc>) -> Result<Option<String>, StorageError> {
    let alive = dsl::sessions.find(key_sha256).filter(dsl::expires_at.gt(StoredTime::from(now)));
    Ok(alive.select(dsl::state).first(conn).optional()?)
}

/// Saves the state of a session, new or not.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn save(conn: &mut AnyConn, key_sha256: &str, state: &str, expires_at: DateTime<Utc>) -> Result<(), StorageError> {
    let row = NewRow { key_sha256, state, expires_at: expires_at.into() };
    upsert!(conn, sessions::table, &row, sessions::key_sha256, &row)?;
    Ok(())
}

/// Changes the state of a session that is there; one that has ended stays ended.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn change(
    conn: &mut AnyConn,
    key_sha256: &str,
    state: &str,
    expires_at: DateTime<Utc>,
) -> Result<(), StorageError> {
    diesel::update(dsl::sessions.find(key_sha256))
        .set((dsl::state.eq(state), dsl::expires_at.eq(StoredTime::from(expires_at))))
        .execute(conn)?;
    Ok(())
}

/// Lets a session last longer.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn extend(conn: &mut AnyConn, key_sha256: &str, expires_at: DateTime<Utc>) -> Result<(), StorageError> {
    diesel::update(dsl::sessions.find(key_sha256))
        .set(dsl::expires_at.eq(StoredTime::from(expires_at)))
        .execute(conn)?;
    Ok(())
}

/// Ends a session.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete(conn: &mut AnyConn, key_sha256: &str) -> Result<(), StorageError> {
    diesel::delete(dsl::sessions.find(key_sha256)).execute(conn)?;
    Ok(())
}

/// Removes the sessions that are over at `now`, and says how many there were.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_expired(conn: &mut AnyConn, now: DateTime<Utc>) -> Result<usize, StorageError> {
    Ok(diesel::delete(dsl::sessions.filter(dsl::expires_at.le(StoredTime::from(now)))).execute(conn)?)
}
