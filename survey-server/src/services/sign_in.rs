//! Signing in: an e-mail address and a password, then the second factor.
//!
//! A wrong password, an unknown address and an account that may not sign in are answered alike, after the same work. The key of the session is
//! another one after each step, and the session that the browser had before is over.

use super::account::{Account, AccountStatus};
use super::audit::{self, AuditAction, Event};
use super::email_address::EmailAddress;
use super::second_factor;
use super::session::{self, Client, Stage, Way};
use super::throttle::{self, Key};
use super::token::{self, Token};
use super::{Platform, ServiceError, Vault, Who, notice, tally};
use crate::settings::SessionSettings;
use crate::storage::sign_in::{self, Outcome, SignIn};
use crate::storage::{self, AccountId, Connection, SessionId, SignInId, account, credential, known_device, now};

mod complete;
mod second_step;

pub use complete::{SignedIn, complete};
pub use second_step::{enrol, show_second_factor};

/// With what somebody comes to sign in.
#[derive(Debug, Clone)]
pub struct Visit {
    /// From where, and with which program.
    pub client: Client,
    /// The key of the browser, if it has been signed in before.
    pub device: Option<String>,
    /// The session that the browser has.
    pub former: Option<(SessionId, AccountId)>,
    /// How long sessions last.
    pub lifetimes: SessionSettings,
}

impl Visit {
    /// The same visit as a further step of one that began by this way.
    const fn by(mut self, way: Way) -> Self {
        self.client.way = way;
        self
    }

    fn who(&self) -> Who {
        Who::visitor(self.client.address)
    }

    /// Whoever's account it is, coming from where the visit does.
    fn holder(&self, account: &Account) -> Who {
        Who { origin: self.client.address, ..Who::of(account) }
    }
}

/// An attempt to sign in whose password is still to be compared.
#[derive(Debug, Clone)]
pub struct Attempt {
    account: Option<Account>,
    hash: Option<String>,
    keys: Vec<Key>,
    /// Whose turn it is at the hasher.
    pub of: String,
}

impl Attempt {
    /// The hash that the password must have; none if nobody has the address.
    #[must_use]
    pub fn hash(&self) -> Option<String> {
        self.hash.clone()
    }
}

/// How the first step ended.
#[derive(Debug)]
pub enum FirstStep {
    /// Address and password don't belong together.
    Wrong,
    /// The second factor is to be shown, or set up.
    Next(Token, Stage),
    /// The person is signed in.
    Done(SignedIn),
}

/// Looks up whom an address belongs to, unless too much was wrong before.
///
/// # Errors
/// [`ServiceError::TooManyAttempts`].
pub fn prepare(platform: &Platform, email: &str, visit: &Visit) -> Result<Attempt, ServiceError> {
    let email = EmailAddress::parse(email).map_or_else(|_| email.trim().to_lowercase(), |email| email.to_string());
    platform.database.read(|conn| {
        let account = account::find_by_email(conn, &email)?;
        let keys = keys(conn, &email, account.as_ref(), visit)?;
        throttle::check(conn, &keys)?;
        let account = account.filter(|account| account.status == AccountStatus::Active);
        let credential = account.as_ref().map(|account| credential::find(conn, account.id)).transpose()?.flatten();
        Ok(Attempt { account, hash: credential.map(|of| of.password_hash), keys, of: token::sha256(&email) })
    })
}

/// What is slowed down: a browser that the account knows by itself, any other with its address and its network.
fn keys(
    conn: &mut Connection,
    email: &str,
    account: Option<&Account>,
    visit: &Visit,
) -> Result<Vec<Key>, ServiceError> {
    if let Some(account) = account
        && let Some(device) = known_device_of(conn, account.id, visit)?
    {
        return Ok(vec![Key::device(account.id, &device)]);
    }
    let from = visit.client.address;
    Ok(vec![Key::email(email, from), Key::network(from)])
}

fn known_device_of(conn: &mut Connection, account: AccountId, visit: &Visit) -> Result<Option<String>, ServiceError> {
    let Some(hash) = visit.device.as_deref().map(token::sha256) else { return Ok(None) };
    Ok(known_device::is_known(conn, account, &hash)?.then_some(hash))
}

