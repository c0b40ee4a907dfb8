//! Two people changed the same answers: both are shown, and the later one decides.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use chrono::{DateTime, Utc};
use survey_model::language::Language;
use survey_model::questionnaire::Section;

use crate::services::author::Author;
use crate::services::response::{Conflict, ResponseView};
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html};
use crate::web::views::answer::{AnswerLine, AnswerView, Reader};
use crate::web::views::remark::RemarkView;
use crate::web::views::task::section_address;
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "pages/conflict.html")]
struct ConflictPage {
    page: Page,
    action: String,
    is_synthetic: bool,
    /// What was posted, to be posted again.
    fields: Vec<(String, String)>,
    choices: Vec<Choice>,
}

/// One question with both answers.
#[derive(Debug)]
pub(super) struct Choice {
    pub(super) theirs: AnswerLine,
    pub(super) author: Author,
    pub(super) at: DateTime<Utc>,
    pub(super) revision: u32,
    pub(super) yours: AnswerView,
    pub(super) your_remark: RemarkView,
    /// The language of the questionnaire's texts.
    pub(super) language: Language,
}

/// Shows both answers to each question, to choose between them.
pub(super) fn page(
    visitor: &Visitor,
    view: &ResponseView,
    section: &Section,
    form: &Form,
    conflicts: &[Conflict],
) -> Result<HttpResponse, WebError> {
    let choices = choices(visitor, view, section, conflicts);
    let asked = |name: &str| choices.iter().any(|choice| choice.theirs.item.as_str() == name);
    let is_replaced =
        |name: &str| name.strip_suffix("!revision").or_else(|| name.strip_suffix("!keep")).is_some_and(asked);
    let fields =
        form.fields().filter(|(name, _)| !is_replaced(name)).map(|(name, value)| (name.to_owned(), value.to_owned()));
    let fields = fields.collect();
    html(
        StatusCode::CONFLICT,
        &ConflictPage {
            page: Page::new(visitor),
            is_synthetic: view.cycle.cycle.synthetic,
            action: section_address(view, section),
            fields,
            choices,
        },
    )
}

/// Both answers to each question.
pub(super) fn choices(
    visitor: &Visitor,
    view: &ResponseView,
    section: &Section,
    conflicts: &[Conflict],
) -> Vec<Choice> {
    section.items().filter_map(|item| choice(visitor, view, &item, conflicts)).collect()
}

fn choice(
    visitor: &Visitor,
    view: &ResponseView,
    item: &survey_model::questionnaire::Item<'_>,
    conflicts: &[Conflict],
) -> Option<Choice> {
    let conflict = conflicts.iter().find(|conflict| conflict.theirs.item == item.code)?;
    let reader = Reader::new(view.questionnaire(), visitor.words());
    Some(Choice {
        theirs: AnswerLine {
            remark: RemarkView::new(visitor.words(), &conflict.theirs.remark),
            ..reader.line(item, &conflict.theirs.answer)
        },
        author: conflict.theirs.author.clone(),
        at: conflict.theirs.updated_at,
        revision: conflict.theirs.revision,
        yours: reader.answer(item.question, &conflict.yours),
        your_remark: RemarkView::new(visitor.words(), &conflict.your_remark),
        language: reader.language,
    })
}
