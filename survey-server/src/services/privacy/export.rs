//! Everything that is kept about somebody, for the person: one JSON document.

use serde_json::{Value, json};
use survey_model::respondent::Respondent;

use crate::services::account::Account;
use crate::services::author::Author;
use crate::services::email_address::EmailAddress;
use crate::services::policy::{self, Action, Resource};
use crate::services::{Actor, Platform, ServiceError};
use crate::storage::audit_event::AuditEvent;
use crate::storage::{
    AccountId, Connection, account, api_token, audit_event, audit_origin, authored, coordination_body, credential,
    evidence, mail_message, monitor_visit, nomination, oidc_identity, one_time_link, respondent, saved_view,
    section_delegation, session, sign_in, taken_address,
};

/// Everything that is kept about whoever asks.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn export(platform: &Platform, actor: &Actor) -> Result<Value, ServiceError> {
    policy::check(actor, Action::ManageOwnAccount, Resource::Account(actor.account))?;
    platform.database.read(|conn| {
        let account = account::find(conn, actor.account)?.ok_or(ServiceError::not_found("account"))?;
        document(conn, &account)
    })
}

/// Everything that is kept about the holder of an address, for the operator, who passes it on.
///
/// # Errors
/// [`ServiceError::NotFound`] if nobody has the address.
pub fn export_as_operator(platform: &Platform, email: &EmailAddress) -> Result<Value, ServiceError> {
    platform.database.read(|conn| {
        let account = account::find_by_email(conn, email.as_str())?.ok_or(ServiceError::not_found("account"))?;
        document(conn, &account)
    })
}

fn document(conn: &mut Connection, account: &Account) -> Result<Value, ServiceError> {
    let id = account.id;
    Ok(json!({
        "account": of_account(conn, account)?,
        "sessions": of_sessions(conn, id)?,
        "second_factor": credential::find(conn, id)?.is_some_and(|of| of.totp_confirmed_at.is_some()),
        "sign_ins": of_sign_ins(conn, id)?,
        "identities": of_identities(conn, id)?,
        "tokens": of_tokens(conn, id)?,
        "views": of_views(conn, id)?,
        "links": of_links(conn, id)?,
        "nominations": of_nominations(conn, id)?,
        "letters": of_letters(conn, id)?,
        "delegations": of_delegations(conn, id)?,
        "monitor_seen_at": monitor_visit::find(conn, id)?.map(|of| of.seen_at.to_rfc3339()),
        "invited_in_vain": of_taken(conn, id)?,
        "authored": of_authored(conn, id)?,
        "evidence": of_evidence(conn, id)?,
        "audit_events": of_audit(conn, id)?,
    }))
}

fn of_account(conn: &mut Connection, of: &Account) -> Result<Value, ServiceError> {
    let respondent = of.respondent_id.map(|id| respondent::find_by_id(conn, id)).transpose()?.flatten();
    let body = of.coordination_body_id.map(|id| coordination_body::find(conn, id)).transpose()?.flatten();
    Ok(json!({
        "id": of.id.to_string(),
        "email": of.email,
        "name": of.name,
        "language": of.language.code(),
        "role": of.role.code(),
        "answers_for": respondent.map(|of| json!({ "state": of.state.as_str(), "kind": of.stakeholder.code(), "organisation": of.organisation })),
        "comments_for": body.map(|body| body.name),
        "is_lead": of.is_lead,
        "status": of.status.code(),
        "created_at": of.created_at.to_rfc3339(),
        "changed_at": of.changed_at.to_rfc3339(),
    }))
}

fn of_sessions(conn: &mut Connection, id: AccountId) -> Result<Vec<Value>, ServiceError> {
    let line = |of: session::Session| {
        json!({
            "began_at": of.created_at.to_rfc3339(),
            "seen_at": of.seen_at.to_rfc3339(),
            "ends_at": of.expires_at.to_rfc3339(),
            "address": of.address,
            "program": of.user_agent,
            "way": of.way.code(),
        })
    };
    Ok(session::list(conn, id)?.into_iter().map(line).collect())
}

fn of_sign_ins(conn: &mut Connection, id: AccountId) -> Result<Vec<Value>, ServiceError> {
    let line = |of: sign_in::SignIn| {
        json!({
            "tried_at": of.tried_at.to_rfc3339(),
            "outcome": of.outcome.code(),
            "way": of.way.code(),
            "address": of.address,
            "program": of.user_agent,
        })
    };
    Ok(sign_in::list(conn, id, i64::MAX)?.into_iter().map(line).collect())
}

fn of_identities(conn: &mut Connection, id: AccountId) -> Result<Vec<Value>, ServiceError> {
    let line = |of: oidc_identity::OidcIdentity| {
        json!({
            "provider": of.issuer,
            "subject": of.subject,
            "linked_at": of.linked_at.to_rfc3339(),
            "last_used_at": of.last_used_at.to_rfc3339(),
        })
    };
    Ok(oidc_identity::list_of(conn, id)?.into_iter().map(line).collect())
}

