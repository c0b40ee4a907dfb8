//! The published questionnaires as JSON. A published version never changes, so that its hash is its strong `ETag`.

use actix_web::http::header::{CACHE_CONTROL, ETAG, EntityTag, Header as _, IfNoneMatch, VARY};
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use survey_model::canonical;
use survey_model::language::Language;

use crate::services::{questionnaire as service, version};
use crate::storage::questionnaire_version::VersionSummary;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::pages::questionnaire::version_name;
use crate::web::visitor::Visitor;

/// A version in the list.
#[derive(Debug, Serialize)]
struct Version {
    series: String,
    version: String,
    status: &'static str,
    sha256: String,
    published_at: Option<DateTime<Utc>>,
    url: String,
}

/// The query of a questionnaire's address.
#[derive(Debug, Deserialize)]
pub struct Question {
    lang: Option<String>,
}

/// Lists the versions that everybody may read: published ones, and retired ones, which say so.
///
/// # Errors
/// [`WebError`] if they can't be read.
pub async fn list(req: HttpRequest, state: Data<State>) -> Result<HttpResponse, WebError> {
    let versions = state.block(service::list).await?;
    let versions: Vec<Version> = versions.into_iter().map(listed).collect();
    Ok(tagged(&req, canonical::json(&json!({ "questionnaires": versions })), true))
}

fn listed(summary: VersionSummary) -> Version {
    Version {
        url: format!("/api/v1/questionnaires/{}/{}", summary.series, summary.version),
        series: summary.series.to_string(),
        version: summary.version.to_string(),
        status: summary.status.code(),
        sha256: summary.sha256,
        published_at: summary.published_at,
    }
}

/// A version with its texts in all languages, or in the one that is asked for.
///
/// # Errors
/// [`WebError`] if there is none that the visitor may see, or not in this language.
pub async fn show(
    req: HttpRequest,
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String)>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let name = version_name(&path.0, &path.1)?;
    let found = state.block(move |platform| version::find(platform, visitor.actor.as_ref(), &name)).await?;
    let questionnaire = &found.questionnaire;
    let mut document = questionnaire.document().clone();
    if let Some(code) = &question.lang {
        let language = Language::from_code(code).filter(|language| questionnaire.languages().contains(language));
        let bad = || WebError::BadAddress { parameter: "lang", given: code.chars().take(80).collect() };
        let language = language.ok_or_else(bad)?;
        document.languages.retain(|known| known == language.code());
        document.text.retain(|known, _| known == language.code());
        document.translated_from.retain(|known, _| known == language.code());
    }
    Ok(tagged(&req, canonical::json(&document), found.row.status.is_public()))
}

/// JSON with the hash of its bytes as its tag; only the tag if the client has these bytes already. What is not for everybody is kept by
/// no cache on the way.
fn tagged(req: &HttpRequest, body: String, is_public: bool) -> HttpResponse {
    let tag = EntityTag::new_strong(survey_model::submission::hash(&body));
    let is_known = match IfNoneMatch::parse(req) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(known)) => known.iter().any(|known| known.weak_eq(&tag)),
        Err(_) => false,
    };
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response
        .insert_header((ETAG, tag))
        .insert_header((CACHE_CONTROL, if is_public { "no-cache" } else { "private, no-cache" }))
        .insert_header((VARY, "accept-encoding"));
    if is_known { response.finish() } else { response.content_type("application/json").body(body) }
}
