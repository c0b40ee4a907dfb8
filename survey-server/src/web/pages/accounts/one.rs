//! One account: what can be done with it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::for_whom;
use crate::services::administration::{self, Known, Step};
use crate::services::{Actor, ServiceError};
use crate::storage::AccountId;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::views::wrong::Wrong;
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::{State, current_password};

/// What can have been done before; anything else is not said.
const DONE: [&str; 6] = ["invited", "renamed", "invite-again", "disable", "enable", "reset-second-factor"];

#[derive(Debug, Template)]
#[template(path = "pages/account-of-another.html")]
struct OnePage {
    page: Page,
    known: Known,
    done: Option<&'static str>,
    name: String,
    wrong: Wrong,
    is_own: bool,
}

impl OnePage {
    fn for_whom(&self) -> String {
        for_whom(&self.page, &self.known)
    }

    fn steps(&self) -> Vec<Step> {
        Step::ALL.into_iter().filter(|step| step.fits(&self.known)).collect()
    }
}

/// What an address says of what was done before.
#[derive(Debug, Default, Deserialize)]
pub struct Before {
    done: Option<String>,
}

/// The id of an account in an address; one that is none can't be anybody's.
fn account_id(text: &str) -> Result<AccountId, WebError> {
    text.parse().map_err(|_| WebError::Service(ServiceError::not_found("account")))
}

/// Shows an account.
///
/// # Errors
/// [`WebError::Service`] if there is no such account.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    before: Query<Before>,
) -> Result<HttpResponse, WebError> {
    let done = DONE.into_iter().find(|done| Some(*done) == before.done.as_deref());
    render(&state, &visitor, actor, account_id(&id)?, done, (None, Wrong::default())).await
}

async fn render(
    state: &State,
    visitor: &Visitor,
    actor: Actor,
    id: AccountId,
    done: Option<&'static str>,
    (typed, wrong): (Option<String>, Wrong),
) -> Result<HttpResponse, WebError> {
    let is_own = actor.account == id;
    let known = state.block(move |platform| administration::find(platform, &actor, id)).await?;
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let name = typed.unwrap_or_else(|| known.account.name.clone());
    html(status, &OnePage { page: Page::new(visitor), known, done, name, wrong, is_own })
}

/// Takes a step with an account.
///
/// # Errors
/// [`WebError::Service`] if it is refused.
pub async fn step(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = account_id(&id)?;
    let step = form.get("step").and_then(Step::from_code).ok_or_else(|| WebError::BadField("step".to_owned()))?;
    let take = async {
        if step.asks_for_password() {
            current_password::confirm_about_others(&state, &actor, &form, Vec::new()).await?;
        }
        let of = actor.clone();
        state.block(move |platform| administration::take_step(platform, &of, id, step)).await
    };
    match take.await {
        Ok(()) => Ok(see_other(&format!("/accounts/{id}?done={}", step.code()))),
        Err(error) => render(&state, &visitor, actor, id, None, (None, Wrong::of(error)?.in_form(step.code()))).await,
    }
}

/// Changes somebody's name.
///
/// # Errors
/// [`WebError::Service`] if there is no such account.
pub async fn rename(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (id, name) = (account_id(&id)?, form.get("name").unwrap_or_default().to_owned());
    let (of, given) = (actor.clone(), name.clone());
    match state.block(move |platform| administration::rename(platform, &of, id, &given)).await {
        Ok(()) => Ok(see_other(&format!("/accounts/{id}?done=renamed"))),
        Err(error) => render(&state, &visitor, actor, id, None, (Some(name), Wrong::of(error)?)).await,
    }
}
