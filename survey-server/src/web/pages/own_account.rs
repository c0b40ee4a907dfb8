//! One's own account: name, password, second factor, sessions.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;
use survey_model::language::Language;

use crate::services::own_account::{self, OwnAccount};
use crate::services::{Actor, ServiceError, oidc_identity, second_factor};
use crate::storage::{OidcIdentityId, SessionId};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, html, see_other};
use crate::web::views::program;
use crate::web::views::wrong::Wrong;
use crate::web::visitor::{SignedInActor, Visitor};

mod change;
mod factor;

pub use change::{change_email, change_password, save_profile};
pub use factor::{begin, confirm, picture, remove, renew, set_up};

/// What can have been done before; anything else is not said.
const DONE: [&str; 9] = [
    "identity",
    "profile",
    "email-asked",
    "email",
    "password",
    "second-factor-off",
    "session",
    "sessions",
    "second-factor-on",
];

#[derive(Debug, Template)]
#[template(path = "pages/account.html")]
struct AccountPage {
    page: Page,
    view: OwnAccount,
    here: Option<SessionId>,
    done: Option<&'static str>,
    wrong: Wrong,
    /// What was typed as name and as new address.
    typed: (String, String),
}

impl AccountPage {
    fn needs_second_factor(&self) -> bool {
        second_factor::is_required(self.view.account.role)
    }

    fn program(&self, user_agent: &str) -> String {
        program::name(self.page.words, user_agent)
    }

    fn is_here(&self, session: &SessionId) -> bool {
        self.here == Some(*session)
    }

    fn is_language(&self, language: &Language) -> bool {
        self.view.account.language == *language
    }

    fn languages(&self) -> [Language; 6] {
        Language::ALL
    }
}

/// What an address says of what was done before.
#[derive(Debug, Default, Deserialize)]
pub struct Before {
    done: Option<String>,
}

impl Before {
    fn done(&self) -> Option<&'static str> {
        DONE.into_iter().find(|done| Some(*done) == self.done.as_deref())
    }
}

/// Shows the account.
///
/// # Errors
/// [`WebError`] if it can't be read.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    before: Query<Before>,
) -> Result<HttpResponse, WebError> {
    render(&state, &visitor, &actor, before.done(), Wrong::default(), None).await
}

async fn render(
    state: &State,
    visitor: &Visitor,
    actor: &Actor,
    done: Option<&'static str>,
    wrong: Wrong,
    typed: Option<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (of, lifetimes) = (actor.clone(), state.settings.sessions);
    let view = state.block(move |platform| own_account::view(platform, &of, lifetimes)).await?;
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let typed = typed.unwrap_or_else(|| (view.account.name.clone(), String::new()));
    let page = AccountPage { page: Page::new(visitor), view, here: actor.session, done, wrong, typed };
    html(status, &page)
}

/// The page again, with what was wrong in one of its forms.
async fn again(
    state: &State,
    visitor: &Visitor,
    actor: &Actor,
    form: &str,
    error: WebError,
) -> Result<HttpResponse, WebError> {
    render(state, visitor, actor, None, Wrong::of(error)?.in_form(form), None).await
}

fn done(what: &'static str) -> HttpResponse {
    see_other(&format!("/account?done={what}"))
}

/// Ends a session elsewhere.
///
/// # Errors
/// [`WebError::Service`] if the person has no such session.
pub async fn end_session(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
) -> Result<HttpResponse, WebError> {
    let id: SessionId = id.parse().map_err(|_| WebError::Service(ServiceError::not_found("session")))?;
    state.block(move |platform| own_account::end_sessions(platform, &actor, Some(id))).await?;
    Ok(done("session"))
}

/// Unlinks an identity at an OpenID Connect provider.
///
/// # Errors
/// [`WebError::Service`] if the person has no such one.
pub async fn unlink(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
) -> Result<HttpResponse, WebError> {
    let id: OidcIdentityId = id.parse().map_err(|_| WebError::Service(ServiceError::not_found("identity")))?;
    state.block(move |platform| oidc_identity::unlink(platform, &actor, id)).await?;
    Ok(done("identity"))
}

/// Ends every session elsewhere.
///
/// # Errors
/// [`WebError`] if it can't be done.
pub async fn end_sessions(state: Data<State>, SignedInActor(actor): SignedInActor) -> Result<HttpResponse, WebError> {
    state.block(move |platform| own_account::end_sessions(platform, &actor, None)).await?;
    Ok(done("sessions"))
}
