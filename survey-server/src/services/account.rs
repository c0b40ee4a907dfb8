//! Accounts: made for people who are invited, changed, disabled.

use survey_model::language::Language;
use survey_model::respondent::Respondent;

use super::email_address::EmailAddress;
use super::person_name::PersonName;
use super::{Role, ServiceError, Who};
use crate::storage::account;
use crate::storage::{AccountId, Connection, RespondentId, StorageError, coordination_body, cycle, now, respondent};

pub(super) mod rights;
mod shut_out;

pub use crate::storage::account::{Account, AccountStatus};
pub use shut_out::{ShutOut, shut_out};

/// Somebody for whom an account is made.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Where to write to; none for the demonstration only.
    pub email: Option<EmailAddress>,
    /// The name to show.
    pub name: PersonName,
    /// In which language to write.
    pub language: Language,
    /// As what the person comes.
    pub role: Role,
    /// Whom a focal point or a contributor answers for.
    pub respondent: Option<Respondent>,
    /// The body that somebody comments for; it is made known here unless it is.
    pub body: Option<PersonName>,
    /// Whether a focal point is in the lead.
    pub is_lead: bool,
    /// Whether it is for the demonstration.
    pub synthetic: bool,
}

impl NewAccount {
    /// Somebody of the platform's own staff, to whom English is written.
    #[must_use]
    pub const fn staff(email: EmailAddress, name: PersonName, role: Role) -> Self {
        Self {
            email: Some(email),
            name,
            language: Language::En,
            role,
            respondent: None,
            body: None,
            is_lead: false,
            synthetic: false,
        }
    }
}

/// Makes an account for somebody who can't sign in yet; the first focal point of a state is in the lead.
///
/// # Errors
/// [`ServiceError::Refused`] if the address is taken (`email-taken`), the state has another focal point in the lead
/// (`lead-taken`), or the role lacks whom it is for (`role-scope`).
pub fn create(conn: &mut Connection, who: &Who, new: &NewAccount) -> Result<Account, ServiceError> {
    check_scope(new)?;
    if let Some(email) = &new.email
        && account::find_by_email(conn, email.as_str())?.is_some()
    {
        return Err(email_taken(email));
    }
    let at = now();
    let respondent_id = new.respondent.as_ref().map(|of| respondent::find_or_insert(conn, of)).transpose()?;
    let body = new.body.as_ref().map(|name| coordination_body::find_or_insert(conn, name.as_str(), at)).transpose()?;
    let is_lead = new.is_lead || is_first(conn, new.role, respondent_id)?;
    let row = Account {
        id: AccountId::new(),
        email: new.email.as_ref().map(ToString::to_string),
        name: new.name.to_string(),
        language: new.language,
        role: new.role,
        respondent_id,
        coordination_body_id: body,
        is_lead,
        status: AccountStatus::Invited,
        synthetic: new.synthetic,
        created_at: at,
        changed_at: at,
    };
    account::insert(conn, &row).map_err(|error| taken(error, new))?;
    rights::record_new(conn, who, &row)?;
    Ok(row)
}

/// Whether somebody is a focal point of a respondent that has nobody in the lead.
fn is_first(conn: &mut Connection, role: Role, respondent: Option<RespondentId>) -> Result<bool, ServiceError> {
    match respondent {
        Some(of) if role == Role::FocalPoint => Ok(!account::list_of(conn, of)?.iter().any(|other| other.is_lead)),
        _ => Ok(false),
    }
}

fn check_scope(new: &NewAccount) -> Result<(), ServiceError> {
    let answers = matches!(new.role, Role::FocalPoint | Role::Contributor);
    let comments = new.role == Role::CoordinationBody;
    let is_right = answers == new.respondent.is_some()
        && comments == new.body.is_some()
        && (!new.is_lead || new.role == Role::FocalPoint);
    let message = "focal points and contributors answer for a Member State, people of coordination bodies comment for \
                   a body, and others for neither";
    if is_right { Ok(()) } else { Err(ServiceError::refused("role-scope", message)) }
}

/// What a row that is there already means: the address or the lead, whichever this one wants.
fn taken(error: StorageError, new: &NewAccount) -> ServiceError {
    match (&error, &new.email) {
        (StorageError::Conflict(what), _) if what.contains("respondent_id") || what.contains("one_lead") => {
            ServiceError::refused("lead-taken", "this state has a focal point in the lead already")
        }
        (StorageError::Conflict(_), Some(email)) => email_taken(email),
        _ => error.into(),
    }
}

fn email_taken(email: &EmailAddress) -> ServiceError {
    ServiceError::refused("email-taken", format!("there is an account with the address {email} already"))
}

/// An account.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none.
pub fn find(conn: &mut Connection, id: AccountId) -> Result<Account, ServiceError> {
    account::find(conn, id)?.ok_or(ServiceError::not_found("account"))
}

/// Whether somebody may act at all, by whatever means: the account is active, and it is none of the demonstration beside answers that are not made up.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn may_act(conn: &mut Connection, account: &Account) -> Result<bool, ServiceError> {
    Ok(account.status == AccountStatus::Active && !(account.synthetic && cycle::is_any_real(conn)?))
}

/// Lets somebody sign in, or no longer; then everything that opens the account is over at once, and stays so when it can be used again.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such account; [`ServiceError::Refused`] for one that was erased.
pub fn set_status(
    conn: &mut Connection,
    who: &Who,
    id: AccountId,
    status: AccountStatus,
) -> Result<Account, ServiceError> {
    let before = account::lock(conn, id)?.ok_or(ServiceError::not_found("account"))?;
    if before.status == AccountStatus::Erased {
        return Err(ServiceError::refused("account-erased", "this account was erased and can't be used again"));
    }
    // Whoever gets the lead in the meantime keeps it when this account can sign in again: see `nomination::keep_lead`.
    let is_lead = before.is_lead && matches!(status, AccountStatus::Invited | AccountStatus::Active);
    let after = Account { status, is_lead, changed_at: now(), ..before };
    rights::update(conn, who, &after)?;
    if status != AccountStatus::Active {
        shut_out(conn, id, None)?;
    }
    Ok(after)
}
