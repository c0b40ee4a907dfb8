//! Who has to wait before trying to sign in again.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::dialect::upsert;
use super::error::StorageError;
use super::schema::sign_in_throttles::{self, dsl};
use super::types::StoredTime;

/// How often something failed in a row, and since when it is open again.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = sign_in_throttles)]
pub struct SignInThrottle {
    /// The hash of what is slowed down.
    pub key_sha256: String,
    /// How often it failed.
    pub failures: i32,
    /// When it failed last.
    #[diesel(deserialize_as = StoredTime)]
    pub failed_at: DateTime<Utc>,
    /// When the next attempt is looked at.
    #[diesel(deserialize_as = StoredTime)]
    pub opens_at: DateTime<Utc>,
}

/// What is slowed down under a key.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, key_sha256: &str) -> Result<Option<SignInThrottle>, StorageError> {
    Ok(dsl::sign_in_throttles.find(key_sha256).select(SignInThrottle::as_select()).first(conn).optional()?)
}

/// Keeps it in the place of what was there.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn save(conn: &mut AnyConn, throttle: &SignInThrottle) -> Result<(), StorageError> {
    let changes = (
        dsl::failures.eq(throttle.failures),
        dsl::failed_at.eq(StoredTime::from(throttle.failed_at)),
        dsl::opens_at.eq(StoredTime::from(throttle.opens_at)),
    );
    let row = (dsl::key_sha256.eq(throttle.key_sha256.as_str()), changes);
    upsert!(conn, sign_in_throttles::table, row, dsl::key_sha256, changes)?;
    Ok(())
}

/// Opens it at once.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete(conn: &mut AnyConn, key_sha256: &str) -> Result<(), StorageError> {
    diesel::delete(dsl::sign_in_throttles.find(key_sha256)).execute(conn)?;
    Ok(())
}

/// Forgets what failed last before a moment.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_before(conn: &mut AnyConn, moment: DateTime<Utc>) -> Result<(), StorageError> {
    diesel::delete(dsl::sign_in_throttles.filter(dsl::failed_at.lt(StoredTime::from(moment)))).execute(conn)?;
    Ok(())
}
