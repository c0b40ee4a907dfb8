//! A questionnaire for consultations that happen on paper.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::language::Language;
use survey_model::questionnaire::Questionnaire;
use survey_model::version::VersionName;

use super::questionnaire::version_name;
use crate::services::version::{self, VersionStatus, VersionView};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::views::print::{PrintedForm, page_style};
use crate::web::visitor::Visitor;
use crate::web::words::Words;

#[derive(Debug, Template)]
#[template(path = "pages/print.html")]
struct PrintPage {
    page: Page,
    form: PrintedForm,
    /// The stylesheet of the margins.
    page_style: String,
    /// The page that this one belongs to.
    back: String,
}

/// Shows a blank questionnaire to be printed.
///
/// # Errors
/// [`WebError`] if there is no such version for the visitor.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let name = version_name(&path.0, &path.1)?;
    let back = format!("/questionnaires/{}/{}", name.series, name.version);
    let view = find(&state, &visitor, name).await?;
    render(&visitor, &view.questionnaire, view.row.status, &back, &format!("{back}/print"))
}

/// The stylesheet of the margins in one language.
///
/// # Errors
/// [`WebError`] if there is no such version for the visitor, or no such language.
pub async fn style(
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String, String)>,
) -> Result<HttpResponse, WebError> {
    let view = find(&state, &visitor, version_name(&path.0, &path.1)?).await?;
    style_of(&view.questionnaire, &path.2, view.row.status)
}

async fn find(state: &Data<State>, visitor: &Visitor, name: VersionName) -> Result<VersionView, WebError> {
    let actor = visitor.actor.clone();
    state.block(move |platform| version::find(platform, actor.as_ref(), &name)).await
}

/// A questionnaire from wherever, whose margins' stylesheets are in the folder `styles`.
pub(super) fn render(
    visitor: &Visitor,
    questionnaire: &Questionnaire,
    status: VersionStatus,
    back: &str,
    styles: &str,
) -> Result<HttpResponse, WebError> {
    let form = PrintedForm::new(questionnaire, visitor.language, status);
    let page_style = format!("{styles}/{}.css", form.words.0.code());
    ok(&PrintPage { page: Page::new(visitor), form, page_style, back: back.to_owned() })
}

/// The stylesheet of a questionnaire from wherever.
pub(super) fn style_of(
    questionnaire: &Questionnaire,
    language: &str,
    status: VersionStatus,
) -> Result<HttpResponse, WebError> {
    let language = Language::from_code(language).ok_or(WebError::NoSuchPage)?;
    let style = page_style(questionnaire, Words(language), status);
    Ok(HttpResponse::Ok().content_type("text/css; charset=utf-8").body(style))
}
