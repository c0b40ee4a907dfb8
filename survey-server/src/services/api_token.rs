//! Tokens with which programs act for their holders: for reading only, or for some of what the holder's role may do.
//!
//! A token is `survey_` and 64 hexadecimal digits, so that one that leaked can be found by its form. It is shown once and kept as a hash. It never
//! opens more than the role of its holder does now, and nothing that only the person may do: a program can't change the password or make tokens,
//! nor let people in, look after their accounts and letters, or sign off for a country.

use std::net::IpAddr;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use survey_model::problem::Problem;

use super::account::{Account, may_act};
use super::actor::Scope;
use super::audit::{self, AuditAction, Event};
use super::policy::{self, Action, Resource, Rule};
use super::token::{self, Token};
use super::{Actor, Platform, Role, ServiceError, Who, session};
use crate::storage::api_token;
use crate::storage::{AccountId, ApiTokenId, Connection, now};

pub use crate::storage::api_token::ApiToken;

/// What every token begins with.
pub const PREFIX: &str = "survey_";

/// How many days a token is good unless its holder says otherwise, and at most.
pub const USUAL_DAYS: i64 = 90;
/// A year.
pub const MOST_DAYS: i64 = 365;

/// The most tokens that somebody has at a time.
const MOST: usize = 20;

/// The longest name, in characters.
const LONGEST_NAME: usize = 100;

/// What is stored for a token that only reads.
const READ_ONLY: &str = "read-only";

/// A token as it was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewApiToken {
    /// What to call it.
    pub name: String,
    /// For how many days.
    pub days: i64,
    /// What for.
    pub scope: Scope,
}

/// A token that was just made; debugging output does not show it.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// The token itself.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A token that a program has shown, and who acts with it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The stored token.
    pub token: ApiToken,
    /// Who acts.
    pub actor: Actor,
}

/// What a token of a role can be made for.
#[must_use]
pub fn actions_of(role: Role) -> Vec<Action> {
    let can_be_given = |action: &Action| !action.is_personal() && policy::rule(role, *action) != Rule::No;
    Action::ALL.iter().copied().filter(can_be_given).collect()
}

/// What a stored token is good for; an action that there is no more counts for nothing.
#[must_use]
pub fn scope_of(token: &ApiToken) -> Scope {
    if token.scope == READ_ONLY {
        return Scope::ReadOnly;
    }
    Scope::Only(token.scope.split(' ').filter_map(Action::from_code).collect())
}

fn text_of(scope: &Scope) -> String {
    match scope {
        Scope::Everything | Scope::ReadOnly => READ_ONLY.to_owned(),
        Scope::Only(actions) => actions.iter().map(|action| action.code()).collect::<Vec<_>>().join(" "),
    }
}

/// Makes a token for whoever is signed in, and gives it for this once.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that is wrong; [`ServiceError::Refused`] if there are too many already.
pub fn make(platform: &Platform, actor: &Actor, new: &NewApiToken) -> Result<Secret, ServiceError> {
    policy::check(actor, Action::ManageOwnAccount, Resource::Account(actor.account))?;
    let name = check(actor.role, new).map_err(ServiceError::Invalid)?;
    let (who, account, scope, days) = (Who::from(actor), actor.account, text_of(&new.scope), new.days);
    let actor = actor.clone();
    platform.database.write(move |conn| {
        session::hold(conn, &actor)?;
        let at = now();
        let alive = api_token::list_of(conn, account)?.into_iter().filter(|token| is_alive(token, at)).count();
        if alive >= MOST {
            let message = format!("you have {MOST} tokens, which is the most; revoke one that you no longer use");
            return Err(ServiceError::refused("too-many-tokens", message));
        }
        let secret = format!("{PREFIX}{}", Token::new()?);
        let row = ApiToken {
            id: ApiTokenId::new(),
            account_id: account,
            token_sha256: token::sha256(&secret),
            name: name.clone(),
            scope: scope.clone(),
            created_at: at,
            expires_at: at + TimeDelta::days(days),
            last_used_at: None,
            last_used_address: None,
            revoked_at: None,
        };
        api_token::insert(conn, &row)?;
        let event = Event::new(AuditAction::TokenMade, "token", row.id).detail("account", account);
        audit::record(conn, &who, event.detail("scope", &scope).detail("days", days))?;
        Ok(Secret(secret))
    })
}

/// Everything that is wrong with a token as it was asked for.
#[must_use]
pub fn problems(role: Role, new: &NewApiToken) -> Vec<Problem> {
    check(role, new).err().unwrap_or_default()
}

