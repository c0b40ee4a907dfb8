//! The evidence of a question: what is attached to it, and how more is; a page of its own, so that a large file doesn't stand in a form with answers.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;
use survey_model::code::ItemCode;
use survey_model::language::Language;
use survey_model::question::Question;

use super::response_id;
use crate::services::author::Author;
use crate::services::evidence::{self as service, Evidence, EvidenceLimits, FileKind};
use crate::services::response::ResponseView;
use crate::services::{Actor, ServiceError};
use crate::storage::{EvidenceId, ResponseId};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, html, see_other};
use crate::web::views::evidence::EvidenceLine;
use crate::web::views::task::section_address;
use crate::web::visitor::{SignedInActor, Visitor};

mod change;
mod download;
mod receive;

pub use change::{add_file, add_link, remove};
pub use download::download;

#[derive(Debug, Template)]
#[template(path = "pages/evidence.html")]
struct EvidencePage {
    page: Page,
    response: ResponseId,
    cycle: String,
    is_synthetic: bool,
    language: Language,
    question: String,
    number: String,
    label: String,
    /// Back to the question within its section.
    back: String,
    /// The items of the question with their labels; one where it is the question itself.
    items: Vec<(ItemCode, String)>,
    attached: Vec<Attached>,
    limits: EvidenceLimits,
    typed: Typed,
    done: Option<&'static str>,
}

/// Something that is attached.
#[derive(Debug)]
struct Attached {
    id: EvidenceId,
    line: EvidenceLine,
    author: Author,
    at: chrono::DateTime<chrono::Utc>,
    /// Of which item, where the question has several.
    item: Option<String>,
}

/// What was given, and why it was not taken.
#[derive(Debug, Default)]
struct Typed {
    item: Option<ItemCode>,
    url: String,
    /// The control that is wrong, and the sentence that says so.
    wrong: Option<(&'static str, String)>,
}

/// What a redirect tells the page.
#[derive(Debug, Deserialize)]
pub struct After {
    done: Option<String>,
}

impl EvidencePage {
    fn largest(&self) -> String {
        (self.limits.file / (1024 * 1024)).to_string()
    }

    fn kinds(&self) -> String {
        FileKind::listed()
    }

    fn accepted(&self) -> String {
        FileKind::accepted()
    }

    fn wrong_with(&self, control: &str) -> Option<&str> {
        self.typed.wrong.as_ref().filter(|(of, _)| *of == control).map(|(_, sentence)| sentence.as_str())
    }

    fn is_chosen(&self, item: &ItemCode) -> bool {
        self.typed.item.as_ref() == Some(item)
    }
}

/// The question of an address.
type Place = Path<(String, String)>;

/// Shows what is attached to a question.
///
/// # Errors
/// [`WebError`] if there is no such question that the visitor may answer.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    place: Place,
    after: Option<Query<After>>,
) -> Result<HttpResponse, WebError> {
    let (id, code) = place.into_inner();
    let done = after.and_then(|after| after.into_inner().done);
    let done = ["added", "removed"].into_iter().find(|known| done.as_deref() == Some(*known));
    let (view, attached) = load(&state, actor, response_id(&id)?).await?;
    if !view.is_open() {
        return Ok(see_other(&format!("/responses/{id}")));
    }
    render(&state, &visitor, &view, &code, attached, Typed::default(), done, StatusCode::OK)
}

fn evidence_id(text: &str) -> Result<EvidenceId, WebError> {
    text.parse().map_err(|_| WebError::Service(ServiceError::not_found("evidence")))
}

async fn load(state: &State, actor: Actor, id: ResponseId) -> Result<(ResponseView, Vec<Evidence>), WebError> {
    state.block(move |platform| service::find_response(platform, &actor, id)).await
}

#[expect(clippy::too_many_arguments, reason = "each is another part of the page")]
fn render(
    state: &State,
    visitor: &Visitor,
    view: &ResponseView,
    code: &str,
    attached: Vec<Evidence>,
    typed: Typed,
    done: Option<&'static str>,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let found = view.sections().find_map(|section| {
        let question = section.questions.iter().find(|question| question.code.as_str() == code)?;
        Some((section, question))
    });
    let (section, question) = found.ok_or(WebError::Service(ServiceError::not_found("question")))?;
    let language = view.questionnaire().language_for(visitor.language);
    let items = items(view, question, language);
    let of_question = attached.into_iter().filter(|of| of.item.question() == code);
    let line = |of: Evidence| Attached {
        id: of.id,
        line: EvidenceLine::new(visitor.words(), &of),
        at: of.added_at,
        item: items.iter().find(|(item, _)| items.len() > 1 && *item == of.item).map(|(_, label)| label.clone()),
        author: of.added_by,
    };
    let page = EvidencePage {
        page: Page::new(visitor),
        response: view.response.id,
        cycle: view.cycle.cycle.label.to_string(),
        is_synthetic: view.cycle.cycle.synthetic,
        language,
        question: code.to_owned(),
        number: question.number.clone(),
        label: view.questionnaire().question_text(question, language).label.clone(),
        back: format!("{}#{code}", section_address(view, section)),
        attached: of_question.map(line).collect(),
        items,
        limits: state.platform.evidence_limits(),
        typed,
        done,
    };
    html(status, &page)
}

fn items(view: &ResponseView, question: &Question, language: Language) -> Vec<(ItemCode, String)> {
    let codes = match question.rows() {
        [] => vec![ItemCode::of(&question.code)],
        rows => rows.iter().map(|row| ItemCode::of_row(&question.code, row)).collect(),
    };
    let labelled = |item: ItemCode| (item.clone(), view.questionnaire().item_label(&item, language));
    codes.into_iter().map(labelled).collect()
}
