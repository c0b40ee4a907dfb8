//! The first page: what this is.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use crate::services::cycle::{self, CycleView};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "pages/home.html")]
struct Home {
    page: Page,
    cycles: Vec<CycleView>,
    is_synthetic: bool,
}

/// Shows what this is, and the cycles.
///
/// # Errors
/// [`WebError`] if the cycles can't be read.
pub async fn show(state: Data<State>, visitor: Visitor) -> Result<HttpResponse, WebError> {
    let mut cycles = state.block(cycle::list).await?;
    cycles.reverse();
    let is_synthetic = cycles.iter().any(|view| view.cycle.synthetic);
    ok(&Home { page: Page::new(&visitor), cycles, is_synthetic })
}
