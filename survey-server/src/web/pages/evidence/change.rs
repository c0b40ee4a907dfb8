//! Evidence is attached to a question, and taken away.

use actix_web::web::Data;
use actix_web::{HttpResponse, ResponseError as _};
use survey_model::code::ItemCode;

use super::receive::receive;
use super::{Place, Typed, evidence_id, load, render};
use crate::services::{Actor, ServiceError, evidence as service};
use crate::storage::ResponseId;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::{ArrivingFile, Form};
use crate::web::page::see_other;
use crate::web::pages::response_id;
use crate::web::visitor::{SignedInActor, Visitor};

/// Takes a file as it arrives.
///
/// # Errors
/// [`WebError`] if there is no such question that the visitor may answer, or the form is none of ours.
pub async fn add_file(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    place: Place,
    form: Form,
    file: Option<ArrivingFile>,
) -> Result<HttpResponse, WebError> {
    let (id, code) = place.into_inner();
    let response = response_id(&id)?;
    load(&state, actor.clone(), response).await?;
    let item = read(&form, &code, &["item"])?;
    let added = match file {
        Some(file) => receive(&state, &actor, response, &item, file).await,
        None => Err(ServiceError::refused("evidence-no-file", "no file was chosen; choose one first").into()),
    };
    let typed = Typed { item: Some(item), ..Typed::default() };
    after(&state, &visitor, actor, (response, &code), "file", typed, added.map(drop)).await
}

/// Attaches a link.
///
/// # Errors
/// As [`add_file`].
pub async fn add_link(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    place: Place,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (id, code) = place.into_inner();
    let response = response_id(&id)?;
    load(&state, actor.clone(), response).await?;
    let item = read(&form, &code, &["item", "url"])?;
    let url = form.get("url").unwrap_or_default().to_owned();
    let (by, of, given) = (actor.clone(), item.clone(), url.clone());
    let added = state.block(move |platform| service::link(platform, &by, response, &of, &given)).await;
    let typed = Typed { item: Some(item), url, wrong: None };
    after(&state, &visitor, actor, (response, &code), "url", typed, added.map(drop)).await
}

/// Takes a file or a link away.
///
/// # Errors
/// [`WebError`] if there is none that the visitor may take away, or answers are not taken any more.
pub async fn remove(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    place: Place,
    _: Form,
) -> Result<HttpResponse, WebError> {
    let (id, evidence) = place.into_inner();
    let response = response_id(&id)?;
    let evidence = evidence_id(&evidence)?;
    let removed = state.block(move |platform| service::remove(platform, &actor, response, evidence)).await?;
    Ok(see_other(&format!("/responses/{id}/questions/{}/evidence?done=removed", removed.item.question())))
}

/// The item that a form is about, which has to be one of the question's.
fn read(form: &Form, code: &str, known: &[&str]) -> Result<ItemCode, WebError> {
    if let Some((unknown, _)) = form.fields().find(|(name, _)| !known.contains(name)) {
        return Err(WebError::UnknownField(unknown.chars().take(80).collect()));
    }
    let item = form.get("item").and_then(|item| item.parse::<ItemCode>().ok());
    item.filter(|item| item.question() == code).ok_or_else(|| WebError::BadField("item".to_owned()))
}

/// The way on after something was attached; the page again if it was refused for what it is.
async fn after(
    state: &State,
    visitor: &Visitor,
    actor: Actor,
    (response, code): (ResponseId, &str),
    control: &'static str,
    typed: Typed,
    added: Result<(), WebError>,
) -> Result<HttpResponse, WebError> {
    let error = match added {
        Ok(()) => return Ok(see_other(&format!("/responses/{response}/questions/{code}/evidence?done=added"))),
        Err(WebError::Service(ServiceError::Refused { code, message })) if code.starts_with("evidence-") => {
            WebError::Service(ServiceError::Refused { code, message })
        }
        Err(error) => return Err(error),
    };
    let wrong = Some((control, error.told(visitor.words()).sentence));
    let (view, attached) = load(state, actor, response).await?;
    render(state, visitor, &view, code, attached, Typed { wrong, ..typed }, None, error.status_code())
}
