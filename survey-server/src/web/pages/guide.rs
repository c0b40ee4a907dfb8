//! The guide for focal points: two pages, in plain words, with pictures from the demonstration.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::web::State;
use crate::web::assets::{Picture, assets};
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::public::{Made, Site, answer};
use crate::web::visitor::Visitor;

/// Its parts in order, each with the picture beside it, if there is one.
pub const PARTS: [(&str, &str); 12] = [
    ("enter", ""),
    ("find", "sections"),
    ("give", "contributors"),
    ("workbook", ""),
    ("save", ""),
    ("before", "before"),
    ("unknown", ""),
    ("evidence", ""),
    ("sign", "review"),
    ("after", "clarification"),
    ("others", ""),
    ("help", ""),
];

#[derive(Debug, Template)]
#[template(path = "pages/guide.html")]
struct Guide {
    page: Page,
    canonical: String,
    /// Where to write to.
    contact: Option<String>,
}

impl Guide {
    fn picture(&self, name: &str) -> Option<&'static Picture> {
        assets().guide.iter().find(|picture| picture.language == self.page.words.0 && picture.name == name)
    }
}

/// Shows the guide.
///
/// # Errors
/// [`WebError`] if the page can't be made.
pub async fn show(state: Data<State>, visitor: Visitor, req: HttpRequest) -> Result<HttpResponse, WebError> {
    let contact = state.settings.contact.clone();
    let make = |site: &Site| {
        let canonical = format!("{}/guide", site.base_url);
        Made::page(&Guide { page: site.page(), canonical, contact })
    };
    answer(&state, &visitor, &req, false, make).await
}
