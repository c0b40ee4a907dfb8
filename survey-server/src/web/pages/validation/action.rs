//! What the secretariat does with a response: it accepts, asks, settles, opens again.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use survey_model::code::ItemCode;
use survey_model::cycle::Step;

use super::{Typed, render};
use crate::services::validation::{self, Mark};
use crate::services::{Actor, Authority, ServiceError, clarification, response};
use crate::storage::ResponseId;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::see_other;
use crate::web::pages::response_id;
use crate::web::visitor::{SignedInActor, Visitor};

/// Keeps which answers are accepted; with the button for it, validates all. What is refused keeps nothing, and the page shows the ticks again.
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
    let number = form.get("number").and_then(|number| number.parse().ok());
    let number = number.ok_or_else(|| WebError::BadField("number".to_owned()))?;
    let marks = marks(&form)?;
    let (by, validates) = (Authority::from(&actor), form.get("do") == Some("validate"));
    let typed = Typed { marks: Some(marks.clone()), ..Typed::default() };
    let done = state.block(move |platform| {
        let keep = if validates { validation::validate } else { validation::mark };
        keep(platform, &by, id, number, marks)
    });
    answer(&state, &visitor, &actor, id, (done.await, typed, "")).await
}

/// The items that are ticked, each with what is thought of it.
fn marks(form: &Form) -> Result<BTreeMap<ItemCode, Mark>, WebError> {
    let mut marks: BTreeMap<ItemCode, Mark> = BTreeMap::new();
    for (name, value) in form.fields() {
        let item = || value.parse().map_err(|_| WebError::BadField(name.to_owned()));
        match name {
            "accepted" => marks.entry(item()?).or_default().accepted = true,
            "evidence" => marks.entry(item()?).or_default().evidence_seen = true,
            "number" | "do" => {}
            other => return Err(WebError::UnknownField(other.chars().take(80).collect())),
        }
    }
    Ok(marks)
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
        Err(error) => render(state, visitor, actor, id, error.codes()?, typed).await,
    }
}
