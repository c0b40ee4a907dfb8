//! What people do with their own accounts.

use chrono::{DateTime, Utc};
use survey_model::language::Language;
use survey_model::problem::Problem;

use super::account::{self, Account, AccountStatus};
use super::audit::{self, AuditAction, Event};
use super::email_address::EmailAddress;
use super::invitation::{email_of, give_password, name_of};
use super::oidc_identity::OidcIdentity;
use super::one_time_link::{self, Purpose};
use super::policy::{self, Action, Resource};
use super::second_factor::{self, Enrolment, RecoveryCodes};
use super::session::{self, Session};
use super::throttle::{self, Key};
use super::{Actor, Platform, ServiceError, Who, notice};
use crate::settings::SessionSettings;
use crate::storage::sign_in::SignIn;
use crate::storage::{self, Connection, SessionId, credential, now, recovery_code, sign_in};

mod email;
mod factor;

pub use email::{ask_email_change, confirm_email_change, find_email_change};
pub use factor::{begin_second_factor, confirm_second_factor, enrolment, remove_second_factor, renew_recovery_codes};

/// How many attempts to sign in the account's page lists.
const HISTORY: i64 = 30;

/// Somebody's own account, with everything that its page shows.
#[derive(Debug, Clone)]
pub struct OwnAccount {
    /// The account.
    pub account: Account,
    /// Since when the password is the password; none without one.
    pub password_since: Option<DateTime<Utc>>,
    /// Since when codes are asked for.
    pub second_factor_since: Option<DateTime<Utc>>,
    /// How many recovery codes are left.
    pub recovery_codes: i64,
    /// The sessions that are not over, the latest first.
    pub sessions: Vec<Session>,
    /// Who signed in and who tried to, the latest first.
    pub sign_ins: Vec<SignIn>,
    /// As whom OpenID Connect providers know the person.
    pub identities: Vec<OidcIdentity>,
}

/// An account as its holder sees it.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn view(platform: &Platform, actor: &Actor, lifetimes: SessionSettings) -> Result<OwnAccount, ServiceError> {
    let id = own(actor)?;
    let sessions = session::list(platform, id, lifetimes)?;
    platform.database.read(|conn| {
        let credential = credential::find(conn, id)?;
        Ok(OwnAccount {
            account: account::find(conn, id)?,
            password_since: credential.as_ref().map(|of| of.password_changed_at),
            second_factor_since: credential.and_then(|of| of.totp_confirmed_at),
            recovery_codes: recovery_code::count_unused(conn, id)?,
            sessions,
            sign_ins: sign_in::list(conn, id, HISTORY)?,
            identities: storage::oidc_identity::list_of(conn, id)?,
        })
    })
}

/// The account of somebody who may change it.
fn own(actor: &Actor) -> Result<storage::AccountId, ServiceError> {
    policy::check(actor, Action::ManageOwnAccount, Resource::Account(actor.account))?;
    Ok(actor.account)
}

/// Changes name and language.
///
/// # Errors
/// [`ServiceError::Invalid`] for a name that is none.
pub fn save_profile(platform: &Platform, actor: &Actor, name: &str, language: Language) -> Result<(), ServiceError> {
    let (id, who, actor) = (own(actor)?, Who::from(actor), actor.clone());
    let name = name_of(name).map_err(|problem| ServiceError::Invalid(vec![problem]))?;
    platform.database.write(move |conn| {
        session::hold(conn, &actor)?;
        let before = storage::account::lock(conn, id)?.ok_or(ServiceError::not_found("account"))?;
        let after = Account { name: name.to_string(), language, changed_at: now(), ..before };
        storage::account::update(conn, &after)?;
        audit::record(conn, &who, Event::new(AuditAction::AccountChanged, "account", id))
    })
}

/// The hash that the current password of somebody must have, who wants to do what a stolen session must not suffice for.
///
/// # Errors
/// [`ServiceError::TooManyAttempts`], or [`ServiceError::Refused`] (`no-password`) for an account without one.
pub fn password_hash(platform: &Platform, actor: &Actor) -> Result<String, ServiceError> {
    let id = own(actor)?;
    platform.database.read(|conn| {
        throttle::check(conn, &[Key::again(id)])?;
        let known = credential::find(conn, id)?;
        known.map(|of| of.password_hash).ok_or_else(|| {
            ServiceError::refused(
                "no-password",
                "this account has no password; choose one first, by the link for forgotten passwords",
            )
        })
    })
}

/// Counts a wrong password of somebody who is signed in.
///
/// # Errors
/// [`ServiceError::Invalid`]: `current-wrong`.
pub fn refuse_password(platform: &Platform, actor: &Actor) -> Result<(), ServiceError> {
    let (id, who) = (actor.account, Who::from(actor));
    platform.database.write(move |conn| {
        throttle::fail(conn, &[Key::again(id)])?;
        audit::record(conn, &who, Event::new(AuditAction::SignInFailed, "account", id))
    })?;
    let problem = Problem::in_field("current-wrong", "current", "this is not the current password");
    Err(ServiceError::Invalid(vec![problem]))
}

/// Changes the password, and ends everything else that opens the account: sessions elsewhere, tokens, links.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn change_password(platform: &Platform, actor: &Actor, hash: String) -> Result<(), ServiceError> {
    let (id, who, actor) = (own(actor)?, Who::from(actor), actor.clone());
    platform.database.write(move |conn| {
        session::hold(conn, &actor)?;
        give_password(conn, id, hash.clone())?;
        let ended = account::shut_out(conn, id, actor.session)?;
        throttle::clear(conn, &Key::again(id))?;
        audit::record(conn, &who, ended.noted_in(Event::new(AuditAction::PasswordChanged, "account", id)))?;
        notice::password_changed(conn, id)
    })
}

/// Ends a session elsewhere, or all of them.
///
/// # Errors
/// [`ServiceError::NotFound`] if the person has no such session.
pub fn end_sessions(platform: &Platform, actor: &Actor, which: Option<SessionId>) -> Result<(), ServiceError> {
    let (id, here, who) = (own(actor)?, actor.session, Who::from(actor));
    platform.database.write(move |conn| {
        let ended = match which {
            Some(session) => usize::from(storage::session::delete(conn, session, id)?),
            None => session::end_all(conn, id, here)?,
        };
        if which.is_some() && ended == 0 {
            return Err(ServiceError::not_found("session"));
        }
        audit::record(conn, &who, Event::new(AuditAction::SessionEnded, "account", id).detail("sessions", ended))
    })
}
