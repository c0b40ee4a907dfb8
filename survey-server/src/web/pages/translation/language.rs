//! One translation of a version: what is missing and stale, and the translator's file.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::difference::{Op, Words, words_between};
use survey_model::language::Language;
use survey_model::problem::Problem;
use survey_model::translation::exchange::Format;
use survey_model::translation::{Changes, Context, Status, TranslationCell, cells};

use crate::services::version::{VersionStatus, VersionView};
use crate::services::{ServiceError, translation};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, html};
use crate::web::pages::questionnaire::version_name;
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/translation.html")]
pub(super) struct LanguagePage {
    page: Page,
    view: VersionView,
    language: Language,
    source: Language,
    /// What has to be done, with what changed in the source.
    open: Vec<OpenCell>,
    current: usize,
    outcome: Outcome,
}

/// What became of a file that was sent, where nothing was saved.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) problems: Vec<Problem>,
    /// What the file would change, and the same for the form that does it.
    pub(super) changes: Option<(Changes, String)>,
}

/// A text that is missing or stale.
#[derive(Debug)]
struct OpenCell {
    cell: TranslationCell,
    section: String,
    /// The source before and now, word by word; empty where nothing is known of before.
    words: Vec<Words>,
}

impl OpenCell {
    fn of(view: &VersionView, cell: TranslationCell) -> Self {
        let section = Context::of(&view.questionnaire, &cell.address).section;
        let words = cell.made_from.as_deref().map(|before| words_between(before, &cell.source)).unwrap_or_default();
        Self { cell, section, words }
    }
}

impl LanguagePage {
    pub(super) fn new(visitor: &Visitor, view: VersionView, language: Language, outcome: Outcome) -> Self {
        let source = view.questionnaire.languages().first().copied().unwrap_or(language);
        let all = cells(&view.questionnaire, language);
        let current = all.iter().filter(|cell| cell.status == Status::Current).count();
        let open = all.into_iter().filter(|cell| cell.status != Status::Current);
        let open = open.map(|cell| OpenCell::of(&view, cell)).collect();
        Self { page: Page::new(visitor), view, language, source, open, current, outcome }
    }

    fn is_draft(&self) -> bool {
        self.view.row.status == VersionStatus::Draft
    }
}

/// The language of an address.
pub(super) fn language_of(code: &str) -> Result<Language, ServiceError> {
    Language::from_code(code).ok_or(ServiceError::not_found("translation"))
}

/// Shows what is missing and stale in a language.
///
/// # Errors
/// [`WebError`] if there is no such version, or no such translation of it.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String, String)>,
) -> Result<HttpResponse, WebError> {
    let (name, language) = (version_name(&path.0, &path.1)?, language_of(&path.2)?);
    let view = state.block(move |platform| translation::find(platform, &actor, &name, language)).await?;
    html(StatusCode::OK, &LanguagePage::new(&visitor, view, language, Outcome::default()))
}

/// The file for the translator.
///
/// # Errors
/// As [`show`], and [`WebError`] for an unknown format.
pub async fn download(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String, String, String)>,
) -> Result<HttpResponse, WebError> {
    let (name, language) = (version_name(&path.0, &path.1)?, language_of(&path.2)?);
    let format = Format::from_code(&path.3).ok_or(ServiceError::not_found("format"))?;
    let file = format!("attachment; filename=\"{}-{}-{language}.{}\"", name.series, name.version, format.ending());
    let write = move |platform: &crate::services::Platform| {
        let view = translation::find(platform, &actor, &name, language)?;
        format.write(&view.questionnaire, language).map_err(|problem| ServiceError::Invalid(vec![problem]))
    };
    let bytes = state.block(write).await?;
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_DISPOSITION, file)).insert_header((CACHE_CONTROL, "no-store"));
    Ok(response.content_type(format.media_type()).body(bytes))
}
