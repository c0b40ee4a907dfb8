//! A translator's file arrives: what it changes is shown first, and saved when that was looked at.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use survey_model::language::Language;
use survey_model::translation::Changes;
use survey_model::translation::exchange::{self, Given};

use super::language::{LanguagePage, Outcome, language_of};
use crate::services::version::VersionView;
use crate::services::{Actor, Platform, ServiceError, Who, translation};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{html, see_other};
use crate::web::pages::questionnaire::version_name;
use crate::web::visitor::{SignedInActor, Visitor};

/// A text as the page that shows the changes sends it back: its address, the source text, and the translation.
type Sent = (String, String, String);

enum Done {
    Saved,
    Shown(Box<(VersionView, Outcome)>),
}

/// Takes a translator's file, or the changes that were shown.
///
/// # Errors
/// [`WebError`] if the form is none of ours, or the version is no draft, or another revision than the one that was shown.
pub async fn save(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String, String)>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (name, language) = (version_name(&path.0, &path.1)?, language_of(&path.2)?);
    if let Some((field, _)) = form.fields().find(|(field, _)| !["changes", "revision"].contains(field)) {
        return Err(WebError::UnknownField(field.to_owned()));
    }
    let address = format!("/versions/{}/{}/translations/{language}", name.series, name.version);
    let sent = sent(&form)?;
    let done = state.block(move |platform| {
        let view = translation::find(platform, &actor, &name, language)?;
        match sent {
            Some((texts, revision)) => apply(platform, &actor, &view, language, texts, revision),
            None => {
                let outcome = shown(&view, language, &form)?;
                Ok(Done::Shown(Box::new((view, outcome))))
            }
        }
    });
    match done.await? {
        Done::Saved => Ok(see_other(&address)),
        Done::Shown(shown) => {
            let (view, outcome) = *shown;
            let status = if outcome.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
            html(status, &LanguagePage::new(&visitor, view, language, outcome))
        }
    }
}

/// The changes that were shown, and the revision that they were shown with; `None` if a file is sent.
fn sent(form: &Form) -> Result<Option<(Vec<Sent>, u32)>, WebError> {
    let Some(changes) = form.get("changes") else { return Ok(None) };
    let texts = serde_json::from_str(changes).map_err(|_| WebError::BadField("changes".to_owned()))?;
    let revision = form.get("revision").and_then(|text| text.parse().ok());
    Ok(Some((texts, revision.ok_or_else(|| WebError::BadField("revision".to_owned()))?)))
}

fn apply(
    platform: &Platform,
    actor: &Actor,
    view: &VersionView,
    language: Language,
    texts: Vec<Sent>,
    revision: u32,
) -> Result<Done, ServiceError> {
    let given = |(address, source, target): Sent| Given { address, source, target, is_done: true, ..Given::default() };
    let texts = texts.into_iter().map(given).collect();
    translation::apply(platform, &Who::from(actor), view, language, texts, revision).map(|_| Done::Saved)
}

fn shown(view: &VersionView, language: Language, form: &Form) -> Result<Outcome, ServiceError> {
    let Some(file) = form.files().first() else { return Ok(Outcome::default()) };
    let changes = exchange::read("file", &file.content)
        .map_err(ServiceError::Invalid)
        .and_then(|file| translation::propose(view, language, &file));
    match changes {
        Ok(changes) => Ok(Outcome { changes: Some((changes.clone(), packed(&changes))), ..Outcome::default() }),
        Err(ServiceError::Invalid(problems)) => Ok(Outcome { problems, ..Outcome::default() }),
        Err(other) => Err(other),
    }
}

/// The changes for the form that saves them.
fn packed(changes: &Changes) -> String {
    let text = |change: &survey_model::translation::Change| -> Sent {
        (change.address.to_string(), change.source.clone(), change.to.clone())
    };
    serde_json::to_string(&changes.list.iter().map(text).collect::<Vec<_>>()).unwrap_or_default()
}
