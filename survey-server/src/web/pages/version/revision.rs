//! One text of a version: what differs from the one before, and the text itself.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::version::VersionName;

use crate::services::version;
use crate::services::{Actor, Platform, ServiceError};
use crate::storage::questionnaire_revision::QuestionnaireRevision;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::pages::questionnaire::version_name;
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/revision.html")]
struct RevisionPage {
    page: Page,
    name: VersionName,
    revision: QuestionnaireRevision,
    /// Nothing for the first one.
    changed: Option<Vec<(String, String)>>,
}

fn find(
    platform: &Platform,
    actor: &Actor,
    path: &(String, String, u32),
) -> Result<(VersionName, QuestionnaireRevision, Option<QuestionnaireRevision>), ServiceError> {
    let name = version_name(&path.0, &path.1)?;
    let view = version::find(platform, Some(actor), &name)?;
    let revision = version::revision(platform, &view.row, path.2)?;
    let before = if path.2 > 1 { Some(version::revision(platform, &view.row, path.2 - 1)?) } else { None };
    Ok((name, revision, before))
}

/// Shows one text of a version, and what differs from the one before.
///
/// # Errors
/// [`WebError`] if there is none that the visitor may see.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String, u32)>,
) -> Result<HttpResponse, WebError> {
    let (name, revision, before) = state.block(move |platform| find(platform, &actor, &path)).await?;
    let changed = before.map(|before| version::changed(&before.document, &revision.document)).transpose()?;
    ok(&RevisionPage { page: Page::new(&visitor), name, revision, changed })
}

/// One text of a version as canonical JSON: the very bytes that its hash is of.
///
/// # Errors
/// As [`show`].
pub async fn document(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String, u32)>,
) -> Result<HttpResponse, WebError> {
    let (name, revision, _) = state.block(move |platform| find(platform, &actor, &path)).await?;
    let file = format!("attachment; filename=\"{}-{}-revision-{}.json\"", name.series, name.version, revision.revision);
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_DISPOSITION, file)).insert_header((CACHE_CONTROL, "no-store"));
    Ok(response.content_type("application/json").body(revision.document))
}
