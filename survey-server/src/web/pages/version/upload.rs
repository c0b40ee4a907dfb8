//! Files of a version arrive: all problems are shown, or they are saved as a draft, or it is shown what saving them would do.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use survey_model::problem::Problem;
use survey_model::version::VersionName;

use super::list::{Outcome, render};
use crate::services::version::{self, GivenFile};
use crate::services::{Actor, Platform, ServiceError, Who};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::see_other;
use crate::web::visitor::{SignedInActor, Visitor};

/// The field of the texts that translations were made from.
const SOURCES: &str = "sources";

/// What saving files would do.
#[derive(Debug)]
pub(super) struct Checked {
    /// The version that they are.
    pub(super) name: VersionName,
    /// How many items it has.
    pub(super) items: usize,
    /// What differs from the present text of this version; none if there is no such version yet.
    pub(super) changed: Option<Vec<(String, String)>>,
}

/// Takes files.
///
/// # Errors
/// [`WebError`] if the form is none of ours, or the version has another revision than when it was looked at.
pub async fn save(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let known = ["reason", "revision", "check"];
    if let Some((field, _)) = form.fields().find(|(field, _)| !known.contains(field)) {
        return Err(WebError::UnknownField(field.to_owned()));
    }
    let reason = form.get("reason").unwrap_or_default().to_owned();
    let (is_check, typed) = (form.get("check").is_some(), reason.clone());
    let done = state.block(move |platform| {
        if is_check {
            check(platform, &actor, &form).map(Done::Checked)
        } else {
            store(platform, &actor, &form, &reason)
        }
    });
    match done.await {
        Ok(Done::Saved(address)) => Ok(see_other(&address)),
        Ok(Done::Checked(checked)) => {
            let outcome = Outcome { checked: Some(checked), reason: typed, ..Outcome::default() };
            render(&state, &visitor, outcome, StatusCode::OK).await
        }
        Err(WebError::Service(ServiceError::Invalid(problems))) => refuse(&state, &visitor, problems, typed).await,
        Err(other) => Err(other),
    }
}

async fn refuse(
    state: &State,
    visitor: &Visitor,
    problems: Vec<Problem>,
    reason: String,
) -> Result<HttpResponse, WebError> {
    let outcome = Outcome { problems, reason, ..Outcome::default() };
    render(state, visitor, outcome, StatusCode::UNPROCESSABLE_ENTITY).await
}

enum Done {
    Saved(String),
    Checked(Checked),
}

fn read(form: &Form) -> Result<survey_model::questionnaire::Questionnaire, ServiceError> {
    let given = form.files().iter().map(|file| GivenFile {
        name: &file.name,
        content: &file.content,
        is_source: file.field == SOURCES,
    });
    version::read_files(&given.collect::<Vec<_>>())
}

fn store(platform: &Platform, actor: &Actor, form: &Form, reason: &str) -> Result<Done, ServiceError> {
    let questionnaire = read(form)?;
    let based_on = form.get("revision").and_then(|text| text.parse().ok());
    let saved = version::save_draft(platform, &Who::from(actor), &questionnaire, based_on, reason)?;
    let VersionName { series, version } = questionnaire.name();
    Ok(Done::Saved(match saved {
        version::Saved::Revised(revision) => format!("/versions/{series}/{version}/revisions/{revision}"),
        version::Saved::Created | version::Saved::Unchanged(_) => format!("/versions/{series}/{version}"),
    }))
}

fn check(platform: &Platform, actor: &Actor, form: &Form) -> Result<Checked, ServiceError> {
    let questionnaire = read(form)?;
    let changed = match version::find(platform, Some(actor), questionnaire.name()) {
        Ok(there) => Some(version::changed(&there.row.document, &questionnaire.canonical().0)?),
        Err(ServiceError::NotFound { .. }) => None,
        Err(other) => return Err(other),
    };
    Ok(Checked { name: questionnaire.name().clone(), items: questionnaire.items().count(), changed })
}
