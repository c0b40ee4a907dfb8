//! What analysts declare about a version: which way is better on each item, and how an index is made. A declaration is an edition; what was said before stays.

use std::path::Path;

use survey_model::analysis_plan::AnalysisPlan;
use survey_model::questionnaire::Questionnaire;

use super::audit::{self, AuditAction, Event};
use super::{Platform, ServiceError, Who, questionnaire};
use crate::storage::analysis_plan::{self, StoredPlan};
use crate::storage::{QuestionnaireVersionId, now, questionnaire_version};

/// What became of a declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declaration {
    /// It counts from now on.
    Declared(u32),
    /// The very same one was declared before.
    AlreadyDeclared(u32),
}

/// Declares what the file beside a questionnaire says; nothing if there is none.
///
/// # Errors
/// As [`declare`], and [`ServiceError::Invalid`] with every problem of the files.
pub fn declare_beside(platform: &Platform, who: &Who, path: &Path) -> Result<Option<Declaration>, ServiceError> {
    let (_, plan) = questionnaire::check_with_analysis(path)?;
    plan.map(|plan| declare(platform, who, &plan)).transpose()
}

/// Declares a plan: the first that the platform gets to know about its version, or the edition after the last.
///
/// # Errors
/// [`ServiceError::NotFound`] if the platform has no such version; [`ServiceError::Refused`] if the edition is not the next one.
pub fn declare(platform: &Platform, who: &Who, plan: &AnalysisPlan) -> Result<Declaration, ServiceError> {
    let (name, edition, (document, sha256), who) =
        (plan.version().clone(), plan.edition(), plan.canonical(), who.clone());
    platform.database.write(move |conn| {
        let version = questionnaire_version::lock(conn, &name)?.ok_or(ServiceError::not_found("questionnaire"))?;
        let last = analysis_plan::latest(conn, version.id)?;
        if last.as_ref().is_some_and(|last| last.sha256 == sha256) {
            return Ok(Declaration::AlreadyDeclared(edition));
        }
        // The first that a platform gets to know may be a later edition: the earlier ones were declared elsewhere.
        if let Some(next) = last.as_ref().map(|last| last.edition + 1).filter(|next| *next != edition) {
            let message =
                format!("the analysis plan of {name} is edition {edition}, but the next one is edition {next}");
            return Err(ServiceError::refused("analysis-edition", message));
        }
        let mut event = Event::new(AuditAction::AnalysisDeclared, "version", &name).after(&sha256);
        if let Some(last) = last {
            event = event.before(last.sha256);
        }
        let row = StoredPlan {
            questionnaire_version_id: version.id,
            edition,
            document: document.clone(),
            sha256: sha256.clone(),
            author: who.author(),
            declared_at: now(),
        };
        analysis_plan::insert(conn, &row)?;
        audit::record(conn, &who, event.detail("edition", edition))?;
        Ok(Declaration::Declared(edition))
    })
}

/// What is declared about a version now; none if nobody has.
///
/// # Errors
/// [`ServiceError`] if the database can't be read, or holds a plan whose hash is not its document's.
pub fn current(platform: &Platform, questionnaire: &Questionnaire) -> Result<Option<AnalysisPlan>, ServiceError> {
    let stored = platform.database.read(|conn| {
        let version = questionnaire_version::find(conn, questionnaire.name())?;
        version.map(|version| analysis_plan::latest(conn, version.id)).transpose()
    })?;
    stored.flatten().map(|stored| plan(&stored, questionnaire)).transpose()
}

/// The hash of what is declared about a version now; none if nobody has.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn hash(platform: &Platform, version: QuestionnaireVersionId) -> Result<Option<String>, ServiceError> {
    let stored = platform.database.read(|conn| analysis_plan::latest(conn, version))?;
    Ok(stored.map(|stored| stored.sha256))
}

fn plan(stored: &StoredPlan, questionnaire: &Questionnaire) -> Result<AnalysisPlan, ServiceError> {
    if survey_model::submission::hash(&stored.document) != stored.sha256 {
        return Err(ServiceError::corrupt(format!(
            "the hash of the analysis plan of {} is not its document's",
            questionnaire.name()
        )));
    }
    AnalysisPlan::from_canonical(&stored.document, questionnaire).map_err(ServiceError::corrupt)
}
