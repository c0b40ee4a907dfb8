//! A response as a workbook for colleagues without accounts: down, and up again after a look at what it changes.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;
use survey_model::language::Language;
use survey_model::question::Question;
use survey_model::questionnaire::Section;

use super::response_id;
use crate::services::policy::{self, Action};
use crate::services::response::{ResponseView, find};
use crate::services::workbook::{self, Applied, Choice, Conditions, Preview, Refusal, Sent};
use crate::services::{Actor, Platform, ServiceError};
use crate::storage::ResponseId;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::views::condition::Teller;
use crate::web::views::workbook::PreviewView;
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::words::{Message, Words};

/// The media type of `.xlsx` files.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[derive(Debug, Template)]
#[template(path = "pages/workbook.html")]
struct WorkbookPage {
    page: Page,
    response: ResponseId,
    cycle: String,
    is_synthetic: bool,
    languages: Vec<Language>,
    /// Whether the visitor can send one in.
    can_write: bool,
    /// How many answers were saved just now.
    saved: Option<usize>,
    refusals: Vec<Refusal>,
}

impl WorkbookPage {
    fn sentence(&self, refusal: &Refusal) -> Message {
        refusal.sentence(self.page.words)
    }
}

#[derive(Debug, Template)]
#[template(path = "pages/workbook-preview.html")]
struct PreviewPage {
    page: Page,
    response: ResponseId,
    cycle: String,
    is_synthetic: bool,
    preview: PreviewView,
}

/// What a redirect tells the page.
#[derive(Debug, Deserialize)]
pub struct After {
    saved: Option<usize>,
}

/// Shows the links to workbooks, and where one is sent in.
///
/// # Errors
/// [`WebError`] if there is no such response that the visitor may read.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    after: Option<Query<After>>,
) -> Result<HttpResponse, WebError> {
    let id = response_id(&id)?;
    let saved = after.and_then(|after| after.saved);
    let reader = actor.clone();
    let view = state.block(move |platform| find(platform, &reader, id)).await?;
    page(&visitor, &actor, &view, saved, Vec::new())
}

/// Sends a response as a workbook in a language.
///
/// # Errors
/// [`WebError`] if there is no such response that the visitor may read, or the questionnaire has no such language.
pub async fn download(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (id, language) = path.into_inner();
    let id = response_id(&id)?;
    let language = Language::from_code(&language).ok_or(ServiceError::not_found("workbook"))?;
    let write = move |platform: &Platform| {
        let view = find(platform, &actor, id)?;
        if !view.questionnaire().languages().contains(&language) {
            return Err(ServiceError::not_found("workbook"));
        }
        let name = format!("survey-{}-{}-{language}.xlsx", view.cycle.cycle.label, view.respondent.state);
        Ok((name, written(&view, language)?))
    };
    let (name, bytes) = state.block(write).await?;
    Ok(HttpResponse::Ok()
        .content_type(XLSX)
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(bytes))
}

fn written(view: &ResponseView, language: Language) -> Result<Vec<u8>, ServiceError> {
    let questionnaire = view.questionnaire();
    let teller = Teller::new(questionnaire, Words(language));
    let question = |question: &Question, group: Option<&Question>| {
        let group = group.and_then(|group| questionnaire.question(group.code.as_str()));
        let teller = group.map_or(teller, |group| teller.within(group));
        question.relevance.as_ref().map(|relevance| teller.answer_only_if(relevance).plain())
    };
    let section = |section: &Section| {
        section.relevance.as_ref().map(|relevance| teller.answer_section_only_if(relevance).plain())
    };
    workbook::write(view, language, Conditions { question: &question, section: &section })
}

/// What a file, or a confirmation, has led to.
enum Done {
    Refused(Box<ResponseView>, Vec<Refusal>),
    Shown(Box<(ResponseView, Preview)>),
    Saved(usize),
    Again(Box<(ResponseView, Preview)>),
}

