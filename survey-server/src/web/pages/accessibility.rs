//! What the site does so that it shuts nobody out, what it does not do yet, and whom to tell.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "pages/accessibility.html")]
struct Accessibility {
    page: Page,
    /// Where to write to.
    contact: Option<String>,
}

/// Shows the statement.
///
/// # Errors
/// [`WebError`] if the page can't be rendered.
pub async fn show(state: Data<State>, visitor: Visitor) -> Result<HttpResponse, WebError> {
    ok(&Accessibility { page: Page::new(&visitor), contact: state.settings.contact.clone() })
}
