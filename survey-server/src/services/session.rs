//! Sessions: begun when somebody signs in, rotated at each step, ended by signing out, by time, or by whoever may.

use std::net::IpAddr;

use chrono::{DateTime, TimeDelta, Utc};

use super::account::may_act;
use super::audit::{self, AuditAction, Event};
use super::token::{self, Token};
use super::{Actor, Platform, ServiceError, Who};
use crate::settings::SessionSettings;
use crate::storage::account::{self, Account};
use crate::storage::{AccountId, Connection, SessionId, now, session};

pub use crate::storage::session::{Session, Stage, Way};

/// The longest name of a program that is kept, in characters.
const LONGEST_AGENT: usize = 300;

/// With what somebody came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// From which address.
    pub address: Option<IpAddr>,
    /// With which program, as that calls itself.
    pub user_agent: String,
    /// By which way.
    pub way: Way,
}

impl Default for Client {
    fn default() -> Self {
        Self { address: None, user_agent: String::new(), way: Way::Password }
    }
}

/// A session that lives, and whose it is.
#[derive(Debug, Clone)]
pub struct Found {
    /// The session.
    pub session: Session,
    /// Whose it is.
    pub account: Account,
    /// Who acts, once signing in is complete.
    pub actor: Option<Actor>,
}

/// Begins a session and gives its key, which is kept as a hash only.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn begin(
    conn: &mut Connection,
    account: AccountId,
    stage: Stage,
    client: &Client,
    lifetimes: SessionSettings,
) -> Result<Token, ServiceError> {
    let (key, form_token, at) = (Token::new()?, Token::new()?, now());
    session::delete_over(conn, at, at - lifetimes.idle)?;
    let row = Session {
        id: SessionId::new(),
        key_sha256: key.sha256(),
        account_id: account,
        stage,
        form_token: form_token.to_string(),
        created_at: at,
        seen_at: at,
        expires_at: at + lifetime(stage, lifetimes),
        address: client.address.map(|address| address.to_string()),
        user_agent: shortened(&client.user_agent),
        way: client.way,
    };
    session::insert(conn, &row)?;
    Ok(key)
}

/// The name of a program, as much of it as is kept.
#[must_use]
pub fn shortened(agent: &str) -> String {
    agent.chars().filter(|c| !c.is_control()).take(LONGEST_AGENT).collect()
}

/// Who has only given a password has a quarter of an hour for the rest.
fn lifetime(stage: Stage, lifetimes: SessionSettings) -> TimeDelta {
    match stage {
        Stage::Full => lifetimes.absolute,
        Stage::SecondFactor | Stage::Enrolment => lifetimes.absolute.min(TimeDelta::minutes(15)),
    }
}

/// Goes on with another stage under another key; the former key opens nothing any more.
///
/// # Errors
/// [`ServiceError::NotSignedIn`] if the session has ended in the meantime.
pub fn advance(
    conn: &mut Connection,
    from: &Session,
    stage: Stage,
    client: &Client,
    lifetimes: SessionSettings,
) -> Result<Token, ServiceError> {
    if !session::delete(conn, from.id, from.account_id)? {
        return Err(ServiceError::NotSignedIn);
    }
    begin(conn, from.account_id, stage, client, lifetimes)
}

/// The session of a key, unless it is over or its holder may not sign in.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn find(
    platform: &Platform,
    key: &str,
    origin: Option<IpAddr>,
    lifetimes: SessionSettings,
) -> Result<Option<Found>, ServiceError> {
    let (hash, at) = (token::sha256(key), now());
    let found = platform.database.read(|conn| {
        let Some((session, account)) = session::find(conn, &hash)? else { return Ok(None) };
        if !is_alive(&session, at, lifetimes) || !may_act(conn, &account)? {
            return Ok(None);
        }
        let is_full = session.stage == Stage::Full;
        let actor = is_full.then(|| Actor::of(conn, account.clone(), Some(session.id), origin)).transpose()?;
        Ok::<_, ServiceError>(Some(Found { session, account, actor }))
    })?;
    if let Some(found) = &found {
        stay(platform, &found.session, at, lifetimes.idle)?;
    }
    Ok(found)
}

fn is_alive(session: &Session, at: DateTime<Utc>, lifetimes: SessionSettings) -> bool {
    // The settings may have become stricter since the session began.
    let longest = session.created_at + lifetimes.absolute;
    at < session.expires_at && at < longest && at < session.seen_at + lifetimes.idle
}

/// Lets a session last longer, but does not write on every page for it.
fn stay(platform: &Platform, session: &Session, at: DateTime<Utc>, idle: TimeDelta) -> Result<(), ServiceError> {
    let id = session.id;
    if at - session.seen_at > idle / 20 {
        platform.database.write(move |conn| Ok::<_, ServiceError>(session::touch(conn, id, at)?))?;
    }
    Ok(())
}

/// The sessions of somebody that are not over, the latest first.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn list(platform: &Platform, account: AccountId, lifetimes: SessionSettings) -> Result<Vec<Session>, ServiceError> {
    let (mut sessions, at) = (platform.database.read(|conn| session::list(conn, account))?, now());
    sessions.retain(|session| is_alive(session, at, lifetimes));
    Ok(sessions)
}

/// Ends a session of somebody's own.
///
/// # Errors
/// [`ServiceError::NotFound`] if the person has no such session.
pub fn end(platform: &Platform, account: AccountId, id: SessionId) -> Result<(), ServiceError> {
    let was_there = platform.database.write(move |conn| Ok::<_, ServiceError>(session::delete(conn, id, account)?))?;
    if was_there { Ok(()) } else { Err(ServiceError::not_found("session")) }
}

/// Makes sure, in the transaction of a change to the own account, that whoever makes it may still act and has not been shut out since the form was
/// sent; until the transaction ends, nobody is.
///
/// # Errors
/// [`ServiceError::NotSignedIn`].
pub fn hold(conn: &mut Connection, actor: &Actor) -> Result<(), ServiceError> {
    let account = account::lock(conn, actor.account)?.ok_or(ServiceError::NotSignedIn)?;
    let is_open = match actor.session {
        Some(id) => session::is_there(conn, id, actor.account)?,
        // Tests and programs act without one; a program reaches no change of the own account.
        None => true,
    };
    if is_open && may_act(conn, &account)? { Ok(()) } else { Err(ServiceError::NotSignedIn) }
}

/// Signs somebody out.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn leave(platform: &Platform, actor: &Actor) -> Result<(), ServiceError> {
    let Some(id) = actor.session else { return Ok(()) };
    let actor = actor.clone();
    platform.database.write(move |conn| {
        if session::delete(conn, id, actor.account)? {
            audit::record(conn, &Who::from(&actor), Event::new(AuditAction::SignedOut, "account", actor.account))?;
        }
        Ok(())
    })
}

/// Ends every session of somebody but one, and says how many.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn end_all(conn: &mut Connection, account: AccountId, but: Option<SessionId>) -> Result<usize, ServiceError> {
    Ok(session::delete_all(conn, account, but)?)
}
