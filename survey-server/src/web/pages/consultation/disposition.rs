//! Dispositions: decided, and shown as a table that can be printed or downloaded.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::{Filter, Typed, render, round_id};
use crate::services::ServiceError;
use crate::services::consultation::{
    self as service, ConsultationCommentId, Disposition, NewDisposition, Part, RoundView, Thread,
};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, ok, see_other};
use crate::web::visitor::{SignedInActor, Visitor};

/// Decides about a comment.
///
/// # Errors
/// [`WebError`] if the visitor may not, or the document is approved.
pub async fn dispose(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = round_id(&id)?;
    let (comment, new) = new_disposition(&form)?;
    let (decider, posted) = (actor.clone(), new.clone());
    match state.block(move |platform| service::dispose(platform, &decider, id, comment, &posted)).await {
        Ok(()) => Ok(see_other(&format!("/consultations/{id}#comment-{comment}"))),
        Err(error) => {
            let typed = Typed {
                decide: Some(comment.to_string()),
                disposition: new.disposition.map(|disposition| disposition.code().to_owned()).unwrap_or_default(),
                text: new.reply,
                ..Typed::default()
            };
            let (status, typed) = told(typed, error)?;
            render(&state, &visitor, actor, id, Filter::default(), typed, status).await
        }
    }
}

/// Whoever was overtaken sees what was decided meanwhile, beside what they typed.
fn told(typed: Typed, error: WebError) -> Result<(StatusCode, Typed), WebError> {
    match error {
        WebError::Service(ServiceError::Refused { code: "disposition-changed", .. }) => {
            Ok((StatusCode::CONFLICT, Typed { is_overtaken: true, ..typed }))
        }
        other => Ok((StatusCode::UNPROCESSABLE_ENTITY, typed.wrong_with(other)?)),
    }
}

fn new_disposition(form: &Form) -> Result<(ConsultationCommentId, NewDisposition), WebError> {
    let mut new = NewDisposition::default();
    let mut comment = None;
    for (name, value) in form.fields() {
        let bad = || WebError::BadField(name.to_owned());
        match name {
            "comment" => comment = value.parse().ok(),
            "disposition" => new.disposition = Some(Disposition::from_code(value).ok_or_else(bad)?),
            "reply" => value.clone_into(&mut new.reply),
            "seen" => new.seen = value.parse().ok().filter(|seen| *seen < 1_000_000).ok_or_else(bad)?,
            other => return Err(WebError::UnknownField(other.chars().take(80).collect())),
        }
    }
    Ok((comment.ok_or(ServiceError::not_found("comment"))?, new))
}

#[derive(Debug, Template)]
#[template(path = "pages/dispositions.html")]
struct Dispositions {
    page: Page,
    view: RoundView,
}

impl Dispositions {
    fn part(&self, thread: &Thread) -> Option<&Part> {
        self.view.document.part(&thread.comment.comment.part)
    }
}

/// Shows the disposition table.
///
/// # Errors
/// [`WebError`] if there is no such round that the visitor may see.
pub async fn table(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
) -> Result<HttpResponse, WebError> {
    let (id, language) = (round_id(&id)?, visitor.language);
    let view = state.block(move |platform| service::find(platform, &actor, id, language)).await?;
    ok(&Dispositions { page: Page::new(&visitor), view })
}

/// What the address of the file says.
#[derive(Debug, Deserialize)]
pub struct FileQuestion {
    bom: Option<String>,
}

/// Sends the disposition table as CSV.
///
/// # Errors
/// As [`table`].
pub async fn csv(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    question: Query<FileQuestion>,
) -> Result<HttpResponse, WebError> {
    let (id, language, bom) = (round_id(&id)?, visitor.language, question.bom.as_deref() == Some("yes"));
    let write =
        move |platform: &crate::services::Platform| service::csv(&service::find(platform, &actor, id, language)?, bom);
    let file = state.block(write).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(("content-disposition", format!("attachment; filename=\"dispositions-{id}.csv\"")))
        .body(file))
}
