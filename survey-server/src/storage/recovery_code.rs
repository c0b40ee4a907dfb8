//! Codes for people who have lost their second factor, each for once. Only hashes of them are stored.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::dialect::insert_many;
use super::error::StorageError;
use super::id::AccountId;
use super::schema::recovery_codes::{self, dsl};
use super::types::StoredTime;

/// Keeps codes, given as hashes, in the place of all that an account had.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn replace(conn: &mut AnyConn, account: AccountId, hashes: &[String]) -> Result<(), StorageError> {
    diesel::delete(dsl::recovery_codes.filter(dsl::account_id.eq(account))).execute(conn)?;
    let rows: Vec<_> =
        hashes.iter().map(|hash| (dsl::account_id.eq(account), dsl::code_sha256.eq(hash.as_str()))).collect();
    Ok(insert_many!(conn, recovery_codes::table, rows)?)
}

/// Uses a code, given as a hash, and says whether there was one that had not been used.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn take(conn: &mut AnyConn, account: AccountId, hash: &str, at: DateTime<Utc>) -> Result<bool, StorageError> {
    let unused = dsl::recovery_codes.find((account, hash)).filter(dsl::used_at.is_null());
    Ok(diesel::update(unused).set(dsl::used_at.eq(Some(StoredTime::from(at)))).execute(conn)? == 1)
}

/// How many codes of an account are left.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn count_unused(conn: &mut AnyConn, account: AccountId) -> Result<i64, StorageError> {
    let unused = dsl::recovery_codes.filter(dsl::account_id.eq(account)).filter(dsl::used_at.is_null());
    Ok(unused.count().get_result(conn)?)
}
