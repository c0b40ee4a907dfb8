//! As whom OpenID Connect providers know people.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{AccountId, OidcIdentityId};
use super::schema::oidc_identities::{self, dsl};
use super::types::StoredTime;

/// As whom a provider knows somebody.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = oidc_identities)]
pub struct OidcIdentity {
    /// Its id.
    pub id: OidcIdentityId,
    /// Whose it is.
    pub account_id: AccountId,
    /// The provider's address.
    pub issuer: String,
    /// The provider's name for the person.
    pub subject: String,
    /// When the person first came this way.
    #[diesel(deserialize_as = StoredTime)]
    pub linked_at: DateTime<Utc>,
    /// When the person last did.
    #[diesel(deserialize_as = StoredTime)]
    pub last_used_at: DateTime<Utc>,
}

/// Adds one.
///
/// # Errors
/// [`StorageError::Conflict`] if the provider's person has an account already, or the account another person of the provider's.
pub fn insert(conn: &mut AnyConn, identity: &OidcIdentity) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(identity.id),
        dsl::account_id.eq(identity.account_id),
        dsl::issuer.eq(&identity.issuer),
        dsl::subject.eq(&identity.subject),
        dsl::linked_at.eq(StoredTime::from(identity.linked_at)),
        dsl::last_used_at.eq(StoredTime::from(identity.last_used_at)),
    );
    diesel::insert_into(oidc_identities::table).values(row).execute(conn)?;
    Ok(())
}

/// The one that a provider calls so.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, issuer: &str, subject: &str) -> Result<Option<OidcIdentity>, StorageError> {
    let query = dsl::oidc_identities.filter(dsl::issuer.eq(issuer)).filter(dsl::subject.eq(subject));
    Ok(query.select(OidcIdentity::as_select()).first(conn).optional()?)
}

/// Those of an account, the latest first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of(conn: &mut AnyConn, account: AccountId) -> Result<Vec<OidcIdentity>, StorageError> {
    let query = dsl::oidc_identities.filter(dsl::account_id.eq(account)).order(dsl::id.desc());
    Ok(query.select(OidcIdentity::as_select()).load(conn)?)
}

/// Notes that somebody came this way.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn touch(conn: &mut AnyConn, id: OidcIdentityId, at: DateTime<Utc>) -> Result<(), StorageError> {
    let change = dsl::last_used_at.eq(StoredTime::from(at));
    diesel::update(dsl::oidc_identities.find(id)).set(change).execute(conn)?;
    Ok(())
}

/// Removes one of an account's, and says whether there was one.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete(conn: &mut AnyConn, id: OidcIdentityId, account: AccountId) -> Result<bool, StorageError> {
    let own = dsl::oidc_identities.find(id).filter(dsl::account_id.eq(account));
    Ok(diesel::delete(own).execute(conn)? == 1)
}

/// Removes all of an account's.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_all(conn: &mut AnyConn, account: AccountId) -> Result<(), StorageError> {
    diesel::delete(dsl::oidc_identities.filter(dsl::account_id.eq(account))).execute(conn)?;
    Ok(())
}
