//! Responses: started, filled in section by section, reviewed, signed off.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use survey_model::answer::{Answer, Answers};
use survey_model::code::{CycleLabel, ItemCode};
use survey_model::cycle::{CycleStatus, Provenance, ResponseStatus};
use survey_model::language::Language;
use survey_model::questionnaire::{Questionnaire, Section};
use survey_model::respondent::Respondent;

use super::audit::{self, AuditAction, Event};
use super::cycle::{self, CycleView};
use super::policy::{self, Action, Resource};
use super::{Actor, Platform, ServiceError, Who, deadline};
use crate::storage::answer::{self, AnswerRow};
use crate::storage::cycle::Cycle;
use crate::storage::response::{self, Response};
use crate::storage::{Connection, ResponseId, now, respondent, submission};

mod changes;
mod reach;
mod save;
mod sign_off;

pub use reach::Reach;
pub use save::{Conflict, ItemInput, SaveOutcome, judge, save};
pub use sign_off::{Receipt, Signature, receipt, sign_off};
pub(in crate::services) use sign_off::{read as read_submission, row as submission_row};

/// A response with its answers, as a form shows it.
#[derive(Debug, Clone)]
pub struct ResponseView {
    /// The stored response.
    pub response: Response,
    /// Who answers.
    pub respondent: Respondent,
    /// The cycle and its questionnaire.
    pub cycle: CycleView,
    /// The answers by item.
    pub answers: Answers,
    /// The revision of each answer; an item without one has none.
    pub revisions: BTreeMap<ItemCode, u32>,
    /// The sections that the reader may see; whatever is shown of the answers goes through it.
    pub reach: Reach,
    /// The submissions so far, the latest last: number, time and hash; none for somebody who sees sections only.
    pub submissions: Vec<(u32, DateTime<Utc>, String)>,
    /// The last day, UTC, on which this respondent's answers are taken.
    pub deadline: Option<NaiveDate>,
}

impl ResponseView {
    /// The questionnaire that is answered.
    #[must_use]
    pub fn questionnaire(&self) -> &Questionnaire {
        &self.cycle.questionnaire
    }

    /// What the policy is asked about.
    #[must_use]
    pub const fn resource(&self) -> Resource<'static> {
        Resource::Response(self.response.respondent_id, self.response.id)
    }

    /// The sections that the reader may see.
    pub fn sections(&self) -> impl DoubleEndedIterator<Item = &Section> {
        self.questionnaire().sections().iter().filter(|section| self.reach.has(&section.code))
    }

    /// The answer to an item and its revision.
    #[must_use]
    pub fn answer(&self, item: &ItemCode) -> (Option<&Answer>, u32) {
        (self.answers.get(item), self.revisions.get(item).copied().unwrap_or(0))
    }

    /// Whether a deadline alone stands against changing answers.
    #[must_use]
    pub fn is_too_late(&self) -> bool {
        !self.is_open() && check_open(&self.cycle.cycle, self.response.status, None).is_ok()
    }

    /// Whether answers can be changed now.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.check_open().is_ok()
    }

    fn check_open(&self) -> Result<(), ServiceError> {
        check_open(&self.cycle.cycle, self.response.status, self.deadline)
    }
}

/// A cycle as a respondent sees it.
#[derive(Debug, Clone)]
pub struct OwnCycle {
    /// The cycle.
    pub view: CycleView,
    /// The respondent's response, if it was started.
    pub response: Option<ResponseView>,
    /// The last day, UTC, on which this respondent's answers are taken.
    pub deadline: Option<NaiveDate>,
}

/// The responses of a respondent and the cycles that it could answer, newest first.
///
/// # Errors
/// [`ServiceError::Forbidden`] for somebody who answers for nobody.
pub fn dashboard(platform: &Platform, actor: &Actor) -> Result<Vec<OwnCycle>, ServiceError> {
    policy::check(actor, Action::SeeDashboard, Resource::Platform)?;
    let respondent = actor.respondent.ok_or(ServiceError::Forbidden { action: "answer for a Member State" })?;
    let mut cycles = cycle::list(platform)?;
    cycles.reverse();
    let with_response = |view: CycleView| {
        let read = |conn: &mut Connection| {
            let found = response::find_of(conn, view.cycle.id, respondent)?;
            Ok::<_, ServiceError>((found, deadline::of(conn, &view.cycle, respondent)?))
        };
        let (found, deadline) = platform.database.read(read)?;
        let is_open_to =
            |found: &Response| policy::allows(actor, Action::ReadResponse, Resource::Response(respondent, found.id));
        let response = found.filter(is_open_to).map(|found| find(platform, actor, found.id)).transpose()?;
        Ok(OwnCycle { view, response, deadline })
    };
    cycles.into_iter().map(with_response).collect()
}

