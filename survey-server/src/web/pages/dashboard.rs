//! The first page of whoever answers: the open cycle and how far the answers are; for focal points, earlier cycles and their receipts.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use chrono::NaiveDate;
use survey_model::cycle::CycleStatus;

use super::sign_in::start_of;
use crate::services::account::Account;
use crate::services::clarification::Thread;
use crate::services::cycle::CycleView;
use crate::services::response::{OwnCycle, ResponseView, dashboard};
use crate::services::{Role, deadline, respondent};
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
    /// Whether the visitor answers for the respondent as a whole, and not only sections.
    is_whole: bool,
    /// Those who answer for the respondent as a whole, so that nobody is among them unseen.
    focal_points: Vec<Account>,
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
    /// The last day on which answers are taken; none as long as they are taken until the cycle is closed.
    deadline: Option<NaiveDate>,
    /// Whether it is over, and that alone stands against answering.
    is_too_late: bool,
    /// How many questions of the secretariat wait for a reply.
    waiting: usize,
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
    if !matches!(actor.role, Role::FocalPoint | Role::Contributor) {
        return Ok(see_other(start_of(actor.role)));
    }
    let (language, is_whole) = (visitor.language, actor.role == Role::FocalPoint);
    let read = state.block(move |platform| {
        let respondent = respondent::of(platform, &actor)?;
        let people = if is_whole { respondent::focal_points(platform, &actor)? } else { Vec::new() };
        Ok::<_, WebError>((respondent::name(&respondent, language), people, dashboard(platform, &actor)?))
    });
    let (respondent, focal_points, cycles) = read.await?;
    // A contributor sees the cycles in which there is something to do for them.
    let cards = cycles.into_iter().filter(|own| is_whole || own.response.is_some());
    let cards = cards.map(|own| Card::new(&visitor, own));
    let (open, others): (Vec<Card>, Vec<Card>) = cards.partition(Card::is_open);
    let is_synthetic = open.iter().chain(&others).any(|card| card.view.cycle.synthetic);
    let page = Page::new(&visitor);
    ok(&Dashboard { page, respondent, is_synthetic, is_whole, focal_points, open, others })
}

impl Card {
    fn new(visitor: &Visitor, OwnCycle { view, response, deadline }: OwnCycle) -> Self {
        let tasks = response.as_ref().map(|response| tasks(response, visitor.words())).unwrap_or_default();
        let (answered, asked) = Task::total(&tasks);
        let is_too_late = match &response {
            Some(response) => response.is_too_late(),
            None => deadline::check(deadline).is_err(),
        };
        // What the secretariat has opened has a day of its own.
        let deadline = response.as_ref().map_or(deadline, |response| response.deadline);
        let waits = |thread: &&Thread| thread.is_open() && !thread.is_answered;
        let waiting = response.as_ref().map_or(0, |response| response.clarifications.iter().filter(waits).count());
        Self { view, response, tasks, answered, asked, deadline, is_too_late, waiting }
    }

    /// Whether there is something to do: the cycle is open, or the secretariat has opened the response.
    fn is_open(&self) -> bool {
        self.view.cycle.status == CycleStatus::Open || self.response.as_ref().is_some_and(ResponseView::is_open)
    }

    /// How it stands, for its mark: as the cycle does, unless the secretariat has opened the response.
    fn state(&self) -> &'static str {
        if self.response.as_ref().is_some_and(|response| response.is_opened) {
            "opened"
        } else {
            self.view.cycle.status.code()
        }
    }
}
