//! The audit trail: who did what, on what, when and from where; looked through, and downloaded.

use std::io::Write;

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;

use crate::services::audit::{self, AuditAction, Format, Trail, trail};
use crate::services::progress::Silent;
use crate::services::{Platform, Role, ServiceError, Who};
use crate::web::State;
use crate::web::download;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::visitor::Visitor;
use crate::web::words::Message;

mod filter;
mod row;

use filter::{Question, Wanted};
use row::Row;

#[derive(Debug, Template)]
#[template(path = "pages/audit.html")]
struct AuditPage {
    page: Page,
    wanted: Wanted,
    trail: Trail,
    rows: Vec<Row>,
}

impl AuditPage {
    /// Everything that is recorded, by its words.
    fn actions(&self) -> Vec<(&'static str, Message)> {
        let words = |action: &AuditAction| (action.code(), row::action_words(self.page.words, action.code()));
        AuditAction::ALL.iter().map(words).collect()
    }

    /// As what somebody can act.
    fn roles() -> Vec<&'static str> {
        let others = [Who::operator(), Who::platform(), Who::visitor(None)].map(|who| who.role);
        Role::ALL.iter().map(|role| role.code()).chain(others).collect()
    }

    const fn kinds() -> &'static [&'static str] {
        audit::SUBJECTS
    }
}

/// Shows events.
///
/// # Errors
/// [`WebError`] if the address asks for what there can't be, or the trail can't be read.
pub async fn show(state: Data<State>, visitor: Visitor, question: Query<Question>) -> Result<HttpResponse, WebError> {
    let wanted = Wanted::parse(question.into_inner())?;
    let actor = visitor.actor.clone().ok_or(ServiceError::NotSignedIn)?;
    let asked = wanted.clone();
    let read = move |platform: &Platform| trail(platform, &actor, &asked.filter(platform)?, asked.place);
    let trail = state.block(read).await?;
    let page = Page::new(&visitor);
    let rows = trail.lines.iter().map(|line| Row::new(&page, line)).collect();
    ok(&AuditPage { page, wanted, trail, rows })
}

/// Sends the events of the filter for a spreadsheet.
///
/// # Errors
/// As [`show`].
pub async fn csv(state: Data<State>, question: Query<Question>) -> Result<HttpResponse, WebError> {
    send(&state, question.into_inner(), Format::Csv).await
}

/// Sends the events of the filter for a program.
///
/// # Errors
/// As [`show`].
pub async fn json_lines(state: Data<State>, question: Query<Question>) -> Result<HttpResponse, WebError> {
    send(&state, question.into_inner(), Format::JsonLines).await
}

async fn send(state: &State, question: Question, format: Format) -> Result<HttpResponse, WebError> {
    let wanted = Wanted::parse(question)?;
    let write = move |platform: &Platform, out: &mut dyn Write| {
        audit::export(platform, &wanted.filter(platform)?, format, out, &Silent).map(drop)
    };
    download::send(state, &format!("audit.{}", format.name()), format.media_type(), write).await
}
