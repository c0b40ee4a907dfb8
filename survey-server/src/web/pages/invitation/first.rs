//! The first administrator, who comes by the link that the server prints at its start.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::go_on;
use crate::services::invitation::{self, FirstAdministrator};
use crate::web::State;
use crate::web::device::visit;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html};
use crate::web::views::wrong::Wrong;
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "pages/first-administrator.html")]
struct FirstPage {
    page: Page,
    token: String,
    name: String,
    email: String,
    wrong: Wrong,
}

/// Asks who the first administrator is.
///
/// # Errors
/// [`WebError::Service`] if the link can't be used.
pub async fn show_first(state: Data<State>, visitor: Visitor, token: Path<String>) -> Result<HttpResponse, WebError> {
    let token = token.into_inner();
    let given = token.clone();
    state.block(move |platform| invitation::check_first_administrator(platform, &given)).await?;
    let (name, email) = (String::new(), String::new());
    html(StatusCode::OK, &FirstPage { page: Page::new(&visitor), token, name, email, wrong: Wrong::default() })
}

/// Makes the first administrator.
///
/// # Errors
/// [`WebError::Service`] if the link can't be used, or not any more.
pub async fn become_first(
    state: Data<State>,
    req: HttpRequest,
    visitor: Visitor,
    token: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let given = token.clone();
    state.block(move |platform| invitation::check_first_administrator(platform, &given)).await?;
    match make(&state, &req, &visitor, &token, &form).await {
        Err(error) => {
            let text = |name| form.get(name).unwrap_or_default().to_owned();
            let (name, email, wrong) = (text("name"), text("email"), Wrong::of(error)?);
            let page = FirstPage { page: Page::new(&visitor), token: token.into_inner(), name, email, wrong };
            html(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        made => made,
    }
}

async fn make(
    state: &State,
    req: &HttpRequest,
    visitor: &Visitor,
    token: &str,
    form: &Form,
) -> Result<HttpResponse, WebError> {
    let text = |name| form.get(name).unwrap_or_default();
    let passwords = (text("password"), text("again"));
    let first = FirstAdministrator::parse((text("name"), text("email")), passwords, visitor.language)?;
    let hash = state.hasher.hash("first administrator", first.password).await?;
    let (token, new, visit) = (token.to_owned(), first.new, visit(req, state, visitor));
    let make = move |platform: &_| invitation::make_first_administrator(platform, token, new, hash, visit);
    go_on(state, &state.block(make).await?, "")
}
