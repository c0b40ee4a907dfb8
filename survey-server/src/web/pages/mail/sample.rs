//! Every letter in every language, with made-up contents, to look at.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::language::Language;

use super::alone;
use crate::services::ServiceError;
use crate::services::mail::{Letter, Rendered, sample};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "pages/letters.html")]
struct Letters {
    page: Page,
}

impl Letters {
    const fn texts(&self) -> &'static [&'static str] {
        &Letter::TEXTS
    }

    const fn languages(&self) -> [Language; 6] {
        Language::ALL
    }
}

/// Lists the letters.
///
/// # Errors
/// [`WebError`] if the page can't be rendered.
pub async fn index(visitor: Visitor) -> Result<HttpResponse, WebError> {
    ok(&Letters { page: Page::new(&visitor) })
}

#[derive(Debug, Template)]
#[template(path = "pages/letter.html")]
struct OneLetter {
    page: Page,
    text: String,
    letter: Rendered,
}

/// Shows a letter in the language of the page.
///
/// # Errors
/// [`WebError`] if there is no such letter.
pub async fn show(state: Data<State>, visitor: Visitor, text: Path<String>) -> Result<HttpResponse, WebError> {
    let letter = rendered(&state, &visitor, &text)?;
    ok(&OneLetter { page: Page::new(&visitor), text: text.into_inner(), letter })
}

/// Shows it as mail programs do.
///
/// # Errors
/// As [`show`].
pub async fn page(state: Data<State>, visitor: Visitor, text: Path<String>) -> Result<HttpResponse, WebError> {
    Ok(alone(rendered(&state, &visitor, &text)?))
}

fn rendered(state: &Data<State>, visitor: &Visitor, text: &str) -> Result<Rendered, WebError> {
    let mailer = state.mailer();
    let content = sample(mailer, text, visitor.language).ok_or(ServiceError::not_found("letter"))?;
    Ok(Rendered::of(&content, &mailer.base_url)?)
}