fn check(role: Role, new: &NewApiToken) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    let name = new.name.trim();
    if name.is_empty() {
        problems.push(Problem::in_field("token-name-missing", "name", "say what the token is for"));
    } else if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
        let message = format!("the name has more than {LONGEST_NAME} characters, or some that can't be shown");
        problems.push(Problem::in_field("bad-token-name", "name", message));
    }
    if !(1..=MOST_DAYS).contains(&new.days) {
        let message = format!("a token is good for 1 to {MOST_DAYS} days");
        problems.push(Problem::in_field("bad-token-days", "days", message));
    }
    if let Scope::Only(actions) = &new.scope {
        let known = actions_of(role);
        if actions.is_empty() {
            problems.push(Problem::in_field("token-scope-missing", "scope", "choose at least one action"));
        } else if !actions.iter().all(|action| known.contains(action)) {
            problems.push(Problem::in_field("bad-token-scope", "scope", "your role does not have this action"));
        }
    }
    if problems.is_empty() { Ok(name.to_owned()) } else { Err(problems) }
}

/// Whether a token opens anything.
#[must_use]
pub fn is_alive(token: &ApiToken, at: DateTime<Utc>) -> bool {
    token.revoked_at.is_none() && at < token.expires_at
}

/// Who acts with a token; nobody if it is none, or its holder may not sign in.
///
/// # Errors
/// [`ServiceError`] if the database can't be read or written.
pub fn find(platform: &Platform, given: &str, origin: Option<IpAddr>) -> Result<Option<Shown>, ServiceError> {
    if !is_well_formed(given) {
        return Ok(None);
    }
    let (hash, at) = (token::sha256(given), now());
    let shown = platform.database.read(|conn| {
        let found = api_token::find(conn, &hash)?;
        let Some((token, account)) = found.filter(|(token, _)| is_alive(token, at)) else { return Ok(None) };
        if !may_act(conn, &account)? {
            return Ok(None);
        }
        shown(conn, token, account, origin).map(Some)
    })?;
    if let Some(shown) = &shown {
        note_use(platform, &shown.token, origin, at)?;
    }
    Ok(shown)
}

/// Whether a text could be a token at all: what can't be is refused without asking the database.
fn is_well_formed(given: &str) -> bool {
    given.strip_prefix(PREFIX).is_some_and(|rest| rest.len() == 64 && rest.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn shown(
    conn: &mut Connection,
    token: ApiToken,
    account: Account,
    origin: Option<IpAddr>,
) -> Result<Shown, ServiceError> {
    let actor = Actor { scope: scope_of(&token), ..Actor::of(conn, account, None, origin)? };
    Ok(Shown { token, actor })
}

/// Writes down when and from where a token is used, but not on every request.
fn note_use(
    platform: &Platform,
    token: &ApiToken,
    origin: Option<IpAddr>,
    at: DateTime<Utc>,
) -> Result<(), ServiceError> {
    let (id, address) = (token.id, origin.map(|origin| origin.to_string()));
    let is_recent = token.last_used_at.is_some_and(|last| at - last < TimeDelta::minutes(1));
    if is_recent && token.last_used_address == address {
        return Ok(());
    }
    platform.database.write(move |conn| Ok(api_token::touch(conn, id, at, address.as_deref())?))
}

/// The tokens of whoever is signed in, the latest first.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn list(platform: &Platform, actor: &Actor) -> Result<Vec<ApiToken>, ServiceError> {
    policy::check(actor, Action::ManageOwnAccount, Resource::Account(actor.account))?;
    Ok(platform.database.read(|conn| api_token::list_of(conn, actor.account))?)
}

/// Everybody's tokens that open something, with their holders, the latest first.
///
/// # Errors
/// [`ServiceError::Forbidden`] for whoever does not look after accounts.
pub fn list_of_all(platform: &Platform, actor: &Actor) -> Result<Vec<(ApiToken, Account)>, ServiceError> {
    policy::check(actor, Action::ManageAccounts, Resource::Platform)?;
    Ok(platform.database.read(|conn| api_token::list_alive(conn, now()))?)
}

/// Takes back a token of one's own; one that was taken back before stays so.
///
/// # Errors
/// [`ServiceError::NotFound`] if the person has no such token.
pub fn revoke(platform: &Platform, actor: &Actor, id: ApiTokenId) -> Result<(), ServiceError> {
    policy::check(actor, Action::ManageOwnAccount, Resource::Account(actor.account))?;
    revoke_as(platform, actor, id, Some(actor.account))
}

/// Takes back a token of anybody.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such token.
pub fn revoke_of_others(platform: &Platform, actor: &Actor, id: ApiTokenId) -> Result<(), ServiceError> {
    policy::check(actor, Action::ManageAccounts, Resource::Platform)?;
    revoke_as(platform, actor, id, None)
}

fn revoke_as(platform: &Platform, actor: &Actor, id: ApiTokenId, of: Option<AccountId>) -> Result<(), ServiceError> {
    let who = Who::from(actor);
    platform.database.write(move |conn| {
        let revoked = api_token::revoke(conn, id, of, now())?.ok_or(ServiceError::not_found("token"))?;
        let event = Event::new(AuditAction::TokenRevoked, "token", id).detail("account", revoked.account_id);
        audit::record(conn, &who, event)
    })
}

impl From<Vec<Action>> for Scope {
    fn from(actions: Vec<Action>) -> Self {
        Self::Only(Arc::from(actions))
    }
}