/// Ends an attempt: counts what was wrong, or begins a session.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn conclude(
    platform: &Platform,
    attempt: Attempt,
    is_right: bool,
    visit: Visit,
) -> Result<FirstStep, ServiceError> {
    let vault = platform.vault.clone();
    platform.database.write(move |conn| match &attempt.account {
        Some(account) if is_right => {
            throttle::check(conn, &attempt.keys)?;
            begin(conn, &vault, account.id, &visit)
        }
        known => {
            let failures = throttle::fail(conn, &attempt.keys)?;
            note_failure(conn, known.as_ref(), &visit, Outcome::WrongPassword)?;
            if let Some(account) = known.as_ref().filter(|_| failures == FAILURES_WORTH_A_LETTER) {
                notice::wrong_passwords(conn, account)?;
            }
            Ok(FirstStep::Wrong)
        }
    })
}

/// After so many failures from one network, the person is told; once a day.
const FAILURES_WORTH_A_LETTER: i32 = 8;

/// Begins a session of somebody whose password was right, as far as that takes the person.
///
/// # Errors
/// [`ServiceError::NotSignedIn`] if the account was disabled in the meantime.
pub fn begin(conn: &mut Connection, vault: &Vault, id: AccountId, visit: &Visit) -> Result<FirstStep, ServiceError> {
    begin_with(conn, vault, id, false, visit)
}

/// The same for somebody who comes by the way that the visit says; whoever has shown a second factor there shows none here.
///
/// # Errors
/// As [`begin`].
pub fn begin_with(
    conn: &mut Connection,
    vault: &Vault,
    id: AccountId,
    has_second_factor: bool,
    visit: &Visit,
) -> Result<FirstStep, ServiceError> {
    let account = account::find(conn, id)?.filter(|account| account.status == AccountStatus::Active);
    let account = account.ok_or(ServiceError::NotSignedIn)?;
    end_former(conn, visit)?;
    let is_on = credential::find(conn, id)?.is_some_and(|of| of.totp_confirmed_at.is_some());
    let stage = match (is_on, second_factor::is_required(account.role)) {
        (true, _) if !has_second_factor => Stage::SecondFactor,
        (false, true) if !has_second_factor => Stage::Enrolment,
        _ => {
            let key = session::begin(conn, id, Stage::Full, &visit.client, visit.lifetimes)?;
            return Ok(FirstStep::Done(complete(conn, &account, key, visit.client.way.code(), visit)?));
        }
    };
    if stage == Stage::Enrolment {
        // Of two who know the password, neither sees what the other one sets up.
        second_factor::begin(conn, vault, id)?;
        storage::session::delete_at(conn, id, Stage::Enrolment)?;
    }
    let key = session::begin(conn, id, stage, &visit.client, visit.lifetimes)?;
    Ok(FirstStep::Next(key, stage))
}

/// Whatever the browser was before it is no more: nobody can plant a session that somebody else then signs in with.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn end_former(conn: &mut Connection, visit: &Visit) -> Result<(), ServiceError> {
    if let Some((id, account)) = visit.former {
        storage::session::delete(conn, id, account)?;
    }
    Ok(())
}

/// Writes down that something was wrong, of each account as often as [`tally`] tells; all unknown addresses count as one, and nothing is kept of them.
fn note_failure(
    conn: &mut Connection,
    account: Option<&Account>,
    visit: &Visit,
    outcome: Outcome,
) -> Result<(), ServiceError> {
    let action = match outcome {
        Outcome::WrongCode => AuditAction::SecondFactorFailed,
        Outcome::SignedIn | Outcome::WrongPassword => AuditAction::SignInFailed,
    };
    let subject = account.map_or_else(|| "unknown".to_owned(), |account| account.id.to_string());
    let Some(times) = tally::count(conn, action.code(), &subject)? else { return Ok(()) };
    if let Some(account) = account {
        note(conn, account.id, outcome, &visit.client)?;
    }
    audit::record(conn, &visit.who(), Event::new(action, "account", subject).detail("times", times))
}

/// How long people see where they signed in.
const HISTORY: chrono::TimeDelta = chrono::TimeDelta::days(365);

fn note(conn: &mut Connection, id: AccountId, outcome: Outcome, client: &Client) -> Result<(), ServiceError> {
    let at = now();
    sign_in::delete_before(conn, at - HISTORY)?;
    let sign_in = SignIn {
        id: SignInId::new(),
        account_id: id,
        tried_at: at,
        outcome,
        address: client.address.map(|address| address.to_string()),
        user_agent: session::shortened(&client.user_agent),
        way: client.way,
    };
    Ok(sign_in::insert(conn, &sign_in)?)
}