/// Starts the actor's response to a cycle, or finds the one that was started.
///
/// # Errors
/// [`ServiceError::Refused`] if the cycle is not open, [`ServiceError::NotFound`] if there is none.
pub fn start(
    platform: &Platform,
    actor: &Actor,
    label: &CycleLabel,
    language: Language,
) -> Result<ResponseId, ServiceError> {
    let respondent_id = actor.respondent.ok_or(ServiceError::not_found("response"))?;
    policy::check(actor, Action::StartResponse, Resource::Respondent(respondent_id))?;
    let view = cycle::find(platform, label)?;
    if let Some(there) = platform.database.read(|conn| response::find_of(conn, view.cycle.id, respondent_id))? {
        return Ok(there.id);
    }
    let deadline = platform.database.read(|conn| deadline::of(conn, &view.cycle, respondent_id))?;
    check_open(&view.cycle, ResponseStatus::InProgress, deadline)?;
    let at = now();
    let new = Response {
        id: ResponseId::new(),
        cycle_id: view.cycle.id,
        respondent_id,
        status: ResponseStatus::InProgress,
        provenance: Provenance::Official,
        language,
        created_at: at,
        updated_at: at,
    };
    let (who, label) = (Who::from(actor), label.clone());
    platform.database.write(move |conn| {
        let there = response::start(conn, &new)?;
        if there.id == new.id {
            let respondent =
                respondent::find_by_id(conn, new.respondent_id)?.ok_or(ServiceError::not_found("respondent"))?;
            let event = Event::new(AuditAction::ResponseStarted, "response", new.id).detail("cycle", &label);
            audit::record(conn, &who, event.after(audit::saved::whose_sha256(&label, &respondent)))?;
        }
        Ok(there.id)
    })
}

/// A response with its answers.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none that the actor may read.
pub fn find(platform: &Platform, actor: &Actor, id: ResponseId) -> Result<ResponseView, ServiceError> {
    platform.database.read(|conn| load(platform, conn, actor, id, Action::ReadResponse))
}

/// Reads a response on a connection, if the actor may do with it what is asked.
fn load(
    platform: &Platform,
    conn: &mut Connection,
    actor: &Actor,
    id: ResponseId,
    action: Action,
) -> Result<ResponseView, ServiceError> {
    let response = response::find(conn, id)?.ok_or(ServiceError::not_found("response"))?;
    policy::check(actor, action, Resource::Response(response.respondent_id, id))?;
    let respondent =
        respondent::find_by_id(conn, response.respondent_id)?.ok_or(ServiceError::not_found("respondent"))?;
    let stored = crate::storage::cycle::find_by_id(conn, response.cycle_id)?.ok_or(ServiceError::not_found("cycle"))?;
    let deadline = deadline::of(conn, &stored, response.respondent_id)?;
    let cycle = cycle::view(platform, conn, stored)?;
    let rows = answer::list(conn, id)?;
    let reach = Reach::of(actor, &response);
    let submissions = match reach {
        Reach::Whole => submission::list(conn, id)?.into_iter().map(|s| (s.number, s.submitted_at, s.sha256)).collect(),
        Reach::Sections(_) => Vec::new(),
    };
    let (answers, revisions) = by_item(rows);
    Ok(ResponseView { response, respondent, cycle, answers, revisions, reach, submissions, deadline })
}

fn by_item(rows: Vec<AnswerRow>) -> (Answers, BTreeMap<ItemCode, u32>) {
    let revisions = rows.iter().map(|row| (row.item.clone(), row.revision)).collect();
    (rows.into_iter().map(|row| (row.item, row.answer)).collect(), revisions)
}

/// Answers are taken while the cycle is open, the response is not signed off, and its deadline is not over. A response about which there
/// are questions stays open beyond the deadline: whoever asks has to leave time for the answer.
fn check_open(cycle: &Cycle, response: ResponseStatus, deadline: Option<NaiveDate>) -> Result<(), ServiceError> {
    match (cycle.status, response) {
        (CycleStatus::Open, ResponseStatus::ClarificationRequested) => Ok(()),
        (CycleStatus::Open, ResponseStatus::NotStarted | ResponseStatus::InProgress) => deadline::check(deadline),
        (CycleStatus::Open, ResponseStatus::Submitted | ResponseStatus::Validated) => Err(ServiceError::refused(
            "response-submitted",
            "this response has been signed off; ask the secretariat to reopen it if something must change",
        )),
        (CycleStatus::Planned, _) => {
            Err(ServiceError::refused("cycle-not-open", "this cycle is not open for answers yet"))
        }
        (CycleStatus::Closed, _) => {
            Err(ServiceError::refused("cycle-closed", "this cycle is closed; answers are not taken any more"))
        }
    }
}
