//! Contributors: people whom a focal point gives sections of its response, and takes them back from.
//!
//! A contributor's rights are the delegations and nothing else: they are looked up on every request, so that taking a section back works at
//! once. An account that has no section left stays and opens nothing; if the person never signed in, the links end too. A contributor's account
//! belongs to one Member State, so that nobody ever answers for two.

use survey_model::code::SectionCode;
use survey_model::language::Language;
use survey_model::problem::Problem;
use survey_model::questionnaire::Questionnaire;

use super::account::{self, Account, AccountStatus, NewAccount};
use super::audit::{self, AuditAction, Event};
use super::email_address::EmailAddress;
use super::mail::{self, Letter, NewMessage};
use super::one_time_link::{self, Purpose};
use super::person_name::PersonName;
use super::policy::{self, Action};
use super::response::{self, ResponseView};
use super::{Actor, Platform, Role, ServiceError, Who};
use crate::storage::section_delegation::{self, SectionDelegation};
use crate::storage::{self, AccountId, Connection, RespondentId, ResponseId, now, respondent};

/// The most contributors of one response: more are a mistake, or somebody who abuses our letters.
pub const MOST: usize = 50;

/// Somebody who has sections of a response.
#[derive(Debug, Clone)]
pub struct Contributor {
    /// The person.
    pub account: Account,
    /// The sections, in the order of the questionnaire.
    pub sections: Vec<SectionCode>,
}

/// A response with those who contribute to it.
#[derive(Debug, Clone)]
pub struct Contributors {
    /// The response.
    pub view: ResponseView,
    /// Those who have sections of it, in the order of their names.
    pub people: Vec<Contributor>,
    /// Contributors of the same Member State who have none of them now.
    pub others: Vec<Account>,
}

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

/// Who contributes to a response.
///
/// # Errors
/// [`ServiceError::NotFound`] for a response of others, [`ServiceError::Forbidden`] for somebody who gives no sections.
pub fn list(platform: &Platform, actor: &Actor, id: ResponseId) -> Result<Contributors, ServiceError> {
    let view = manage(platform, actor, id)?;
    let (delegations, accounts) = platform.database.read(|conn| {
        let accounts = storage::account::list_of(conn, view.response.respondent_id)?;
        Ok::<_, ServiceError>((section_delegation::list_of(conn, id)?, accounts))
    })?;
    let contributors = accounts.into_iter().filter(|account| account.role == Role::Contributor);
    let with_sections = |account: Account| {
        let has = |code: &SectionCode| delegations.iter().any(|of| of.account_id == account.id && of.section == *code);
        let sections = view.questionnaire().sections().iter().map(|section| section.code.clone());
        Contributor { sections: sections.filter(has).collect(), account }
    };
    let (mut people, others): (Vec<_>, Vec<_>) =
        contributors.map(with_sections).partition(|person| !person.sections.is_empty());
    people.sort_by_key(|person| person.account.name.to_lowercase());
    let can_return = |account: &Account| matches!(account.status, AccountStatus::Invited | AccountStatus::Active);
    let others = others.into_iter().map(|person| person.account).filter(can_return).collect();
    Ok(Contributors { view, people, others })
}

fn manage(platform: &Platform, actor: &Actor, id: ResponseId) -> Result<ResponseView, ServiceError> {
    let view = response::find(platform, actor, id)?;
    policy::check(actor, Action::Delegate, view.resource())?;
    Ok(view)
}

/// Invites somebody to sections; who contributes for the same Member State already gets these besides.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that is wrong with the form; [`ServiceError::Refused`] if answers are not taken any more, the
/// person is a focal point of the state (`is-focal-point`) or can't contribute to it (`not-invitable`), or there are too many already
/// (`too-many-contributors`).
pub fn invite(
    platform: &Platform,
    actor: &Actor,
    id: ResponseId,
    invitation: &Invitation,
) -> Result<AccountId, ServiceError> {
    let view = manage(platform, actor, id)?;
    check_open(&view)?;
    let parsed = parse(invitation, view.questionnaire())?;
    let (who, respondent) = (Who::from(actor), view.response.respondent_id);
    let by = actor.account;
    platform.database.write(move |conn| {
        check_room(conn, id)?;
        let account = find_or_make(conn, respondent, &parsed)?;
        delegate(conn, &who, by, id, &account, &parsed.sections)?;
        Ok(account.id)
    })
}

/// Gives further sections to somebody who contributes for the same Member State.
///
/// # Errors
/// As [`invite`]; [`ServiceError::NotFound`] if the person doesn't contribute for this state.
pub fn give(
    platform: &Platform,
    actor: &Actor,
    id: ResponseId,
    account: AccountId,
    sections: &[String],
) -> Result<(), ServiceError> {
    let view = manage(platform, actor, id)?;
    check_open(&view)?;
    let sections =
        parse_sections(sections, view.questionnaire()).map_err(|problem| ServiceError::Invalid(vec![problem]))?;
    let (who, respondent, by) = (Who::from(actor), view.response.respondent_id, actor.account);
    platform.database.write(move |conn| {
        check_room(conn, id)?;
        let account = contributor(conn, respondent, account)?;
        delegate(conn, &who, by, id, &account, &sections)
    })
}