/// Shows what a workbook would change, or saves what was shown.
///
/// # Errors
/// [`WebError`] if the form is none of ours, or no answers are taken.
pub async fn send(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = response_id(&id)?;
    let (sent, language, sender) = (sent(&form)?, visitor.language, actor.clone());
    let done = state.block(move |platform| {
        let view = workbook::find_open(platform, &sender, id)?;
        match sent {
            Some((sent, choices)) => applied(workbook::apply(platform, &sender, &view, sent, &choices, language)?),
            None => looked_at(platform, view, &form, language),
        }
    });
    match done.await? {
        Done::Saved(count) => Ok(see_other(&format!("/responses/{id}/workbook?saved={count}"))),
        Done::Refused(view, refusals) => page(&visitor, &actor, &view, None, refusals),
        Done::Shown(shown) => preview(&visitor, &shown.0, &shown.1, false, StatusCode::OK),
        Done::Again(shown) => {
            let is_conflict = !shown.1.conflicts.is_empty();
            let status = if is_conflict { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
            preview(&visitor, &shown.0, &shown.1, true, status)
        }
    }
}

fn applied(applied: Applied) -> Result<Done, ServiceError> {
    Ok(match applied {
        Applied::Saved(count) => Done::Saved(count),
        Applied::Again(shown) => Done::Again(shown),
    })
}

fn looked_at(platform: &Platform, view: ResponseView, form: &Form, language: Language) -> Result<Done, ServiceError> {
    let Some(file) = form.files().first() else { return Ok(Done::Refused(Box::new(view), vec![Refusal::NoFile])) };
    match workbook::read(platform, &view, &file.content)? {
        Err(refusals) => Ok(Done::Refused(Box::new(view), refusals)),
        Ok(proposed) => {
            let preview = workbook::look(platform, &view, proposed, language)?;
            Ok(Done::Shown(Box::new((view, preview))))
        }
    }
}

/// What was confirmed, with the choices between two answers.
type Confirmed = (Vec<Sent>, BTreeMap<String, Choice>);

/// What was confirmed; `None` if a file is sent.
fn sent(form: &Form) -> Result<Option<Confirmed>, WebError> {
    let mut choices = BTreeMap::new();
    let bad = |field: &str| WebError::BadField(field.chars().take(80).collect());
    for (field, value) in form.fields().filter(|(field, _)| *field != "changes") {
        let item =
            field.strip_suffix("!keep").ok_or_else(|| WebError::UnknownField(field.chars().take(80).collect()))?;
        let choice = match value {
            "theirs" => Choice::Theirs,
            "mine" => Choice::Mine,
            _ => return Err(bad(field)),
        };
        choices.insert(item.to_owned(), choice);
    }
    let Some(changes) = form.get("changes") else { return Ok(None) };
    let sent: Vec<Sent> = serde_json::from_str(changes).map_err(|_| bad("changes"))?;
    let items: BTreeSet<&str> = sent.iter().map(Sent::item).collect();
    if items.len() != sent.len() {
        return Err(bad("changes"));
    }
    Ok(Some((sent, choices)))
}

fn page(
    visitor: &Visitor,
    actor: &Actor,
    view: &ResponseView,
    saved: Option<usize>,
    refusals: Vec<Refusal>,
) -> Result<HttpResponse, WebError> {
    let status = if refusals.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = WorkbookPage {
        page: Page::new(visitor),
        response: view.response.id,
        cycle: view.cycle.cycle.label.to_string(),
        is_synthetic: view.cycle.cycle.synthetic,
        languages: view.questionnaire().languages().to_vec(),
        can_write: view.is_open() && policy::allows(actor, Action::WriteResponse, view.resource()),
        saved,
        refusals,
    };
    html(status, &page)
}

fn preview(
    visitor: &Visitor,
    view: &ResponseView,
    preview: &Preview,
    is_again: bool,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let page = PreviewPage {
        page: Page::new(visitor),
        response: view.response.id,
        cycle: view.cycle.cycle.label.to_string(),
        is_synthetic: view.cycle.cycle.synthetic,
        preview: PreviewView::new(view, visitor.words(), preview, is_again),
    };
    html(status, &page)
}
