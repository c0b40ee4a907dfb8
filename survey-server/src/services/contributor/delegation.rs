//! Sections are given and taken back, each time with a letter and an event.

use survey_model::code::SectionCode;

use super::taken;
use crate::services::account::Account;
use crate::services::audit::{self, AuditAction, Event};
use crate::services::mail::{self, Letter, NewMessage};
use crate::services::{ServiceError, Who};
use crate::storage::section_delegation::{self, SectionDelegation};
use crate::storage::{AccountId, Connection, ResponseId, now};

/// Gives sections; those that somebody has already are not given again.
pub(super) fn delegate(
    conn: &mut Connection,
    who: &Who,
    by: AccountId,
    response: ResponseId,
    account: &Account,
    sections: &[SectionCode],
) -> Result<(), ServiceError> {
    let mut added = Vec::new();
    for section in sections {
        let row = SectionDelegation {
            response_id: response,
            section: section.clone(),
            account_id: account.id,
            delegated_by: by,
            delegated_at: now(),
        };
        if section_delegation::insert(conn, &row)? {
            added.push(section.clone());
        }
    }
    if added.is_empty() {
        return Ok(());
    }
    let letter = Letter::ContributorInvitation { invited_by: Some(by), response, sections: added.clone() };
    write_to(conn, account, letter, "contributor-invitation", response)?;
    taken::tell_owner(conn, account, by, response)?;
    record(conn, who, AuditAction::SectionsDelegated, response, account, &added)
}

/// Queues a letter, unless the person has no address.
fn write_to(
    conn: &mut Connection,
    account: &Account,
    letter: Letter,
    kind: &str,
    response: ResponseId,
) -> Result<(), ServiceError> {
    if account.email.is_some() {
        let at = now();
        // The same sections may be given and taken back several times; each time is a step of its own.
        let key = format!("{kind}:{response}:{}:{}", account.id, at.timestamp_micros());
        mail::queue(conn, NewMessage { to: account.id, letter, key, due_at: at })?;
    }
    Ok(())
}

fn record(
    conn: &mut Connection,
    who: &Who,
    action: AuditAction,
    response: ResponseId,
    account: &Account,
    sections: &[SectionCode],
) -> Result<(), ServiceError> {
    let codes: Vec<&str> = sections.iter().map(SectionCode::as_str).collect();
    let event = Event::new(action, "response", response).detail("account", account.id);
    audit::record(conn, who, event.detail("sections", codes.join(" ")))
}

/// Takes sections back.
pub(super) fn take_back(
    conn: &mut Connection,
    who: &Who,
    response: ResponseId,
    account: &Account,
    sections: &[SectionCode],
) -> Result<(), ServiceError> {
    for section in sections {
        section_delegation::delete(conn, response, section, account.id)?;
    }
    let letter = Letter::DelegationWithdrawn { response, sections: sections.to_vec() };
    write_to(conn, account, letter, "delegation-withdrawn", response)?;
    record(conn, who, AuditAction::SectionsWithdrawn, response, account, sections)
}

/// Takes back everything from somebody whose role changes; there is no letter, since another one tells of what the person is now.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn withdraw_all(conn: &mut Connection, who: &Who, account: &Account) -> Result<(), ServiceError> {
    let has = section_delegation::list_to(conn, account.id)?;
    section_delegation::delete_all_to(conn, account.id)?;
    for of_one in has.chunk_by(|one, other| one.response_id == other.response_id) {
        let sections: Vec<SectionCode> = of_one.iter().map(|of| of.section.clone()).collect();
        if let Some(first) = of_one.first() {
            record(conn, who, AuditAction::SectionsWithdrawn, first.response_id, account, &sections)?;
        }
    }
    Ok(())
}
