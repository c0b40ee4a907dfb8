//! Links that can be used once: to accept an invitation, to choose another password, to confirm an address.

use chrono::TimeDelta;

use super::token::{self, Token};
use super::{Platform, ServiceError};
use crate::storage::one_time_link;
use crate::storage::{AccountId, Connection, OneTimeLinkId, now};

pub use crate::storage::one_time_link::{OneTimeLink, Purpose};

/// Makes a link and gives its secret, which is kept as a hash only. Links of the same purpose stay good until one is used.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn mint(
    conn: &mut Connection,
    account: Option<AccountId>,
    purpose: Purpose,
    payload: Option<String>,
    lifetime: TimeDelta,
) -> Result<Token, ServiceError> {
    let token = Token::new()?;
    let at = now();
    let link = OneTimeLink {
        id: OneTimeLinkId::new(),
        account_id: account,
        purpose,
        token_sha256: token.sha256(),
        payload,
        created_at: at,
        expires_at: at + lifetime,
        ended_at: None,
    };
    one_time_link::insert(conn, &link)?;
    Ok(token)
}

/// The link of a secret, if it can be used now.
///
/// # Errors
/// [`ServiceError::Refused`]: `link-unknown`, `link-used` or `link-expired`.
pub fn peek(conn: &mut Connection, token: &str, purpose: Purpose) -> Result<OneTimeLink, ServiceError> {
    usable(one_time_link::find(conn, &token::sha256(token.trim()))?, purpose)
}

/// What a link is for, whether it can still be used or not.
///
/// # Errors
/// [`ServiceError::Refused`]: `link-unknown`.
pub fn purpose(platform: &Platform, token: &str) -> Result<Purpose, ServiceError> {
    let hash = token::sha256(token.trim());
    let link = platform.database.read(|conn| one_time_link::find(conn, &hash))?;
    link.map(|link| link.purpose).ok_or_else(unknown)
}

/// Uses a link, and with it every other one of its purpose and account; of several who use it at once, one does.
///
/// # Errors
/// As [`peek`].
pub fn consume(conn: &mut Connection, token: &str, purpose: Purpose) -> Result<OneTimeLink, ServiceError> {
    let link = usable(one_time_link::lock(conn, &token::sha256(token.trim()))?, purpose)?;
    one_time_link::end_all(conn, link.account_id, purpose, now())?;
    Ok(link)
}

/// Takes back every link of an account for a purpose.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn end_all(conn: &mut Connection, account: Option<AccountId>, purpose: Purpose) -> Result<(), ServiceError> {
    one_time_link::end_all(conn, account, purpose, now())?;
    Ok(())
}

fn usable(link: Option<OneTimeLink>, purpose: Purpose) -> Result<OneTimeLink, ServiceError> {
    let link = link.filter(|link| link.purpose == purpose).ok_or_else(unknown)?;
    if link.ended_at.is_some() {
        return Err(ServiceError::refused(
            "link-used",
            "this link has been used already; if it was not you, please tell the secretariat",
        ));
    }
    if link.expires_at <= now() {
        return Err(ServiceError::refused("link-expired", "this link is too old; please ask for a new one"));
    }
    Ok(link)
}

fn unknown() -> ServiceError {
    ServiceError::refused("link-unknown", "this link is not known; please use the whole link from the message")
}
