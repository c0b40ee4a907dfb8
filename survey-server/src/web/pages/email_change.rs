//! Confirming another e-mail address by the link that was sent to it.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::services::own_account::{confirm_email_change, find_email_change};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok, see_other};
use crate::web::session::client;
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "pages/email-change.html")]
struct EmailChangePage {
    page: Page,
    token: String,
    email: String,
}

/// Shows a button: programs that look at links in mail follow them, but press no buttons.
///
/// # Errors
/// [`WebError::Service`] if the link can't be used.
pub async fn show(state: Data<State>, visitor: Visitor, token: Path<String>) -> Result<HttpResponse, WebError> {
    let token = token.into_inner();
    let given = token.clone();
    let email = state.block(move |platform| find_email_change(platform, &given)).await?;
    ok(&EmailChangePage { page: Page::new(&visitor), token, email })
}

/// Changes the address.
///
/// # Errors
/// [`WebError::Service`] if the link can't be used, or somebody else has the address by now.
pub async fn confirm(
    state: Data<State>,
    req: HttpRequest,
    visitor: Visitor,
    token: Path<String>,
) -> Result<HttpResponse, WebError> {
    let (token, client) = (token.into_inner(), client(&req));
    state.block(move |platform| confirm_email_change(platform, token, client)).await?;
    Ok(see_other(if visitor.actor.is_some() { "/account?done=email" } else { "/sign-in?done=email" }))
}
