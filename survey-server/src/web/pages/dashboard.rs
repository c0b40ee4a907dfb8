//! A focal point's first page: the open cycle and how far the answers are, earlier cycles and their receipts.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use survey_model::cycle::CycleStatus;

use super::sign_in::start_of;
use crate::services::cycle::CycleView;
use crate::services::response::{ResponseView, dashboard};
use crate::services::{Role, respondent};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok, see_other};
use crate::web::views::task::{Task, tasks};
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/dashboard.html")]
struct Dashboard {
    page: Page,
    respondent: String,
    is_synthetic: bool,
    open: Vec<Card>,
    others: Vec<Card>,
}

/// A cycle with what the respondent has done in it.
#[derive(Debug)]
struct Card {
    view: CycleView,
    response: Option<ResponseView>,
    tasks: Vec<Task>,
    answered: usize,
    asked: usize,
}

/// Shows the dashboard; who answers for nobody is sent to where their work begins.
///
/// # Errors
/// [`WebError`] if the responses can't be read.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
) -> Result<HttpResponse, WebError> {
    if actor.role != Role::FocalPoint {
        return Ok(see_other(start_of(actor.role)));
    }
    let language = visitor.language;
    let read = state.block(move |platform| {
        let respondent = respondent::of(platform, &actor)?;
        Ok::<_, WebError>((respondent::name(&respondent, language), dashboard(platform, &actor)?))
    });
    let (respondent, cycles) = read.await?;
    let cards = cycles.into_iter().map(|(view, response)| Card::new(&visitor, view, response));
    let (open, others): (Vec<Card>, Vec<Card>) = cards.partition(|card| card.view.cycle.status == CycleStatus::Open);
    let is_synthetic = open.iter().chain(&others).any(|card| card.view.cycle.synthetic);
    ok(&Dashboard { page: Page::new(&visitor), respondent, is_synthetic, open, others })
}

impl Card {
    fn new(visitor: &Visitor, view: CycleView, response: Option<ResponseView>) -> Self {
        let tasks = response.as_ref().map(|response| tasks(response, visitor.words())).unwrap_or_default();
        let (answered, asked) = Task::total(&tasks);
        Self { view, response, tasks, answered, asked }
    }
}
