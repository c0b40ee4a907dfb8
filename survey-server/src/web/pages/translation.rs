//! The translations of a version: how far each language is.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::language::Language;

use super::questionnaire::version_name;
use crate::services::translation::{self, Counts};
use crate::services::version::{self, VersionView};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::visitor::{SignedInActor, Visitor};

pub mod language;
pub mod upload;

#[derive(Debug, Template)]
#[template(path = "pages/translations.html")]
struct TranslationsPage {
    page: Page,
    view: VersionView,
    languages: Vec<(Language, Counts)>,
}

/// Shows how far the translations of a version are.
///
/// # Errors
/// [`WebError`] if there is no such version that the visitor may see.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let name = version_name(&path.0, &path.1)?;
    let view = state.block(move |platform| version::find(platform, Some(&actor), &name)).await?;
    let languages = translation::counts(&view.questionnaire);
    ok(&TranslationsPage { page: Page::new(&visitor), view, languages })
}
