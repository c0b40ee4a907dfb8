//! By what people show who they are: the hash of a password, and the secret of a second factor.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::dialect::{lock_row, upsert};
use super::error::StorageError;
use super::id::AccountId;
use super::schema::credentials::{self, dsl};
use super::types::{MaybeTime, StoredTime};

/// By what somebody shows who it is.
#[derive(Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = credentials)]
pub struct Credential {
    /// Whose it is.
    pub account_id: AccountId,
    /// The password as a PHC string of Argon2id.
    pub password_hash: String,
    /// Since when it is the password.
    #[diesel(deserialize_as = StoredTime)]
    pub password_changed_at: DateTime<Utc>,
    /// The secret of the second factor: in base 32, or sealed.
    pub totp_secret: Option<String>,
    /// Since when codes are asked for; none while it is being set up.
    #[diesel(deserialize_as = MaybeTime)]
    pub totp_confirmed_at: Option<DateTime<Utc>>,
    /// The time step of the last code that was taken.
    pub totp_last_step: Option<i64>,
}

/// Debugging output has no secret.
impl std::fmt::Debug for Credential {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credential").field("account_id", &self.account_id).finish_non_exhaustive()
    }
}

/// Keeps a credential in the place of the account's former one.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn save(conn: &mut AnyConn, credential: &Credential) -> Result<(), StorageError> {
    let changes = (
        dsl::password_hash.eq(&credential.password_hash),
        dsl::password_changed_at.eq(StoredTime::from(credential.password_changed_at)),
        dsl::totp_secret.eq(&credential.totp_secret),
        dsl::totp_confirmed_at.eq(credential.totp_confirmed_at.map(StoredTime::from)),
        dsl::totp_last_step.eq(credential.totp_last_step),
    );
    let row = (dsl::account_id.eq(credential.account_id), changes);
    upsert!(conn, credentials::table, row, dsl::account_id, changes)?;
    Ok(())
}

/// The credential of an account.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, account: AccountId) -> Result<Option<Credential>, StorageError> {
    Ok(dsl::credentials.find(account).select(Credential::as_select()).first(conn).optional()?)
}

/// As [`find`]; nobody else changes it until the transaction ends.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn lock(conn: &mut AnyConn, account: AccountId) -> Result<Option<Credential>, StorageError> {
    let query = dsl::credentials.find(account);
    Ok(lock_row!(conn, query.select(Credential::as_select()))?)
}

/// Every credential with the secret of a second factor.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_with_secret(conn: &mut AnyConn) -> Result<Vec<Credential>, StorageError> {
    Ok(dsl::credentials.filter(dsl::totp_secret.is_not_null()).select(Credential::as_select()).load(conn)?)
}

/// The accounts that have a password.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn accounts(conn: &mut AnyConn) -> Result<Vec<AccountId>, StorageError> {
    Ok(dsl::credentials.select(dsl::account_id).load(conn)?)
}

/// The accounts that are asked for a second factor.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn accounts_with_second_factor(conn: &mut AnyConn) -> Result<Vec<AccountId>, StorageError> {
    Ok(dsl::credentials.filter(dsl::totp_confirmed_at.is_not_null()).select(dsl::account_id).load(conn)?)
}

/// Removes the credentials of an account.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete(conn: &mut AnyConn, account: AccountId) -> Result<(), StorageError> {
    diesel::delete(dsl::credentials.find(account)).execute(conn)?;
    Ok(())
}
