//! Forgetting somebody, while what a country has answered and the audit trail stay whole.

use crate::services::account::{Account, AccountStatus, rights, shut_out};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::email_address::EmailAddress;
use crate::services::mail::{self, FocalPointChange};
use crate::services::policy::Action;
use crate::services::{Actor, Authority, Platform, ServiceError, Who, administration, nomination};
use crate::storage::{
    AccountId, Connection, RespondentId, account, api_token, audit_origin, credential, demonstration_link,
    mail_message, monitor_visit, now, one_time_link, recovery_code, saved_view, section_delegation, sign_in,
    taken_address,
};
use survey_model::language::Language;

/// What an erasure leaves to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// Whose account it was.
    pub account: AccountId,
    /// The respondent that has no focal point in the lead any more.
    pub without_lead: Option<RespondentId>,
}

/// Removes the personal data of somebody for good. `confirmation` is the person's e-mail address once more, or the account's id where there is none.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such account; [`ServiceError::Refused`] with the code `erasure-unconfirmed`, `erasure-before`,
/// `erasure-own` or `erasure-last-administrator`.
pub fn erase(platform: &Platform, actor: &Actor, id: AccountId, confirmation: &str) -> Result<Erased, ServiceError> {
    let (by, confirmation) = (Authority::from(actor), confirmation.to_owned());
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManagePrivacy)?;
        let there = account::lock(conn, id)?.ok_or(ServiceError::not_found("account"))?;
        refuse_own(&who, id)?;
        forget(conn, &who, there, &confirmation)
    })
}

/// The same for the operator, who names the person by the e-mail address.
///
/// # Errors
/// As [`erase`].
pub fn erase_as_operator(
    platform: &Platform,
    email: &EmailAddress,
    confirmation: &str,
) -> Result<Erased, ServiceError> {
    let (email, confirmation) = (email.clone(), confirmation.to_owned());
    platform.database.write(move |conn| {
        let there = account::find_by_email(conn, email.as_str())?.ok_or(ServiceError::not_found("account"))?;
        forget(conn, &Who::operator(), there, &confirmation)
    })
}

fn forget(conn: &mut Connection, who: &Who, there: Account, confirmation: &str) -> Result<Erased, ServiceError> {
    check(conn, &there, confirmation)?;
    // What others typed about the person goes, too.
    for of in taken_address::list_of_owner(conn, there.id)? {
        if let Some(entry) = account::lock(conn, of.account_id)? {
            empty(conn, who, &entry)?;
        }
    }
    empty(conn, who, &there)?;
    if nomination::is_focal_point(&there) {
        mail::tell_focal_points(conn, &there, FocalPointChange::Left)?;
    }
    Ok(Erased { account: there.id, without_lead: pass_lead(conn, who, &there)? })
}

/// Leaves nothing of an account but its id.
fn empty(conn: &mut Connection, who: &Who, there: &Account) -> Result<(), ServiceError> {
    let id = there.id;
    remove_what_is_apart(conn, id)?;
    let erased = Account {
        email: None,
        name: String::new(),
        language: Language::En,
        is_lead: false,
        status: AccountStatus::Erased,
        changed_at: now(),
        ..there.clone()
    };
    rights::update(conn, who, &erased)?;
    nomination::end_of_erased(conn, who, id)?;
    audit::record(conn, who, Event::new(AuditAction::AccountErased, "account", id))
}

/// Gives the lead of somebody who is forgotten to another focal point, and gives the respondent that has none.
fn pass_lead(conn: &mut Connection, who: &Who, there: &Account) -> Result<Option<RespondentId>, ServiceError> {
    let Some(respondent) = there.respondent_id.filter(|_| there.is_lead) else { return Ok(None) };
    let passed = nomination::keep_lead(conn, who, respondent, Some(there.id))?;
    Ok(passed.is_none().then_some(respondent))
}

/// Whoever is gone can't see that it was done, nor answer for it.
fn refuse_own(who: &Who, id: AccountId) -> Result<(), ServiceError> {
    if who.account != Some(id) {
        return Ok(());
    }
    let message = "nobody erases the own account; ask another administrator, or whoever runs the server";
    Err(ServiceError::refused("erasure-own", message))
}

fn check(conn: &mut Connection, there: &Account, confirmation: &str) -> Result<(), ServiceError> {
    if there.status == AccountStatus::Erased {
        return Err(ServiceError::refused("erasure-before", "this account was erased before"));
    }
    let named = there.email.clone().unwrap_or_else(|| there.id.to_string());
    if !confirmation.trim().eq_ignore_ascii_case(&named) {
        let message = format!("nothing was erased; to confirm, give {named} once more");
        return Err(ServiceError::refused("erasure-unconfirmed", message));
    }
    if administration::is_last_administrator(conn, there.id)? {
        let message = "this is the last administrator; make somebody else one first";
        return Err(ServiceError::refused("erasure-last-administrator", message));
    }
    Ok(())
}

/// Everything that hangs on the account and that nobody else needs.
fn remove_what_is_apart(conn: &mut Connection, id: AccountId) -> Result<(), ServiceError> {
    shut_out(conn, id, None)?;
    sign_in::delete_all(conn, id)?;
    recovery_code::replace(conn, id, &[])?;
    credential::delete(conn, id)?;
    api_token::delete_all(conn, id)?;
    saved_view::delete_all(conn, id)?;
    one_time_link::delete_of(conn, id)?;
    demonstration_link::delete_of(conn, id)?;
    mail_message::delete_of(conn, id)?;
    monitor_visit::delete(conn, id)?;
    section_delegation::delete_to(conn, id)?;
    taken_address::delete(conn, id)?;
    audit_origin::delete_of(conn, id)?;
    Ok(())
}
