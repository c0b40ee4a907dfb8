//! Study cycles: created, opened, closed, listed.

use std::sync::Arc;

use chrono::NaiveDate;
use survey_model::code::CycleLabel;
use survey_model::cycle::CycleStatus;
use survey_model::questionnaire::Questionnaire;
use survey_model::version::VersionName;

use super::audit::{self, AuditAction, Event};
use super::{Platform, ServiceError, Who, deadline};
use crate::storage::cycle::{self, Cycle};
use crate::storage::questionnaire_version::{self, QuestionnaireVersion, VersionStatus};
use crate::storage::{Connection, CycleId, StorageError, now};

/// A cycle with the questionnaire that it asks.
#[derive(Debug, Clone)]
pub struct CycleView {
    /// The stored cycle.
    pub cycle: Cycle,
    /// The version that it asks.
    pub questionnaire: Arc<Questionnaire>,
}

/// What is needed to create a cycle.
#[derive(Debug, Clone)]
pub struct NewCycle {
    /// Its name.
    pub label: CycleLabel,
    /// The version that it asks.
    pub questionnaire: VersionName,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// Whether its answers are made up.
    pub synthetic: bool,
    /// The last day, UTC, on which answers are taken; none: until it is closed.
    pub deadline: Option<NaiveDate>,
}

/// Creates a cycle, planned and not yet open.
///
/// # Errors
/// [`ServiceError::Refused`] if the label is taken or the dates are upside down, [`ServiceError::NotFound`] if the
/// questionnaire has not been published.
pub fn create(platform: &Platform, who: &Who, new: NewCycle) -> Result<(), ServiceError> {
    if new.starts_on >= new.ends_on {
        return Err(ServiceError::refused("bad-dates", "a cycle must start before it ends"));
    }
    deadline::check_within(new.starts_on, new.deadline)?;
    let who = who.clone();
    platform.database.write(move |conn| {
        insert(conn, &new)?;
        let event = Event::new(AuditAction::CycleCreated, "cycle", &new.label).detail("version", &new.questionnaire);
        audit::record(conn, &who, event.detail("starts", new.starts_on).detail("ends", new.ends_on))
    })
}

fn insert(conn: &mut Connection, new: &NewCycle) -> Result<(), ServiceError> {
    // Locked, so that nobody retires it in the same moment.
    let version = questionnaire_version::lock(conn, &new.questionnaire)?;
    let version = usable(version, &new.questionnaire)?;
    let row = Cycle {
        id: CycleId::new(),
        label: new.label.clone(),
        questionnaire_version_id: version.id,
        starts_on: new.starts_on,
        ends_on: new.ends_on,
        status: CycleStatus::Planned,
        synthetic: new.synthetic,
        created_at: now(),
        deadline: new.deadline,
    };
    cycle::insert(conn, &row).map_err(|error| match error {
        StorageError::Conflict(_) => {
            ServiceError::refused("cycle-exists", format!("there is a cycle {} already", new.label))
        }
        other => other.into(),
    })
}

/// A new cycle asks a published version: a draft would change under the answers, and a retired one was replaced.
fn usable(version: Option<QuestionnaireVersion>, name: &VersionName) -> Result<QuestionnaireVersion, ServiceError> {
    match version {
        Some(version) if version.status == VersionStatus::Published => Ok(version),
        Some(version) if version.status == VersionStatus::Retired => {
            let message = format!("{name} is retired: cycles that use it go on, a new one takes a published version");
            Err(ServiceError::refused("questionnaire-retired", message))
        }
        _ => Err(ServiceError::refused("questionnaire-unpublished", format!("{name} has not been published"))),
    }
}

/// Opens a cycle for answers; one that was closed is opened again. Gives where it stood before.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such cycle.
pub fn open(platform: &Platform, who: &Who, label: &CycleLabel) -> Result<CycleStatus, ServiceError> {
    set_status(platform, who, label, CycleStatus::Open)
}

/// Closes a cycle: no answer is taken any more. Gives where it stood before.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such cycle.
pub fn close(platform: &Platform, who: &Who, label: &CycleLabel) -> Result<CycleStatus, ServiceError> {
    set_status(platform, who, label, CycleStatus::Closed)
}

fn set_status(
    platform: &Platform,
    who: &Who,
    label: &CycleLabel,
    status: CycleStatus,
) -> Result<CycleStatus, ServiceError> {
    let (who, label) = (who.clone(), label.clone());
    let action = if status == CycleStatus::Open { AuditAction::CycleOpened } else { AuditAction::CycleClosed };
    platform.database.write(move |conn| {
        let cycle = cycle::find(conn, &label)?.ok_or(ServiceError::not_found("cycle"))?;
        if cycle.status != status {
            cycle::set_status(conn, cycle.id, status)?;
            audit::record(conn, &who, Event::new(action, "cycle", &label))?;
        }
        Ok(cycle.status)
    })
}

/// Every cycle, in the order of their first days.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn list(platform: &Platform) -> Result<Vec<CycleView>, ServiceError> {
    platform.database.read(|conn| {
        let mut cycles = cycle::list(conn)?;
        cycles.sort_by(|a, b| (a.starts_on, &a.label).cmp(&(b.starts_on, &b.label)));
        cycles.into_iter().map(|cycle| view(platform, conn, cycle)).collect()
    })
}

/// The cycle of a label.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none.
pub fn find(platform: &Platform, label: &CycleLabel) -> Result<CycleView, ServiceError> {
    platform.database.read(|conn| {
        let cycle = cycle::find(conn, label)?.ok_or(ServiceError::not_found("cycle"))?;
        view(platform, conn, cycle)
    })
}

pub(super) fn view(platform: &Platform, conn: &mut Connection, cycle: Cycle) -> Result<CycleView, ServiceError> {
    let questionnaire = platform.library.find(conn, cycle.questionnaire_version_id)?;
    Ok(CycleView { cycle, questionnaire })
}
