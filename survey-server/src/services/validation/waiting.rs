//! What waits for the secretariat.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use survey_model::code::CycleLabel;
use survey_model::cycle::{Provenance, ResponseStatus, Step};
use survey_model::respondent::Respondent;

use crate::services::policy::{self, Action, Resource};
use crate::services::{Actor, Platform, ServiceError, cycle};
use crate::storage::ResponseId;
use crate::storage::response::{self, Response};
use crate::storage::response_event::{self, ResponseEvent};

/// Something that waits for the secretariat.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The response.
    pub response: ResponseId,
    /// Who answered.
    pub respondent: Respondent,
    /// In which cycle.
    pub cycle: CycleLabel,
    /// Whether the cycle's answers are made up.
    pub is_synthetic: bool,
    /// Where it stands.
    pub status: ResponseStatus,
    /// What is to be done.
    pub task: Task,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// What the secretariat has to do with a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// The country asks to have it opened again.
    Correction,
    /// It has been signed off, or signed off again.
    Validation,
    /// The day for the country's answer is over.
    Overdue,
    /// It came in as a file, signed off elsewhere, and nothing has been done with it here.
    Imported,
}

impl Task {
    /// The code, for the catalogues.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Validation => "validation",
            Self::Overdue => "overdue",
            Self::Imported => "imported",
        }
    }
}

/// Everything that waits for the secretariat: what is most urgent first, then what has waited longest; last, what was imported.
///
/// # Errors
/// [`ServiceError::Forbidden`] for somebody who validates nothing.
pub fn waiting(platform: &Platform, actor: &Actor) -> Result<Vec<Waiting>, ServiceError> {
    policy::check(actor, Action::ValidateResponses, Resource::Platform)?;
    let cycles = cycle::list(platform)?;
    let mut waiting = platform.database.read(|conn| {
        let last: BTreeMap<ResponseId, ResponseEvent> =
            response_event::list_latest(conn)?.into_iter().map(|event| (event.response_id, event)).collect();
        let mut waiting = Vec::new();
        for view in &cycles {
            for (response, respondent) in response::list(conn, view.cycle.id)? {
                let task = task(&response, last.get(&response.id));
                waiting.extend(task.map(|(task, since)| Waiting {
                    response: response.id,
                    respondent,
                    cycle: view.cycle.label.clone(),
                    is_synthetic: view.cycle.synthetic,
                    status: response.status,
                    task,
                    since,
                }));
            }
        }
        Ok::<_, ServiceError>(waiting)
    })?;
    waiting.sort_by_key(|of| (of.task, of.since));
    Ok(waiting)
}

fn task(response: &Response, last: Option<&ResponseEvent>) -> Option<(Task, DateTime<Utc>)> {
    let is_over = |event: &&ResponseEvent| event.due_on.is_some_and(|day| day < Platform::today());
    match response.status {
        // What was collected elsewhere was accepted there.
        _ if response.provenance == Provenance::LegacyImport => None,
        _ if last.is_some_and(|event| event.step == Step::AskCorrection) => {
            last.map(|event| (Task::Correction, event.created_at))
        }
        // Whoever signs off here takes a step.
        ResponseStatus::Submitted if last.is_none() => Some((Task::Imported, response.updated_at)),
        ResponseStatus::Submitted => Some((Task::Validation, response.updated_at)),
        ResponseStatus::ClarificationRequested | ResponseStatus::Reopened => {
            last.filter(is_over).map(|event| (Task::Overdue, event.created_at))
        }
        ResponseStatus::NotStarted | ResponseStatus::InProgress | ResponseStatus::Validated => None,
    }
}
