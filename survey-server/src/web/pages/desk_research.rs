//! Desk research: what the secretariat finds in public sources for a state that doesn't answer, filled in with the form of a response.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use survey_model::code::QuestionCode;
use survey_model::language::Language;
use survey_model::member_state::MemberState;
use survey_model::problem::Problem;
use survey_model::respondent::Respondent;

use super::section::{self, After, Of};
use super::{cycle_label, response_id};
use crate::services::response::{ResponseView, Seen, Signature};
use crate::services::{Actor, ServiceError, desk_research as service, respondent};
use crate::storage::ResponseId;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::views::answer::{AnswerLine, Reader};
use crate::web::views::remark::RemarkView;
use crate::web::views::task::{Task, response_address, section_address, tasks};
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/desk-research.html")]
struct ResearchPage {
    page: Page,
    view: ResponseView,
    state: String,
    language: Language,
    tasks: Vec<Task>,
    /// The questions that have an answer and no source: address, number and label.
    without_source: Vec<(String, String, String)>,
    lines: Vec<AnswerLine>,
    seen: Seen,
    typed: Typed,
    /// The title of the section that was saved just now.
    saved: Option<String>,
}

/// What was typed to publish it, and the codes of what is wrong.
#[derive(Debug, Default)]
struct Typed {
    name: String,
    capacity: String,
    wrong: Vec<&'static str>,
}

impl Typed {
    fn is_wrong(&self, code: &str) -> bool {
        self.wrong.contains(&code)
    }
}

/// Begins desk research for a state, or finds what was begun.
///
/// # Errors
/// [`WebError`] if the cycle is not open yet, or the state has answered itself.
pub async fn prepare(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (label, code) = path.into_inner();
    let (label, language) = (cycle_label(&label)?, visitor.language);
    let iso3 = MemberState::find(&code).ok_or(ServiceError::not_found("respondent"))?.iso3;
    let of = Respondent::administration(iso3);
    let id = state.block(move |platform| service::prepare(platform, &actor, &label, &of, language)).await?;
    Ok(see_other(&format!("/desk-research/{id}")))
}

/// Shows what is prepared, section by section, and the form that publishes it.
///
/// # Errors
/// [`WebError`] if there is none.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    after: Option<Query<After>>,
) -> Result<HttpResponse, WebError> {
    let view = load(&state, actor, response_id(&id)?).await?;
    let saved = after.and_then(|after| after.into_inner().saved_title(&view, visitor.language));
    render(&visitor, view, saved, Typed::default())
}

/// Shows a section with what is prepared.
///
/// # Errors
/// [`WebError`] if there is no such section.
pub async fn section(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
    after: Option<Query<After>>,
) -> Result<HttpResponse, WebError> {
    let (id, code) = path.into_inner();
    section::show_of(Of::Research, &state, &visitor, &actor, (&id, &code), after).await
}

/// Saves a section: all of it or nothing.
///
/// # Errors
/// [`WebError`] if there is no such section, or the form is not the section's.
pub async fn save(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (id, code) = path.into_inner();
    section::save_of(Of::Research, &state, &visitor, actor, (&id, &code), &form).await
}

/// Publishes what is prepared, or says what is in the way.
///
/// # Errors
/// [`WebError`] if the state has answered itself, or there is nothing new.
pub async fn publish(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = response_id(&id)?;
    let field = |name| form.get(name).unwrap_or_default().to_owned();
    let signature = Signature { name: field("name"), capacity: field("capacity"), seen: Seen::sent(&field("seen")) };
    let mut typed = Typed { name: signature.name.clone(), capacity: signature.capacity.clone(), ..Typed::default() };
    let (by, language) = (actor.clone(), visitor.language);
    match state.block(move |platform| service::publish(platform, &by, id, &signature, language)).await {
        Ok(number) => Ok(see_other(&format!("/responses/{id}/submissions/{number}"))),
        Err(WebError::Service(ServiceError::Invalid(problems))) => {
            typed.wrong = wrong(&problems);
            render(&visitor, load(&state, actor, id).await?, None, typed)
        }
        Err(other) => Err(other),
    }
}

/// What is wrong, as the end of a message's id; of an answer that is wrong its section says what.
fn wrong(problems: &[Problem]) -> Vec<&'static str> {
    let code = |problem: &Problem| match (problem.code, problem.place.field.as_deref()) {
        ("signature", Some("name")) => "name",
        ("signature", _) => "capacity",
        (code @ ("source-missing" | "research-empty" | "answers-changed"), _) => code,
        _ => "answers",
    };
    let mut codes: Vec<&'static str> = problems.iter().map(code).collect();
    codes.dedup();
    codes
}

async fn load(state: &Data<State>, actor: Actor, id: ResponseId) -> Result<ResponseView, WebError> {
    state.block(move |platform| service::find(platform, &actor, id)).await
}

fn render(
    visitor: &Visitor,
    view: ResponseView,
    saved: Option<String>,
    typed: Typed,
) -> Result<HttpResponse, WebError> {
    let reader = Reader::new(view.questionnaire(), visitor.words());
    let line = |item: survey_model::questionnaire::Item<'_>| {
        let remark = RemarkView::new(visitor.words(), view.remark(&item.code));
        Some(AnswerLine { remark, ..reader.line(&item, view.answers.get(&item.code)?) })
    };
    let lines = view.questionnaire().items().filter_map(line).collect();
    let gaps = service::without_source(&view);
    let page = ResearchPage {
        page: Page::new(visitor),
        state: respondent::name(&view.respondent, visitor.language),
        language: reader.language,
        tasks: tasks(&view, visitor.words()),
        without_source: gaps.iter().filter_map(|code| gap(&view, &reader, code)).collect(),
        lines,
        seen: view.seen(&[]),
        saved,
        view: view.clone(),
        typed,
    };
    let status = if page.typed.wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html(status, &page)
}

fn gap(view: &ResponseView, reader: &Reader<'_>, code: &QuestionCode) -> Option<(String, String, String)> {
    let question = view.questionnaire().question(code.as_str())?;
    let section = view.sections().find(|section| section.questions.iter().any(|of| of.code == *code))?;
    let label = reader.questionnaire.question_text(question, reader.language).label.clone();
    Some((format!("{}#{code}", section_address(view, section)), question.number.clone(), label))
}

impl ResearchPage {
    fn address(&self) -> String {
        response_address(&self.view)
    }
}
