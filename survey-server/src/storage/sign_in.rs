//! Who signed in or tried to, when and with what: for the person.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{AccountId, SignInId};
use super::schema::sign_ins::{self, dsl};
use super::session::Way;
use super::text::states;
use super::types::StoredTime;

states! {
    /// How signing in ended.
    Outcome {
        /// The person is signed in.
        SignedIn = "signed_in",
        /// The password was wrong.
        WrongPassword = "wrong_password",
        /// The code or recovery code was wrong.
        WrongCode = "wrong_code",
    }
}

/// That somebody signed in or tried to.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = sign_ins)]
pub struct SignIn {
    /// Its id.
    pub id: SignInId,
    /// At whose account.
    pub account_id: AccountId,
    /// When.
    #[diesel(deserialize_as = StoredTime)]
    pub tried_at: DateTime<Utc>,
    /// How it ended.
    pub outcome: Outcome,
    /// From which address.
    pub address: Option<String>,
    /// With which program, as that calls itself.
    pub user_agent: String,
    /// By which way the person came.
    pub way: Way,
}

/// Adds one.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(conn: &mut AnyConn, sign_in: &SignIn) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(sign_in.id),
        dsl::account_id.eq(sign_in.account_id),
        dsl::tried_at.eq(StoredTime::from(sign_in.tried_at)),
        dsl::outcome.eq(sign_in.outcome),
        dsl::address.eq(&sign_in.address),
        dsl::user_agent.eq(&sign_in.user_agent),
        dsl::way.eq(sign_in.way),
    );
    diesel::insert_into(sign_ins::table).values(row).execute(conn)?;
    Ok(())
}

/// Those of an account, the latest first, at most so many.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, account: AccountId, most: i64) -> Result<Vec<SignIn>, StorageError> {
    let query = dsl::sign_ins.filter(dsl::account_id.eq(account)).order(dsl::id.desc()).limit(most);
    Ok(query.select(SignIn::as_select()).load(conn)?)
}

/// Forgets those that are older than a moment, and says how many there were.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_before(conn: &mut AnyConn, moment: DateTime<Utc>) -> Result<usize, StorageError> {
    Ok(diesel::delete(dsl::sign_ins.filter(dsl::tried_at.lt(StoredTime::from(moment)))).execute(conn)?)
}

/// Forgets all of an account.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_all(conn: &mut AnyConn, account: AccountId) -> Result<(), StorageError> {
    diesel::delete(dsl::sign_ins.filter(dsl::account_id.eq(account))).execute(conn)?;
    Ok(())
}
