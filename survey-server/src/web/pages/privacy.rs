//! Personal data: what is kept and why, everything about oneself as a file, and erasing somebody.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::services::account::{self, Account};
use crate::services::policy::{self, Action, Resource};
use crate::services::privacy::{self, Category, Erasure, REGISTRY};
use crate::services::{Actor, ServiceError};
use crate::storage::AccountId;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, ok};
use crate::web::views::wrong::Wrong;
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::{State, current_password};

#[derive(Debug, Template)]
#[template(path = "pages/privacy.html")]
struct Privacy {
    page: Page,
    days: u32,
    /// Each with what becomes of it when somebody is erased.
    categories: Vec<(Category, Vec<Erasure>)>,
    /// Where to write to.
    contact: Option<String>,
}

/// Shows what is kept about whom, why, and for how long.
///
/// # Errors
/// [`WebError`] if the page can't be rendered.
pub async fn show(state: Data<State>, visitor: Visitor) -> Result<HttpResponse, WebError> {
    let categories = Category::ALL.iter().map(|category| (*category, erasures(*category))).collect();
    let (days, contact) = (state.settings.retention_days, state.settings.contact.clone());
    ok(&Privacy { page: Page::new(&visitor), days, categories, contact })
}

/// What becomes of the data of a kind, without the columns of which it becomes that.
fn erasures(category: Category) -> Vec<Erasure> {
    let is_of = |erasure: &Erasure| REGISTRY.iter().any(|of| of.category == category && of.erasure == *erasure);
    Erasure::ALL.iter().copied().filter(is_of).collect()
}

/// Everything that is kept about whoever asks, as a file.
///
/// # Errors
/// [`WebError`] if it can't be read.
pub async fn data(state: Data<State>, SignedInActor(actor): SignedInActor) -> Result<HttpResponse, WebError> {
    let document = state.block(move |platform| privacy::export(platform, &actor)).await?;
    let text = serde_json::to_string_pretty(&document).map_err(|_| WebError::Interrupted)?;
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\""));
    Ok(response.content_type("application/json").body(text))
}

#[derive(Debug, Template)]
#[template(path = "pages/erasure.html")]
struct ErasurePage {
    page: Page,
    account: Account,
    /// What has to be typed to confirm.
    named: String,
    wrong: Wrong,
    /// The person was erased just now.
    done: Option<Done>,
}

#[derive(Debug)]
struct Done {
    is_without_lead: bool,
}

fn id(text: &str) -> Result<AccountId, WebError> {
    text.parse().map_err(|_| WebError::Service(ServiceError::not_found("account")))
}

/// Asks whether somebody is to be erased.
///
/// # Errors
/// [`WebError`] if there is no such account.
pub async fn ask(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<String>,
) -> Result<HttpResponse, WebError> {
    render(&state, &visitor, actor, id(&path)?, Wrong::default(), None).await
}

async fn render(
    state: &State,
    visitor: &Visitor,
    actor: Actor,
    id: AccountId,
    wrong: Wrong,
    done: Option<Done>,
) -> Result<HttpResponse, WebError> {
    let found = state.block(move |platform| {
        policy::check(&actor, Action::ManagePrivacy, Resource::Platform)?;
        platform.database().read(|conn| account::find(conn, id))
    });
    let account = found.await?;
    let named = account.email.clone().unwrap_or_else(|| account.id.to_string());
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html(status, &ErasurePage { page: Page::new(visitor), account, named, wrong, done })
}

/// Erases somebody, and says what is left to be done.
///
/// # Errors
/// [`WebError`] if there is no such account, or it can't be erased.
pub async fn erase(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = id(&path)?;
    let erase = async {
        current_password::confirm_about_others(&state, &actor, &form, Vec::new()).await?;
        let (by, confirmation) = (actor.clone(), form.get("confirmation").unwrap_or_default().to_owned());
        state.block(move |platform| privacy::erase(platform, &by, id, &confirmation)).await
    };
    match erase.await {
        Ok(erased) => {
            let done = Done { is_without_lead: erased.without_lead.is_some() };
            render(&state, &visitor, actor, id, Wrong::default(), Some(done)).await
        }
        Err(WebError::Service(ServiceError::Refused { code: code @ "erasure-unconfirmed", .. })) => {
            render(&state, &visitor, actor, id, Wrong::one(code, "confirmation"), None).await
        }
        Err(other) => render(&state, &visitor, actor, id, Wrong::of(other)?.in_form("erasure"), None).await,
    }
}
