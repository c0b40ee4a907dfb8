//! The life of a questionnaire's version, and who sees it when.
//!
//! ```text
//!   save_draft ─┐
//!               v          consult                approve             publish              retire
//!            ┌─────┐ ─────────────────> in_consultation ────> approved ────> published ────> retired
//!   save ──> │draft│                          │
//!            └─────┘ <────────────────────────┘
//!                       reopen: a new revision
//! ```
//!
//! Only a draft's text can change, and each change is a new revision; no revision is ever lost. From `consult` on the text is the one that
//! its hash proves. Each step is recorded with who, when and why. Triggers of the database refuse every other step.
//! [`published`](VersionStatus::Published) and [`retired`](VersionStatus::Retired) versions are public; the others are seen by those who work on them.

use std::sync::Arc;

use survey_model::code::Series;
use survey_model::questionnaire::Questionnaire;
use survey_model::version::{Version, VersionName};

use super::policy::{self, Action, Resource};
use super::{Actor, Platform, ServiceError, consultation};
use crate::storage::questionnaire_version::{self, QuestionnaireVersion, VersionSummary};
use crate::storage::{Connection, QuestionnaireVersionId, StorageError};

mod approval;
mod changed;
mod draft;
mod files;
mod history;
mod life;
mod publication;
mod reason;
mod step;

pub use crate::storage::questionnaire_version::VersionStatus;
pub use changed::changed;
pub(super) use draft::save_draft_as;
pub use draft::{Saved, save_draft};
pub use files::{ACCEPTED, GivenFile, read_files};
pub use history::{History, history, revision};
pub use life::{approval_problems, take_step};
pub use publication::{Publication, publish};
pub use step::Step;

/// A version with its questionnaire.
#[derive(Debug, Clone)]
pub struct VersionView {
    /// The stored version.
    pub row: QuestionnaireVersion,
    /// The questionnaire that its document is.
    pub questionnaire: Arc<Questionnaire>,
}

/// The version of a name, if this person may see it; nobody in particular sees what is public.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none, or none that this person may know of; [`ServiceError::Storage`] if its document
/// is not the one that its hash is of.
pub fn find(platform: &Platform, actor: Option<&Actor>, name: &VersionName) -> Result<VersionView, ServiceError> {
    let unknown = || ServiceError::not_found("questionnaire");
    let row = platform.database.read(|conn| {
        let row = questionnaire_version::find(conn, name)?.ok_or_else(unknown)?;
        if may_see(conn, actor, row.id, row.status, &row.sha256)? { Ok(row) } else { Err(unknown()) }
    })?;
    let questionnaire = platform.library.shelve(&row)?;
    Ok(VersionView { row, questionnaire })
}

/// The version of a name, for whoever runs the program on the server's machine, who sees all of them.
///
/// # Errors
/// As [`find`].
pub fn find_as_operator(platform: &Platform, name: &VersionName) -> Result<VersionView, ServiceError> {
    let row = platform.database.read(|conn| questionnaire_version::find(conn, name))?;
    let row = row.ok_or(ServiceError::not_found("questionnaire"))?;
    let questionnaire = platform.library.shelve(&row)?;
    Ok(VersionView { row, questionnaire })
}

/// The one place that says who sees a version that is not public: who reads drafts, and bodies that were invited to comment on it,
/// unless it is being written anew.
fn may_see(
    conn: &mut Connection,
    actor: Option<&Actor>,
    id: QuestionnaireVersionId,
    status: VersionStatus,
    sha256: &str,
) -> Result<bool, ServiceError> {
    let Some(actor) = actor.filter(|_| !status.is_public()) else { return Ok(status.is_public()) };
    match actor.body.filter(|_| status != VersionStatus::Draft) {
        Some(body) => Ok(consultation::may_read(conn, body, id, sha256)?),
        None => Ok(policy::allows(actor, Action::ReadDrafts, Resource::Platform)),
    }
}

/// The versions of a series that this person may see, by number.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn visible(platform: &Platform, actor: Option<&Actor>, series: &Series) -> Result<Vec<Version>, ServiceError> {
    let mut versions = platform.database.read(|conn| {
        let mut versions = Vec::new();
        for row in questionnaire_version::list(conn)?.into_iter().filter(|row| row.series == *series) {
            if may_see(conn, actor, row.id, row.status, &row.sha256)? {
                versions.push(row.version);
            }
        }
        Ok::<_, ServiceError>(versions)
    })?;
    versions.sort_unstable();
    Ok(versions)
}

/// Every version, whatever its status, by series and number.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn list(platform: &Platform) -> Result<Vec<VersionSummary>, ServiceError> {
    let mut versions = platform.database.read(questionnaire_version::list)?;
    versions.sort_by(|a, b| (&a.series, a.version).cmp(&(&b.series, b.version)));
    Ok(versions)
}

/// A version in a list.
#[derive(Debug, Clone)]
pub struct VersionLine {
    /// The stored version.
    pub row: VersionSummary,
    /// Its questionnaire; none if the stored text is damaged: then the rest of the list is still good.
    pub questionnaire: Option<Arc<Questionnaire>>,
}

/// As [`list`], with the questionnaires.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn overview(platform: &Platform) -> Result<Vec<VersionLine>, ServiceError> {
    let line = |row: VersionSummary| {
        let found = platform.database.read(|conn| platform.library.find(conn, row.id));
        let questionnaire = match found {
            Ok(questionnaire) => Some(questionnaire),
            Err(ServiceError::Storage(StorageError::Corrupt { .. }) | ServiceError::Invalid(_)) => None,
            Err(other) => return Err(other),
        };
        Ok(VersionLine { row, questionnaire })
    };
    list(platform)?.into_iter().map(line).collect()
}

/// The version that one is compared with: the one that its concordance is to, or else the latest earlier one that everybody may read.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn predecessor(platform: &Platform, questionnaire: &Questionnaire) -> Result<Option<VersionName>, ServiceError> {
    let name = questionnaire.name();
    let mut earlier = list(platform)?;
    earlier.retain(|row| row.series == name.series && row.version < name.version);
    let reviewed = questionnaire.concordance().map(|concordance| &concordance.from);
    let is_reviewed = |row: &&VersionSummary| reviewed.is_some_and(|from| from.version == row.version);
    let latest = || earlier.iter().filter(|row| row.status.is_public()).max_by_key(|row| row.version);
    Ok(earlier.iter().find(is_reviewed).or_else(latest).map(VersionSummary::name))
}
