//! The second step of signing in: a code, or setting up the program that gives codes.

use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::{Next, with_cookies};
use crate::services::second_factor::{self, Enrolment, RecoveryCodes};
use crate::services::session::{self, Stage};
use crate::services::sign_in::{self, SignedIn};
use crate::services::{Platform, ServiceError};
use crate::web::device::visit;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::qr;
use crate::web::visitor::{SigningIn, Visitor};
use crate::web::{State, destination};

#[derive(Debug, Template)]
#[template(path = "pages/sign-in-code.html")]
struct CodePage {
    page: Page,
    next: String,
    is_wrong: bool,
}

/// What somebody sees who sets up a second factor: before signing in, or on the account's page.
#[derive(Debug, Template)]
#[template(path = "pages/second-factor.html")]
pub(crate) struct EnrolmentPage {
    /// The frame.
    pub page: Page,
    /// What the program for codes is given.
    pub enrolment: Enrolment,
    /// Where the form goes; the picture is below it.
    pub action: &'static str,
    /// Where to go afterwards.
    pub next: String,
    /// Whether a wrong code was given.
    pub is_wrong: bool,
}

impl EnrolmentPage {
    /// The secret in groups of four, which are easier to type.
    fn secret(&self) -> String {
        let letters: Vec<char> = self.enrolment.secret.chars().collect();
        letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }
}

/// Recovery codes, this once.
#[derive(Debug, Template)]
#[template(path = "pages/recovery-codes.html")]
pub(crate) struct RecoveryPage {
    /// The frame.
    pub page: Page,
    /// The codes.
    pub codes: RecoveryCodes,
    /// Where to go on.
    pub next: String,
}

/// Whoever is at a stage of signing in; at another one, the way to it.
fn at(visitor: &Visitor, stage: Stage) -> Result<SigningIn, WebError> {
    let half = visitor.signing_in.clone().filter(|half| half.session.stage == stage);
    half.ok_or(WebError::Service(ServiceError::NotSignedIn))
}

/// Asks for a code.
///
/// # Errors
/// [`WebError`] if nobody is at this step.
pub async fn ask(visitor: Visitor, next: Query<Next>) -> Result<HttpResponse, WebError> {
    let half = visitor.signing_in.as_ref().map(|half| half.session.stage);
    if half == Some(Stage::Enrolment) {
        return Ok(see_other(&destination::with_next("/sign-in/second-factor", &next.next)));
    }
    at(&visitor, Stage::SecondFactor)?;
    html(StatusCode::OK, &CodePage { page: Page::new(&visitor), next: next.into_inner().next, is_wrong: false })
}

/// Takes a code, or a recovery code.
///
/// # Errors
/// [`WebError`] if nobody is at this step, or too much was wrong before.
pub async fn show(
    state: Data<State>,
    req: HttpRequest,
    visitor: Visitor,
    mut form: Form,
) -> Result<HttpResponse, WebError> {
    let half = at(&visitor, Stage::SecondFactor)?.session;
    let (code, next) = (form.take("code").unwrap_or_default(), form.take("next").unwrap_or_default());
    let visit = visit(&req, &state, &visitor);
    let shown = state.block(move |platform| sign_in::show_second_factor(platform, half, code, visit)).await?;
    match shown {
        Some(signed_in) => with_cookies(&state, see_other(destination::of(&next, signed_in.role)), &signed_in),
        None => {
            let page = CodePage { page: Page::new(&visitor), next, is_wrong: true };
            html(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// Where the second factor is set up before signing in.
const SET_UP: &str = "/sign-in/second-factor";

/// Shows how to set up the second factor that the role needs.
///
/// # Errors
/// [`WebError`] if nobody is at this step.
pub async fn set_up(state: Data<State>, visitor: Visitor, next: Query<Next>) -> Result<HttpResponse, WebError> {
    if visitor.signing_in.as_ref().is_some_and(|half| half.session.stage == Stage::SecondFactor) {
        return Ok(see_other(&destination::with_next("/sign-in/code", &next.next)));
    }
    let enrolment = enrolment(&state, &visitor).await?;
    let (page, next) = (Page::new(&visitor), next.into_inner().next);
    html(StatusCode::OK, &EnrolmentPage { page, enrolment, action: SET_UP, next, is_wrong: false })
}

async fn enrolment(state: &State, visitor: &Visitor) -> Result<Enrolment, WebError> {
    let account = at(visitor, Stage::Enrolment)?.account;
    let name = account.email.unwrap_or(account.name);
    let find = move |platform: &Platform| {
        let vault = platform.vault();
        platform.database().read(|conn| second_factor::enrolment(conn, vault, account.id, &name))
    };
    state.block(find).await
}

/// The picture of the secret, for the camera.
///
/// # Errors
/// [`WebError`] if nobody is at this step.
pub async fn picture(state: Data<State>, visitor: Visitor) -> Result<HttpResponse, WebError> {
    let enrolment = enrolment(&state, &visitor).await?;
    Ok(HttpResponse::Ok().insert_header((CONTENT_TYPE, "image/svg+xml")).body(qr::svg(&enrolment.url)?))
}

/// Confirms the second factor by its first code, signs in, and shows the recovery codes.
///
/// # Errors
/// [`WebError`] if nobody is at this step.
pub async fn enrol(
    state: Data<State>,
    req: HttpRequest,
    visitor: Visitor,
    mut form: Form,
) -> Result<HttpResponse, WebError> {
    let half = at(&visitor, Stage::Enrolment)?.session;
    let (code, next) = (form.take("code").unwrap_or_default(), form.take("next").unwrap_or_default());
    let visit = visit(&req, &state, &visitor);
    let enrolled = state.block(move |platform| sign_in::enrol(platform, half, code, visit)).await?;
    match enrolled {
        Some((signed_in, codes)) => welcome(&state, visitor, &signed_in, codes, &next).await,
        None => {
            let (enrolment, page) = (enrolment(&state, &visitor).await?, Page::new(&visitor));
            let page = EnrolmentPage { page, enrolment, action: SET_UP, next, is_wrong: true };
            html(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// The recovery codes on a page of somebody who is signed in since now.
async fn welcome(
    state: &State,
    visitor: Visitor,
    signed_in: &SignedIn,
    codes: RecoveryCodes,
    next: &str,
) -> Result<HttpResponse, WebError> {
    let (key, lifetimes) = (signed_in.key.to_string(), state.settings.sessions);
    let found = state.block(move |platform| session::find(platform, &key, None, lifetimes)).await?;
    let page = Page::new(&visitor.with(found));
    let next = destination::of(next, signed_in.role).to_owned();
    let answer = html(StatusCode::OK, &RecoveryPage { page, codes, next })?;
    with_cookies(state, answer, signed_in)
}
