//! Another password for somebody who has forgotten it.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use crate::services::account::Account;
use crate::services::password::Password;
use crate::services::{ServiceError, password_reset};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, ok, see_other};
use crate::web::session::client;
use crate::web::views::wrong::Wrong;
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "pages/password-reset.html")]
struct AskPage {
    page: Page,
    was_asked: bool,
}

/// What an address says of what was done before.
#[derive(Debug, Deserialize)]
pub struct Before {
    asked: Option<String>,
}

/// Asks for the address of whoever has forgotten the password.
///
/// # Errors
/// [`WebError`] if the page can't be rendered.
pub async fn ask(visitor: Visitor, before: Query<Before>) -> Result<HttpResponse, WebError> {
    ok(&AskPage { page: Page::new(&visitor), was_asked: before.asked.is_some() })
}

/// Sends a link, if the address is known; the answer is the same in any case.
///
/// # Errors
/// [`WebError::Service`] if very many are asked for from one network.
pub async fn send(state: Data<State>, req: HttpRequest, mut form: Form) -> Result<HttpResponse, WebError> {
    let (email, client) = (form.take("email").unwrap_or_default(), client(&req));
    state.block(move |platform| password_reset::ask(platform, &email, &client)).await?;
    Ok(see_other("/password-reset?asked=yes"))
}

#[derive(Debug, Template)]
#[template(path = "pages/password-choice.html")]
struct ChoicePage {
    page: Page,
    token: String,
    account: Account,
    wrong: Wrong,
}

/// Asks for another password.
///
/// # Errors
/// [`WebError::Service`] if the link can't be used.
pub async fn show(state: Data<State>, visitor: Visitor, token: Path<String>) -> Result<HttpResponse, WebError> {
    let account = find(&state, &token).await?;
    let (page, token) = (Page::new(&visitor), token.into_inner());
    ok(&ChoicePage { page, token, account, wrong: Wrong::default() })
}

async fn find(state: &State, token: &str) -> Result<Account, WebError> {
    let token = token.to_owned();
    state.block(move |platform| password_reset::find(platform, &token)).await
}

/// Chooses another password; afterwards the person signs in with it, and with the second factor.
///
/// # Errors
/// [`WebError::Service`] if the link can't be used, or not any more.
pub async fn choose(
    state: Data<State>,
    req: HttpRequest,
    visitor: Visitor,
    token: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (token, client) = (token.into_inner(), client(&req));
    let account = find(&state, &token).await?;
    let text = |name| form.get(name).unwrap_or_default();
    let email = account.email.as_deref().unwrap_or_default();
    let chosen = Password::chosen(text("password"), text("again"), email, &account.name);
    let password = match chosen {
        Ok(password) => password,
        Err(problems) => {
            let wrong = Wrong::of(WebError::Service(ServiceError::Invalid(problems)))?;
            let page = ChoicePage { page: Page::new(&visitor), token, account, wrong };
            return html(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let hash = state.hasher.hash(&account.id.to_string(), password).await?;
    state.block(move |platform| password_reset::reset(platform, token, hash, client)).await?;
    Ok(see_other("/sign-in?done=password"))
}
