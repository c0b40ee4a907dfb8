//! Signing in and out.

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use crate::services::password::Password;
use crate::services::session::Stage;
use crate::services::sign_in::{self, FirstStep, SignedIn};
use crate::services::{Role, session};
use crate::web::device::{self, visit};
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, ok, see_other};
use crate::web::session::{cookie, no_cookie};
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::{State, destination};

pub(super) mod second_factor;

pub use second_factor::{ask, enrol, picture, set_up, show};

#[derive(Debug, Template)]
#[template(path = "pages/sign-in.html")]
struct SignInPage {
    page: Page,
    email: String,
    next: String,
    done: Option<&'static str>,
    is_wrong: bool,
    /// What people call the OpenID Connect provider, if there is one.
    provider: Option<String>,
}

impl SignInPage {
    fn provider_address(&self) -> String {
        destination::with_next("/sign-in/oidc", &self.next)
    }
}

#[cfg(feature = "oidc")]
fn provider_of(state: &State) -> Option<String> {
    state.settings.oidc.as_ref().map(|settings| settings.name.clone())
}

/// The program was built without.
#[cfg(not(feature = "oidc"))]
const fn provider_of(_: &State) -> Option<String> {
    None
}

/// What can have been done before; anything else is not said.
const DONE: [&str; 2] = ["password", "email"];

/// Where to go after signing in.
#[derive(Debug, Default, Deserialize)]
pub struct Next {
    /// The page that was asked for.
    #[serde(default)]
    next: String,
    /// What was done before.
    #[serde(default)]
    done: String,
}

/// Asks for address and password; whoever is signed in goes on.
///
/// # Errors
/// [`WebError`] if the page can't be rendered.
pub async fn explain(state: Data<State>, visitor: Visitor, next: Query<Next>) -> Result<HttpResponse, WebError> {
    if let Some(actor) = &visitor.actor {
        return Ok(see_other(destination::of(&next.next, actor.role)));
    }
    let Next { next, done } = next.into_inner();
    let done = DONE.into_iter().find(|known| *known == done);
    let (page, provider) = (Page::new(&visitor), provider_of(&state));
    ok(&SignInPage { page, email: String::new(), next, done, is_wrong: false, provider })
}

/// Signs in, as far as a password takes.
///
/// # Errors
/// [`WebError::Service`] if too many try at once, or too much was wrong before.
pub async fn enter(
    state: Data<State>,
    req: HttpRequest,
    visitor: Visitor,
    mut form: Form,
) -> Result<HttpResponse, WebError> {
    let mut take = |name| form.take(name).unwrap_or_default();
    let (email, password, next) = (take("email"), Password::given(&take("password")), take("next"));
    let visit = visit(&req, &state, &visitor);
    let (given, of) = (email.clone(), visit.clone());
    let attempt = state.block(move |platform| sign_in::prepare(platform, &given, &of)).await?;
    let is_right = state.hasher.verify(&attempt.of, password, attempt.hash()).await?;
    match state.block(move |platform| sign_in::conclude(platform, attempt, is_right, visit)).await? {
        FirstStep::Wrong => {
            let (page, provider) = (Page::new(&visitor), provider_of(&state));
            let page = SignInPage { page, email, next, done: None, is_wrong: true, provider };
            html(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        step => go_on(&state, &step, &next),
    }
}

/// Sends somebody whose password was right to the next step, under the new key of the session.
///
/// # Errors
/// [`WebError::Interrupted`] if a cookie can't be set.
pub fn go_on(state: &State, step: &FirstStep, next: &str) -> Result<HttpResponse, WebError> {
    let (path, key) = match step {
        FirstStep::Wrong => return Err(WebError::Interrupted),
        FirstStep::Done(signed_in) => {
            let answer = see_other(destination::of(next, signed_in.role));
            return with_cookies(state, answer, signed_in);
        }
        FirstStep::Next(key, Stage::Enrolment) => ("/sign-in/second-factor", key),
        FirstStep::Next(key, Stage::SecondFactor | Stage::Full) => ("/sign-in/code", key),
    };
    let mut answer = see_other(&destination::with_next(path, next));
    answer.add_cookie(&cookie(state, key)).map_err(|_| WebError::Interrupted)?;
    Ok(answer)
}

/// An answer to somebody who has just signed in: with the key of the session, and the one by which the browser is known.
pub(super) fn with_cookies(
    state: &State,
    mut answer: HttpResponse,
    signed_in: &SignedIn,
) -> Result<HttpResponse, WebError> {
    for cookie in [cookie(state, &signed_in.key), device::cookie(state, &signed_in.device)] {
        answer.add_cookie(&cookie).map_err(|_| WebError::Interrupted)?;
    }
    Ok(answer)
}

/// Where the work of a role begins.
#[must_use]
pub const fn start_of(role: Role) -> &'static str {
    match role {
        Role::FocalPoint | Role::Contributor => "/dashboard",
        Role::CoordinationBody => "/consultations",
        Role::Administrator | Role::Secretariat | Role::Rapporteur => "/monitor",
    }
}

/// Signs out.
///
/// # Errors
/// [`WebError`] if the session can't be ended.
pub async fn leave(state: Data<State>, SignedInActor(actor): SignedInActor) -> Result<HttpResponse, WebError> {
    state.block(move |platform| session::leave(platform, &actor)).await?;
    let mut answer = see_other("/");
    answer.add_cookie(&no_cookie(&state)).map_err(|_| WebError::Interrupted)?;
    // Whoever sits down at the same machine next finds nothing.
    let clear = HeaderValue::from_static(r#""cache", "storage""#);
    answer.headers_mut().insert(HeaderName::from_static("clear-site-data"), clear);
    Ok(answer)
}
