//! Links that can be used once. Only hashes of their secrets are stored.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::dialect::lock_row;
use super::error::StorageError;
use super::id::{AccountId, OneTimeLinkId};
use super::schema::one_time_links::{self, dsl};
use super::text::states;
use super::types::{MaybeTime, StoredTime};

states! {
    /// What a link is for.
    Purpose {
        /// To choose a password for the first time.
        Invitation = "invitation",
        /// To choose another password.
        PasswordReset = "password_reset",
        /// To confirm another address.
        EmailChange = "email_change",
        /// To become the first administrator.
        FirstAdministrator = "first_administrator",
    }
}

/// A link that can be used once.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = one_time_links)]
pub struct OneTimeLink {
    /// Its id.
    pub id: OneTimeLinkId,
    /// For whom; none for the first administrator.
    pub account_id: Option<AccountId>,
    /// What it is for.
    pub purpose: Purpose,
    /// The SHA-256 of its secret, in hexadecimal digits.
    pub token_sha256: String,
    /// The new address, of a change of address.
    pub payload: Option<String>,
    /// When it was made.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
    /// When it is over.
    #[diesel(deserialize_as = StoredTime)]
    pub expires_at: DateTime<Utc>,
    /// Since when it is good for nothing: it, or another of its kind, was used or taken back.
    #[diesel(deserialize_as = MaybeTime)]
    pub ended_at: Option<DateTime<Utc>>,
}

/// Adds a link.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(conn: &mut AnyConn, link: &OneTimeLink) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(link.id),
        dsl::account_id.eq(link.account_id),
        dsl::purpose.eq(link.purpose),
        dsl::token_sha256.eq(&link.token_sha256),
        dsl::payload.eq(&link.payload),
        dsl::created_at.eq(StoredTime::from(link.created_at)),
        dsl::expires_at.eq(StoredTime::from(link.expires_at)),
        dsl::ended_at.eq(link.ended_at.map(StoredTime::from)),
    );
    diesel::insert_into(one_time_links::table).values(row).execute(conn)?;
    Ok(())
}

/// The link whose secret has this hash.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, token_sha256: &str) -> Result<Option<OneTimeLink>, StorageError> {
    let query = dsl::one_time_links.filter(dsl::token_sha256.eq(token_sha256));
    Ok(query.select(OneTimeLink::as_select()).first(conn).optional()?)
}

/// As [`find`]; nobody else uses the link until the transaction ends.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn lock(conn: &mut AnyConn, token_sha256: &str) -> Result<Option<OneTimeLink>, StorageError> {
    let query = dsl::one_time_links.filter(dsl::token_sha256.eq(token_sha256));
    Ok(lock_row!(conn, query.select(OneTimeLink::as_select()))?)
}

/// Ends every link of an account for a purpose, and says how many there were; one that has ended keeps its time.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn end_all(
    conn: &mut AnyConn,
    account: Option<AccountId>,
    purpose: Purpose,
    at: DateTime<Utc>,
) -> Result<usize, StorageError> {
    let open = dsl::one_time_links.filter(dsl::purpose.eq(purpose)).filter(dsl::ended_at.is_null());
    let end = dsl::ended_at.eq(Some(StoredTime::from(at)));
    Ok(match account {
        Some(account) => diesel::update(open.filter(dsl::account_id.eq(account))).set(end).execute(conn)?,
        None => diesel::update(open.filter(dsl::account_id.is_null())).set(end).execute(conn)?,
    })
}

/// Ends every link of an account, whatever for, and says how many there were that could still be used.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn end_all_of(conn: &mut AnyConn, account: AccountId, at: DateTime<Utc>) -> Result<usize, StorageError> {
    let open = dsl::one_time_links.filter(dsl::account_id.eq(account)).filter(dsl::ended_at.is_null());
    Ok(diesel::update(open).set(dsl::ended_at.eq(Some(StoredTime::from(at)))).execute(conn)?)
}

/// Until when the latest link of each account that can still be used for a purpose is good.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_ends(conn: &mut AnyConn, purpose: Purpose) -> Result<Vec<(AccountId, DateTime<Utc>)>, StorageError> {
    let open = dsl::one_time_links.filter(dsl::purpose.eq(purpose)).filter(dsl::ended_at.is_null());
    let rows: Vec<(Option<AccountId>, StoredTime)> =
        open.order(dsl::expires_at).select((dsl::account_id, dsl::expires_at)).load(conn)?;
    Ok(rows.into_iter().filter_map(|(account, at)| Some((account?, at.into()))).collect())
}

/// Removes the links of an account, and says how many there were.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_of(conn: &mut AnyConn, account: AccountId) -> Result<usize, StorageError> {
    Ok(diesel::delete(dsl::one_time_links.filter(dsl::account_id.eq(account))).execute(conn)?)
}

/// Removes the links that were over before a moment, and says how many there were.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_over_before(conn: &mut AnyConn, moment: DateTime<Utc>) -> Result<usize, StorageError> {
    Ok(diesel::delete(dsl::one_time_links.filter(dsl::expires_at.lt(StoredTime::from(moment)))).execute(conn)?)
}

/// The links of an account, the latest first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of(conn: &mut AnyConn, account: AccountId) -> Result<Vec<OneTimeLink>, StorageError> {
    let query = dsl::one_time_links.filter(dsl::account_id.eq(account)).order(dsl::id.desc());
    Ok(query.select(OneTimeLink::as_select()).load(conn)?)
}
