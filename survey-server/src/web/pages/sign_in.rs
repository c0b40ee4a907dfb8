//! How to sign in, and signing out.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use crate::services::{Role, session};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok, see_other};
use crate::web::session::no_cookie;
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/sign-in.html")]
struct SignIn {
    page: Page,
}

/// Explains how to sign in.
///
/// # Errors
/// [`WebError`] if the page can't be rendered.
pub async fn explain(visitor: Visitor) -> Result<HttpResponse, WebError> {
    ok(&SignIn { page: Page::new(&visitor) })
}

/// Where the work of a role begins.
#[must_use]
pub const fn start_of(role: Role) -> &'static str {
    match role {
        Role::FocalPoint | Role::Contributor => "/dashboard",
        Role::CoordinationBody => "/consultations",
        Role::Administrator | Role::Secretariat | Role::Rapporteur => "/monitor",
    }
}

/// Signs out.
///
/// # Errors
/// [`WebError`] if the session can't be ended.
pub async fn leave(state: Data<State>, SignedInActor(actor): SignedInActor) -> Result<HttpResponse, WebError> {
    if let Some(id) = actor.session {
        state.block(move |platform| session::end(platform, actor.account, id)).await?;
    }
    let mut answer = see_other("/");
    answer.add_cookie(&no_cookie(&state)).map_err(|_| WebError::Interrupted)?;
    Ok(answer)
}
