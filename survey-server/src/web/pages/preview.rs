//! The pages of a preview: the form of a questionnaire that is still being written. Nothing is stored.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::{Data, Path};
use actix_web::{Error, HttpMessage, HttpResponse};
use askama::Template;
use serde::Deserialize;
use survey_model::language::Language;
use survey_model::problem::Problem;
use survey_model::questionnaire::Questionnaire;

use super::print;
use crate::services::ServiceError;
use crate::services::preview::{Look, Preview};
use crate::services::version::VersionStatus;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, ok};
use crate::web::visitor::{self, Visitor};

mod section;

pub use section::{judge, section};

/// What every page of a preview has.
#[derive(Debug)]
struct Frame {
    /// The files, as the author named them.
    path: String,
    revision: String,
    /// Whether the files have problems, so that what is shown is older.
    is_stale: bool,
}

#[derive(Debug, Template)]
#[template(path = "preview/start.html")]
struct StartPage {
    frame: Frame,
    page: Page,
    outline: Option<Outline>,
    problems: Vec<Problem>,
    /// What stands between the draft and its approval; told once there are no problems.
    obstacles: Vec<Problem>,
}

/// The questionnaire on one page.
#[derive(Debug)]
struct Outline {
    language: Language,
    name: String,
    title: String,
    introduction: Vec<String>,
    /// Address, number, title and number of items of each section.
    sections: Vec<(String, usize, String, usize)>,
    /// The languages that it lacks.
    lacks: Vec<&'static str>,
}

#[derive(Debug, Template)]
#[template(path = "preview/error.html")]
struct ErrorPage {
    frame: Frame,
    page: Page,
    sentence: String,
}

/// Which questions are shown.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    every: Option<String>,
}

impl Frame {
    fn new(preview: &Preview, look: &Look) -> Self {
        Self {
            path: preview.path().display().to_string(),
            revision: look.revision.clone(),
            is_stale: !look.problems.is_empty(),
        }
    }
}

/// Finds out the visitor's language, reads a posted form, and shows what went wrong as a page of the preview.
///
/// # Errors
/// Those of what is within.
pub async fn greet(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let visitor = visitor::stranger(&req);
    req.extensions_mut().insert(visitor.clone());
    let preview = req.app_data::<Data<Preview>>().cloned();
    if *req.method() == actix_web::http::Method::POST {
        let form = Form::read(&mut req, &crate::settings::Limits::default()).await;
        match form {
            Ok(form) => drop(req.extensions_mut().insert(form)),
            Err(error) => return show(req.error_response(error), &visitor, preview).await,
        }
    }
    let response = next.call(req).await?.map_into_boxed_body();
    visitor::remember(show(response, &visitor, preview).await?)
}

/// Gives an error its face.
async fn show(
    response: ServiceResponse<BoxBody>,
    visitor: &Visitor,
    preview: Option<Data<Preview>>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let told = response.response().error().and_then(|error| error.as_error::<WebError>());
    let Some((told, preview)) = told.map(|error| error.told(visitor.words())).zip(preview) else { return Ok(response) };
    let seen = look(&preview).await?;
    let frame = Frame::new(&preview, &seen);
    let page = html(told.status, &ErrorPage { frame, page: Page::new(visitor), sentence: told.sentence })?;
    Ok(response.into_response(page))
}

/// The start: title, sections, and what is wrong.
///
/// # Errors
/// [`WebError`] if the page can't be rendered.
pub async fn start(preview: Data<Preview>, visitor: Visitor) -> Result<HttpResponse, WebError> {
    let seen = look(&preview).await?;
    let frame = Frame::new(&preview, &seen);
    let outline = seen.questionnaire.as_deref().map(|questionnaire| Outline::new(questionnaire, visitor.language));
    let current = seen.questionnaire.as_deref().filter(|_| seen.problems.is_empty());
    let obstacles = current.map(|questionnaire| questionnaire.obstacles().to_vec()).unwrap_or_default();
    ok(&StartPage { frame, page: Page::new(&visitor), outline, problems: seen.problems, obstacles })
}

impl Outline {
    fn new(questionnaire: &Questionnaire, wanted: Language) -> Self {
        let language = questionnaire.language_for(wanted);
        let section = |section: &survey_model::questionnaire::Section| {
            let title = questionnaire.section_text(section, language).title.clone();
            (format!("/sections/{}", section.code), section.number, title, section.items().count())
        };
        let lacks = Language::ALL.into_iter().filter(|language| !questionnaire.languages().contains(language));
        Self {
            language,
            name: questionnaire.name().to_string(),
            title: questionnaire.title(language).to_owned(),
            introduction: crate::web::views::question::paragraphs(questionnaire.introduction(language)),
            sections: questionnaire.sections().iter().map(section).collect(),
            lacks: lacks.map(Language::own_name).collect(),
        }
    }
}

/// What a page compares to know whether it is out of date.
///
/// # Errors
/// [`WebError::Interrupted`] if the files can't be looked at.
pub async fn changes(preview: Data<Preview>) -> Result<HttpResponse, WebError> {
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(look(&preview).await?.revision))
}

/// The questionnaire on paper.
///
/// # Errors
/// [`WebError`] if there is none yet.
pub async fn print(preview: Data<Preview>, visitor: Visitor) -> Result<HttpResponse, WebError> {
    print::render(&visitor, &*questionnaire(&look(&preview).await?)?, VersionStatus::Draft, "/", "/print")
}

/// The stylesheet of the margins.
///
/// # Errors
/// [`WebError`] if there is no such language, or no questionnaire yet.
pub async fn print_style(preview: Data<Preview>, language: Path<String>) -> Result<HttpResponse, WebError> {
    print::style_of(&*questionnaire(&look(&preview).await?)?, &language, VersionStatus::Draft)
}

/// Everything else.
///
/// # Errors
/// [`WebError::NoSuchPage`], always.
pub async fn nothing() -> Result<HttpResponse, WebError> {
    Err(WebError::NoSuchPage)
}

async fn look(preview: &Data<Preview>) -> Result<Look, WebError> {
    let preview = preview.clone();
    actix_web::web::block(move || preview.look()).await.map_err(|_| WebError::Interrupted)
}

fn questionnaire(look: &Look) -> Result<std::sync::Arc<Questionnaire>, WebError> {
    look.questionnaire.clone().ok_or(WebError::Service(ServiceError::not_found("questionnaire")))
}
