//! The receipt for a submission, and the document that its hash proves.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::language::Language;

use super::response_id;
use crate::services::respondent;
use crate::services::response::{Receipt, receipt};
use crate::services::{Actor, ServiceError};
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
    receipt: Receipt,
    respondent: String,
    title: String,
    language: Language,
    file: String,
    sections: Vec<(String, Vec<AnswerLine>)>,
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
) -> Result<HttpResponse, WebError> {
    let receipt = load(&state, actor, path.into_inner()).await?;
    let questionnaire = receipt.view.questionnaire();
    let reader = Reader::new(questionnaire, visitor.words());
    let line = |item: survey_model::questionnaire::Item<'_>| {
        let answer = receipt.submission.answers.get(&item.code)?;
        let evidence = lines_of_item(visitor.words(), &receipt.evidence, &item.code);
        let said = receipt.submission.remarks.get(&item.code);
        let remark = said.map_or_else(|| RemarkView::none(reader.words), |said| RemarkView::new(reader.words, said));
        Some(AnswerLine { evidence, remark, ..reader.line(&item, answer) })
    };
    let section = |section: &survey_model::questionnaire::Section| {
        (questionnaire.section_text(section, reader.language).title.clone(), section.items().filter_map(line).collect())
    };
    let sections = questionnaire.sections().iter().map(section).collect();
    ok(&ReceiptPage {
        page: Page::new(&visitor),
        respondent: respondent::name(&receipt.submission.respondent, visitor.language),
        title: questionnaire.title(reader.language).to_owned(),
        language: reader.language,
        file: file_name(&receipt),
        sections,
        receipt,
    })
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
