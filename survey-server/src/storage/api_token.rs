//! Tokens with which programs act for their holders. Only hashes are stored.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::account::Account;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{AccountId, ApiTokenId};
use super::schema::accounts;
use super::schema::api_tokens::{self, dsl};
use super::types::{MaybeTime, StoredTime};

/// A token of somebody.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = api_tokens)]
pub struct ApiToken {
    /// Its id, which opens nothing and can be shown.
    pub id: ApiTokenId,
    /// Whose it is.
    pub account_id: AccountId,
    /// The SHA-256 of it, in hexadecimal digits.
    pub token_sha256: String,
    /// What its holder calls it.
    pub name: String,
    /// `read-only`, or the codes of the actions that it is good for, with spaces between them.
    pub scope: String,
    /// When it was made.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
    /// When it is over.
    #[diesel(deserialize_as = StoredTime)]
    pub expires_at: DateTime<Utc>,
    /// When it was used last, roughly.
    #[diesel(deserialize_as = MaybeTime)]
    pub last_used_at: Option<DateTime<Utc>>,
    /// From which address.
    pub last_used_address: Option<String>,
    /// When it was taken back.
    #[diesel(deserialize_as = MaybeTime)]
    pub revoked_at: Option<DateTime<Utc>>,
}

/// Adds a token.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(conn: &mut AnyConn, token: &ApiToken) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(token.id),
        dsl::account_id.eq(token.account_id),
        dsl::token_sha256.eq(&token.token_sha256),
        dsl::name.eq(&token.name),
        dsl::scope.eq(&token.scope),
        dsl::created_at.eq(StoredTime::from(token.created_at)),
        dsl::expires_at.eq(StoredTime::from(token.expires_at)),
    );
    diesel::insert_into(api_tokens::table).values(row).execute(conn)?;
    Ok(())
}

/// The token with this hash, with the account whose it is.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, token_sha256: &str) -> Result<Option<(ApiToken, Account)>, StorageError> {
    let query = dsl::api_tokens.inner_join(accounts::table).filter(dsl::token_sha256.eq(token_sha256));
    Ok(query.select((ApiToken::as_select(), Account::as_select())).first(conn).optional()?)
}

/// The tokens of an account, the latest first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of(conn: &mut AnyConn, account: AccountId) -> Result<Vec<ApiToken>, StorageError> {
    let query = dsl::api_tokens.filter(dsl::account_id.eq(account)).order(dsl::id.desc());
    Ok(query.select(ApiToken::as_select()).load(conn)?)
}

/// Every token that is good for something still, with its holder, the latest first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_alive(conn: &mut AnyConn, at: DateTime<Utc>) -> Result<Vec<(ApiToken, Account)>, StorageError> {
    let alive = dsl::revoked_at.is_null().and(dsl::expires_at.gt(StoredTime::from(at)));
    let query = dsl::api_tokens.inner_join(accounts::table).filter(alive).order(dsl::id.desc());
    Ok(query.select((ApiToken::as_select(), Account::as_select())).load(conn)?)
}

/// Notes that a token was used.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn touch(conn: &mut AnyConn, id: ApiTokenId, at: DateTime<Utc>, address: Option<&str>) -> Result<(), StorageError> {
    let use_of_it = (dsl::last_used_at.eq(Some(StoredTime::from(at))), dsl::last_used_address.eq(address));
    diesel::update(dsl::api_tokens.find(id)).set(use_of_it).execute(conn)?;
    Ok(())
}

/// Takes a token back, and gives it; nothing if it is not there, not this account's, or was taken back before.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn revoke(
    conn: &mut AnyConn,
    id: ApiTokenId,
    of: Option<AccountId>,
    at: DateTime<Utc>,
) -> Result<Option<ApiToken>, StorageError> {
    let found: Option<ApiToken> = dsl::api_tokens.find(id).select(ApiToken::as_select()).first(conn).optional()?;
    let Some(token) = found.filter(|token| of.is_none_or(|of| token.account_id == of)) else { return Ok(None) };
    let open = dsl::api_tokens.find(id).filter(dsl::revoked_at.is_null());
    let done = diesel::update(open).set(dsl::revoked_at.eq(Some(StoredTime::from(at)))).execute(conn)?;
    Ok((done == 1).then_some(token))
}

/// Takes every token of an account back, and says how many opened something until now.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn revoke_all(conn: &mut AnyConn, account: AccountId, at: DateTime<Utc>) -> Result<usize, StorageError> {
    let at = StoredTime::from(at);
    let alive = dsl::revoked_at.is_null().and(dsl::expires_at.gt(at));
    let of = dsl::api_tokens.filter(dsl::account_id.eq(account)).filter(alive);
    Ok(diesel::update(of).set(dsl::revoked_at.eq(Some(at))).execute(conn)?)
}

/// Removes the tokens of an account, and says how many there were.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_all(conn: &mut AnyConn, account: AccountId) -> Result<usize, StorageError> {
    Ok(diesel::delete(dsl::api_tokens.filter(dsl::account_id.eq(account))).execute(conn)?)
}

/// Removes the tokens that were over before a moment, and says how many there were.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_over_before(conn: &mut AnyConn, moment: DateTime<Utc>) -> Result<usize, StorageError> {
    let before = StoredTime::from(moment);
    let is_over = dsl::expires_at.lt(before).or(dsl::revoked_at.is_not_null().and(dsl::revoked_at.lt(Some(before))));
    Ok(diesel::delete(dsl::api_tokens.filter(is_over)).execute(conn)?)
}

/// How many tokens [`delete_over_before`] would remove.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn count_over_before(conn: &mut AnyConn, moment: DateTime<Utc>) -> Result<usize, StorageError> {
    let before = StoredTime::from(moment);
    let is_over = dsl::expires_at.lt(before).or(dsl::revoked_at.is_not_null().and(dsl::revoked_at.lt(Some(before))));
    let count: i64 = dsl::api_tokens.filter(is_over).count().get_result(conn)?;
    Ok(usize::try_from(count).unwrap_or(0))
}
