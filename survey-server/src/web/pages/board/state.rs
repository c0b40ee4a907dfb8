//! One Member State on the board, and what can be done for it alone.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use survey_model::code::CycleLabel;
use survey_model::member_state::{Grouping, MemberState};
use survey_model::respondent::Respondent;

use super::Question;
use crate::services::board::{self as service, Board, Count, Row};
use crate::services::{Authority, ServiceError, response};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::pages::cycle_label;
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/board-state.html")]
struct StatePage {
    page: Page,
    label: CycleLabel,
    board: Board,
    row: Row,
    name: String,
    titles: Vec<String>,
    done: Option<(&'static str, usize)>,
    /// What was typed to open a closed cycle, and the codes of what is wrong with it.
    typed: Typed,
    wrong: Vec<&'static str>,
}

/// Why, and until when.
#[derive(Debug, Default)]
struct Typed {
    reason: String,
    until: String,
}

impl StatePage {
    /// Its groups, without those that it is not in.
    fn groups(&self) -> Vec<&'static str> {
        let day = self.board.cycle.cycle.starts_on;
        let groups = Grouping::ALL.into_iter().map(|grouping| self.row.group(grouping, day));
        groups.filter(|group| !group.starts_with("not_") && !group.starts_with("un_")).collect()
    }

    fn sections(&self) -> Vec<(&String, Count)> {
        self.titles.iter().zip(self.row.sections.iter().copied()).collect()
    }
}

/// Shows one Member State.
///
/// # Errors
/// [`WebError`] if there is no such cycle or state.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String)>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let (label, code) = path.into_inner();
    render(&state, &visitor, cycle_label(&label)?, &code, question.done(), (Typed::default(), Vec::new())).await
}

async fn render(
    state: &Data<State>,
    visitor: &Visitor,
    label: CycleLabel,
    code: &str,
    done: Option<(&'static str, usize)>,
    (typed, wrong): (Typed, Vec<&'static str>),
) -> Result<HttpResponse, WebError> {
    let asked = label.clone();
    let board = state.block(move |platform| service::board(platform, &asked)).await?;
    let found = MemberState::find(code).and_then(|state| board.rows.iter().find(|row| row.state.iso3 == state.iso3));
    let row = found.cloned().ok_or(ServiceError::not_found("respondent"))?;
    let questionnaire = &board.cycle.questionnaire;
    let language = questionnaire.language_for(visitor.language);
    let title = |section| questionnaire.section_text(section, language).title.clone();
    let titles = questionnaire.sections().iter().map(title).collect();
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let name = row.state.name(visitor.language).to_owned();
    html(status, &StatePage { page: Page::new(visitor), label, board, row, name, titles, done, typed, wrong })
}

/// Opens a closed cycle for a Member State that has not answered it.
///
/// # Errors
/// [`WebError`] if the cycle is not closed.
pub async fn back_fill(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (label, code) = path.into_inner();
    let label = cycle_label(&label)?;
    let iso3 = MemberState::find(&code).ok_or(ServiceError::not_found("respondent"))?.iso3;
    let field = |name| form.get(name).unwrap_or_default().to_owned();
    let typed = Typed { reason: field("reason"), until: field("until") };
    let (by, of, until, reason) = (Authority::from(&actor), label.clone(), typed.until.clone(), typed.reason.clone());
    let respondent = Respondent::administration(iso3);
    let opened =
        state.block(move |platform| response::back_fill(platform, &by, &of, &respondent, &until, &reason)).await;
    match opened {
        Ok(id) => Ok(see_other(&format!("/responses/{id}/validation"))),
        Err(error) => render(&state, &visitor, label, &code, None, (typed, error.codes()?)).await,
    }
}
