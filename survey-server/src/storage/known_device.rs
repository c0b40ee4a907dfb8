//! Browsers from which somebody has signed in before. Only hashes of their keys are stored.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::dialect::insert_unless_there;
use super::error::StorageError;
use super::id::AccountId;
use super::schema::known_devices::{self, dsl};
use super::types::StoredTime;

/// Whether an account knows a device.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn is_known(conn: &mut AnyConn, account: AccountId, key_sha256: &str) -> Result<bool, StorageError> {
    let one = dsl::known_devices.find((account, key_sha256)).select(dsl::account_id);
    Ok(one.first::<AccountId>(conn).optional()?.is_some())
}

/// Gives a device another key, for every account that knows it.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn change_key(conn: &mut AnyConn, from: &str, to: &str) -> Result<(), StorageError> {
    diesel::update(dsl::known_devices.filter(dsl::key_sha256.eq(from))).set(dsl::key_sha256.eq(to)).execute(conn)?;
    Ok(())
}

/// Makes a device known to an account.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn save(conn: &mut AnyConn, account: AccountId, key_sha256: &str, at: DateTime<Utc>) -> Result<(), StorageError> {
    let seen = dsl::seen_at.eq(StoredTime::from(at));
    let row = (dsl::account_id.eq(account), dsl::key_sha256.eq(key_sha256), seen);
    if insert_unless_there!(conn, known_devices::table, row)? == 0 {
        diesel::update(dsl::known_devices.find((account, key_sha256))).set(seen).execute(conn)?;
    }
    Ok(())
}

/// Forgets every device of an account.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_all(conn: &mut AnyConn, account: AccountId) -> Result<(), StorageError> {
    diesel::delete(dsl::known_devices.filter(dsl::account_id.eq(account))).execute(conn)?;
    Ok(())
}

/// Forgets the devices that were not seen since a moment.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_before(conn: &mut AnyConn, moment: DateTime<Utc>) -> Result<(), StorageError> {
    diesel::delete(dsl::known_devices.filter(dsl::seen_at.lt(StoredTime::from(moment)))).execute(conn)?;
    Ok(())
}
