//! Answers that a script saves one by one: the same save as that of a section, with an answer that programs read.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use serde_json::{Value, json};
use survey_model::code::ItemCode;
use survey_model::fault::Fault;
use survey_model::questionnaire::Section;

use super::conflict::{self, Choice};
use super::{find_section, response_id};
use crate::services::Platform;
use crate::services::response::{Conflict, ResponseView, SaveOutcome, find, save as save_answers};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::{ButtonPressed, Form, SectionForm};
use crate::web::page::Page;
use crate::web::views::question::fault_lines;
use crate::web::visitor::{SignedInActor, Visitor};

/// Both answers to a question, with a button for each.
#[derive(Debug, Template)]
#[template(path = "section/clash.html")]
struct Clash {
    page: Page,
    choice: Choice,
}

/// Saves some answers of a section: all of them or none.
///
/// # Errors
/// [`WebError`] if there is no such section, the fields are not the section's, or no answers are taken any more.
pub async fn save(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (id, code) = path.into_inner();
    let (id, reader) = (response_id(&id)?, actor.clone());
    let view = state.block(move |platform| find(platform, &reader, id)).await?;
    let section = find_section(&view, &code)?;
    let posted = SectionForm::read(&form, section)?;
    if posted.button != ButtonPressed::default() {
        return Err(WebError::BadField("next".to_owned()));
    }
    if !posted.faults.is_empty() {
        return Ok(faulty(&visitor, &view, &posted.faults));
    }
    let (inputs, language) = (posted.inputs(), visitor.language);
    let saved = move |platform: &Platform| {
        save_answers(platform, &actor, &view, &inputs, language).map(|outcome| (outcome, view))
    };
    let (outcome, view) = state.block(saved).await?;
    match outcome {
        SaveOutcome::Saved { revisions } => {
            let revisions = revisions.into_iter().map(|(item, revision)| (item.to_string(), json!(revision)));
            Ok(HttpResponse::Ok().json(json!({"revisions": revisions.collect::<serde_json::Map<_, _>>()})))
        }
        SaveOutcome::Faulty(faults) => Ok(faulty(&visitor, &view, &faults)),
        SaveOutcome::Conflicting(conflicts) => conflicting(&visitor, &view, find_section(&view, &code)?, &conflicts),
    }
}

/// What is wrong, in the sentences that the page of the section has.
fn faulty(visitor: &Visitor, view: &ResponseView, faults: &[(ItemCode, Fault)]) -> HttpResponse {
    let questionnaire = view.questionnaire();
    let told = |(item, fault): &(ItemCode, Fault)| -> Vec<Value> {
        let Some(question) = questionnaire.question_of(item) else { return Vec::new() };
        let line = |fault: &Fault| fault_lines(questionnaire, question, item, fault, visitor.words());
        let lines = fault.each().iter().map(line);
        lines.map(|line| json!({"item": item, "anchor": line.anchor, "sentence": line.sentence})).collect()
    };
    let faults: Vec<Value> = faults.iter().flat_map(told).collect();
    HttpResponse::UnprocessableEntity().json(json!({ "faults": faults }))
}

fn conflicting(
    visitor: &Visitor,
    view: &ResponseView,
    section: &Section,
    conflicts: &[Conflict],
) -> Result<HttpResponse, WebError> {
    let told = |choice: Choice| -> Result<Value, WebError> {
        let (item, revision) = (choice.theirs.item.clone(), choice.revision);
        let clash = Clash { page: Page::new(visitor), choice };
        Ok(json!({"item": item, "revision": revision, "html": clash.render()?}))
    };
    let choices = conflict::choices(visitor, view, section, conflicts).into_iter();
    let conflicts = choices.map(told).collect::<Result<Vec<_>, _>>()?;
    Ok(HttpResponse::Conflict().json(json!({ "conflicts": conflicts })))
}
