//! The list of what waits for the secretariat.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use crate::services::respondent;
use crate::services::validation::{self, Task, Waiting};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/validations.html")]
struct ListPage {
    page: Page,
    waiting: Vec<(Waiting, String)>,
    /// How many were imported, and whether they are shown.
    imported: usize,
    shows_imported: bool,
}

/// What an address asks of the list.
#[derive(Debug, Default, Deserialize)]
pub struct Question {
    imported: Option<String>,
}

/// Lists what waits for the secretariat, or what was imported and never looked at here.
///
/// # Errors
/// [`WebError`] if the database can't be read.
pub async fn list(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let waiting = state.block(move |platform| validation::waiting(platform, &actor)).await?;
    let named = |of: Waiting| {
        let name = respondent::name(&of.respondent, visitor.language);
        (of, name)
    };
    let imported = waiting.iter().filter(|of| of.task == Task::Imported).count();
    let shows_imported = question.imported.as_deref() == Some("yes");
    let shown = waiting.into_iter().filter(|of| (of.task == Task::Imported) == shows_imported);
    let waiting = shown.map(named).collect();
    ok(&ListPage { page: Page::new(&visitor), waiting, imported, shows_imported })
}
