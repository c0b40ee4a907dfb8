//! What of a cycle is published: looked at before, published, renewed, withdrawn.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;
use survey_model::code::CycleLabel;

use super::cycle_label;
use super::results::Place;
use crate::services::Authority;
use crate::services::publication::{self, NewVintage, Publication};
use crate::storage::cycle::Cycle;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/publication.html")]
struct PublicationPage {
    page: Page,
    cycle: Cycle,
    vintages: Vec<Publication>,
    reason: String,
    /// Codes of what is wrong.
    wrong: Vec<&'static str>,
}

impl PublicationPage {
    fn is_published(&self) -> bool {
        self.vintages.iter().any(|of| of.withdrawn_at.is_none())
    }
}

/// Shows what of a cycle is published.
///
/// # Errors
/// [`WebError`] if there is no such cycle.
pub async fn show(state: Data<State>, visitor: Visitor, label: Path<String>) -> Result<HttpResponse, WebError> {
    render(&state, &visitor, cycle_label(&label)?, String::new(), Vec::new(), StatusCode::OK).await
}

async fn render(
    state: &Data<State>,
    visitor: &Visitor,
    label: CycleLabel,
    reason: String,
    wrong: Vec<&'static str>,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let (cycle, vintages) = state.block(move |platform| publication::of_cycle(platform, &label)).await?;
    html(status, &PublicationPage { page: Page::new(visitor), cycle, vintages, reason, wrong })
}

/// As of when a preview is wanted.
#[derive(Debug, Deserialize)]
pub struct Question {
    known_at: Option<String>,
}

/// Leads to the preview as of a day; without one, as of now.
///
/// # Errors
/// [`WebError`] if there is no such cycle.
pub async fn begin(
    state: Data<State>,
    visitor: Visitor,
    label: Path<String>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let label = cycle_label(&label)?;
    match publication::parse_moment(question.known_at.as_deref().unwrap_or_default()) {
        Ok(known_at) => Ok(see_other(&format!("/previews/{label}/{}", Place::moment(known_at)))),
        Err(error) => wrong(&state, &visitor, label, String::new(), error.into()).await,
    }
}

/// Publishes what was looked at.
///
/// # Errors
/// [`WebError`] if it is something else by now, or nobody has answered.
pub async fn publish(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    label: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (label, by) = (cycle_label(&label)?, Authority::from(&actor));
    let known_at = publication::parse_moment(form.get("known_at").unwrap_or_default())?;
    let new = NewVintage { known_at, sha256: form.get("sha256").unwrap_or_default().to_owned() };
    let of = label.clone();
    state.block(move |platform| publication::publish(platform, &by, &of, &new)).await?;
    Ok(see_other(&format!("/cycles/{label}/publication")))
}

/// Withdraws what is published.
///
/// # Errors
/// [`WebError`] if nothing is.
pub async fn withdraw(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    label: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (label, by) = (cycle_label(&label)?, Authority::from(&actor));
    let reason = form.get("reason").unwrap_or_default().to_owned();
    let (of, why) = (label.clone(), reason.clone());
    match state.block(move |platform| publication::withdraw(platform, &by, &of, &why)).await {
        Ok(()) => Ok(see_other(&format!("/cycles/{label}/publication"))),
        Err(error) => wrong(&state, &visitor, label, reason, error).await,
    }
}

async fn wrong(
    state: &Data<State>,
    visitor: &Visitor,
    label: CycleLabel,
    reason: String,
    error: WebError,
) -> Result<HttpResponse, WebError> {
    render(state, visitor, label, reason, error.codes()?, StatusCode::UNPROCESSABLE_ENTITY).await
}
