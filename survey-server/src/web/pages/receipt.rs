//! The receipt for a submission, and the document that its hash proves.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;
use survey_model::language::Language;
use survey_model::questionnaire::{Item, Section};

use super::response_id;
use crate::services::respondent;
use crate::services::response::{Receipt, receipt};
use crate::services::{Actor, ServiceError};
use crate::storage::ResponseId;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::views::answer::{AnswerLine, Reader};
use crate::web::views::evidence::lines_of_item;
use crate::web::views::remark::RemarkView;
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/receipt.html")]
struct ReceiptPage {
    page: Page,
    response: ResponseId,
    number: u32,
    is_synthetic: bool,
    /// Whether the secretariat has prepared it.
    is_research: bool,
    /// The language of the document, whatever that of the page around it.
    paper: Language,
    choices: Vec<Choice>,
    document: String,
}

/// What is printed and filed.
#[derive(Debug, Template)]
#[template(path = "receipt/document.html")]
struct Document {
    /// The words, in the language of the document.
    page: Page,
    receipt: Receipt,
    respondent: String,
    title: String,
    /// The language of the questionnaire's texts.
    language: Language,
    file: String,
    sections: Vec<(String, Vec<AnswerLine>)>,
}

/// In which language the document is wanted.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    /// The code of a language; without one, that of the page.
    answers: Option<String>,
}

impl Wanted {
    fn language(&self, visitor: &Visitor) -> Result<Language, WebError> {
        match &self.answers {
            Some(code) => Language::from_code(code).ok_or(WebError::NoSuchPage),
            None => Ok(visitor.language),
        }
    }
}

/// A language in which the document can be had.
#[derive(Debug)]
struct Choice {
    language: Language,
    is_current: bool,
}

/// Shows a submission with its hash and every answer.
///
/// # Errors
/// [`WebError`] if there is none that the visitor may read.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
    wanted: Query<Wanted>,
) -> Result<HttpResponse, WebError> {
    let receipt = load(&state, actor, path.into_inner()).await?;
    let paper = wanted.language(&visitor)?;
    let page = Page::new(&visitor);
    let choice = |language: Language| Choice { language, is_current: language == paper };
    ok(&ReceiptPage {
        response: receipt.view.response.id,
        number: receipt.submission.number,
        is_synthetic: receipt.submission.synthetic,
        is_research: receipt.view.response.is_research(),
        paper,
        choices: Language::ALL.into_iter().map(choice).collect(),
        document: Document::new(page.in_language(paper), receipt).render()?,
        page,
    })
}

impl Document {
    fn new(page: Page, receipt: Receipt) -> Self {
        let questionnaire = receipt.view.questionnaire();
        let reader = Reader::new(questionnaire, page.words);
        let line = |item: Item<'_>| {
            let answer = receipt.submission.answers.get(&item.code)?;
            let evidence = lines_of_item(reader.words, &receipt.evidence, &item.code);
            let said = receipt.submission.remarks.get(&item.code);
            let remark =
                said.map_or_else(|| RemarkView::none(reader.words), |said| RemarkView::new(reader.words, said));
            Some(AnswerLine { evidence, remark, ..reader.line(&item, answer) })
        };
        let section = |section: &Section| {
            let title = questionnaire.section_text(section, reader.language).title.clone();
            (title, section.items().filter_map(line).collect())
        };
        let sections = questionnaire.sections().iter().map(section).collect();
        Self {
            respondent: respondent::name(&receipt.submission.respondent, page.words.0),
            title: questionnaire.title(reader.language).to_owned(),
            language: reader.language,
            file: file_name(&receipt),
            sections,
            page,
            receipt,
        }
    }
}

/// Sends the canonical document, to the byte what was hashed.
///
/// # Errors
/// As [`show`].
pub async fn document(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let receipt = load(&state, actor, path.into_inner()).await?;
    let disposition = format!("attachment; filename=\"{}\"", file_name(&receipt));
    let response = HttpResponse::Ok()
        .content_type("application/json")
        .insert_header(("content-disposition", disposition))
        .body(receipt.document);
    Ok(response)
}

fn file_name(receipt: &Receipt) -> String {
    let submission = &receipt.submission;
    format!("submission-{}-{}-{}.json", submission.cycle, submission.respondent.state, submission.number)
}

async fn load(state: &Data<State>, actor: Actor, (id, number): (String, String)) -> Result<Receipt, WebError> {
    let id = response_id(&id)?;
    let number: u32 = number.parse().map_err(|_| ServiceError::not_found("submission"))?;
    state.block(move |platform| receipt(platform, &actor, id, number)).await
}
