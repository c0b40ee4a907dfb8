//! Invitations: a link that can be used once, a password, and the second factor where the role needs one.

use chrono::TimeDelta;
use survey_model::language::Language;
use survey_model::problem::Problem;

use super::account::{self, Account, AccountStatus, NewAccount};
use super::audit::{self, AuditAction, Event};
use super::email_address::EmailAddress;
use super::mail::{self, FocalPointChange};
use super::one_time_link::{self, OneTimeLink, Purpose};
use super::password::Password;
use super::person_name::PersonName;
use super::sign_in::{self, FirstStep, Visit};
use super::token::Token;
use super::{Platform, Role, ServiceError, Who, respondent};
use crate::storage::credential::{self, Credential};
use crate::storage::{self, AccountId, Connection, coordination_body, now};

/// How long a link for the first administrator is good; each start of the server makes another one.
const FIRST_ADMINISTRATOR: TimeDelta = TimeDelta::hours(24);

/// Somebody who is invited, and as what.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The account.
    pub account: Account,
    /// The Member State or the body that the person comes for, as it is called.
    pub for_whom: Option<String>,
}

/// Who an invitation is for.
///
/// # Errors
/// [`ServiceError::Refused`]: `link-unknown`, `link-used` or `link-expired`.
pub fn find(platform: &Platform, token: &str, language: Language) -> Result<Invitation, ServiceError> {
    platform.database.read(|conn| {
        let link = one_time_link::peek(conn, token, Purpose::Invitation)?;
        let account = invited(conn, &link)?;
        let state = account.respondent_id.map(|id| storage::respondent::find_by_id(conn, id)).transpose()?.flatten();
        let body = account.coordination_body_id.map(|id| coordination_body::find(conn, id)).transpose()?.flatten();
        let state = state.map(|of| respondent::name(&of, language));
        Ok(Invitation { account, for_whom: state.or_else(|| body.map(|body| body.name)) })
    })
}

/// The account of a link; one that was disabled since has no use for it.
fn invited(conn: &mut Connection, link: &OneTimeLink) -> Result<Account, ServiceError> {
    let account = link.account_id.map(|id| account::find(conn, id)).transpose()?;
    account.filter(|account| account.status == AccountStatus::Invited).ok_or_else(|| {
        ServiceError::refused("link-used", "this invitation can't be used any more; please ask the secretariat")
    })
}

/// Accepts an invitation with the hash of a password, and signs the person in as far as that takes.
///
/// # Errors
/// As [`find`]; of several who accept one invitation at once, one does.
pub fn accept(platform: &Platform, token: String, hash: String, visit: Visit) -> Result<FirstStep, ServiceError> {
    let vault = platform.vault.clone();
    platform.database.write(move |conn| {
        let link = one_time_link::consume(conn, &token, Purpose::Invitation)?;
        let account = invited(conn, &link)?;
        give_password(conn, account.id, hash.clone())?;
        let who = Who { origin: visit.client.address, ..Who::of(&account) };
        let account = account::set_status(conn, &who, account.id, AccountStatus::Active)?;
        audit::record(conn, &who, Event::new(AuditAction::InvitationAccepted, "account", account.id))?;
        mail::tell_focal_points(conn, &account, FocalPointChange::Arrived)?;
        sign_in::begin(conn, &vault, account.id, &visit)
    })
}

/// Keeps the hash of a password; a second factor stays as it is.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn give_password(conn: &mut Connection, id: AccountId, hash: String) -> Result<(), ServiceError> {
    let known = credential::lock(conn, id)?;
    let credential = known.unwrap_or(Credential {
        account_id: id,
        password_hash: String::new(),
        password_changed_at: now(),
        totp_secret: None,
        totp_confirmed_at: None,
        totp_last_step: None,
    });
    Ok(credential::save(conn, &Credential { password_hash: hash, password_changed_at: now(), ..credential })?)
}

/// Makes a link for the first administrator unless somebody can sign in as one; earlier links end.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn first_administrator_link(platform: &Platform) -> Result<Option<Token>, ServiceError> {
    platform.database.write(|conn| {
        one_time_link::end_all(conn, None, Purpose::FirstAdministrator)?;
        if has_administrator(conn)? {
            return Ok(None);
        }
        one_time_link::mint(conn, None, Purpose::FirstAdministrator, None, FIRST_ADMINISTRATOR).map(Some)
    })
}

