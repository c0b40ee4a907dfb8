//! Validation: what a country has signed off, answer by answer, and what the secretariat does with it.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::code::ItemCode;
use survey_model::cycle::Step;
use survey_model::language::Language;
use survey_model::questionnaire::{Item, Section};

use super::response_id;
use crate::services::clarification::Thread;
use crate::services::validation::{self, Mark, ValidationView};
use crate::services::{Actor, respondent};
use crate::storage::ResponseId;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, html};
use crate::web::views::answer::{AnswerLine, AnswerView, Reader};
use crate::web::views::evidence::lines_of_item;
use crate::web::views::remark::RemarkView;
use crate::web::views::thread::ThreadView;
use crate::web::visitor::{SignedInActor, Visitor};

mod action;
mod list;

pub use action::{ask, mark, send, settle, step};
pub use list::list;

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
    /// How many answers were given.
    given: usize,
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
    /// What was ticked.
    marks: Option<BTreeMap<ItemCode, Mark>>,
}

#[derive(Debug)]
struct SectionLines {
    title: String,
    lines: Vec<Line>,
    /// The items that were left blank and that nobody asks about.
    unanswered: Vec<Line>,
}

/// An answer, what is thought of it, and what is said about it.
#[derive(Debug)]
struct Line {
    answer: AnswerLine,
    is_given: bool,
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
    mut typed: Typed,
) -> Result<HttpResponse, WebError> {
    let reader = actor.clone();
    let mut view = state.block(move |platform| validation::find(platform, &reader, id)).await?;
    if let Some(marks) = typed.marks.take() {
        view.marks = marks;
    }
    let questionnaire = &view.cycle.questionnaire;
    let reader = Reader::new(questionnaire, visitor.words());
    let sections = questionnaire.sections().iter().map(|section| lines(&view, &reader, section, &typed));
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = ValidationPage {
        page: Page::new(visitor),
        respondent: respondent::name(&view.respondent, visitor.language),
        language: reader.language,
        sections: sections.filter(|section| !section.lines.is_empty() || !section.unanswered.is_empty()).collect(),
        has_prepared: view.threads.iter().any(|thread| thread.is_prepared),
        is_askable: view.can(Step::RequestClarification),
        given: view.latest.as_ref().map_or(0, |latest| latest.answers.values().filter(|of| of.is_given()).count()),
        accepted: view.marks.values().filter(|mark| mark.accepted).count(),
        wrong,
        typed,
        view,
    };
    html(status, &page)
}

fn lines(view: &ValidationView, reader: &Reader<'_>, section: &Section, typed: &Typed) -> SectionLines {
    let line = |item: Item<'_>| {
        let latest = view.latest.as_ref()?;
        let answer = latest.answers.get(&item.code)?;
        let said = latest.remarks.get(&item.code);
        let remark = said.map_or_else(|| RemarkView::none(reader.words), |said| RemarkView::new(reader.words, said));
        let about: Vec<&Thread> = view.threads.iter().filter(|thread| thread.question.item == item.code).collect();
        let address = format!("/responses/{}", view.response.id);
        let thread = |of: &&Thread| ThreadView::new(reader.questionnaire, reader.words, &address, of);
        Some(Line {
            answer: AnswerLine {
                remark,
                evidence: lines_of_item(reader.words, &view.evidence, &item.code),
                ..reader.line(&item, answer)
            },
            is_given: answer.is_given(),
            before: view.changed_from(&item.code).map(|before| reader.answer(item.question, before)),
            mark: view.mark(&item.code),
            threads: about.iter().map(thread).collect(),
            has_open: about.iter().any(|thread| thread.is_open()),
        })
    };
    let is_shown = |line: &Line| line.is_given || !line.threads.is_empty() || typed.item == line.answer.item.as_str();
    let (lines, unanswered) = section.items().filter_map(line).partition(is_shown);
    SectionLines { title: reader.questionnaire.section_text(section, reader.language).title.clone(), lines, unanswered }
}
