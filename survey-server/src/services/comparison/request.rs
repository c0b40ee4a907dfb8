//! What somebody asks to compare, answered from memory where nothing has changed.

use std::fmt::Write as _;
use std::sync::Arc;

use analysis::comparison::{By, Options};
use chrono::{DateTime, Utc};
use survey_model::code::CycleLabel;
use survey_model::cycle::Provenance;
use survey_model::language::Language;

use super::{Compared, check_order, compute, find};
use crate::services::cycle::CycleView;
use crate::services::dataset::Counting;
use crate::services::{Platform, ServiceError, analysis_plan};
use crate::storage::{now, submission};

/// What is to be compared.
#[derive(Debug, Clone)]
pub struct Request {
    /// The earlier cycle.
    pub from: CycleLabel,
    /// The later cycle.
    pub to: CycleLabel,
    /// As of which moment answers are known; none for all that are known now.
    pub as_of: Option<DateTime<Utc>>,
    /// Whence the answers come; empty for all.
    pub sources: Vec<Provenance>,
    /// What figures are broken down by.
    pub breakdowns: Vec<By>,
    /// The language of labels.
    pub language: Language,
}

/// Compares two cycles, or gives what was computed of the same answers before.
///
/// The vintage is the moment of the last submission that counts, and not that of the question: as long as no submission lands, everybody gets the same bytes.
///
/// # Errors
/// As [`compare`](super::compare).
pub fn compared(platform: &Platform, request: &Request) -> Result<Arc<Compared>, ServiceError> {
    let (from, to) = (find(platform, &request.from)?, find(platform, &request.to)?);
    check_order(&from, &to)?;
    let asked = request.as_of.unwrap_or_else(now);
    let cycles = [from.cycle.id, to.cycle.id];
    let (count, last) = platform.database.read(|conn| submission::known(conn, &cycles, asked))?;
    // Before the first submission there is no moment but the one that was asked for, or at which the cycle was made.
    let as_of = last.or(request.as_of).unwrap_or(to.cycle.created_at);
    let key = key(platform, [&from, &to], (count, as_of), request)?;
    platform.kept.get_or(&key, || {
        let options =
            Options { breakdowns: request.breakdowns.clone(), language: request.language, ..Options::default() };
        compute(platform, from, to, &Counting { as_of, sources: request.sources.clone() }, &options)
    })
}

/// Everything that the figures rest on. The concordance is part of published versions, which never change and which cycles name.
fn key(
    platform: &Platform,
    [from, to]: [&CycleView; 2],
    (count, as_of): (i64, DateTime<Utc>),
    request: &Request,
) -> Result<String, ServiceError> {
    let plan = analysis_plan::hash(platform, to.cycle.questionnaire_version_id)?.unwrap_or_default();
    let language = request.language.code();
    let mut key = format!("{} {} {count} {} {plan} {language}", from.cycle.id, to.cycle.id, as_of.to_rfc3339());
    for source in &request.sources {
        let _ = write!(key, " {}", source.code());
    }
    for by in &request.breakdowns {
        let _ = write!(key, " by {by}");
    }
    Ok(key)
}
