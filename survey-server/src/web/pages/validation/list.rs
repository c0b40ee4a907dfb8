//! The list of what waits for the secretariat.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use crate::services::respondent;
use crate::services::validation::{self, Waiting};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/validations.html")]
struct ListPage {
    page: Page,
    waiting: Vec<(Waiting, String)>,
}

/// Lists what waits for the secretariat.
///
/// # Errors
/// [`WebError`] if the database can't be read.
pub async fn list(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
) -> Result<HttpResponse, WebError> {
    let waiting = state.block(move |platform| validation::waiting(platform, &actor)).await?;
    let named = |of: Waiting| {
        let name = respondent::name(&of.respondent, visitor.language);
        (of, name)
    };
    ok(&ListPage { page: Page::new(&visitor), waiting: waiting.into_iter().map(named).collect() })
}
