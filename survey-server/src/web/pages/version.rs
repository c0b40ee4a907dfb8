//! A version of a questionnaire, for those who work on it: where it is in its life, what comes next, and what was.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::difference::{Difference, Status};
use survey_model::language::Language;
use survey_model::problem::Problem;
use survey_model::version::VersionName;

use super::questionnaire::version_name;
use crate::services::version::{self, History, Step, VersionStatus, VersionView};
use crate::services::{Actor, Platform, ServiceError, Who, consultation};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::visitor::{SignedInActor, Visitor};

pub mod list;
pub mod revision;
pub mod upload;

#[derive(Debug, Template)]
#[template(path = "pages/version.html")]
struct VersionPage {
    page: Page,
    view: VersionView,
    title: String,
    /// The language of the title.
    language: Language,
    obstacles: Vec<Problem>,
    predecessor: Option<Predecessor>,
    history: History,
    refused: Option<Refused>,
    /// The revision that the last consultation was about, if the text is another one now.
    consulted: Option<u32>,
}

/// A step that was not taken.
#[derive(Debug)]
struct Refused {
    step: Step,
    /// Everything that stands against it.
    problems: Vec<Problem>,
    /// The reason that was typed for it.
    reason: String,
}

/// The version before, and how much differs from it.
#[derive(Debug)]
struct Predecessor {
    name: String,
    added: usize,
    dropped: usize,
    changed: usize,
    problems: usize,
}

impl VersionPage {
    fn steps(&self) -> Vec<Step> {
        Step::after(self.view.row.status).collect()
    }

    /// What was typed as the reason of a step that was refused.
    fn typed(&self, step: Step) -> &str {
        self.refused.as_ref().filter(|refused| refused.step == step).map_or("", |refused| refused.reason.as_str())
    }

    /// Whether the page is about something that can still be approved.
    fn is_before_approval(&self) -> bool {
        matches!(self.view.row.status, VersionStatus::Draft | VersionStatus::InConsultation)
    }
}

/// Shows where a version is in its life.
///
/// # Errors
/// [`WebError`] if there is none that the visitor may see.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    render(&state, &visitor, actor, version_name(&path.0, &path.1)?, None).await
}

async fn render(
    state: &State,
    visitor: &Visitor,
    actor: Actor,
    name: VersionName,
    refused: Option<Refused>,
) -> Result<HttpResponse, WebError> {
    let page = Page::new(visitor);
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let read = move |platform: &Platform| {
        let view = version::find(platform, Some(&actor), &name)?;
        let is_open = matches!(view.row.status, VersionStatus::Draft | VersionStatus::InConsultation);
        let language = view.questionnaire.language_for(page.words.0);
        Ok::<_, ServiceError>(VersionPage {
            title: view.questionnaire.title(language).to_owned(),
            language,
            obstacles: if is_open { version::approval_problems(platform, &view.row)? } else { Vec::new() },
            predecessor: predecessor(platform, &actor, &view)?,
            history: version::history(platform, &view.row)?,
            consulted: consulted(platform, &actor, &view)?,
            page,
            view,
            refused,
        })
    };
    html(status, &state.block(read).await?)
}

fn consulted(platform: &Platform, actor: &Actor, view: &VersionView) -> Result<Option<u32>, ServiceError> {
    let rounds = consultation::list_of(platform, actor, view.row.id.into())?;
    let last = rounds.first().map(|summary| &summary.round);
    Ok(last.filter(|round| round.sha256 != view.row.sha256).map(|round| round.revision))
}

fn predecessor(platform: &Platform, actor: &Actor, view: &VersionView) -> Result<Option<Predecessor>, ServiceError> {
    let Some(name) = version::predecessor(platform, &view.questionnaire)? else { return Ok(None) };
    let earlier = version::find(platform, Some(actor), &name)?;
    let difference = Difference::between(&earlier.questionnaire, &view.questionnaire);
    let count = |status| difference.questions.iter().filter(|question| question.status == status).count();
    Ok(Some(Predecessor {
        name: name.version.to_string(),
        added: count(Status::Added),
        dropped: count(Status::Dropped),
        changed: count(Status::Changed),
        problems: difference.problems().len(),
    }))
}

/// Takes a version one step on, or shows everything that stands against it.
///
/// # Errors
/// [`WebError`] if the form is none of ours, or somebody else has moved the version on meanwhile.
pub async fn step(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let name = version_name(&path.0, &path.1)?;
    let known = ["step", "revision", "reason"];
    if let Some((field, _)) = form.fields().find(|(field, _)| !known.contains(field)) {
        return Err(WebError::UnknownField(field.to_owned()));
    }
    let bad = |field: &str| WebError::BadField(field.to_owned());
    let step = form.get("step").and_then(Step::from_code).ok_or_else(|| bad("step"))?;
    let revision: u32 = form.get("revision").and_then(|text| text.parse().ok()).ok_or_else(|| bad("revision"))?;
    let reason = form.get("reason").unwrap_or_default().to_owned();
    let address = format!("/versions/{}/{}", name.series, name.version);
    let (who, wanted, typed) = (Who::from(&actor), name.clone(), reason.clone());
    let take = move |platform: &Platform| version::take_step(platform, &who, &wanted, step, Some(revision), &reason);
    match state.block(take).await {
        Ok(_) => Ok(see_other(&address)),
        Err(WebError::Service(ServiceError::Invalid(problems))) => {
            render(&state, &visitor, actor, name, Some(Refused { step, problems, reason: typed })).await
        }
        Err(other) => Err(other),
    }
}
