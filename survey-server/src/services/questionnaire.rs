//! Reads questionnaires from files, publishes those that were agreed on elsewhere, and lists what everybody may read.

use std::path::Path;

use survey_model::analysis_plan::{self, AnalysisPlan};
use survey_model::questionnaire::{Questionnaire, read_path};

use super::version::{self, Publication};
use super::{Platform, ServiceError};
use crate::services::Who;
use crate::storage::questionnaire_version::VersionSummary;

/// The reason that is recorded unless the operator gives another one.
pub const AGREED_ELSEWHERE: &str = "Agreed on outside of the platform, and published by its operator.";

/// Reads and checks the questionnaire at a path, and what analysts declare about it in a file beside it.
///
/// # Errors
/// [`ServiceError::Invalid`] with every problem.
pub fn check(path: &Path) -> Result<Questionnaire, ServiceError> {
    check_with_analysis(path).map(|(questionnaire, _)| questionnaire)
}

/// As [`check`], with the declaration if there is one.
///
/// # Errors
/// As [`check`].
pub fn check_with_analysis(path: &Path) -> Result<(Questionnaire, Option<AnalysisPlan>), ServiceError> {
    let questionnaire = read_path(path).map_err(ServiceError::Invalid)?;
    let plan = analysis_plan::read_beside(path, &questionnaire).map_err(ServiceError::Invalid)?;
    Ok((questionnaire, plan))
}

/// Publishes the questionnaire at a path, which was agreed on elsewhere; from then on the version never changes.
///
/// # Errors
/// As [`version::publish`], and [`ServiceError::Invalid`] with every problem of the files.
pub fn publish(platform: &Platform, path: &Path, reason: &str) -> Result<Publication, ServiceError> {
    version::publish(platform, &Who::operator(), &check(path)?, reason)
}

/// Publishes a questionnaire that was read before, on behalf of the operator.
///
/// # Errors
/// As [`version::publish`].
pub fn publish_version(platform: &Platform, questionnaire: &Questionnaire) -> Result<Publication, ServiceError> {
    version::publish(platform, &Who::operator(), questionnaire, AGREED_ELSEWHERE)
}

/// The versions that everybody may read: published ones, and those that no new cycle uses.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn list(platform: &Platform) -> Result<Vec<VersionSummary>, ServiceError> {
    let mut versions = version::list(platform)?;
    versions.retain(|version| version.status.is_public());
    Ok(versions)
}
