//! A comment or a reply that was posted.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};

use super::{Filter, Typed, render, round_id};
use crate::services::ServiceError;
use crate::services::consultation::{self as service, NewComment};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::see_other;
use crate::web::visitor::{SignedInActor, Visitor};

/// Comments on the whole or a part, or replies in a thread.
///
/// # Errors
/// [`WebError`] if the visitor may not, or comments are not taken any more.
pub async fn comment(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = round_id(&id)?;
    let new = new_comment(&form)?;
    let (author, posted) = (actor.clone(), new.clone());
    match state.block(move |platform| service::comment(platform, &author, id, &posted)).await {
        Ok(said) => Ok(see_other(&format!("/consultations/{id}#comment-{said}"))),
        Err(error) => {
            let part = new.parent.is_none().then_some(new.part);
            let reply = new.parent.map(|parent| parent.to_string());
            let typed = Typed { part, reply, text: new.text, ..Typed::default() }.wrong_with(error)?;
            render(&state, &visitor, actor, id, Filter::default(), typed, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

fn new_comment(form: &Form) -> Result<NewComment, WebError> {
    let mut new = NewComment::default();
    for (name, value) in form.fields() {
        match name {
            "part" => value.clone_into(&mut new.part),
            "text" => value.clone_into(&mut new.text),
            "form_key" => value.clone_into(&mut new.form_key),
            "parent" => new.parent = Some(value.parse().map_err(|_| ServiceError::not_found("comment"))?),
            other => return Err(WebError::UnknownField(other.chars().take(80).collect())),
        }
    }
    Ok(new)
}
