//! Addresses of the explorer that somebody wants to find again.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{AccountId, SavedViewId};
use super::schema::saved_views::{self, dsl};
use super::types::StoredTime;

/// An address that somebody keeps under a name.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = saved_views)]
pub struct SavedView {
    /// Its id.
    pub id: SavedViewId,
    /// Whose it is.
    pub account_id: AccountId,
    /// What its owner calls it.
    pub name: String,
    /// The address, from its path on.
    pub address: String,
    /// When it was saved.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
}

/// Adds one.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(conn: &mut AnyConn, view: &SavedView) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(view.id),
        dsl::account_id.eq(view.account_id),
        dsl::name.eq(&view.name),
        dsl::address.eq(&view.address),
        dsl::created_at.eq(StoredTime::from(view.created_at)),
    );
    diesel::insert_into(saved_views::table).values(row).execute(conn)?;
    Ok(())
}

/// Those of an account, the latest first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of(conn: &mut AnyConn, account: AccountId) -> Result<Vec<SavedView>, StorageError> {
    let query = dsl::saved_views.filter(dsl::account_id.eq(account)).order(dsl::id.desc());
    Ok(query.select(SavedView::as_select()).load(conn)?)
}

/// Gives one of an account another name, and says whether there is such a one.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn rename(conn: &mut AnyConn, account: AccountId, id: SavedViewId, name: &str) -> Result<bool, StorageError> {
    let of = dsl::saved_views.filter(dsl::id.eq(id)).filter(dsl::account_id.eq(account));
    Ok(diesel::update(of).set(dsl::name.eq(name)).execute(conn)? > 0)
}

/// Removes one of an account, and says whether there was such a one.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete(conn: &mut AnyConn, account: AccountId, id: SavedViewId) -> Result<bool, StorageError> {
    let of = dsl::saved_views.filter(dsl::id.eq(id)).filter(dsl::account_id.eq(account));
    Ok(diesel::delete(of).execute(conn)? > 0)
}

/// Removes those of an account.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_all(conn: &mut AnyConn, account: AccountId) -> Result<(), StorageError> {
    diesel::delete(dsl::saved_views.filter(dsl::account_id.eq(account))).execute(conn)?;
    Ok(())
}
