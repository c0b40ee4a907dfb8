//! Publishes questionnaires and serves the published ones.

use std::path::Path;

use survey_model::questionnaire::{Questionnaire, read_path};
use survey_model::version::VersionName;

use super::{Platform, ServiceError};
use crate::storage::questionnaire_version::{self, QuestionnaireVersion, VersionStatus, VersionSummary};
use crate::storage::{Connection, QuestionnaireVersionId, now};

/// What became of a publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Publication {
    /// The version is published now.
    Published(VersionName),
    /// The very same version was published before.
    AlreadyPublished(VersionName),
}

/// Reads and checks the questionnaire at a path.
///
/// # Errors
/// [`ServiceError::Invalid`] with every problem.
pub fn check(path: &Path) -> Result<Questionnaire, ServiceError> {
    read_path(path).map_err(ServiceError::Invalid)
}

/// Publishes the questionnaire at a path; from then on the version never changes.
///
/// # Errors
/// [`ServiceError::Invalid`] with every problem, also of the concordance to the version before;
/// [`ServiceError::Refused`] if another text was published under the same version.
pub fn publish(platform: &Platform, path: &Path) -> Result<Publication, ServiceError> {
    publish_version(platform, &check(path)?)
}

/// Publishes a questionnaire that was read before.
///
/// # Errors
/// As [`publish`].
pub fn publish_version(platform: &Platform, questionnaire: &Questionnaire) -> Result<Publication, ServiceError> {
    check_concordance(platform, questionnaire)?;
    let (document, sha256) = questionnaire.canonical();
    let name = questionnaire.name().clone();
    platform.database.write(move |conn| insert(conn, &name, &document, &sha256))
}

/// The verdicts must name every item of the earlier version, which therefore has to be published first.
fn check_concordance(platform: &Platform, questionnaire: &Questionnaire) -> Result<(), ServiceError> {
    let Some(concordance) = questionnaire.concordance() else { return Ok(()) };
    let earlier = platform.questionnaire(&concordance.from).map_err(|error| match error {
        ServiceError::NotFound { .. } => ServiceError::refused(
            "earlier-version-missing",
            format!("publish {} first: the concordance of {} is to it", concordance.from, questionnaire.name()),
        ),
        other => other,
    })?;
    let problems = concordance.check_against(&earlier);
    if problems.is_empty() { Ok(()) } else { Err(ServiceError::Invalid(problems)) }
}

fn insert(
    conn: &mut Connection,
    name: &VersionName,
    document: &str,
    sha256: &str,
) -> Result<Publication, ServiceError> {
    if let Some(there) = questionnaire_version::find(conn, name)? {
        if there.sha256 == sha256 {
            return Ok(Publication::AlreadyPublished(name.clone()));
        }
        return Err(ServiceError::refused(
            "version-published",
            format!("{name} was published with another text and never changes; give the new text a new version"),
        ));
    }
    let row = QuestionnaireVersion {
        id: QuestionnaireVersionId::new(),
        series: name.series.clone(),
        version: name.version,
        status: VersionStatus::Published,
        document: document.to_owned(),
        sha256: sha256.to_owned(),
        published_at: Some(now()),
    };
    questionnaire_version::insert(conn, &row)?;
    Ok(Publication::Published(name.clone()))
}

/// The published versions, by series and version.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn list(platform: &Platform) -> Result<Vec<VersionSummary>, ServiceError> {
    Ok(platform.database.read(questionnaire_version::list)?)
}
