//! Visits to an OpenID Connect provider that are still to come back. Only hashes of their keys are stored.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::error::StorageError;
use super::schema::oidc_sign_ins::{self, dsl};
use super::types::StoredTime;

/// Adds a visit, with the page to go to afterwards, and removes those that never came back.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn insert(
    conn: &mut AnyConn,
    key_sha256: &str,
    next: &str,
    at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), StorageError> {
    diesel::delete(dsl::oidc_sign_ins.filter(dsl::expires_at.le(StoredTime::from(at)))).execute(conn)?;
    let row = (dsl::key_sha256.eq(key_sha256), dsl::next.eq(next), dsl::expires_at.eq(StoredTime::from(expires_at)));
    diesel::insert_into(oidc_sign_ins::table).values(row).execute(conn)?;
    Ok(())
}

/// Takes a visit out and gives its page, if it was there and in time: of several who come back with one key, one does.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn take(conn: &mut AnyConn, key_sha256: &str, at: DateTime<Utc>) -> Result<Option<String>, StorageError> {
    let there = dsl::oidc_sign_ins.find(key_sha256).filter(dsl::expires_at.gt(StoredTime::from(at)));
    let next: Option<String> = there.select(dsl::next).first(conn).optional()?;
    let is_taken = diesel::delete(there).execute(conn)? == 1;
    Ok(next.filter(|_| is_taken))
}
