//! A questionnaire as a spreadsheet to download.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path};

use super::questionnaire::version_name;
use crate::services::{version, xlsform};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::visitor::Visitor;

/// The media type of `.xlsx` files.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Sends a version as an XLSForm.
///
/// # Errors
/// [`WebError`] if there is no such version for the visitor, or a spreadsheet can't hold it.
pub async fn download(
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let name = version_name(&path.0, &path.1)?;
    let file = format!("{}-{}.xlsx", name.series, name.version);
    let actor = visitor.actor.clone();
    let export = move |platform: &crate::services::Platform| {
        xlsform::export(&version::find(platform, actor.as_ref(), &name)?.questionnaire)
    };
    let bytes = state.block(export).await?;
    Ok(HttpResponse::Ok()
        .content_type(XLSX)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{file}\"")))
        .body(bytes))
}
