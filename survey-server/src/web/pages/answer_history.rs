//! The history of the answers to a question.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use chrono::{DateTime, Utc};
use survey_model::language::Language;
use survey_model::question::Question;

use super::response_id;
use crate::services::ServiceError;
use crate::services::author::Author;
use crate::services::response::{ItemHistory, ResponseView, history};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::views::answer::{AnswerView, Reader};
use crate::web::views::remark::RemarkView;
use crate::web::views::task::section_address;
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/answer-history.html")]
struct HistoryPage {
    page: Page,
    view: ResponseView,
    language: Language,
    number: String,
    label: String,
    /// Back to the question: within its section while answers are taken, else among all answers.
    back: String,
    items: Vec<ItemChanges>,
}

/// What was answered to an item, the latest first.
#[derive(Debug)]
struct ItemChanges {
    /// The row of a matrix.
    row: Option<String>,
    changes: Vec<Change>,
}

#[derive(Debug)]
struct Change {
    author: Author,
    at: DateTime<Utc>,
    before: Option<AnswerView>,
    after: AnswerView,
    /// What stood beside it.
    remark: RemarkView,
}

/// Shows who answered what, and when.
///
/// # Errors
/// [`WebError`] if there is no such question that the visitor may read.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (id, code) = path.into_inner();
    let (id, of) = (response_id(&id)?, code.clone());
    let (view, histories) = state.block(move |platform| history(platform, &actor, id, &of)).await?;
    let reader = Reader::new(view.questionnaire(), visitor.words());
    let sections = view.questionnaire().sections();
    let found = sections
        .iter()
        .find_map(|section| Some((section, section.questions.iter().find(|of| of.code.as_str() == code)?)));
    let (section, question) = found.ok_or(ServiceError::not_found("question"))?;
    let back = match view.is_open() {
        true => format!("{}#{code}", section_address(&view, section)),
        false => format!("/responses/{id}"),
    };
    ok(&HistoryPage {
        page: Page::new(&visitor),
        language: reader.language,
        number: question.number.clone(),
        label: view.questionnaire().question_text(question, reader.language).label.clone(),
        back,
        items: histories.iter().map(|of| changes(&reader, question, of, histories.len() > 1)).collect(),
        view: view.clone(),
    })
}

fn changes(reader: &Reader<'_>, question: &Question, of: &ItemHistory, is_row: bool) -> ItemChanges {
    let before = of.rows.iter().skip(1).map(Some).chain([None]);
    let change =
        |(row, before): (&crate::storage::answer::AnswerRow, Option<&crate::storage::answer::AnswerRow>)| Change {
            author: row.author.clone(),
            at: row.updated_at,
            before: before.map(|before| reader.answer(question, &before.answer)),
            after: reader.answer(question, &row.answer),
            remark: RemarkView::new(reader.words, &row.remark),
        };
    ItemChanges {
        row: is_row.then(|| reader.questionnaire.item_label(&of.item, reader.language)),
        changes: of.rows.iter().zip(before).map(change).collect(),
    }
}
