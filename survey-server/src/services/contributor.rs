//! Contributors: people whom a focal point gives sections of its response, and takes them back from.
//!
//! A contributor's rights are the delegations and nothing else: they are looked up on every request, so that taking a section back works at
//! once. An account that has no section left stays and opens nothing; if the person never signed in, the links end too. A contributor's account
//! belongs to one Member State, so that nobody ever answers for two; whoever is invited by an address that others have is told so by letter (`taken`).

use survey_model::code::SectionCode;
use survey_model::problem::Problem;
use survey_model::questionnaire::Questionnaire;

use super::account::{Account, AccountStatus};
use super::one_time_link::{self, Purpose};
use super::policy::{self, Action, Resource};
use super::response::{self, ResponseView};
use super::{Actor, Platform, Role, ServiceError, Who};
use crate::storage::{self, AccountId, Connection, RespondentId, ResponseId, section_delegation};

mod delegation;
mod invite;
mod taken;

pub use delegation::withdraw_all;
pub use invite::{Invitation, MOST_NEW, invite};
pub use taken::take_address;

use delegation::{delegate, take_back};

/// The most contributors of one response: more are a mistake, or somebody who abuses our letters.
pub const MOST: usize = 50;

/// Somebody who has sections of a response.
#[derive(Debug, Clone)]
pub struct Contributor {
    /// The person.
    pub account: Account,
    /// The address that the person was invited by, or has now.
    pub address: Option<String>,
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

/// Who contributes to a response.
///
/// # Errors
/// [`ServiceError::NotFound`] for a response of others, [`ServiceError::Forbidden`] for somebody who gives no sections.
pub fn list(platform: &Platform, actor: &Actor, id: ResponseId) -> Result<Contributors, ServiceError> {
    let view = manage(platform, actor, id)?;
    let (delegations, accounts, typed) = platform.database.read(|conn| {
        let accounts = storage::account::list_of(conn, view.response.respondent_id)?;
        let typed = storage::taken_address::list_of(conn, view.response.respondent_id)?;
        Ok::<_, ServiceError>((section_delegation::list_of(conn, id)?, accounts, typed))
    })?;
    let contributors = accounts.into_iter().filter(|account| account.role == Role::Contributor);
    let with_sections = |account: Account| {
        let has = |code: &SectionCode| delegations.iter().any(|of| of.account_id == account.id && of.section == *code);
        let sections = view.questionnaire().sections().iter().map(|section| section.code.clone());
        let typed = typed.iter().find(|of| of.account_id == account.id).map(|of| of.email.clone());
        Contributor { sections: sections.filter(has).collect(), address: account.email.clone().or(typed), account }
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

/// Asks again within the transaction: between the page and its form, somebody may have been disabled or replaced.
fn still_may(
    conn: &mut Connection,
    actor: &Actor,
    respondent: RespondentId,
    response: ResponseId,
) -> Result<Who, ServiceError> {
    let actor = actor.anew(conn)?;
    policy::check(&actor, Action::Delegate, Resource::Response(respondent, response))?;
    Ok(Who::from(&actor))
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
    let (actor, respondent) = (actor.clone(), view.response.respondent_id);
    platform.database.write(move |conn| {
        let who = still_may(conn, &actor, respondent, id)?;
        check_room(conn, id)?;
        let account = refuse_disabled(contributor(conn, respondent, account)?)?;
        delegate(conn, &who, actor.account, id, &account, &sections)
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
    let (actor, respondent) = (actor.clone(), view.response.respondent_id);
    let wanted: Vec<String> = sections.to_vec();
    platform.database.write(move |conn| {
        let who = still_may(conn, &actor, respondent, id)?;
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

/// Somebody who contributes for a respondent.
fn contributor(conn: &mut Connection, respondent: RespondentId, id: AccountId) -> Result<Account, ServiceError> {
    let account = storage::account::lock(conn, id)?;
    let is_ours = |of: &Account| of.role == Role::Contributor && of.respondent_id == Some(respondent);
    account.filter(is_ours).ok_or(ServiceError::not_found("account"))
}

/// Somebody whose account was disabled stays so: whoever did it had a reason that a focal point doesn't know.
fn refuse_disabled(account: Account) -> Result<Account, ServiceError> {
    if account.status == AccountStatus::Disabled { Err(not_invitable()) } else { Ok(account) }
}

/// For contributors and former focal points of the own state only: whoever has an account elsewhere is invited like everybody ([`taken`]).
fn not_invitable() -> ServiceError {
    let message =
        "this address can't be invited to your response; ask the secretariat, or the person for another address";
    ServiceError::refused("not-invitable", message)
}
