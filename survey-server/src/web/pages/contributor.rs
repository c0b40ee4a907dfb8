//! Who contributes to a response: invited to sections, given more, and taken back from.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;
use survey_model::language::Language;

use super::response_id;
use super::wrong::Wrong;
use crate::services::contributor::{self as service, Contributor, Contributors, Invitation};
use crate::services::{Actor, ServiceError, respondent};
use crate::storage::{AccountId, ResponseId};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/contributors.html")]
struct ContributorsPage {
    page: Page,
    of: Contributors,
    respondent: String,
    form: Invitation,
    wrong: Wrong,
    done: Option<&'static str>,
    language: Language,
}

impl ContributorsPage {
    fn title(&self, code: &survey_model::code::SectionCode) -> String {
        let questionnaire = self.of.view.questionnaire();
        let section = questionnaire.section(code.as_str());
        section.map(|section| questionnaire.section_text(section, self.language).title.clone()).unwrap_or_default()
    }

    /// The sections that a contributor could be given besides.
    fn further(&self, person: &Contributor) -> Vec<&survey_model::code::SectionCode> {
        let sections = self.of.view.questionnaire().sections().iter().map(|section| &section.code);
        sections.filter(|code| !person.sections.contains(code)).collect()
    }

    fn is_chosen(&self, code: &survey_model::code::SectionCode) -> bool {
        self.form.sections.iter().any(|chosen| chosen == code.as_str())
    }
}

/// What was done just now.
#[derive(Debug, Deserialize)]
pub struct After {
    done: Option<String>,
}

const DONE: [&str; 3] = ["invited", "given", "withdrawn"];

/// Shows who contributes.
///
/// # Errors
/// [`WebError`] if there is no such response whose sections the visitor gives.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    after: Option<Query<After>>,
) -> Result<HttpResponse, WebError> {
    let done = after.and_then(|after| DONE.into_iter().find(|known| after.done.as_deref() == Some(*known)));
    let form = Invitation { language: visitor.language.code().to_owned(), ..Invitation::default() };
    render(&state, &visitor, actor, response_id(&id)?, (form, Wrong::default()), done, StatusCode::OK).await
}

/// Invites somebody to sections.
///
/// # Errors
/// [`WebError`] if answers are not taken, or the form is none of ours.
pub async fn invite(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = response_id(&id)?;
    let typed = read(&form)?;
    let (host, invitation) = (actor.clone(), typed.clone());
    match state.block(move |platform| service::invite(platform, &host, id, &invitation)).await {
        Ok(_) => Ok(see_other(&format!("/responses/{id}/contributors?done=invited"))),
        Err(error) => {
            let (wrong, status) = Wrong::of(error)?;
            render(&state, &visitor, actor, id, (typed, wrong), None, status).await
        }
    }
}

fn read(form: &Form) -> Result<Invitation, WebError> {
    let mut typed = Invitation::default();
    for (name, value) in form.fields() {
        match name {
            "name" => value.clone_into(&mut typed.name),
            "email" => value.clone_into(&mut typed.email),
            "language" => value.clone_into(&mut typed.language),
            "sections" => typed.sections.push(value.to_owned()),
            other => return Err(WebError::UnknownField(other.chars().take(80).collect())),
        }
    }
    Ok(typed)
}

/// Gives further sections to somebody who contributes already, or takes some back.
///
/// # Errors
/// [`WebError`] if the person doesn't contribute for this state, or answers are not taken.
pub async fn change(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (id, account) = path.into_inner();
    let id = response_id(&id)?;
    let account: AccountId = account.parse().map_err(|_| ServiceError::not_found("account"))?;
    // Who may not see the response doesn't learn what its forms are like.
    let reader = actor.clone();
    state.block(move |platform| service::list(platform, &reader, id)).await?;
    let (sections, does_give) = read_change(&form)?;
    let host = actor.clone();
    let changed = state.block(move |platform| match does_give {
        true => service::give(platform, &host, id, account, &sections),
        false => service::withdraw(platform, &host, id, account, &sections),
    });
    match changed.await {
        Ok(()) => {
            let done = if does_give { "given" } else { "withdrawn" };
            Ok(see_other(&format!("/responses/{id}/contributors?done={done}")))
        }
        Err(error) => {
            let (wrong, status) = Wrong::of(error)?;
            let form = Invitation { language: visitor.language.code().to_owned(), ..Invitation::default() };
            render(&state, &visitor, actor, id, (form, wrong), None, status).await
        }
    }
}

/// The sections of a form, and whether they are given.
fn read_change(form: &Form) -> Result<(Vec<String>, bool), WebError> {
    let (mut sections, mut wanted) = (Vec::new(), None);
    for (name, value) in form.fields() {
        match (name, value) {
            ("sections", value) => sections.push(value.to_owned()),
            ("do", "give") => wanted = Some(true),
            ("do", "withdraw" | "withdraw-all") => wanted = Some(false),
            ("do", _) => return Err(WebError::BadField("do".to_owned())),
            (other, _) => return Err(WebError::UnknownField(other.chars().take(80).collect())),
        }
    }
    let does_give = wanted.ok_or_else(|| WebError::BadField("do".to_owned()))?;
    match form.get("do") {
        Some("withdraw-all") => Ok((Vec::new(), false)),
        // No section chosen must not mean all of them.
        Some("withdraw") if sections.is_empty() => Err(WebError::BadField("sections".to_owned())),
        _ => Ok((sections, does_give)),
    }
}

async fn render(
    state: &State,
    visitor: &Visitor,
    actor: Actor,
    id: ResponseId,
    (form, wrong): (Invitation, Wrong),
    done: Option<&'static str>,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let of = state.block(move |platform| service::list(platform, &actor, id)).await?;
    let respondent = respondent::name(&of.view.respondent, visitor.language);
    let language = of.view.questionnaire().language_for(visitor.language);
    html(status, &ContributorsPage { page: Page::new(visitor), of, respondent, form, wrong, done, language })
}
