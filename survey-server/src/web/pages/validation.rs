//! Validation: what a country has signed off, answer by answer, and what the secretariat does with it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::code::ItemCode;
use survey_model::cycle::Step;
use survey_model::language::Language;
use survey_model::questionnaire::{Item, Section};

use super::response_id;
use crate::services::clarification::{self, Thread};
use crate::services::validation::{self, Mark, ValidationView, Waiting};
use crate::services::{Actor, Authority, ServiceError, respondent, response};
use crate::storage::ResponseId;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, ok, see_other};
use crate::web::views::answer::{AnswerLine, AnswerView, Reader};
use crate::web::views::thread::ThreadView;
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/validations.html")]
struct ListPage {
    page: Page,
    waiting: Vec<(Waiting, String)>,
}

/// Lists what waits for the secretariat.
///
/// # Errors
/// [`WebError`] if the database can't be read.
pub async fn list(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
) -> Result<HttpResponse, WebError> {
    let waiting = state.block(move |platform| validation::waiting(platform, &actor)).await?;
    let named = |of: Waiting| {
        let name = respondent::name(&of.respondent, visitor.language);
        (of, name)
    };
    ok(&ListPage { page: Page::new(&visitor), waiting: waiting.into_iter().map(named).collect() })
}

#[derive(Debug, Template)]
#[template(path = "pages/validation.html")]
struct ValidationPage {
    page: Page,
    view: ValidationView,
    respondent: String,
    language: Language,
    sections: Vec<SectionLines>,
    /// Whether something waits to be sent to the country.
    has_prepared: bool,
    /// Whether the country may be asked.
    is_askable: bool,
    accepted: usize,
    wrong: Vec<&'static str>,
    typed: Typed,
}

/// What was typed in one of the forms.
#[derive(Debug, Default)]
struct Typed {
    item: String,
    text: String,
    until: String,
    reason: String,
}

#[derive(Debug)]
struct SectionLines {
    title: String,
    lines: Vec<Line>,
}

/// An answer, what is thought of it, and what is said about it.
#[derive(Debug)]
struct Line {
    answer: AnswerLine,
    before: Option<AnswerView>,
    mark: Mark,
    threads: Vec<ThreadView>,
    has_open: bool,
}

/// Shows the latest submission of a response.
///
/// # Errors
/// [`WebError`] if there is no such response.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
) -> Result<HttpResponse, WebError> {
    render(&state, &visitor, &actor, response_id(&id)?, Vec::new(), Typed::default()).await
}

async fn render(
    state: &Data<State>,
    visitor: &Visitor,
    actor: &Actor,
    id: ResponseId,
    wrong: Vec<&'static str>,
    typed: Typed,
) -> Result<HttpResponse, WebError> {
    let reader = actor.clone();
    let view = state.block(move |platform| validation::find(platform, &reader, id)).await?;
    let questionnaire = &view.cycle.questionnaire;
    let reader = Reader::new(questionnaire, visitor.words());
    let sections = questionnaire.sections().iter().map(|section| lines(&view, &reader, section));
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = ValidationPage {
        page: Page::new(visitor),
        respondent: respondent::name(&view.respondent, visitor.language),
        language: reader.language,
        sections: sections.filter(|section| !section.lines.is_empty()).collect(),
        has_prepared: view.threads.iter().any(|thread| thread.is_prepared),
        is_askable: view.can(Step::RequestClarification),
        accepted: view.marks.values().filter(|mark| mark.accepted).count(),
        wrong,
        typed,
        view,
    };
    html(status, &page)
}

fn lines(view: &ValidationView, reader: &Reader<'_>, section: &Section) -> SectionLines {
    let line = |item: Item<'_>| {
        let answer = view.latest.as_ref()?.answers.get(&item.code)?;
        let about: Vec<&Thread> = view.threads.iter().filter(|thread| thread.question.item == item.code).collect();
        let address = format!("/responses/{}", view.response.id);
        let thread = |of: &&Thread| ThreadView::new(reader.questionnaire, reader.words, &address, of);
        Some(Line {
            answer: reader.line(&item, answer),
            before: view.changed_from(&item.code).map(|before| reader.answer(item.question, before)),
            mark: view.mark(&item.code),
            threads: about.iter().map(thread).collect(),
            has_open: about.iter().any(|thread| thread.is_open()),
        })
    };
    SectionLines {
        title: reader.questionnaire.section_text(section, reader.language).title.clone(),
        lines: section.items().filter_map(line).collect(),
    }
}

