//! What was typed by somebody who may not save it any more: it is given back, so that no word is lost.

use actix_web::HttpResponse;
use askama::Template;

use crate::services::ServiceError;
use crate::web::error::{Told, WebError};
use crate::web::form::Form;
use crate::web::page::{Page, html};
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "pages/unsaved.html")]
struct UnsavedPage {
    page: Page,
    told: Told,
    /// Names of fields and what was typed into them.
    typed: Vec<(String, String)>,
}

/// Gives back what was posted to a section that is not, or no longer, the visitor's. It says the same of what there isn't at all: nobody learns anything but what was
/// sent.
///
/// # Errors
/// The error itself, if it is another one, or a program asks.
pub(super) fn page(visitor: &Visitor, form: &Form, error: WebError) -> Result<HttpResponse, WebError> {
    if visitor.is_program || !matches!(error, WebError::Service(ServiceError::NotFound { .. })) {
        return Err(error);
    }
    let is_typed = |(name, value): &(&str, &str)| {
        !value.trim().is_empty() && !["csrf", "next"].contains(name) && !name.ends_with("!revision")
    };
    let typed = form.fields().filter(is_typed).map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let told = error.told(visitor.words());
    html(told.status, &UnsavedPage { page: Page::new(visitor), told, typed })
}
