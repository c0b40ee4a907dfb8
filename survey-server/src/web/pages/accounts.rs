//! The accounts of everybody, for whoever looks after them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;
use survey_model::language::Language;
use survey_model::problem::Problem;

use crate::services::account::{AccountStatus, NewAccount};
use crate::services::administration::{self, Filter, Known};
use crate::services::invitation::{email_of, name_of};
use crate::services::person_name::PersonName;
use crate::services::{Actor, Role, ServiceError, respondent};
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::views::wrong::Wrong;
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::{State, current_password};

mod one;

pub use one::{rename, show, step};

/// Whom an administrator invites; focal points are nominated by their states, and contributors invited by focal points.
const INVITED: [Role; 4] = [Role::Administrator, Role::Secretariat, Role::Rapporteur, Role::CoordinationBody];

#[derive(Debug, Template)]
#[template(path = "pages/accounts.html")]
struct AccountsPage {
    page: Page,
    filter: Filter,
    known: Vec<Known>,
    typed: Typed,
    wrong: Wrong,
}

/// What was typed to invite somebody.
#[derive(Debug, Default)]
struct Typed {
    name: String,
    email: String,
    role: String,
    body: String,
    language: String,
}

impl AccountsPage {
    fn is_role(&self, role: &Role) -> bool {
        self.filter.role == Some(*role)
    }

    fn is_status(&self, status: &AccountStatus) -> bool {
        self.filter.status == Some(*status)
    }

    fn invited(&self) -> [Role; 4] {
        INVITED
    }

    fn languages(&self) -> [Language; 6] {
        Language::ALL
    }

    fn is_typed_language(&self, language: &Language) -> bool {
        let typed = Language::from_code(&self.typed.language).unwrap_or(Language::En);
        typed == *language
    }

    fn for_whom(&self, known: &Known) -> String {
        for_whom(&self.page, known)
    }
}

/// The Member State or the body that somebody comes for.
fn for_whom(page: &Page, known: &Known) -> String {
    let state = known.respondent.as_ref().map(|of| respondent::name(of, page.words.0));
    state.or_else(|| known.body.clone()).unwrap_or_default()
}

/// What an address asks of the list.
#[derive(Debug, Default, Deserialize)]
pub struct Question {
    #[serde(default)]
    role: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    text: String,
}

/// Lists accounts, with a form to invite somebody.
///
/// # Errors
/// [`WebError`] if they can't be read.
pub async fn list(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let Question { role, status, text } = question.into_inner();
    let filter = Filter { role: Role::from_code(&role), status: AccountStatus::from_code(&status), text };
    render(&state, &visitor, actor, filter, Typed::default(), Wrong::default()).await
}

async fn render(
    state: &State,
    visitor: &Visitor,
    actor: Actor,
    filter: Filter,
    typed: Typed,
    wrong: Wrong,
) -> Result<HttpResponse, WebError> {
    let of = filter.clone();
    let known = state.block(move |platform| administration::list(platform, &actor, &of)).await?;
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html(status, &AccountsPage { page: Page::new(visitor), filter, known, typed, wrong })
}

/// Invites somebody.
///
/// # Errors
/// [`WebError::Service`] if the person can't be invited.
pub async fn invite(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let text = |name: &str| form.get(name).unwrap_or_default().to_owned();
    let typed = Typed {
        name: text("name"),
        email: text("email"),
        role: text("role"),
        body: text("body"),
        language: text("language"),
    };
    let invite = async {
        let parsed = parse(&typed)?;
        let problems = parsed.as_ref().err().cloned().unwrap_or_default();
        current_password::confirm_about_others(&state, &actor, &form, problems).await?;
        let new = parsed.map_err(|problems| WebError::Service(ServiceError::Invalid(problems)))?;
        let of = actor.clone();
        state.block(move |platform| administration::invite(platform, &of, new)).await
    };
    match invite.await {
        Ok(made) => Ok(see_other(&format!("/accounts/{}?done=invited", made.id))),
        Err(error) => {
            let wrong = Wrong::of(error)?.in_form("invite");
            render(&state, &visitor, actor, Filter::default(), typed, wrong).await
        }
    }
}

/// Whom to invite, or what is wrong with it.
fn parse(typed: &Typed) -> Result<Result<NewAccount, Vec<Problem>>, WebError> {
    let role = INVITED.into_iter().find(|role| role.code() == typed.role);
    if role.is_none() && !typed.role.is_empty() {
        return Err(WebError::BadField("role".to_owned()));
    }
    let language = Language::from_code(&typed.language).ok_or_else(|| WebError::BadField("language".to_owned()))?;
    let mut problems = Vec::new();
    let role = role.ok_or_else(role_missing).map_err(|problem| problems.push(problem)).ok();
    let name = name_of(&typed.name).map_err(|problem| problems.push(problem)).ok();
    let email = email_of(&typed.email).map_err(|problem| problems.push(problem)).ok();
    let body = match role {
        Some(Role::CoordinationBody) => body_of(&typed.body).map_err(|problem| problems.push(problem)).ok(),
        _ => None,
    };
    Ok(match (name, email, role) {
        (Some(name), Some(email), Some(role)) if problems.is_empty() => {
            Ok(NewAccount { language, body, ..NewAccount::staff(email, name, role) })
        }
        _ => Err(problems),
    })
}

fn role_missing() -> Problem {
    Problem::in_field("role-missing", "role", "choose the role in which the person is invited")
}

fn body_of(text: &str) -> Result<PersonName, Problem> {
    PersonName::parse(text).map_err(|error| Problem::in_field("body-bad", "body", error.to_string()))
}
