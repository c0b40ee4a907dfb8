//! What an account may be used for: every change of it is an event of its own, so that nobody can be given rights past the program unseen.

use serde::Serialize;
use survey_model::canonical;
use survey_model::submission::hash;

use crate::services::audit::{self, AuditAction, Event};
use crate::services::{ServiceError, Who};
use crate::storage::Connection;
use crate::storage::account::{self, Account};

/// What decides over what somebody may do.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Rights {
    role: &'static str,
    respondent: Option<String>,
    coordination_body: Option<String>,
    is_lead: bool,
    status: &'static str,
}

impl Rights {
    fn of(account: &Account) -> Self {
        Self {
            role: account.role.code(),
            respondent: account.respondent_id.map(|id| id.to_string()),
            coordination_body: account.coordination_body_id.map(|id| id.to_string()),
            is_lead: account.is_lead,
            status: account.status.code(),
        }
    }

    fn sha256(&self) -> String {
        hash(&canonical::json(self))
    }
}

/// The SHA-256 of the canonical JSON of what decides over what somebody may do, in hexadecimal.
pub(in crate::services) fn sha256(account: &Account) -> String {
    Rights::of(account).sha256()
}

/// Records what a new account may be used for.
///
/// # Errors
/// If the event can't be added.
pub(super) fn record_new(conn: &mut Connection, who: &Who, new: &Account) -> Result<(), ServiceError> {
    record(conn, who, None, new)
}

/// Changes an account; if it may be used for something else since, with an event that says so.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such account, another one if it can't be saved.
pub(in crate::services) fn update(conn: &mut Connection, who: &Who, after: &Account) -> Result<(), ServiceError> {
    let before = account::find(conn, after.id)?.ok_or(ServiceError::not_found("account"))?;
    account::update(conn, after)?;
    if Rights::of(&before) == Rights::of(after) { Ok(()) } else { record(conn, who, Some(&before), after) }
}

fn record(conn: &mut Connection, who: &Who, before: Option<&Account>, after: &Account) -> Result<(), ServiceError> {
    let rights = Rights::of(after);
    let event = Event::new(AuditAction::RightsChanged, "account", after.id).after(rights.sha256());
    let event = event.detail("role", rights.role).detail("status", rights.status);
    let event = if rights.is_lead { event.detail("lead", "yes") } else { event };
    let event = match rights.respondent {
        Some(respondent) => event.detail("respondent", respondent),
        None => event,
    };
    let event = match rights.coordination_body {
        Some(body) => event.detail("body", body),
        None => event,
    };
    audit::record(conn, who, before.map_or(event.clone(), |before| event.before(sha256(before))))
}
