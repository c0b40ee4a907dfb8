//! What people do on the page of a response: they ask for a correction, reply, and say how far a section is.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};

use super::{Wrong, render};
use crate::services::response::{Marking, SectionMark, Seen, ask_correction, find, mark_section};
use crate::services::{Actor, ServiceError, clarification};
use crate::storage::ResponseId;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::see_other;
use crate::web::pages::response_id;
use crate::web::visitor::{SignedInActor, Visitor};

/// Asks the secretariat to open the response again.
///
/// # Errors
/// [`WebError`] if it is open, or was asked for before.
pub async fn ask_for_correction(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = response_id(&id)?;
    let typed = form.get("reason").unwrap_or_default().to_owned();
    let (by, reason) = (actor.clone(), typed.clone());
    let asked = state.block(move |platform| ask_correction(platform, &by, id, &reason)).await;
    answer(&state, &visitor, &actor, id, (asked, typed, "correction")).await
}

/// Replies to a question of the secretariat.
///
/// # Errors
/// [`WebError`] if it is settled, or not for the visitor.
pub async fn reply(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (id, thread) = path.into_inner();
    let id = response_id(&id)?;
    let question = thread.parse().map_err(|_| ServiceError::not_found("clarification"))?;
    let text = form.get("text").unwrap_or_default().to_owned();
    let (by, said) = (actor.clone(), text.clone());
    let replied = state.block(move |platform| clarification::reply(platform, &by, id, question, &said)).await;
    answer(&state, &visitor, &actor, id, (replied, text, &format!("thread-{thread}"))).await
}

/// Says that a section is done, accepts it, or gives it back.
///
/// # Errors
/// [`WebError`] if it is not for the visitor to say, or answers are not taken.
pub async fn mark(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (id, code) = path.into_inner();
    let id = response_id(&id)?;
    // Whoever may not read the response learns nothing of its forms.
    let reader = actor.clone();
    state.block(move |platform| find(platform, &reader, id)).await?;
    let mark =
        form.get("mark").and_then(SectionMark::from_code).ok_or_else(|| WebError::BadField("mark".to_owned()))?;
    let seen = Seen::sent(form.get("seen").unwrap_or_default());
    let marking = Marking { mark, seen, note: form.get("note").unwrap_or_default().to_owned() };
    let (by, of, said) = (actor.clone(), code.clone(), marking.clone());
    match state.block(move |platform| mark_section(platform, &by, id, &of, &said)).await {
        Ok(()) => Ok(see_other(&format!("/responses/{id}#sections"))),
        Err(error) => {
            let wrong = Wrong { codes: error.codes()?, section: Some(code), typed: marking.note };
            render(&state, &visitor, &actor, id, None, wrong).await
        }
    }
}

/// Back to the page, or the page with what was typed and what is wrong with it.
async fn answer(
    state: &Data<State>,
    visitor: &Visitor,
    actor: &Actor,
    id: ResponseId,
    (done, typed, place): (Result<(), WebError>, String, &str),
) -> Result<HttpResponse, WebError> {
    match done {
        Ok(()) => Ok(see_other(&format!("/responses/{id}#{place}"))),
        Err(error) => {
            render(state, visitor, actor, id, None, Wrong { codes: error.codes()?, typed, section: None }).await
        }
    }
}
