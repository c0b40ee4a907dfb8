//! Tokens for programs: made, shown once, listed, revoked.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::problem::Problem;

use crate::services::account::Account;
use crate::services::actor::Scope;
use crate::services::api_token::{self, ApiToken, NewApiToken, Secret, USUAL_DAYS};
use crate::services::policy::Action;
use crate::services::{Actor, ServiceError};
use crate::storage::{ApiTokenId, now};
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, ok, see_other};
use crate::web::views::wrong::Wrong;
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::{State, current_password};

/// The lives that the form offers, in days.
const DAYS: [i64; 4] = [30, USUAL_DAYS, 180, api_token::MOST_DAYS];

/// The codes of the two kinds of scope in the form.
const READ_ONLY: &str = "read-only";
const CHOSEN: &str = "chosen";

#[derive(Debug, Template)]
#[template(path = "pages/api-tokens.html")]
struct Tokens {
    page: Page,
    tokens: Vec<Line>,
    /// What the role can be asked for.
    actions: Vec<Action>,
    typed: NewApiToken,
    problems: Vec<Problem>,
    /// The same, for the marks at the fields.
    wrong: Wrong,
    /// The token that was just made.
    made: Option<Secret>,
}

/// A token in a list.
#[derive(Debug)]
struct Line {
    token: ApiToken,
    scope: Scope,
    is_alive: bool,
}

impl Line {
    fn of(token: ApiToken) -> Self {
        Self { scope: api_token::scope_of(&token), is_alive: api_token::is_alive(&token, now()), token }
    }
}

impl Tokens {
    fn is_chosen(&self, action: &Action) -> bool {
        matches!(&self.typed.scope, Scope::Only(actions) if actions.contains(action))
    }

    fn is_read_only(&self) -> bool {
        !matches!(self.typed.scope, Scope::Only(_))
    }

    fn days() -> [i64; 4] {
        DAYS
    }
}

/// Shows the tokens of whoever is signed in, and the form for another one.
///
/// # Errors
/// [`WebError`] if they can't be read.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
) -> Result<HttpResponse, WebError> {
    let typed = NewApiToken { days: USUAL_DAYS, scope: Scope::ReadOnly, ..NewApiToken::default() };
    render(&state, &visitor, actor, typed, Err(Vec::new())).await
}

async fn render(
    state: &State,
    visitor: &Visitor,
    actor: Actor,
    typed: NewApiToken,
    made: Result<Secret, Vec<Problem>>,
) -> Result<HttpResponse, WebError> {
    let actions = api_token::actions_of(actor.role);
    let tokens = state.block(move |platform| api_token::list(platform, &actor)).await?;
    let status = match &made {
        Err(problems) if !problems.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    let (made, problems) = made.map_or_else(|problems| (None, problems), |made| (Some(made), Vec::new()));
    let tokens = tokens.into_iter().map(Line::of).collect();
    html(
        status,
        &Tokens {
            page: Page::new(visitor),
            tokens,
            actions,
            typed,
            wrong: Wrong::with(&problems).in_form("token"),
            problems,
            made,
        },
    )
}

/// Makes a token. The answer is the page that shows it, and no redirect: it is kept nowhere from which another page could show it.
///
/// # Errors
/// [`WebError`] if the form is none of ours, or there are too many tokens.
pub async fn make(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let new = typed(&form)?;
    match make_one(&state, &actor, &form, &new).await {
        Ok(secret) => {
            let next = NewApiToken { days: USUAL_DAYS, scope: Scope::ReadOnly, ..NewApiToken::default() };
            render(&state, &visitor, actor, next, Ok(secret)).await
        }
        Err(WebError::Service(ServiceError::Invalid(problems))) => {
            render(&state, &visitor, actor, new, Err(problems)).await
        }
        Err(other) => Err(other),
    }
}

/// Asks for the password first: a token lasts longer than the session in which it is made.
async fn make_one(state: &State, actor: &Actor, form: &Form, new: &NewApiToken) -> Result<Secret, WebError> {
    current_password::confirm_beside(state, actor, form, api_token::problems(actor.role, new)).await?;
    let (by, wanted) = (actor.clone(), new.clone());
    state.block(move |platform| api_token::make(platform, &by, &wanted)).await
}

fn typed(form: &Form) -> Result<NewApiToken, WebError> {
    let mut new = NewApiToken { scope: Scope::ReadOnly, ..NewApiToken::default() };
    let mut actions = Vec::new();
    let mut is_chosen = false;
    for (field, value) in form.fields() {
        let bad = || WebError::BadField(field.to_owned());
        match (field, value) {
            ("name", name) => new.name = name.to_owned(),
            ("days", days) => new.days = days.parse().map_err(|_| bad())?,
            // The password is taken where it is compared.
            ("scope", READ_ONLY) | ("current", _) => {}
            ("scope", CHOSEN) => is_chosen = true,
            ("action", code) => actions.push(Action::from_code(code).ok_or_else(bad)?),
            ("scope", _) => return Err(bad()),
            _ => return Err(WebError::UnknownField(field.to_owned())),
        }
    }
    if is_chosen {
        new.scope = actions.into();
    }
    Ok(new)
}

fn id(text: &str) -> Result<ApiTokenId, WebError> {
    text.parse().map_err(|_| WebError::Service(ServiceError::not_found("token")))
}

/// Takes back a token of one's own.
///
/// # Errors
/// [`WebError`] if the person has no such token.
pub async fn revoke(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    path: Path<String>,
) -> Result<HttpResponse, WebError> {
    let id = id(&path)?;
    state.block(move |platform| api_token::revoke(platform, &actor, id)).await?;
    Ok(see_other("/account/tokens"))
}

#[derive(Debug, Template)]
#[template(path = "pages/api-tokens-of-all.html")]
struct TokensOfAll {
    page: Page,
    tokens: Vec<(Line, Account)>,
}

/// Shows everybody's tokens.
///
/// # Errors
/// [`WebError`] if they can't be read.
pub async fn of_all(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
) -> Result<HttpResponse, WebError> {
    let tokens = state.block(move |platform| api_token::list_of_all(platform, &actor)).await?;
    let tokens = tokens.into_iter().map(|(token, account)| (Line::of(token), account)).collect();
    ok(&TokensOfAll { page: Page::new(&visitor), tokens })
}

/// Takes back a token of anybody.
///
/// # Errors
/// [`WebError`] if there is no such token.
pub async fn revoke_of_others(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    path: Path<String>,
) -> Result<HttpResponse, WebError> {
    let id = id(&path)?;
    state.block(move |platform| api_token::revoke_of_others(platform, &actor, id)).await?;
    Ok(see_other("/accounts/tokens"))
}
