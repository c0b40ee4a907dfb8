//! Signing in to the demonstration by one of its links.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::sign_in::{start_of, with_cookies};
use crate::services::demonstration;
use crate::web::State;
use crate::web::device::visit;
use crate::web::error::WebError;
use crate::web::page::{Page, ok, see_other};
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
pub async fn enter(
    state: Data<State>,
    req: HttpRequest,
    visitor: Visitor,
    token: Path<String>,
) -> Result<HttpResponse, WebError> {
    let (token, visit) = (token.into_inner(), visit(&req, &state, &visitor));
    let signed_in = state.block(move |platform| demonstration::sign_in(platform, &token, visit)).await?;
    with_cookies(&state, see_other(start_of(signed_in.role)), &signed_in)
}
