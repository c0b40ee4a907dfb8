//! A response: started, and seen as a list of sections.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;
use survey_model::cycle::CycleStatus;
use survey_model::language::Language;

use super::{cycle_label, response_id};
use crate::services::desk_research::Research;
use crate::services::policy::{self, Action};
use crate::services::response::{ResponseView, SectionStatus, find_with_sections, start as start_response};
use crate::services::{Actor, Platform, ServiceError, desk_research, respondent};
use crate::storage::ResponseId;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, html, see_other};
use crate::web::views::section_line::SectionLine;
use crate::web::views::task::{Task, tasks};
use crate::web::views::thread::ThreadView;
use crate::web::visitor::{SignedInActor, Visitor};

mod action;

pub use action::{ask_for_correction, mark, reply};

#[derive(Debug, Template)]
#[template(path = "pages/response.html")]
struct ResponsePage {
    page: Page,
    view: ResponseView,
    respondent: String,
    title: String,
    introduction: String,
    language: Language,
    lines: Vec<SectionLine>,
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
    /// The questions of the secretariat.
    threads: Vec<ThreadView>,
    /// Whether the visitor may ask for the response to be opened again.
    asks_correction: bool,
    /// Where that is which the secretariat has found, if anything is published.
    research: Option<String>,
    /// Codes of what is wrong with what was typed.
    wrong: Vec<&'static str>,
    /// Codes of what is wrong with what was said about a section.
    section_wrong: Vec<&'static str>,
    typed: String,
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
    let saved = after.and_then(|after| after.into_inner().saved);
    render(&state, &visitor, &actor, id, saved.as_deref(), Wrong::default()).await
}

/// What was typed, and the codes of what is wrong with it.
#[derive(Debug, Default)]
struct Wrong {
    codes: Vec<&'static str>,
    /// The section that something was said about.
    section: Option<String>,
    typed: String,
}

async fn render(
    state: &Data<State>,
    visitor: &Visitor,
    actor: &Actor,
    id: ResponseId,
    saved: Option<&str>,
    wrong: Wrong,
) -> Result<HttpResponse, WebError> {
    let reader = actor.clone();
    let read = move |platform: &Platform| {
        let (view, statuses) = find_with_sections(platform, &reader, id)?;
        let research = desk_research::published(platform, &view)?;
        Ok::<_, ServiceError>((view, statuses, research))
    };
    let (view, statuses, research) = state.block(read).await?;
    let language = view.questionnaire().language_for(visitor.language);
    let tasks = tasks(&view, visitor.words());
    let (answered, asked) = Task::total(&tasks);
    let can_write = view.is_open() && policy::allows(actor, Action::WriteResponse, view.resource());
    let can_delegate = policy::allows(actor, Action::Delegate, view.resource());
    let is_typed = |status: &SectionStatus| wrong.section.as_deref() == Some(status.section.as_str());
    let line = |(task, status): (Task, SectionStatus)| {
        let note = if is_typed(&status) { wrong.typed.clone() } else { String::new() };
        SectionLine { note, ..SectionLine::new(task, status, can_write, can_delegate) }
    };
    let lines = tasks.into_iter().zip(statuses).map(line).collect();
    let address = format!("/responses/{id}");
    let thread = |thread| ThreadView::new(view.questionnaire(), visitor.words(), &address, thread);
    let status = if wrong.codes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = ResponsePage {
        page: Page::new(visitor),
        respondent: respondent::name(&view.respondent, visitor.language),
        title: view.questionnaire().title(language).to_owned(),
        introduction: view.questionnaire().introduction(language).to_owned(),
        language,
        answered,
        asked,
        can_write,
        sees_all: policy::allows(actor, Action::ReadWholeResponse, view.resource()),
        can_delegate,
        saved: saved.and_then(|saved| saved_title(&view, saved, language)),
        threads: view.clarifications.iter().map(thread).collect(),
        asks_correction: !view.is_open()
            && view.cycle.cycle.status != CycleStatus::Planned
            && policy::allows(actor, Action::SignOff, view.resource()),
        typed: if wrong.section.is_some() { String::new() } else { wrong.typed },
        research: research.filter(|_| can_write).map(|of| research_address(&of)),
        lines,
        wrong: if wrong.section.is_some() { Vec::new() } else { wrong.codes.clone() },
        section_wrong: if wrong.section.is_some() { wrong.codes } else { Vec::new() },
        view,
    };
    html(status, &page)
}

fn research_address(of: &Research) -> String {
    format!("/responses/{}/submissions/{}", of.response, of.submission.number)
}

fn saved_title(view: &ResponseView, code: &str, language: Language) -> Option<String> {
    let section = view.sections().find(|section| section.code.as_str() == code)?;
    Some(view.questionnaire().section_text(section, language).title.clone())
}
