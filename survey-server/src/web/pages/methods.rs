//! How figures are made and what is withheld, in plain words; docs/methods.md has the formulas.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::public::{Made, Site, answer};
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "pages/methods.html")]
struct Methods {
    page: Page,
    canonical: String,
    least: usize,
}

/// Shows the methods.
///
/// # Errors
/// [`WebError`] if the page can't be made.
pub async fn show(state: Data<State>, visitor: Visitor, req: HttpRequest) -> Result<HttpResponse, WebError> {
    let make = |site: &Site| {
        let canonical = format!("{}/methods", site.base_url);
        Made::page(&Methods { page: site.page(), canonical, least: analysis::disclosure::LeastCount::DEFAULT.get() })
    };
    answer(&state, &visitor, &req, false, make).await
}
