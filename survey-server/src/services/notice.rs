//! Letters about somebody's account, queued in the transaction of what they tell of.

use super::ServiceError;
use super::account::Account;
use super::email_address::EmailAddress;
use super::mail::{self, Letter, NewMessage};
use crate::storage::{AccountId, Connection, now};

/// An invitation with a link, which is made when the letter is sent.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn invitation(conn: &mut Connection, to: AccountId, by: Option<AccountId>) -> Result<(), ServiceError> {
    queue(conn, to, Letter::Invitation { invited_by: by }, "invitation")
}

/// A link for another password.
///
/// # Errors
/// As [`invitation`].
pub fn password_reset(conn: &mut Connection, to: AccountId) -> Result<(), ServiceError> {
    queue(conn, to, Letter::PasswordReset, "password-reset")
}

/// That the password is another one.
///
/// # Errors
/// As [`invitation`].
pub fn password_changed(conn: &mut Connection, to: AccountId) -> Result<(), ServiceError> {
    queue(conn, to, Letter::PasswordChanged, "password-changed")
}

/// That the second factor was removed.
///
/// # Errors
/// As [`invitation`].
pub fn second_factor_removed(conn: &mut Connection, to: AccountId) -> Result<(), ServiceError> {
    queue(conn, to, Letter::SecondFactorRemoved, "second-factor-removed")
}

/// That recovery codes were made anew, and the former ones are good for nothing.
///
/// # Errors
/// As [`invitation`].
pub fn recovery_codes_renewed(conn: &mut Connection, to: AccountId) -> Result<(), ServiceError> {
    queue(conn, to, Letter::RecoveryCodesRenewed, "recovery-codes-renewed")
}

/// To a new address, which is the account's once its link is opened.
///
/// # Errors
/// As [`invitation`].
pub fn email_change(conn: &mut Connection, to: AccountId, address: EmailAddress) -> Result<(), ServiceError> {
    queue(conn, to, Letter::EmailChange { address }, "email-change")
}

/// To the address that an account had.
///
/// # Errors
/// As [`invitation`].
pub fn email_changed(conn: &mut Connection, to: AccountId, former: EmailAddress) -> Result<(), ServiceError> {
    queue(conn, to, Letter::EmailChanged { address: former }, "email-changed")
}

/// That wrong passwords were tried; once a day.
///
/// # Errors
/// As [`invitation`].
pub fn wrong_passwords(conn: &mut Connection, to: &Account) -> Result<(), ServiceError> {
    let key = format!("sign-in-locked:{}:{}", to.id, now().date_naive());
    send(conn, to.id, Letter::SignInLocked, key)
}

/// Each such letter is one of its own: its key has the moment.
fn queue(conn: &mut Connection, to: AccountId, letter: Letter, kind: &str) -> Result<(), ServiceError> {
    let key = format!("{kind}:{to}:{}", now().timestamp_micros());
    send(conn, to, letter, key)
}

/// The demonstration, and somebody who was erased, have no address; they get no letters.
fn send(conn: &mut Connection, to: AccountId, letter: Letter, key: String) -> Result<(), ServiceError> {
    let has_address = crate::storage::account::find(conn, to)?.is_some_and(|account| account.email.is_some());
    if has_address {
        mail::queue(conn, NewMessage { to, letter, key, due_at: now() })?;
    }
    Ok(())
}