fn has_administrator(conn: &mut Connection) -> Result<bool, ServiceError> {
    let with_password = credential::accounts(conn)?;
    let can_sign_in = |of: &Account| of.status == AccountStatus::Active && with_password.contains(&of.id);
    Ok(storage::account::list(conn)?.iter().any(|of| of.role == Role::Administrator && can_sign_in(of)))
}

/// Whether a link for the first administrator can be used.
///
/// # Errors
/// [`ServiceError::Refused`]: `link-unknown`, `link-used` or `link-expired`.
pub fn check_first_administrator(platform: &Platform, token: &str) -> Result<(), ServiceError> {
    platform.database.read(|conn| one_time_link::peek(conn, token, Purpose::FirstAdministrator).map(drop))
}

/// Who the first administrator is.
#[derive(Debug, Clone)]
pub struct FirstAdministrator {
    /// The account to be made.
    pub new: NewAccount,
    /// The password.
    pub password: Password,
}

impl FirstAdministrator {
    /// Parses what somebody typed.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] with every problem.
    pub fn parse(
        (name, email): (&str, &str),
        (password, again): (&str, &str),
        language: Language,
    ) -> Result<Self, ServiceError> {
        let mut problems = Vec::new();
        let parsed_name = name_of(name).map_err(|problem| problems.push(problem)).ok();
        let parsed_email = email_of(email).map_err(|problem| problems.push(problem)).ok();
        let password = Password::chosen(password, again, email, name).map_err(|found| problems.extend(found)).ok();
        match (parsed_name, parsed_email, password) {
            (Some(name), Some(email), Some(password)) => {
                let new = NewAccount { language, ..NewAccount::staff(email, name, Role::Administrator) };
                Ok(Self { new, password })
            }
            _ => Err(ServiceError::Invalid(problems)),
        }
    }
}

/// A name as somebody typed it.
///
/// # Errors
/// The problem: `name-bad`.
pub fn name_of(text: &str) -> Result<PersonName, Problem> {
    PersonName::parse(text).map_err(|error| Problem::in_field("name-bad", "name", error.to_string()))
}

/// An e-mail address as somebody typed it.
///
/// # Errors
/// The problem: `email-bad`.
pub fn email_of(text: &str) -> Result<EmailAddress, Problem> {
    EmailAddress::parse(text).map_err(|error| Problem::in_field("email-bad", "email", error.to_string()))
}

/// Makes the account of the first administrator, and signs the person in as far as a password takes.
///
/// # Errors
/// As [`check_first_administrator`]; of several who use one link at once, one does. [`ServiceError::Invalid`] if the address is taken.
pub fn make_first_administrator(
    platform: &Platform,
    token: String,
    new: NewAccount,
    hash: String,
    visit: Visit,
) -> Result<FirstStep, ServiceError> {
    let vault = platform.vault.clone();
    platform.database.write(move |conn| {
        one_time_link::consume(conn, &token, Purpose::FirstAdministrator)?;
        if has_administrator(conn)? {
            return Err(ServiceError::refused("link-used", "there is an administrator already"));
        }
        let visitor = Who::visitor(visit.client.address);
        let account = account::create(conn, &visitor, &new).map_err(taken_is_a_problem)?;
        give_password(conn, account.id, hash.clone())?;
        let account = account::set_status(conn, &visitor, account.id, AccountStatus::Active)?;
        let event = Event::new(AuditAction::FirstAdministratorMade, "account", account.id);
        audit::record(conn, &Who { origin: visit.client.address, ..Who::of(&account) }, event)?;
        sign_in::begin(conn, &vault, account.id, &visit)
    })
}

/// An address that is taken is a problem of its field.
#[must_use]
pub fn taken_is_a_problem(error: ServiceError) -> ServiceError {
    match error {
        ServiceError::Refused { code: "email-taken", message } => {
            ServiceError::Invalid(vec![Problem::in_field("email-taken", "email", message)])
        }
        other => other,
    }
}
