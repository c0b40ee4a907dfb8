//! A cycle's responses as a file.

use std::io::Write;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use analysis::export;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::Deserialize;
use survey_model::cycle::Provenance;

use super::cycle_label;
use crate::services::dataset::Counting;
use crate::services::export::{ExportRequest, export as write_export};
use crate::services::progress::Silent;
use crate::services::{Platform, ServiceError, cycle};
use crate::storage::now;
use crate::web::State;
use crate::web::download;
use crate::web::error::WebError;
use crate::web::visitor::Visitor;

/// The query of an export's address.
#[derive(Debug, Deserialize)]
pub struct Question {
    bom: Option<String>,
    /// The day as of which answers are known, with all of it.
    as_of: Option<String>,
    /// The sources that are let in, with commas between them; all, if none is named.
    source: Option<String>,
}

impl Question {
    fn sources(&self) -> Result<Vec<Provenance>, WebError> {
        let bad = |given: &str| WebError::BadAddress { parameter: "source", given: given.chars().take(80).collect() };
        let codes = self.source.iter().flat_map(|text| text.split(','));
        codes.map(|code| Provenance::from_code(code).ok_or_else(|| bad(code))).collect()
    }

    fn day(&self) -> Result<Option<NaiveDate>, WebError> {
        let bad = |given: &str| WebError::BadAddress { parameter: "as_of", given: given.chars().take(80).collect() };
        self.as_of.as_deref().map(|given| given.parse().map_err(|_| bad(given))).transpose()
    }
}

/// When a day is over; now, if it is not.
fn end_of(day: NaiveDate) -> DateTime<Utc> {
    let next = day.checked_add_days(Days::new(1)).map(|next| next.and_time(NaiveTime::MIN).and_utc());
    next.map_or_else(now, |next| (next - TimeDelta::microseconds(1)).min(now()))
}

/// Sends a cycle's responses in a format.
///
/// # Errors
/// [`WebError`] if there is no such cycle or format, the file can't be written, or too many are being written.
pub async fn download(
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String)>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let (label, name) = path.into_inner();
    let label = cycle_label(&label)?;
    let day = question.day()?;
    let sources = question.sources()?;
    let format = export::format(&name).ok_or(ServiceError::not_found("format"))?;
    let wanted = label.clone();
    state.block(move |platform| cycle::find(platform, &wanted)).await?;
    let request = ExportRequest {
        cycle: label.clone(),
        format: name,
        language: visitor.language,
        bom: question.bom.as_deref() == Some("yes"),
        counting: Counting { as_of: day.map_or_else(now, end_of), sources: sources.clone() },
    };
    let as_of = day.map(|day| format!("-as-of-{day}")).unwrap_or_default();
    let only: String = sources.iter().map(|source| format!("-{}", source.code())).collect();
    let name = format!("{label}{only}{as_of}-{}.{}", format.name(), format.extension());
    let write =
        move |platform: &Platform, out: &mut dyn Write| write_export(platform, &request, out, &Silent).map(drop);
    download::send(&state, &name, format.media_type(), write).await
}