/// Keeps which answers are accepted; with the button for it, validates all.
///
/// # Errors
/// [`WebError`] if there is a later submission.
pub async fn mark(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = response_id(&id)?;
    let number = form.get("number").and_then(|number| number.parse().ok()).unwrap_or_default();
    let marks = marks(&form)?;
    let (by, validates) = (Authority::from(&actor), form.get("do") == Some("validate"));
    let done = state.block(move |platform| {
        validation::mark(platform, &by, id, number, marks)?;
        if validates { validation::validate(platform, &by, id, number) } else { Ok(()) }
    });
    answer(&state, &visitor, &actor, id, (done.await, Typed::default(), "")).await
}

/// The items that are ticked, each with what is thought of it.
fn marks(form: &Form) -> Result<Vec<(ItemCode, Mark)>, WebError> {
    let mut marks: std::collections::BTreeMap<ItemCode, Mark> = std::collections::BTreeMap::new();
    for (name, value) in form.fields() {
        let item = || value.parse().map_err(|_| WebError::BadField(name.to_owned()));
        match name {
            "accepted" => marks.entry(item()?).or_default().accepted = true,
            "evidence" => marks.entry(item()?).or_default().evidence_seen = true,
            "number" | "do" => {}
            other => return Err(WebError::UnknownField(other.chars().take(80).collect())),
        }
    }
    Ok(marks.into_iter().collect())
}

/// Prepares a question about an answer.
///
/// # Errors
/// [`WebError`] if the response is not one to ask about.
pub async fn ask(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = response_id(&id)?;
    let field = |name| form.get(name).unwrap_or_default().to_owned();
    let typed = Typed { item: field("item"), text: field("text"), ..Typed::default() };
    let (by, item, text) = (Authority::from(&actor), typed.item.clone(), typed.text.clone());
    let place = format!("#item-{}", typed.item);
    let done = state.block(move |platform| clarification::ask(platform, &by, id, &item, &text)).await;
    answer(&state, &visitor, &actor, id, (done, typed, &place)).await
}

/// Sends what was prepared.
///
/// # Errors
/// [`WebError`] if nothing was.
pub async fn send(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = response_id(&id)?;
    let typed = Typed { until: form.get("until").unwrap_or_default().to_owned(), ..Typed::default() };
    let (by, until) = (Authority::from(&actor), typed.until.clone());
    let done = state.block(move |platform| clarification::send(platform, &by, id, &until)).await;
    answer(&state, &visitor, &actor, id, (done, typed, "")).await
}

/// Settles a question.
///
/// # Errors
/// [`WebError`] if it is settled.
pub async fn settle(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (id, question) = path.into_inner();
    let id = response_id(&id)?;
    let place = format!("#thread-{question}");
    let question = question.parse().map_err(|_| ServiceError::not_found("clarification"))?;
    let by = Authority::from(&actor);
    let done = state.block(move |platform| clarification::settle(platform, &by, id, question)).await;
    answer(&state, &visitor, &actor, id, (done, Typed::default(), &place)).await
}

/// Opens the response again, ends that, or declines the country's wish for it.
///
/// # Errors
/// [`WebError`] if the step can't be taken.
pub async fn step(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = response_id(&id)?;
    let field = |name| form.get(name).unwrap_or_default().to_owned();
    let typed = Typed { until: field("until"), reason: field("reason"), ..Typed::default() };
    let (by, until, reason) = (Authority::from(&actor), typed.until.clone(), typed.reason.clone());
    let step = Step::from_code(&field("step")).ok_or_else(|| WebError::BadField("step".to_owned()))?;
    let done = state.block(move |platform| match step {
        Step::Reopen => response::reopen(platform, &by, id, &until, &reason),
        Step::EndReopening => response::end_reopening(platform, &by, id, &reason),
        Step::DeclineCorrection => response::decline_correction(platform, &by, id, &reason),
        _ => Err(ServiceError::refused("step-impossible", "this step is not taken here")),
    });
    answer(&state, &visitor, &actor, id, (done.await, typed, "#life")).await
}

/// Back to the page, or the page with what was typed and what is wrong with it.
async fn answer(
    state: &Data<State>,
    visitor: &Visitor,
    actor: &Actor,
    id: ResponseId,
    (done, typed, place): (Result<(), WebError>, Typed, &str),
) -> Result<HttpResponse, WebError> {
    match done {
        Ok(()) => Ok(see_other(&format!("/responses/{id}/validation{place}"))),
        Err(WebError::Service(ServiceError::Invalid(problems))) => {
            let mut codes: Vec<&'static str> = problems.into_iter().map(|problem| problem.code).collect();
            codes.dedup();
            render(state, visitor, actor, id, codes, typed).await
        }
        Err(other) => Err(other),
    }
}
