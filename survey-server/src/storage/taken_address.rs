//! Addresses that focal points typed for contributors, and that accounts of others have.

use diesel::prelude::*;

use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{AccountId, RespondentId};
use super::schema::accounts;
use super::schema::taken_addresses::{self, dsl};

/// An address that was typed for a contributor.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = taken_addresses)]
pub struct TakenAddress {
    /// The contributor's account, which has no address itself.
    pub account_id: AccountId,
    /// The address, in small letters.
    pub email: String,
    /// Whose address it was at that time.
    pub owner_id: AccountId,
}

/// Keeps an address.
///
/// # Errors
/// [`StorageError::Conflict`] if the account has one already.
pub fn insert(conn: &mut AnyConn, of: &TakenAddress) -> Result<(), StorageError> {
    diesel::insert_into(taken_addresses::table).values(of).execute(conn)?;
    Ok(())
}

/// The address that was typed for an account.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, account: AccountId) -> Result<Option<TakenAddress>, StorageError> {
    Ok(dsl::taken_addresses.find(account).select(TakenAddress::as_select()).first(conn).optional()?)
}

/// The account of a respondent's contributor for whom this address was typed.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find_of(conn: &mut AnyConn, respondent: RespondentId, email: &str) -> Result<Option<AccountId>, StorageError> {
    let typed = dsl::taken_addresses.inner_join(accounts::table).filter(dsl::email.eq(email));
    let ours = typed.filter(accounts::respondent_id.eq(respondent)).order(dsl::account_id);
    Ok(ours.select(dsl::account_id).first(conn).optional()?)
}

/// Every such address.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn) -> Result<Vec<TakenAddress>, StorageError> {
    Ok(dsl::taken_addresses.order(dsl::account_id).select(TakenAddress::as_select()).load(conn)?)
}

/// Every such address of a respondent's contributors.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of(conn: &mut AnyConn, respondent: RespondentId) -> Result<Vec<TakenAddress>, StorageError> {
    let typed = dsl::taken_addresses.inner_join(accounts::table).filter(accounts::respondent_id.eq(respondent));
    Ok(typed.order(dsl::account_id).select(TakenAddress::as_select()).load(conn)?)
}

/// Where somebody's address was typed.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of_owner(conn: &mut AnyConn, owner: AccountId) -> Result<Vec<TakenAddress>, StorageError> {
    let owned = dsl::taken_addresses.filter(dsl::owner_id.eq(owner)).order(dsl::account_id);
    Ok(owned.select(TakenAddress::as_select()).load(conn)?)
}

/// Forgets the address that was typed for an account.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete(conn: &mut AnyConn, account: AccountId) -> Result<(), StorageError> {
    diesel::delete(dsl::taken_addresses.find(account)).execute(conn)?;
    Ok(())
}