fn of_tokens(conn: &mut Connection, id: AccountId) -> Result<Vec<Value>, ServiceError> {
    let line = |of: api_token::ApiToken| {
        json!({
            "name": of.name,
            "scope": of.scope,
            "made_at": of.created_at.to_rfc3339(),
            "ends_at": of.expires_at.to_rfc3339(),
            "last_used_at": of.last_used_at.map(|at| at.to_rfc3339()),
            "last_used_address": of.last_used_address,
            "revoked_at": of.revoked_at.map(|at| at.to_rfc3339()),
        })
    };
    Ok(api_token::list_of(conn, id)?.into_iter().map(line).collect())
}

fn of_views(conn: &mut Connection, id: AccountId) -> Result<Vec<Value>, ServiceError> {
    let line = |of: saved_view::SavedView| json!({ "name": of.name, "address": of.address, "saved_at": of.created_at.to_rfc3339() });
    Ok(saved_view::list_of(conn, id)?.into_iter().map(line).collect())
}

fn of_links(conn: &mut Connection, id: AccountId) -> Result<Vec<Value>, ServiceError> {
    let line = |of: one_time_link::OneTimeLink| {
        json!({
            "purpose": of.purpose.code(),
            "new_address": of.payload,
            "made_at": of.created_at.to_rfc3339(),
            "ends_at": of.expires_at.to_rfc3339(),
            "ended_at": of.ended_at.map(|at| at.to_rfc3339()),
        })
    };
    Ok(one_time_link::list_of(conn, id)?.into_iter().map(line).collect())
}

fn of_nominations(conn: &mut Connection, id: AccountId) -> Result<Vec<Value>, ServiceError> {
    let of_person = nomination::list(conn)?.into_iter().filter(|(of, _, _)| of.account_id == id);
    let line = |(of, _, respondent): (nomination::Nomination, Account, Respondent)| {
        json!({
            "state": respondent.state.as_str(),
            "administration": of.administration,
            "letter": of.letter_reference,
            "recorded_at": of.recorded_at.to_rfc3339(),
            "ended_at": of.ended_at.map(|at| at.to_rfc3339()),
            "end_reason": of.end_reason,
        })
    };
    Ok(of_person.map(line).collect())
}

fn of_letters(conn: &mut Connection, id: AccountId) -> Result<Vec<Value>, ServiceError> {
    let line = |of: mail_message::MailMessage| {
        json!({
            "kind": of.kind,
            "letter": of.letter,
            "status": of.status.code(),
            "made_at": of.created_at.to_rfc3339(),
            "finished_at": of.finished_at.map(|at| at.to_rfc3339()),
        })
    };
    Ok(mail_message::list_of_account(conn, id)?.into_iter().map(line).collect())
}

fn of_delegations(conn: &mut Connection, id: AccountId) -> Result<Vec<Value>, ServiceError> {
    let line = |of: section_delegation::SectionDelegation| {
        json!({
            "response": of.response_id.to_string(),
            "section": of.section.as_str(),
            "delegated_at": of.delegated_at.to_rfc3339(),
        })
    };
    Ok(section_delegation::list_to(conn, id)?.into_iter().map(line).collect())
}

/// What focal points of other states typed when they invited the person, whose account could not be used for it.
fn of_taken(conn: &mut Connection, id: AccountId) -> Result<Vec<Value>, ServiceError> {
    let mut found = Vec::new();
    for of in taken_address::list_of_owner(conn, id)? {
        let there = account::find(conn, of.account_id)?.ok_or(ServiceError::not_found("account"))?;
        found.push(json!({ "email": of.email, "name": there.name, "invited_at": there.created_at.to_rfc3339() }));
    }
    Ok(found)
}

fn of_authored(conn: &mut Connection, id: AccountId) -> Result<Vec<Value>, ServiceError> {
    let line =
        |of: authored::Authored| json!({ "table": of.table, "of": of.of, "part": of.part, "at": of.at.to_rfc3339() });
    Ok(authored::list(conn, id)?.into_iter().map(line).collect())
}

/// The files and links that the person attached to answers; names of files may say something about people.
fn of_evidence(conn: &mut Connection, id: AccountId) -> Result<Vec<Value>, ServiceError> {
    let line = |of: evidence::Evidence| {
        json!({
            "response": of.response_id.to_string(),
            "item": of.item.as_str(),
            "content": of.content,
            "added_at": of.added_at.to_rfc3339(),
            "removed_at": of.removed_at.map(|at| at.to_rfc3339()),
        })
    };
    Ok(evidence::list_by(conn, &Author::from(id))?.into_iter().map(line).collect())
}

/// What the person did, with the address that it came from, and what was done to the person's account.
fn of_audit(conn: &mut Connection, id: AccountId) -> Result<Vec<Value>, ServiceError> {
    let origins = audit_origin::list_of(conn, id)?;
    let line = |of: AuditEvent| {
        let origin = origins.iter().find(|origin| origin.number == of.number);
        json!({
            "number": of.number,
            "at": of.happened_at.to_rfc3339(),
            "by_you": of.account == Some(id),
            "action": of.action,
            "subject_kind": of.subject_kind,
            "subject": of.subject,
            "details": of.details,
            "address": origin.map(|origin| origin.address.clone()),
        })
    };
    Ok(audit_event::list_concerning(conn, id)?.into_iter().map(line).collect())
}
