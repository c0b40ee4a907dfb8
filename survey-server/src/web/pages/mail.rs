//! The outbox: letters that wait and letters that went, each on a page of its own, and what can be done with it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_SECURITY_POLICY;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;

use crate::services::mail::{self, Letter, Line, MailFilter, MailMessage, MailStatus, Rendered, Shown};
use crate::services::policy::{self, Action};
use crate::services::{Actor, Platform, ServiceError};
use crate::storage::MailMessageId;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, ok, see_other};
use crate::web::views::wrong::Wrong;
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::words::Message;
use crate::web::{State, current_password};

pub mod sample;

/// So many letters are on one page.
const PAGE: i64 = 50;

/// A letter is shown as mail programs show it: with its inline styles, and without anything else whatever.
const LETTER_POLICY: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

#[derive(Debug, Template)]
#[template(path = "pages/mail.html")]
struct Outbox {
    page: Page,
    lines: Vec<Line>,
    filter: MailFilter,
    has_server: bool,
    older: Option<String>,
}

impl Outbox {
    fn is_status(&self, status: &MailStatus) -> bool {
        self.filter.status == Some(*status)
    }

    fn is_kind(&self, kind: &str) -> bool {
        self.filter.kind.as_deref() == Some(kind)
    }

    const fn statuses(&self) -> &'static [MailStatus] {
        MailStatus::ALL
    }

    const fn kinds(&self) -> &'static [&'static str] {
        &Letter::KINDS
    }
}

/// What an address asks of the outbox.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Question {
    status: Option<String>,
    kind: Option<String>,
    before: Option<String>,
}

/// Lists letters.
///
/// # Errors
/// [`WebError`] if the filter is none, or the letters can't be read.
pub async fn index(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let filter = filter(&question)?;
    let (asked, mailer) = (filter.clone(), state.mailer().clone());
    let lines = state.block(move |platform| mail::list(platform, &actor, &mailer, &asked, PAGE)).await?;
    let is_full = i64::try_from(lines.len()).is_ok_and(|found| found == PAGE);
    let older = lines.last().filter(|_| is_full).map(|line| older(&filter, &line.message));
    let has_server = state.mailer().smtp.is_some();
    ok(&Outbox { page: Page::new(&visitor), lines, filter, has_server, older })
}

fn filter(question: &Question) -> Result<MailFilter, WebError> {
    let bad = |parameter, given: &str| WebError::BadAddress { parameter, given: given.chars().take(80).collect() };
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let status = given(&question.status).map(|code| MailStatus::from_code(&code).ok_or_else(|| bad("status", &code)));
    let kind = given(&question.kind).map(|kind| match Letter::KINDS.contains(&kind.as_str()) {
        true => Ok(kind),
        false => Err(bad("kind", &kind)),
    });
    let before = given(&question.before).map(|id| id.parse().map_err(|_| bad("before", &id)));
    Ok(MailFilter { status: status.transpose()?, kind: kind.transpose()?, before: before.transpose()? })
}

fn older(filter: &MailFilter, last: &MailMessage) -> String {
    let status = filter.status.map(MailStatus::code).unwrap_or_default();
    let kind = filter.kind.as_deref().unwrap_or_default();
    format!("/mail?status={status}&kind={kind}&before={}", last.id)
}

#[derive(Debug, Template)]
#[template(path = "pages/mail-message.html")]
struct OneMessage {
    page: Page,
    shown: Shown,
    wrong: Wrong,
}

impl OneMessage {
    fn is_waiting(&self) -> bool {
        matches!(self.shown.message.status, MailStatus::Waiting | MailStatus::Failed)
    }

    fn reason(&self, code: &str) -> String {
        reason(&self.page, code)
    }

    fn is_over_unsent(&self) -> bool {
        matches!(self.shown.message.status, MailStatus::Failed | MailStatus::Cancelled)
    }
}

/// Why a letter was not sent, in words; what a mail server has said stays in its own.
fn reason(page: &Page, reason: &str) -> String {
    let known: Message = page.of("mail-reason", reason);
    if known.exists() { known.to_string() } else { reason.to_owned() }
}

/// Shows one letter.
///
/// # Errors
/// [`WebError`] if there is none.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
) -> Result<HttpResponse, WebError> {
    let shown = read(&state, actor, &id).await?;
    ok(&OneMessage { page: Page::new(&visitor), shown, wrong: Wrong::default() })
}

/// Shows the page that mail programs show.
///
/// # Errors
/// [`WebError`] if there is no such letter, or it can't be shown any more.
pub async fn letter(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
) -> Result<HttpResponse, WebError> {
    let shown = read(&state, actor, &id).await?;
    let rendered = shown.letter.map_err(|_| WebError::Service(ServiceError::not_found("letter")))?;
    Ok(alone(rendered))
}

/// A letter as a page that can do nothing.
fn alone(rendered: Rendered) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((CONTENT_SECURITY_POLICY, LETTER_POLICY))
        .body(rendered.html)
}

async fn read(state: &Data<State>, actor: Actor, id: &str) -> Result<Shown, WebError> {
    let (id, mailer) = (message_id(id)?, state.mailer().clone());
    state.block(move |platform| mail::show(platform, &actor, &mailer, id)).await
}

#[derive(Debug, Template)]
#[template(path = "pages/mail-handed.html")]
struct Handed {
    page: Page,
    address: String,
    letter: Rendered,
    id: MailMessageId,
}

/// Shows a letter with its link, once, for somebody who sends it by hand.
///
/// # Errors
/// [`WebError`] if it went, or can't be sent.
pub async fn hand_over(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let shown = read(&state, actor.clone(), &path).await?;
    // Whoever doesn't get it in any case is told so, and not asked for a password first.
    let needs_password =
        shown.opens_more && shown.withheld.is_none() && policy::allows_at_all(&actor, Action::ManageAccounts);
    if needs_password
        && let Err(error) = current_password::confirm_about_others(&state, &actor, &form, Vec::new()).await
    {
        let wrong = Wrong::of(error)?.in_form("hand-over");
        return html(StatusCode::UNPROCESSABLE_ENTITY, &OneMessage { page: Page::new(&visitor), shown, wrong });
    }
    let (id, mailer) = (shown.message.id, state.mailer().clone());
    let (address, letter) = state.block(move |platform| mail::hand_over(platform, &actor, &mailer, id)).await?;
    ok(&Handed { page: Page::new(&visitor), address, letter, id })
}

/// Puts a letter back into the queue.
///
/// # Errors
/// [`WebError`] if it went.
pub async fn retry(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
) -> Result<HttpResponse, WebError> {
    change(&state, &id, move |platform, id| mail::retry(platform, &actor, id)).await
}

/// Takes a letter back.
///
/// # Errors
/// [`WebError`] if it went.
pub async fn cancel(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
) -> Result<HttpResponse, WebError> {
    change(&state, &id, move |platform, id| mail::cancel(platform, &actor, id)).await
}

async fn change(
    state: &Data<State>,
    id: &str,
    change: impl FnOnce(&Platform, MailMessageId) -> Result<(), ServiceError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    let id = message_id(id)?;
    state.block(move |platform| change(platform, id)).await?;
    Ok(see_other(&format!("/mail/{id}")))
}

fn message_id(text: &str) -> Result<MailMessageId, WebError> {
    text.parse().map_err(|_| WebError::Service(ServiceError::not_found("message")))
}
