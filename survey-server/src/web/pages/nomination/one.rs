//! One nomination: what is recorded of it, and what can be done with it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;

use super::{blank, read, status_of};
use crate::services::nomination::{self as service, NominationForm, NominationView};
use crate::services::{Authority, Platform, ServiceError};
use crate::storage::NominationId;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::pages::wrong::Wrong;
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/nomination.html")]
struct Nomination {
    page: Page,
    view: NominationView,
    state: String,
    /// The other focal points of the state whose nominations are in force.
    others: Vec<NominationView>,
    form: NominationForm,
    invites: bool,
    reason: String,
    wrong: Wrong,
    today: NaiveDate,
    done: Option<&'static str>,
}

impl Nomination {
    fn status_of(&self, view: &NominationView) -> &'static str {
        status_of(view)
    }
}

/// What was done just now.
#[derive(Debug, Deserialize)]
pub struct After {
    done: Option<String>,
}

const DONE: [&str; 5] = ["recorded", "replaced", "ended", "lead", "invited"];

/// Shows a nomination.
///
/// # Errors
/// [`WebError`] if there is none.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    id: Path<String>,
    after: Option<Query<After>>,
) -> Result<HttpResponse, WebError> {
    let done = after.and_then(|after| DONE.into_iter().find(|known| after.done.as_deref() == Some(*known)));
    let typed = Typed { form: blank(visitor.language), ..Typed::default() };
    render(&state, &visitor, nomination_id(&id)?, typed, done, StatusCode::OK).await
}

fn nomination_id(text: &str) -> Result<NominationId, WebError> {
    text.parse().map_err(|_| WebError::Service(ServiceError::not_found("nomination")))
}

/// What was typed, and what is wrong with it.
#[derive(Debug, Default)]
struct Typed {
    form: NominationForm,
    invites: bool,
    reason: String,
    wrong: Wrong,
}

/// Lets somebody take the place of a focal point.
///
/// # Errors
/// [`WebError`] if the nomination has ended.
pub async fn replace(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = nomination_id(&id)?;
    let (mut typed, invites, reason) = read(&form)?;
    let views = state.block(service::list).await?;
    let of = views.iter().find(|view| view.nomination.id == id).ok_or(ServiceError::not_found("nomination"))?;
    typed.member_state = of.respondent.state.to_string();
    let (by, new, why) = (Authority::from(&actor), typed.clone(), reason.clone());
    match state.block(move |platform| service::replace(platform, &by, id, &new, &why, invites)).await {
        Ok(successor) => Ok(see_other(&format!("/nominations/{successor}?done=replaced"))),
        Err(error) => {
            let (wrong, status) = Wrong::of(error)?;
            render(&state, &visitor, id, Typed { form: typed, invites, reason, wrong }, None, status).await
        }
    }
}

/// Ends a nomination.
///
/// # Errors
/// [`WebError`] if it has ended, or the person is in the lead of others.
pub async fn end(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = nomination_id(&id)?;
    let reason = only(&form, "reason")?;
    let (by, why) = (Authority::from(&actor), reason);
    match state.block(move |platform| service::end(platform, &by, id, &why)).await {
        Ok(()) => Ok(see_other(&format!("/nominations/{id}?done=ended"))),
        Err(error) => {
            let (mut wrong, status) = Wrong::of(error)?;
            wrong.lines.iter_mut().for_each(|(_, field)| "end_reason".clone_into(field));
            let typed = Typed { form: blank(visitor.language), wrong, ..Typed::default() };
            render(&state, &visitor, id, typed, None, status).await
        }
    }
}

/// Gives the lead to the person of a nomination.
///
/// # Errors
/// [`WebError`] if the nomination has ended.
pub async fn give_lead(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
) -> Result<HttpResponse, WebError> {
    let (id, by) = (nomination_id(&id)?, Authority::from(&actor));
    state.block(move |platform| service::give_lead(platform, &by, id)).await?;
    Ok(see_other(&format!("/nominations/{id}?done=lead")))
}

/// Invites the person of a nomination, once more if need be.
///
/// # Errors
/// [`WebError`] if the person has accepted already, or was invited today.
pub async fn invite(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
) -> Result<HttpResponse, WebError> {
    let (id, by) = (nomination_id(&id)?, Authority::from(&actor));
    state.block(move |platform| service::invite(platform, &by, id)).await?;
    Ok(see_other(&format!("/nominations/{id}?done=invited")))
}

/// The value of the only field of a form.
fn only(form: &Form, field: &str) -> Result<String, WebError> {
    match form.fields().find(|(name, _)| *name != field) {
        Some((other, _)) => Err(WebError::UnknownField(other.chars().take(80).collect())),
        None => Ok(form.get(field).unwrap_or_default().to_owned()),
    }
}

async fn render(
    state: &State,
    visitor: &Visitor,
    id: NominationId,
    typed: Typed,
    done: Option<&'static str>,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let views = state.block(service::list).await?;
    let view = views.iter().find(|view| view.nomination.id == id).cloned();
    let view = view.ok_or(ServiceError::not_found("nomination"))?;
    let is_other = |other: &NominationView| {
        other.respondent == view.respondent && other.nomination.id != id && other.is_in_force()
    };
    let others = views.into_iter().filter(is_other).collect();
    let Typed { form, invites, reason, wrong } = typed;
    let state = view.respondent.state.state().name(visitor.language).to_owned();
    let today = Platform::today();
    let page = Page::new(visitor);
    html(status, &Nomination { page, view, state, others, form, invites, reason, wrong, today, done })
}
