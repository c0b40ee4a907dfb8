//! Sessions of people who sign in. Only hashes of their keys are stored: a leaked database opens none.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::account::Account;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{AccountId, SessionId};
use super::schema::accounts;
use super::schema::sessions::{self, dsl};
use super::text::states;
use super::types::StoredTime;

states! {
    /// How far somebody has come with signing in.
    Stage {
        /// The password was right; the second factor is still to be shown.
        SecondFactor = "second_factor",
        /// The password was right; a second factor must be set up first.
        Enrolment = "enrolment",
        /// Signed in.
        Full = "full",
    }
}

states! {
    /// By which way somebody comes.
    Way {
        /// By a password.
        Password = "password",
        /// By an OpenID Connect provider.
        Oidc = "oidc",
        /// By a link of the demonstration.
        Link = "link",
    }
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub struct Session {
    /// Its id, which opens nothing and can be shown.
    pub id: SessionId,
    /// The SHA-256 of its key, in hexadecimal digits.
    pub key_sha256: String,
    /// Whose it is.
    pub account_id: AccountId,
    /// How far the person has come.
    pub stage: Stage,
    /// What forms must carry.
    pub form_token: String,
    /// When it began.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
    /// When a page was asked for last, roughly.
    #[diesel(deserialize_as = StoredTime)]
    pub seen_at: DateTime<Utc>,
    /// When it is over, however busy it is.
    #[diesel(deserialize_as = StoredTime)]
    pub expires_at: DateTime<Utc>,
    /// From which address it began.
    pub address: Option<String>,
    /// With which program, as that calls itself.
    pub user_agent: String,
    /// By which way the person came.
    pub way: Way,
}

/// Adds a session.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(conn: &mut AnyConn, session: &Session) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(session.id),
        dsl::key_sha256.eq(&session.key_sha256),
        dsl::account_id.eq(session.account_id),
        dsl::stage.eq(session.stage),
        dsl::form_token.eq(&session.form_token),
        dsl::created_at.eq(StoredTime::from(session.created_at)),
        dsl::seen_at.eq(StoredTime::from(session.seen_at)),
        dsl::expires_at.eq(StoredTime::from(session.expires_at)),
        dsl::address.eq(&session.address),
        dsl::user_agent.eq(&session.user_agent),
        dsl::way.eq(session.way),
    );
    diesel::insert_into(sessions::table).values(row).execute(conn)?;
    Ok(())
}

/// The session whose key has this hash, with the account whose it is.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, key_sha256: &str) -> Result<Option<(Session, Account)>, StorageError> {
    let query = dsl::sessions.inner_join(accounts::table).filter(dsl::key_sha256.eq(key_sha256));
    Ok(query.select((Session::as_select(), Account::as_select())).first(conn).optional()?)
}

/// Whether an account has a session.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn is_there(conn: &mut AnyConn, id: SessionId, account: AccountId) -> Result<bool, StorageError> {
    let own = dsl::sessions.find(id).filter(dsl::account_id.eq(account)).select(dsl::id);
    Ok(own.first::<SessionId>(conn).optional()?.is_some())
}

/// The sessions of an account, the latest first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, account: AccountId) -> Result<Vec<Session>, StorageError> {
    let query = dsl::sessions.filter(dsl::account_id.eq(account)).order(dsl::id.desc());
    Ok(query.select(Session::as_select()).load(conn)?)
}

/// Notes that a page was asked for; a session that has ended stays ended.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn touch(conn: &mut AnyConn, id: SessionId, at: DateTime<Utc>) -> Result<(), StorageError> {
    diesel::update(dsl::sessions.find(id)).set(dsl::seen_at.eq(StoredTime::from(at))).execute(conn)?;
    Ok(())
}

/// Ends a session of an account, and says whether there was one.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete(conn: &mut AnyConn, id: SessionId, account: AccountId) -> Result<bool, StorageError> {
    let own = dsl::sessions.find(id).filter(dsl::account_id.eq(account));
    Ok(diesel::delete(own).execute(conn)? == 1)
}

/// Ends the sessions of an account but one, and says how many there were.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_all(conn: &mut AnyConn, account: AccountId, but: Option<SessionId>) -> Result<usize, StorageError> {
    let of = dsl::sessions.filter(dsl::account_id.eq(account));
    Ok(match but {
        Some(but) => diesel::delete(of.filter(dsl::id.ne(but))).execute(conn)?,
        None => diesel::delete(of).execute(conn)?,
    })
}

/// Ends the sessions of an account that have come to a stage.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_at(conn: &mut AnyConn, account: AccountId, stage: Stage) -> Result<(), StorageError> {
    let at = dsl::sessions.filter(dsl::account_id.eq(account)).filter(dsl::stage.eq(stage));
    diesel::delete(at).execute(conn)?;
    Ok(())
}

/// Removes the sessions that are over, or were not used since a moment, and says how many there were.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_over(conn: &mut AnyConn, now: DateTime<Utc>, unseen_since: DateTime<Utc>) -> Result<usize, StorageError> {
    let is_over = dsl::expires_at.le(StoredTime::from(now)).or(dsl::seen_at.le(StoredTime::from(unseen_since)));
    Ok(diesel::delete(dsl::sessions.filter(is_over)).execute(conn)?)
}
