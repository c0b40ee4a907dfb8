//! Signing in by a personal link, and out.

use actix_session::Session;
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::services::{Role, access};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok, see_other};
use crate::web::visitor::{self, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/sign-in.html")]
struct SignIn {
    page: Page,
    /// Nothing on the page that only explains.
    token: Option<String>,
}

/// Explains how to sign in.
///
/// # Errors
/// [`WebError`] if the page can't be rendered.
pub async fn explain(visitor: Visitor) -> Result<HttpResponse, WebError> {
    ok(&SignIn { page: Page::new(&visitor), token: None })
}

/// Shows a button: programs that look at links in mail follow them, but press no buttons.
///
/// # Errors
/// [`WebError`] if the page can't be rendered.
pub async fn show(visitor: Visitor, token: Path<String>) -> Result<HttpResponse, WebError> {
    ok(&SignIn { page: Page::new(&visitor), token: Some(token.into_inner()) })
}

/// Signs in and sends everybody to where their work begins.
///
/// # Errors
/// [`WebError::Service`] if the link is not, or no longer, valid.
pub async fn enter(state: Data<State>, session: Session, token: Path<String>) -> Result<HttpResponse, WebError> {
    let token = token.into_inner();
    let actor = state.block(move |platform| access::sign_in(platform, &token)).await?;
    visitor::sign_in(&session, &actor)?;
    Ok(see_other(start_of(actor.role)))
}

/// Where the work of a role begins.
#[must_use]
pub fn start_of(role: Role) -> &'static str {
    match role {
        Role::FocalPoint => "/dashboard",
        Role::CoordinationBody => "/consultations",
        _ => "/monitor",
    }
}

/// Signs out.
///
/// # Errors
/// None of its own.
pub async fn leave(session: Session) -> Result<HttpResponse, WebError> {
    session.purge();
    Ok(see_other("/"))
}
