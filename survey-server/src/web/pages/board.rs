//! The cycle board: how far each Member State has come, and what can be done about it.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use survey_model::code::CycleLabel;
use survey_model::cycle::{CycleStatus, ResponseStatus};
use survey_model::member_state::Grouping;

use super::cycle_label;
use crate::services::board::{self as service, Board, Count, Filter, InvitationState, Order, Row};
use crate::services::cycle;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok, see_other};
use crate::web::visitor::Visitor;
use crate::web::words::Message;

mod action;
mod question;
mod state;

pub use action::act;
pub use question::Question;
pub use state::{back_fill, show as state};

#[derive(Debug, Template)]
#[template(path = "pages/board.html")]
struct BoardPage {
    page: Page,
    label: CycleLabel,
    labels: Vec<CycleLabel>,
    board: Board,
    /// The states that are shown, in order.
    shown: Vec<Row>,
    filter: Filter,
    query: String,
    done: Option<(&'static str, usize)>,
}

impl BoardPage {
    fn is_region(&self, region: &str) -> bool {
        self.filter.region == Some(region)
    }

    fn is_development(&self, group: &str) -> bool {
        self.filter.development == Some(group)
    }

    fn is_status(&self, status: &ResponseStatus) -> bool {
        self.filter.status == Some(*status)
    }

    fn is_invitation(&self, invitation: &InvitationState) -> bool {
        self.filter.invitation == Some(*invitation)
    }

    fn is_order(&self, order: &Order) -> bool {
        self.filter.order == *order
    }

    fn is_shown(&self, label: &CycleLabel) -> bool {
        self.label == *label
    }

    /// How many of the shown states are so far.
    fn count(&self, status: &ResponseStatus) -> usize {
        self.shown.iter().filter(|row| row.status == *status).count()
    }

    fn without_focal_point(&self) -> usize {
        self.shown.iter().filter(|row| row.focal_points.is_empty()).count()
    }

    fn accepted(&self) -> usize {
        self.shown.iter().filter(|row| row.invitation() == InvitationState::Accepted).count()
    }

    /// The sections in words, for whoever doesn't see the small picture.
    fn alternative(&self, row: &Row) -> String {
        let one = |(at, count): (usize, &Count)| one(&self.page, at + 1, *count).plain();
        row.sections.iter().enumerate().map(one).collect::<Vec<_>>().join("; ")
    }
}

fn one(page: &Page, number: usize, count: Count) -> Message {
    page.t("board-section").with("number", number).with("answered", count.answered).with("asked", count.asked)
}

/// Leads to the board of the cycle that is open, or else the latest.
///
/// # Errors
/// [`WebError`] if there is no cycle.
pub async fn index(state: Data<State>) -> Result<HttpResponse, WebError> {
    let cycles = state.block(cycle::list).await?;
    let open = cycles.iter().rfind(|view| view.cycle.status == CycleStatus::Open).or(cycles.last());
    let usual = open.ok_or(crate::services::ServiceError::not_found("cycle"))?;
    Ok(see_other(&format!("/cycles/{}/board", usual.cycle.label)))
}

/// Shows the board.
///
/// # Errors
/// [`WebError`] if there is no such cycle, or the address asks for something that there isn't.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    label: Path<String>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let (label, filter) = (cycle_label(&label)?, question.filter()?);
    let asked = label.clone();
    let read = state.block(move |platform| {
        let labels: Vec<CycleLabel> = cycle::list(platform)?.into_iter().rev().map(|view| view.cycle.label).collect();
        Ok::<_, WebError>((labels, service::board(platform, &asked)?))
    });
    let (labels, board) = read.await?;
    let shown = filter.apply(&board, visitor.language).into_iter().cloned().collect();
    ok(&BoardPage {
        page: Page::new(&visitor),
        done: question.done(),
        query: question::query(&filter),
        label,
        labels,
        board,
        shown,
        filter,
    })
}

/// The board as a file.
///
/// # Errors
/// As [`show`].
pub async fn file(
    state: Data<State>,
    visitor: Visitor,
    label: Path<String>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let (label, filter, bom) = (cycle_label(&label)?, question.filter()?, question.bom());
    let (asked, language) = (label.clone(), visitor.language);
    let write = move |platform: &crate::services::Platform| {
        let board = service::board(platform, &asked)?;
        service::csv(&board, &filter.apply(&board, language), language, bom)
    };
    let file = state.block(write).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(("content-disposition", format!("attachment; filename=\"board-{label}.csv\"")))
        .body(file))
}
