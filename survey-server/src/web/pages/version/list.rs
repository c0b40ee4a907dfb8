//! Every version with its status, and the form that brings in another one.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;
use survey_model::problem::Problem;
use survey_model::questionnaire::Questionnaire;

use super::upload::Checked;
use crate::services::version::{self, VersionLine};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, html};
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "pages/versions.html")]
struct VersionsPage {
    page: Page,
    lines: Vec<VersionLine>,
    outcome: Outcome,
}

/// What became of files that were sent, where nothing was saved.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// What is wrong with the files; the rest is empty then.
    pub(super) problems: Vec<Problem>,
    /// What was typed as the reason.
    pub(super) reason: String,
    /// What saving them would do.
    pub(super) checked: Option<Checked>,
}

impl VersionsPage {
    /// The title in a language that the visitor reads, or else in the source language.
    fn title_of(&self, questionnaire: &Questionnaire) -> String {
        questionnaire.title(questionnaire.language_for(self.page.words.0)).to_owned()
    }

    fn attributes_of(&self, questionnaire: &Questionnaire) -> String {
        self.page.attributes_of(&questionnaire.language_for(self.page.words.0))
    }
}

/// Shows every version.
///
/// # Errors
/// [`WebError`] if they can't be read.
pub async fn show(state: Data<State>, visitor: Visitor) -> Result<HttpResponse, WebError> {
    render(&state, &visitor, Outcome::default(), StatusCode::OK).await
}

pub(super) async fn render(
    state: &State,
    visitor: &Visitor,
    outcome: Outcome,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let lines = state.block(version::overview).await?;
    html(status, &VersionsPage { page: Page::new(visitor), lines, outcome })
}
