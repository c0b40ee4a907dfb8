//! Nominations end, are replaced, and the lead goes from one to another.

use survey_model::problem::Problem;

use super::known::Known;
use super::{NominationForm, account_of, carry_out, in_force, is_focal_point};
use crate::services::account::{self, Account, AccountStatus, rights};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::mail::{self, FocalPointChange};
use crate::services::person_name::PersonName;
use crate::services::policy::Action;
use crate::services::{Authority, Platform, ServiceError, Who};
use crate::storage::nomination;
use crate::storage::{self, AccountId, Connection, NominationId, RespondentId, now};

/// Ends a nomination; the person can't sign in any more.
///
/// # Errors
/// [`ServiceError::Invalid`] without a reason; [`ServiceError::Refused`] if it has ended (`nomination-ended`), or the person is in the lead
/// of others, who would be without one (`lead-first`).
pub fn end(platform: &Platform, by: &Authority, id: NominationId, reason: &str) -> Result<(), ServiceError> {
    by.may(Action::ManageNominations)?;
    let (by, reason) = (by.clone(), parse_reason(reason)?);
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageNominations)?;
        let (ending, account) = in_force(conn, id)?;
        if account.is_lead && others(conn, ending.respondent_id, &account)? {
            let message = "this person is in the lead; give the lead to another focal point of the state first, or record who takes \
                           this one's place";
            return Err(ServiceError::refused("lead-first", message));
        }
        mail::tell_focal_points(conn, &account, FocalPointChange::Left)?;
        retire(conn, &who, account)?;
        nomination::end(conn, id, now(), reason.as_str(), None)?;
        let event = Event::new(AuditAction::NominationEnded, "nomination", id);
        audit::record(conn, &who, event.detail("account", ending.account_id))
    })
}

/// Whether a respondent has further focal points.
fn others(conn: &mut Connection, respondent: RespondentId, but: &Account) -> Result<bool, ServiceError> {
    let all = storage::account::list_of(conn, respondent)?;
    Ok(all.iter().any(|account| account.id != but.id && is_focal_point(account)))
}

/// Lets somebody take a focal point's place: the lead, if that one has it, and with it all of the country's work.
///
/// # Errors
/// As [`super::record`] and [`end`]; of two who replace the same person at once, one is told that it has been done (`nomination-ended`).
pub fn replace(
    platform: &Platform,
    by: &Authority,
    id: NominationId,
    form: &NominationForm,
    reason: &str,
    invites: bool,
) -> Result<NominationId, ServiceError> {
    by.may(Action::ManageNominations)?;
    let parsed = (form.parse(), parse_reason(reason));
    let (Ok(new), Ok(reason)) = &parsed else {
        let mut problems = parsed.0.err().unwrap_or_default();
        if let Err(ServiceError::Invalid(more)) = parsed.1 {
            problems.extend(more);
        }
        return Err(ServiceError::Invalid(problems));
    };
    let (by, new, reason) = (by.clone(), new.clone(), reason.clone());
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageNominations)?;
        let (ending, before) = in_force(conn, id)?;
        check_other(conn, &before, ending.respondent_id, &new)?;
        let mut known = Known::load(conn)?;
        let new = super::NewNomination { is_lead: before.is_lead, ..new.clone() };
        if before.is_lead {
            known.free_lead(ending.respondent_id);
        }
        let plan = known.plan(&new)?;
        mail::tell_focal_points(conn, &before, FocalPointChange::Left)?;
        retire(conn, &who, before)?;
        let successor = carry_out(conn, &who, &mut known, &new, &plan, invites)?;
        nomination::end(conn, id, now(), reason.as_str(), Some(successor))?;
        let event = Event::new(AuditAction::NominationReplaced, "nomination", id).detail("successor", successor);
        audit::record(conn, &who, event.detail("account", ending.account_id))?;
        Ok(successor)
    })
}

/// A successor is of the same state, and somebody else.
fn check_other(
    conn: &mut Connection,
    before: &Account,
    respondent: RespondentId,
    new: &super::NewNomination,
) -> Result<(), ServiceError> {
    if before.email.as_deref() == Some(new.email.as_str()) {
        let message = "this is the address of the person whose place is to be taken; end the nomination instead, or give the address of \
                       the other person";
        return Err(ServiceError::refused("same-person", message));
    }
    if storage::respondent::find(conn, &new.respondent())? != Some(respondent) {
        let message = "whoever takes the place of a focal point answers for the same Member State";
        return Err(ServiceError::refused("other-state", message));
    }
    Ok(())
}

/// Gives the lead of a state to another of its focal points.
///
/// # Errors
/// [`ServiceError::Refused`] if the nomination has ended or its account is disabled (`nomination-ended`).
pub fn give_lead(platform: &Platform, by: &Authority, id: NominationId) -> Result<(), ServiceError> {
    let by = by.clone();
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageNominations)?;
        let (nomination, account) = in_force(conn, id)?;
        if !is_focal_point(&account) {
            let message = "the account of this person is disabled; somebody who can't sign in can't be in the lead";
            return Err(ServiceError::refused("account-disabled", message));
        }
        let all = storage::account::list_of(conn, nomination.respondent_id)?;
        let before = all.into_iter().find(|other| other.is_lead && other.id != account.id);
        if let Some(before) = &before {
            rights::update(conn, &who, &Account { is_lead: false, changed_at: now(), ..before.clone() })?;
        }
        rights::update(conn, &who, &Account { is_lead: true, changed_at: now(), ..account.clone() })?;
        if !account.is_lead {
            mail::tell_focal_points(conn, &account, FocalPointChange::Lead)?;
        }
        let event = Event::new(AuditAction::LeadChanged, "nomination", id);
        let from = before.map_or_else(|| "none".to_owned(), |before| before.id.to_string());
        audit::record(conn, &who, event.detail("before", from).detail("to", account.id))
    })
}

/// Somebody who answers no more: can't sign in, and no link and no token works; the name stays with what was done.
fn retire(conn: &mut Connection, who: &Who, account: Account) -> Result<(), ServiceError> {
    let account = account_of(conn, account.id)?;
    let ended = account::shut_out(conn, account.id, None)?;
    if matches!(account.status, AccountStatus::Disabled | AccountStatus::Erased) {
        return Ok(());
    }
    let retired = Account { is_lead: false, status: AccountStatus::Disabled, changed_at: now(), ..account };
    rights::update(conn, who, &retired)?;
    audit::record(conn, who, ended.noted_in(Event::new(AuditAction::AccountDisabled, "account", retired.id)))
}

/// Ends the nomination of somebody who is forgotten, if there is one.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn end_of_erased(conn: &mut Connection, who: &Who, account: AccountId) -> Result<(), ServiceError> {
    for ending in nomination::list_in_force(conn)?.into_iter().filter(|of| of.account_id == account) {
        nomination::end(conn, ending.id, now(), "", None)?;
        let event = Event::new(AuditAction::NominationEnded, "nomination", ending.id);
        audit::record(conn, who, event.detail("account", account))?;
    }
    Ok(())
}

fn parse_reason(text: &str) -> Result<PersonName, ServiceError> {
    PersonName::parse(text).map_err(|error| {
        ServiceError::Invalid(vec![Problem::in_field("bad-reason", "reason", format!("say why: {error}"))])
    })
}
