//! The end of signing in, by whatever way: it is written down, and the browser becomes known.

use super::{Outcome, Visit, note};
use crate::services::account::Account;
use crate::services::audit::{self, AuditAction, Event};
use crate::services::session::Way;
use crate::services::throttle::{self, Key};
use crate::services::token::{self, Token};
use crate::services::{Role, ServiceError};
use crate::storage::{Connection, known_device, now};

/// How long a browser is known without signing in.
const DEVICE_MEMORY: chrono::TimeDelta = chrono::TimeDelta::days(400);

/// Somebody who has just signed in.
#[derive(Debug)]
pub struct SignedIn {
    /// The key of the session.
    pub key: Token,
    /// The key by which the browser is known from now on.
    pub device: Token,
    /// As what the person comes.
    pub role: Role,
}

/// Writes down that somebody signed in by `factor`, and makes the browser known to the account. Its key is another one each time, so that
/// nobody can plant a key that stays good.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn complete(
    conn: &mut Connection,
    account: &Account,
    key: Token,
    factor: &'static str,
    visit: &Visit,
) -> Result<SignedIn, ServiceError> {
    let (device, at) = (Token::new()?, now());
    known_device::delete_before(conn, at - DEVICE_MEMORY)?;
    if let Some(former) = visit.device.as_deref().map(token::sha256) {
        throttle::clear(conn, &Key::device(account.id, &former))?;
        known_device::change_key(conn, &former, &device.sha256())?;
    }
    known_device::save(conn, account.id, &device.sha256(), at)?;
    if let Some(email) = &account.email {
        throttle::clear(conn, &Key::email(email, visit.client.address))?;
    }
    note(conn, account.id, Outcome::SignedIn, &visit.client)?;
    audit::record(conn, &visit.holder(account), event(account, factor, visit.client.way))?;
    Ok(SignedIn { key, device, role: account.role })
}

/// The first step is named where it was another than the usual one, and another step came after it.
fn event(account: &Account, factor: &str, way: Way) -> Event {
    let event = Event::new(AuditAction::SignedIn, "account", account.id).detail("by", factor);
    if way == Way::Oidc && factor != way.code() { event.detail("way", way.code()) } else { event }
}
