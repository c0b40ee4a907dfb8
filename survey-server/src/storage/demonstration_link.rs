//! Links of the demonstration, which sign in by themselves. Only hashes of their secrets are stored.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::account::Account;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::AccountId;
use super::schema::accounts;
use super::schema::demonstration_links::{self, dsl};
use super::types::StoredTime;

/// Adds a link.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(
    conn: &mut AnyConn,
    token_sha256: &str,
    account: AccountId,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    let row =
        (dsl::token_sha256.eq(token_sha256), dsl::account_id.eq(account), dsl::created_at.eq(StoredTime::from(at)));
    diesel::insert_into(demonstration_links::table).values(row).execute(conn)?;
    Ok(())
}

/// The account that the link with this hash signs in.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, token_sha256: &str) -> Result<Option<Account>, StorageError> {
    let query = dsl::demonstration_links.inner_join(accounts::table).filter(dsl::token_sha256.eq(token_sha256));
    Ok(query.select(Account::as_select()).first(conn).optional()?)
}

/// Removes every link.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_all(conn: &mut AnyConn) -> Result<(), StorageError> {
    diesel::delete(demonstration_links::table).execute(conn)?;
    Ok(())
}

/// Removes the links of an account.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_of(conn: &mut AnyConn, account: AccountId) -> Result<usize, StorageError> {
    Ok(diesel::delete(demonstration_links::table.filter(dsl::account_id.eq(account))).execute(conn)?)
}