/// Takes sections back, or all of them if none is named; the person's next request finds them closed.
///
/// # Errors
/// [`ServiceError::NotFound`] if the person doesn't contribute for this state, or a section isn't theirs.
pub fn withdraw(
    platform: &Platform,
    actor: &Actor,
    id: ResponseId,
    account: AccountId,
    sections: &[String],
) -> Result<(), ServiceError> {
    let view = manage(platform, actor, id)?;
    let (who, respondent) = (Who::from(actor), view.response.respondent_id);
    let wanted: Vec<String> = sections.to_vec();
    platform.database.write(move |conn| {
        let account = contributor(conn, respondent, account)?;
        let has = section_delegation::list_to(conn, account.id)?;
        let here: Vec<SectionCode> =
            has.iter().filter(|of| of.response_id == id).map(|of| of.section.clone()).collect();
        let going: Vec<SectionCode> = here
            .iter()
            .filter(|code| wanted.is_empty() || wanted.iter().any(|of| of == code.as_str()))
            .cloned()
            .collect();
        if going.is_empty() || (!wanted.is_empty() && going.len() != wanted.len()) {
            return Err(ServiceError::not_found("section"));
        }
        take_back(conn, &who, id, &account, &going)?;
        if going.len() == has.len() && account.status == AccountStatus::Invited {
            one_time_link::end_all(conn, Some(account.id), Purpose::Invitation)?;
        }
        Ok(())
    })
}

fn take_back(
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

/// What was typed, once it is right.
#[derive(Debug, Clone)]
struct Invited {
    name: PersonName,
    email: EmailAddress,
    language: Language,
    sections: Vec<SectionCode>,
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

fn parse_sections(codes: &[String], questionnaire: &Questionnaire) -> Result<Vec<SectionCode>, Problem> {
    let known = |code: &String| questionnaire.section(code).map(|section| section.code.clone());
    let found: Option<Vec<SectionCode>> = codes.iter().map(known).collect();
    match found {
        Some(found) if !found.is_empty() => Ok(found),
        Some(_) => Err(Problem::in_field("no-section", "sections", "choose at least one section")),
        None => Err(Problem::in_field("unknown-section", "sections", "the questionnaire has no such section")),
    }
}

fn check_open(view: &ResponseView) -> Result<(), ServiceError> {
    if view.is_open() {
        return Ok(());
    }
    let message = "answers are not taken for this response at the moment, so there is nothing to contribute to";
    Err(ServiceError::refused("nothing-to-contribute", message))
}

fn check_room(conn: &mut Connection, response: ResponseId) -> Result<(), ServiceError> {
    let mut people: Vec<AccountId> =
        section_delegation::list_of(conn, response)?.into_iter().map(|of| of.account_id).collect();
    people.sort_unstable();
    people.dedup();
    if people.len() < MOST {
        return Ok(());
    }
    let message = format!("a response has at most {MOST} contributors; take sections back from somebody first");
    Err(ServiceError::refused("too-many-contributors", message))
}

fn find_or_make(conn: &mut Connection, respondent: RespondentId, invited: &Invited) -> Result<Account, ServiceError> {
    let Some(account) = storage::account::find_by_email(conn, invited.email.as_str())? else {
        let of = respondent::find_by_id(conn, respondent)?.ok_or(ServiceError::not_found("respondent"))?;
        let new = NewAccount {
            language: invited.language,
            respondent: Some(of),
            ..NewAccount::staff(invited.email.clone(), invited.name.clone(), Role::Contributor)
        };
        return account::create(conn, &new);
    };
    let is_ours = account.respondent_id == Some(respondent);
    match account.role {
        Role::FocalPoint if is_ours => {
            let message = "this person is a focal point of your state and can answer every section already";
            Err(ServiceError::refused("is-focal-point", message))
        }
        Role::Contributor if is_ours => come_back(conn, account),
        // The same words whoever it is: a focal point doesn't learn who has an account elsewhere.
        _ => {
            let message = "this address can't be invited to your response; ask the secretariat, or the person for another address";
            Err(ServiceError::refused("not-invitable", message))
        }
    }
}

/// Somebody whose account was disabled has to choose a password anew.
fn come_back(conn: &mut Connection, account: Account) -> Result<Account, ServiceError> {
    match account.status {
        AccountStatus::Disabled => account::set_status(conn, account.id, AccountStatus::Invited),
        _ => Ok(account),
    }
}

/// Somebody who contributes for a respondent.
fn contributor(conn: &mut Connection, respondent: RespondentId, id: AccountId) -> Result<Account, ServiceError> {
    let account = storage::account::lock(conn, id)?;
    let is_ours = |of: &Account| of.role == Role::Contributor && of.respondent_id == Some(respondent);
    account.filter(is_ours).ok_or(ServiceError::not_found("account"))
}

fn delegate(
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
