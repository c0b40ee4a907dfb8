//! A version takes a step: checked, done and recorded in one transaction.

use survey_model::problem::Problem;
use survey_model::version::VersionName;

use super::draft::{Text, moved_on, record_event, revise};
use super::step::status_words;
use super::{Step, VersionStatus, approval, reason};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::{Platform, ServiceError, Who};
use crate::storage::questionnaire_version::{self, QuestionnaireVersion};
use crate::storage::{Connection, now};

/// Moves a version on, and gives where it is then. `based_on` is the revision that whoever decided had before them.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that stands against an approval or a publication; [`ServiceError::Refused`] if the version
/// is not where this step begins, has another revision than `based_on`, or the step needs a reason; [`ServiceError::NotFound`].
pub fn take_step(
    platform: &Platform,
    who: &Who,
    name: &VersionName,
    step: Step,
    based_on: Option<u32>,
    reason: &str,
) -> Result<VersionStatus, ServiceError> {
    let reason = reason::of_step(step, reason)?;
    let (shared, who, name) = (platform.clone(), who.clone(), name.clone());
    platform.database.write(move |conn| {
        let row = questionnaire_version::lock(conn, &name)?.ok_or(ServiceError::not_found("questionnaire"))?;
        if based_on.is_some_and(|revision| revision != row.revision) {
            return Err(moved_on(&name));
        }
        check_status(&row, step)?;
        check_problems(&shared, conn, &row, step)?;
        go(conn, row, step, &who, &reason).map(|row| row.status)
    })
}

/// Everything that stands against an approval now, whatever the version's status.
///
/// # Errors
/// [`ServiceError`] if the database can't be read or the version's document is not the one that its hash is of.
pub fn approval_problems(platform: &Platform, row: &QuestionnaireVersion) -> Result<Vec<Problem>, ServiceError> {
    platform.database.read(|conn| approval::problems(platform, conn, row))
}

fn check_status(row: &QuestionnaireVersion, step: Step) -> Result<(), ServiceError> {
    if row.status == step.from() {
        return Ok(());
    }
    let message = format!(
        "{} is {}, and only a version that is {} can be {}; look at it again",
        row.name(),
        status_words(row.status),
        status_words(step.from()),
        step.words()
    );
    Err(ServiceError::refused("step-not-possible", message))
}

fn check_problems(
    platform: &Platform,
    conn: &mut Connection,
    row: &QuestionnaireVersion,
    step: Step,
) -> Result<(), ServiceError> {
    let problems = match step {
        Step::Approve => approval::problems(platform, conn, row)?,
        // The series may have got another published version since the approval.
        Step::Publish => approval::problems_of_text(platform, conn, &*platform.library.shelve(row)?)?,
        Step::Consult | Step::Reopen | Step::Retire => Vec::new(),
    };
    if problems.is_empty() { Ok(()) } else { Err(ServiceError::Invalid(problems)) }
}

/// Does a step that nothing stands against.
pub(super) fn go(
    conn: &mut Connection,
    row: QuestionnaireVersion,
    step: Step,
    who: &Who,
    reason: &str,
) -> Result<QuestionnaireVersion, ServiceError> {
    let before = row.sha256.clone();
    let published_at = if step == Step::Publish { Some(now()) } else { row.published_at };
    questionnaire_version::set_status(conn, row.id, step.to(), published_at)?;
    let mut row = QuestionnaireVersion { status: step.to(), published_at, ..row };
    if step == Step::Reopen {
        row = revise(conn, &row, who, &same_text(&row, reason))?;
    }
    record_event(conn, &row, Some(step.from()), who, reason)?;
    let event = Event::new(step.action(), "version", row.name()).before(before).after(&row.sha256);
    audit::record(conn, who, event.detail("revision", row.revision))?;
    Ok(row)
}

/// A version that is reopened begins its new revision with the text that was commented on.
fn same_text(row: &QuestionnaireVersion, reason: &str) -> Text {
    Text {
        name: row.name(),
        document: row.document.clone(),
        sha256: row.sha256.clone(),
        reason: reason.to_owned(),
        action: AuditAction::VersionReopened,
    }
}
