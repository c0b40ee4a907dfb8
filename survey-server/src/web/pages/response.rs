//! A response: started, and seen as a list of sections.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;
use survey_model::language::Language;

use super::{cycle_label, response_id};
use crate::services::policy::{self, Action};
use crate::services::respondent;
use crate::services::response::{ResponseView, find, start as start_response};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok, see_other};
use crate::web::views::task::{Task, tasks};
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/response.html")]
struct ResponsePage {
    page: Page,
    view: ResponseView,
    respondent: String,
    title: String,
    introduction: String,
    language: Language,
    tasks: Vec<Task>,
    answered: usize,
    asked: usize,
    /// Whether the visitor can go on filling it in.
    can_write: bool,
    /// Whether the visitor sees all of it.
    sees_all: bool,
    /// Whether the visitor may give sections to others.
    can_delegate: bool,
    /// The title of the section that was saved just now.
    saved: Option<String>,
}

/// What a redirect tells the page.
#[derive(Debug, Deserialize)]
pub struct After {
    saved: Option<String>,
}

/// Starts a response, or finds the one that was started.
///
/// # Errors
/// [`WebError`] if the cycle is not open.
pub async fn start(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    label: Path<String>,
) -> Result<HttpResponse, WebError> {
    let (label, language) = (cycle_label(&label)?, visitor.language);
    let id = state.block(move |platform| start_response(platform, &actor, &label, language)).await?;
    Ok(see_other(&format!("/responses/{id}")))
}

/// Shows the sections of a response and how far they are.
///
/// # Errors
/// [`WebError`] if there is none that the visitor may read.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    after: Option<Query<After>>,
) -> Result<HttpResponse, WebError> {
    let id = response_id(&id)?;
    let reader = actor.clone();
    let view = state.block(move |platform| find(platform, &reader, id)).await?;
    let language = view.questionnaire().language_for(visitor.language);
    let tasks = tasks(&view, visitor.words());
    let (answered, asked) = Task::total(&tasks);
    ok(&ResponsePage {
        page: Page::new(&visitor),
        respondent: respondent::name(&view.respondent, visitor.language),
        title: view.questionnaire().title(language).to_owned(),
        introduction: view.questionnaire().introduction(language).to_owned(),
        language,
        answered,
        asked,
        can_write: view.is_open() && policy::allows(&actor, Action::WriteResponse, view.resource()),
        sees_all: policy::allows(&actor, Action::ReadWholeResponse, view.resource()),
        can_delegate: policy::allows(&actor, Action::Delegate, view.resource()),
        saved: after.and_then(|after| saved_title(&view, after.into_inner().saved.as_deref()?, language)),
        tasks,
        view,
    })
}

fn saved_title(view: &ResponseView, code: &str, language: Language) -> Option<String> {
    let section = view.sections().find(|section| section.code.as_str() == code)?;
    Some(view.questionnaire().section_text(section, language).title.clone())
}
