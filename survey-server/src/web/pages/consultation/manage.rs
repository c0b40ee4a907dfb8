//! What the secretariat does with a round: invites further bodies, gives more time, closes it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};

use super::{Filter, Typed, render, round_id};
use crate::services::consultation::{self as service, CoordinationBodyId, Invited};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::see_other;
use crate::web::visitor::{SignedInActor, Visitor};

/// Invites further bodies to a round.
///
/// # Errors
/// [`WebError`] if the visitor may not, or the round is closed.
pub async fn invite(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = round_id(&id)?;
    let mut bodies = Invited::default();
    for (name, value) in form.fields() {
        read_body(&mut bodies, name, value)?;
    }
    let (host, invited) = (actor.clone(), bodies.clone());
    match state.block(move |platform| service::invite(platform, &host, id, &invited)).await {
        Ok(()) => Ok(see_other(&format!("/consultations/{id}"))),
        Err(error) => {
            let typed = Typed { new_bodies: bodies.new, chosen: bodies.known, ..Typed::default() };
            let typed = typed.wrong_with(error)?;
            render(&state, &visitor, actor, id, Filter::default(), typed, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// Reads a field of those by which bodies are chosen and named.
pub(super) fn read_body(bodies: &mut Invited, name: &str, value: &str) -> Result<(), WebError> {
    match name {
        "body" => {
            let id: CoordinationBodyId = value.parse().map_err(|_| WebError::BadField(name.to_owned()))?;
            bodies.known.push(id);
        }
        "new_bodies" => value.clone_into(&mut bodies.new),
        other => return Err(WebError::UnknownField(other.chars().take(80).collect())),
    }
    Ok(())
}

/// Moves the deadline to a later day.
///
/// # Errors
/// [`WebError`] if the visitor may not, or the round is closed.
pub async fn extend(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = round_id(&id)?;
    let deadline = form.get("deadline").unwrap_or_default().to_owned();
    let (host, day) = (actor.clone(), deadline.clone());
    match state.block(move |platform| service::extend(platform, &host, id, &day)).await {
        Ok(()) => Ok(see_other(&format!("/consultations/{id}"))),
        Err(error) => {
            let typed = Typed { deadline, ..Typed::default() }.wrong_with(error)?;
            render(&state, &visitor, actor, id, Filter::default(), typed, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// Closes a round.
///
/// # Errors
/// [`WebError`] if the visitor may not.
pub async fn close(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
) -> Result<HttpResponse, WebError> {
    let id = round_id(&id)?;
    state.block(move |platform| service::close(platform, &actor, id)).await?;
    Ok(see_other(&format!("/consultations/{id}")))
}
