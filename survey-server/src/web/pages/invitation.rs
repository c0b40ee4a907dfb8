//! Accepting an invitation: a password, and then the second factor where the role needs one.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::sign_in::go_on;
use crate::services::invitation::{self, Invitation};
use crate::services::password::Password;
use crate::services::{ServiceError, second_factor};
use crate::web::State;
use crate::web::device::visit;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html};
use crate::web::views::wrong::Wrong;
use crate::web::visitor::Visitor;

mod first;

pub use first::{become_first, show_first};

#[derive(Debug, Template)]
#[template(path = "pages/invitation.html")]
struct InvitationPage {
    page: Page,
    token: String,
    invitation: Invitation,
    wrong: Wrong,
}

impl InvitationPage {
    fn needs_second_factor(&self) -> bool {
        second_factor::is_required(self.invitation.account.role)
    }
}

/// Shows who is invited as what, and asks for a password.
///
/// # Errors
/// [`WebError::Service`] if the link can't be used.
pub async fn show(state: Data<State>, visitor: Visitor, token: Path<String>) -> Result<HttpResponse, WebError> {
    let token = token.into_inner();
    let invitation = find(&state, &visitor, &token).await?;
    let page = InvitationPage { page: Page::new(&visitor), token, invitation, wrong: Wrong::default() };
    html(StatusCode::OK, &page)
}

async fn find(state: &State, visitor: &Visitor, token: &str) -> Result<Invitation, WebError> {
    let (token, language) = (token.to_owned(), visitor.language);
    state.block(move |platform| invitation::find(platform, &token, language)).await
}

/// Accepts the invitation.
///
/// # Errors
/// [`WebError::Service`] if the link can't be used, or not any more.
pub async fn accept(
    state: Data<State>,
    req: HttpRequest,
    visitor: Visitor,
    token: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let token = token.into_inner();
    let invitation = find(&state, &visitor, &token).await?;
    let password = match chosen(&form, &invitation) {
        Ok(password) => password,
        Err(error) => {
            let wrong = Wrong::of(error)?;
            let page = InvitationPage { page: Page::new(&visitor), token, invitation, wrong };
            return html(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let hash = state.hasher.hash(&invitation.account.id.to_string(), password).await?;
    let visit = visit(&req, &state, &visitor);
    let step = state.block(move |platform| invitation::accept(platform, token, hash, visit)).await?;
    go_on(&state, &step, "")
}

fn chosen(form: &Form, invitation: &Invitation) -> Result<Password, WebError> {
    let text = |name| form.get(name).unwrap_or_default();
    let account = &invitation.account;
    let email = account.email.as_deref().unwrap_or_default();
    Password::chosen(text("password"), text("again"), email, &account.name)
        .map_err(|problems| WebError::Service(ServiceError::Invalid(problems)))
}
