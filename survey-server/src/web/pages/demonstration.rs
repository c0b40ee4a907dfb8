//! Signing in to the demonstration by one of its links.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::sign_in::start_of;
use crate::services::demonstration;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok, see_other};
use crate::web::session::{client, cookie};
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "pages/demonstration.html")]
struct Demonstration {
    page: Page,
    token: String,
}

/// Shows a button: programs that look at links in mail follow them, but press no buttons.
///
/// # Errors
/// [`WebError`] if the page can't be rendered.
pub async fn show(visitor: Visitor, token: Path<String>) -> Result<HttpResponse, WebError> {
    ok(&Demonstration { page: Page::new(&visitor), token: token.into_inner() })
}

/// Signs in and sends everybody to where their work begins.
///
/// # Errors
/// [`WebError::Service`] if the link is not, or no longer, valid.
pub async fn enter(state: Data<State>, req: HttpRequest, token: Path<String>) -> Result<HttpResponse, WebError> {
    let (token, client, lifetimes) = (token.into_inner(), client(&req), state.settings.sessions);
    let signed_in = state.block(move |platform| demonstration::sign_in(platform, &token, client, lifetimes));
    let (role, key) = signed_in.await?;
    let mut answer = see_other(start_of(role));
    answer.add_cookie(&cookie(&state, &key)).map_err(|_| WebError::Interrupted)?;
    Ok(answer)
}
