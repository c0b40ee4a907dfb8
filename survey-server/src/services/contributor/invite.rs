//! Inviting somebody to sections: what was typed is judged, the person is found or an account is made.

use chrono::TimeDelta;
use survey_model::code::SectionCode;
use survey_model::language::Language;
use survey_model::problem::Problem;
use survey_model::questionnaire::Questionnaire;

use super::delegation::delegate;
use super::{check_open, check_room, manage, not_invitable, parse_sections, refuse_disabled, still_may, taken};
use crate::services::account::{Account, AccountStatus, NewAccount};
use crate::services::administration::create_invited;
use crate::services::audit::AuditAction;
use crate::services::email_address::EmailAddress;
use crate::services::person_name::PersonName;
use crate::services::{Actor, Platform, Role, ServiceError, Who};
use crate::storage::{self, AccountId, Connection, RespondentId, ResponseId, audit_event, now, respondent};

/// The most addresses that a focal point invites for the first time within a day: every letter goes to somebody who did not ask for it, and
/// every account takes an address that somebody else may need.
pub const MOST_NEW: usize = 20;

/// Somebody who is invited, as typed.
#[derive(Debug, Clone, Default)]
pub struct Invitation {
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The code of the language to write in.
    pub language: String,
    /// The codes of the sections.
    pub sections: Vec<String>,
}

/// Invites somebody to sections; who contributes for the same Member State already gets these besides.
///
/// The answer is the same whether the address has an account elsewhere or not: see `contributor::taken`.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that is wrong with the form; [`ServiceError::Refused`] if answers are not taken any more, the
/// person is a focal point of the state (`is-focal-point`) or an account of the state that was disabled (`not-invitable`), or there are too many already
/// (`too-many-contributors`, `too-many-invitations`).
pub fn invite(
    platform: &Platform,
    actor: &Actor,
    id: ResponseId,
    invitation: &Invitation,
) -> Result<AccountId, ServiceError> {
    let view = manage(platform, actor, id)?;
    check_open(&view)?;
    let parsed = parse(invitation, view.questionnaire())?;
    let (actor, respondent) = (actor.clone(), view.response.respondent_id);
    platform.database.write(move |conn| {
        let who = still_may(conn, &actor, respondent, id)?;
        check_room(conn, id)?;
        let account = find_or_make(conn, &who, (respondent, id), &parsed)?;
        delegate(conn, &who, actor.account, id, &account, &parsed.sections)?;
        Ok(account.id)
    })
}

/// What was typed, once it is right.
#[derive(Debug, Clone)]
pub(super) struct Invited {
    name: PersonName,
    pub(super) email: EmailAddress,
    language: Language,
    pub(super) sections: Vec<SectionCode>,
}

fn parse(invitation: &Invitation, questionnaire: &Questionnaire) -> Result<Invited, ServiceError> {
    let name =
        PersonName::parse(&invitation.name).map_err(|error| Problem::in_field("bad-name", "name", error.to_string()));
    let email = EmailAddress::parse(&invitation.email)
        .map_err(|error| Problem::in_field("bad-email", "email", error.to_string()));
    let language = Language::from_code(&invitation.language)
        .ok_or_else(|| Problem::in_field("unknown-language", "language", "choose one of the six languages"));
    let sections = parse_sections(&invitation.sections, questionnaire);
    match (name, email, language, sections) {
        (Ok(name), Ok(email), Ok(language), Ok(sections)) => Ok(Invited { name, email, language, sections }),
        (name, email, language, sections) => {
            let problems = [name.err(), email.err(), language.err(), sections.err()];
            Err(ServiceError::Invalid(problems.into_iter().flatten().collect()))
        }
    }
}

fn find_or_make(
    conn: &mut Connection,
    who: &Who,
    (respondent, response): (RespondentId, ResponseId),
    invited: &Invited,
) -> Result<Account, ServiceError> {
    let owner = storage::account::find_by_email(conn, invited.email.as_str())?;
    if let Some(account) = &owner
        && account.respondent_id == Some(respondent)
    {
        return ours(account.clone());
    }
    match (taken::find(conn, respondent, invited)?, owner) {
        (Some(there), None) => taken::release(conn, there, response, invited),
        (Some(there), Some(_)) => Ok(there),
        (None, owner) => make(conn, who, respondent, invited, owner),
    }
}

/// Somebody who answers for this respondent already.
fn ours(account: Account) -> Result<Account, ServiceError> {
    match account.role {
        Role::FocalPoint if account.status != AccountStatus::Disabled => {
            let message = "this person is a focal point of your state and can answer every section already";
            Err(ServiceError::refused("is-focal-point", message))
        }
        Role::Contributor => refuse_disabled(account),
        _ => Err(not_invitable()),
    }
}

/// Makes an account; if others have the address, one that nobody comes to.
fn make(
    conn: &mut Connection,
    who: &Who,
    respondent: RespondentId,
    invited: &Invited,
    owner: Option<Account>,
) -> Result<Account, ServiceError> {
    check_new(conn, who)?;
    let of = respondent::find_by_id(conn, respondent)?.ok_or(ServiceError::not_found("respondent"))?;
    let new = NewAccount {
        language: invited.language,
        respondent: Some(of),
        ..NewAccount::staff(invited.email.clone(), invited.name.clone(), Role::Contributor)
    };
    match owner {
        None => create_invited(conn, who, &new),
        Some(owner) => taken::make(conn, who, new, &owner),
    }
}

/// Refuses once somebody has invited very many new addresses within a day.
fn check_new(conn: &mut Connection, who: &Who) -> Result<(), ServiceError> {
    let day = audit_event::Filter {
        accounts: Some(who.account.into_iter().collect()),
        action: Some(AuditAction::AccountInvited.code().to_owned()),
        from: Some(now() - TimeDelta::days(1)),
        ..audit_event::Filter::default()
    };
    let limit = i64::try_from(MOST_NEW).unwrap_or(i64::MAX);
    if audit_event::after(conn, &day, 0, limit)?.len() < MOST_NEW {
        return Ok(());
    }
    let message = format!(
        "you have invited {MOST_NEW} new people within a day, which is the most; invite the others tomorrow, or ask another \
         focal point of your country to do so"
    );
    Err(ServiceError::refused("too-many-invitations", message))
}
