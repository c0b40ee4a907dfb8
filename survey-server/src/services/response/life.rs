//! The steps that move a response on. Which ones can be taken from where is written down in [`survey_model::life`].

use std::collections::HashMap;

use chrono::NaiveDate;
use survey_model::cycle::{CycleStatus, ResponseStatus, Step};

use crate::services::audit::{self, AuditAction, Event};
use crate::services::author;
use crate::services::cycle::{self, CycleView};
use crate::services::{Platform, ServiceError, Who, deadline};
use crate::storage::author::Author;
use crate::storage::cycle::Cycle;
use crate::storage::response::{self, Response};
use crate::storage::response_event::{self, ResponseEvent};
use crate::storage::{Connection, ResponseEventId, ResponseId, now};

mod correction;
mod reopen;
mod restore;

pub use correction::{ask_correction, correction_asked};
pub use reopen::{back_fill, decline_correction, end_reopening, reopen};
pub(in crate::services) use restore::restore;

/// What is said with a step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::services) struct Said {
    /// Why.
    pub(in crate::services) reason: String,
    /// The last day on which answers are taken after it.
    pub(in crate::services) due_on: Option<NaiveDate>,
}

/// Takes a step with a response that is locked, or refuses; gives its id.
pub(in crate::services) fn take(
    conn: &mut Connection,
    who: &Who,
    response: &Response,
    step: Step,
    said: Said,
) -> Result<ResponseEventId, ServiceError> {
    let steps = response_event::list(conn, response.id)?;
    let before = steps.iter().rfind(|event| event.step == Step::Reopen).map(|event| event.from_status);
    let to = response.status.after(step, before).ok_or_else(|| impossible(response.status, step))?;
    let at = now();
    let event = ResponseEvent {
        id: ResponseEventId::new(),
        response_id: response.id,
        step,
        from_status: response.status,
        to_status: to,
        reason: said.reason,
        due_on: said.due_on,
        author: who.author(),
        created_at: at,
    };
    response_event::insert(conn, &event)?;
    if to != response.status {
        response::set_status(conn, response.id, to, at)?;
    }
    // A sign-off has an event of its own, with the hash of what was signed.
    if step != Step::SignOff {
        let recorded = Event::new(AuditAction::ResponseMoved, "response", response.id);
        audit::record(conn, who, recorded.detail("step", step.code()).detail("status", to.code()))?;
    }
    Ok(event.id)
}

pub(in crate::services) fn impossible(status: ResponseStatus, step: Step) -> ServiceError {
    let message = format!(
        "this can't be done with a response that is “{}” ({}); open its page again, somebody may have moved it on",
        status.code(),
        step.code()
    );
    ServiceError::refused("step-impossible", message)
}

/// Until when the secretariat has opened a response beyond what the cycle says; nothing if it has not.
pub(super) fn opened_until(steps: &[ResponseEvent]) -> Option<NaiveDate> {
    let opens = |step| matches!(step, Step::Reopen | Step::RequestClarification);
    let ends = |step| matches!(step, Step::SignOff | Step::SettleClarification | Step::EndReopening);
    steps.iter().rfind(|event| opens(event.step) || ends(event.step)).filter(|event| opens(event.step))?.due_on
}

/// The last day, UTC, on which a response can be signed off, and whether it is open beyond what the cycle says.
pub(in crate::services) fn last_day(
    conn: &mut Connection,
    cycle: &Cycle,
    response: &Response,
) -> Result<(Option<NaiveDate>, bool), ServiceError> {
    if may_be_opened(cycle, response)
        && let Some(day) = opened_until(&response_event::list(conn, response.id)?)
    {
        return Ok((Some(day), true));
    }
    Ok((deadline::of(conn, cycle, response.respondent_id)?, false))
}

fn may_be_opened(cycle: &Cycle, response: &Response) -> bool {
    response.status.takes_answers() && (cycle.status == CycleStatus::Closed || response.status.is_signed_off())
}

/// The last days of those responses of a cycle that are open beyond what it says, with one query for all of them.
pub(in crate::services) fn last_days_of_opened<'r>(
    conn: &mut Connection,
    cycle: &Cycle,
    responses: impl Iterator<Item = &'r Response>,
) -> Result<HashMap<ResponseId, NaiveDate>, ServiceError> {
    let mut steps: HashMap<ResponseId, Vec<ResponseEvent>> = HashMap::new();
    for event in response_event::list_of_cycle(conn, cycle.id)? {
        steps.entry(event.response_id).or_default().push(event);
    }
    let day = |response: &Response| Some((response.id, opened_until(steps.get(&response.id)?)?));
    Ok(responses.filter(|response| may_be_opened(cycle, response)).filter_map(day).collect())
}

/// Reads and locks a response for a step, and its cycle.
pub(in crate::services) fn lock(conn: &mut Connection, id: ResponseId) -> Result<(Response, Cycle), ServiceError> {
    let response = response::lock(conn, id)?.ok_or(ServiceError::not_found("response"))?;
    let cycle = crate::storage::cycle::find_by_id(conn, response.cycle_id)?.ok_or(ServiceError::not_found("cycle"))?;
    Ok((response, cycle))
}

/// The cycle of a response, with its questionnaire.
pub(in crate::services) fn cycle_of(
    platform: &Platform,
    conn: &mut Connection,
    id: ResponseId,
) -> Result<CycleView, ServiceError> {
    let response = response::find(conn, id)?.ok_or(ServiceError::not_found("response"))?;
    let cycle = crate::storage::cycle::find_by_id(conn, response.cycle_id)?.ok_or(ServiceError::not_found("cycle"))?;
    cycle::view(platform, conn, cycle)
}

/// The steps of a response with the names of who took them.
pub(in crate::services) fn named(conn: &mut Connection, id: ResponseId) -> Result<Vec<ResponseEvent>, ServiceError> {
    let mut steps = response_event::list(conn, id)?;
    let authors = steps.iter_mut().map(|event| &mut event.author as &mut Author);
    author::name_all(conn, authors)?;
    Ok(steps)
}
