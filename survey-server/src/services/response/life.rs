//! The steps that move a response on. Which ones can be taken from where is written down in [`survey_model::life`].

use chrono::NaiveDate;
use survey_model::code::CycleLabel;
use survey_model::cycle::{CycleStatus, Provenance, ResponseStatus, Step};
use survey_model::language::Language;
use survey_model::respondent::Respondent;

use super::check_open;
use crate::services::audit::{self, AuditAction, Event};
use crate::services::cycle::{self, CycleView};
use crate::services::mail::{self, Letter};
use crate::services::policy::{self, Action};
use crate::services::{Actor, Authority, Platform, ServiceError, Who, deadline, prose};
use crate::storage::author::Author;
use crate::storage::cycle::Cycle;
use crate::storage::response::{self, Response};
use crate::storage::response_event::{self, ResponseEvent};
use crate::storage::{Connection, ResponseEventId, ResponseId, now, respondent};

/// What is said with a step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::services) struct Said {
    /// Why.
    pub(in crate::services) reason: String,
    /// The last day on which answers are taken after it.
    pub(in crate::services) due_on: Option<NaiveDate>,
}

/// Takes a step with a response that is locked, or refuses; gives where it stands now.
pub(in crate::services) fn take(
    conn: &mut Connection,
    who: &Who,
    response: &Response,
    step: Step,
    said: Said,
) -> Result<ResponseStatus, ServiceError> {
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
    Ok(to)
}

fn impossible(status: ResponseStatus, step: Step) -> ServiceError {
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
    let may_be_opened =
        response.status.takes_answers() && (cycle.status == CycleStatus::Closed || response.status.is_signed_off());
    if may_be_opened && let Some(day) = opened_until(&response_event::list(conn, response.id)?) {
        return Ok((Some(day), true));
    }
    Ok((deadline::of(conn, cycle, response.respondent_id)?, false))
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

/// Opens a response again, for a correction or a back-fill: until a day, for a reason. The country is told.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that is wrong with day and reason, [`ServiceError::Refused`] if it is open, or questions about it are.
pub fn reopen(
    platform: &Platform,
    by: &Authority,
    id: ResponseId,
    until: &str,
    reason: &str,
) -> Result<(), ServiceError> {
    by.may(Action::ValidateResponses)?;
    let (day, reason) = deadline::parse_with(until, prose::required("reason", reason))?;
    let by = by.clone();
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ValidateResponses)?;
        let (response, cycle) = lock(conn, id)?;
        reopen_within(conn, &who, &response, &cycle, Said { reason: reason.clone(), due_on: Some(day) })
    })
}

fn reopen_within(
    conn: &mut Connection,
    who: &Who,
    response: &Response,
    cycle: &Cycle,
    said: Said,
) -> Result<(), ServiceError> {
    let (day, is_opened) = last_day(conn, cycle, response)?;
    let is_open = check_open(cycle, response.status, is_opened).and_then(|()| deadline::check(day)).is_ok();
    if response.status == ResponseStatus::InProgress && is_open {
        let message = "this response is open for answers; to give more time, move its deadline";
        return Err(ServiceError::refused("response-open", message));
    }
    let deadline = said.due_on;
    take(conn, who, response, Step::Reopen, said)?;
    let letter = Letter::ResponseReopened { response: response.id, deadline };
    let key = format!("reopened:{}:{}", response.id, ResponseEventId::new());
    mail::queue_to_focal_points(conn, response.respondent_id, None, &letter, &key)
}

/// Opens a closed cycle for a respondent who has not answered it: a back-fill.
///
/// # Errors
/// As [`reopen`]; [`ServiceError::Refused`] if the cycle is not closed, as then nothing has to be opened.
pub fn back_fill(
    platform: &Platform,
    by: &Authority,
    label: &CycleLabel,
    respondent: &Respondent,
    until: &str,
    reason: &str,
) -> Result<ResponseId, ServiceError> {
    by.may(Action::ValidateResponses)?;
    let (day, reason) = deadline::parse_with(until, prose::required("reason", reason))?;
    let (by, label, respondent) = (by.clone(), label.clone(), respondent.clone());
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ValidateResponses)?;
        let cycle = crate::storage::cycle::lock(conn, &label)?.ok_or(ServiceError::not_found("cycle"))?;
        if cycle.status != CycleStatus::Closed {
            let message = "this cycle is not closed; the country can begin by itself";
            return Err(ServiceError::refused("cycle-not-closed", message));
        }
        let of = respondent::find_or_insert(conn, &respondent)?;
        let response = begin(conn, &who, &cycle, &respondent, of)?;
        reopen_within(conn, &who, &response, &cycle, Said { reason: reason.clone(), due_on: Some(day) })?;
        Ok(response.id)
    })
}

/// The respondent's response to a cycle; a new one is recorded.
fn begin(
    conn: &mut Connection,
    who: &Who,
    cycle: &Cycle,
    respondent: &Respondent,
    of: crate::storage::RespondentId,
) -> Result<Response, ServiceError> {
    let new = super::new_response(cycle.id, of, Language::En, Provenance::Official);
    super::insert(conn, who, &cycle.label, respondent, &new)
}

/// Ends what was opened again, without another submission: what was signed off before stands.
///
/// # Errors
/// [`ServiceError::Refused`] if it was not opened.
pub fn end_reopening(platform: &Platform, by: &Authority, id: ResponseId, reason: &str) -> Result<(), ServiceError> {
    say(platform, by, id, Step::EndReopening, reason)
}

/// Says no to a country that has asked for its response to be opened again.
///
/// # Errors
/// [`ServiceError::Refused`] if it has not.
pub fn decline_correction(
    platform: &Platform,
    by: &Authority,
    id: ResponseId,
    reason: &str,
) -> Result<(), ServiceError> {
    say(platform, by, id, Step::DeclineCorrection, reason)
}

fn say(platform: &Platform, by: &Authority, id: ResponseId, step: Step, reason: &str) -> Result<(), ServiceError> {
    by.may(Action::ValidateResponses)?;
    let reason = prose::required("reason", reason).map_err(|problem| ServiceError::Invalid(vec![problem]))?;
    let by = by.clone();
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ValidateResponses)?;
        let (response, _) = lock(conn, id)?;
        let steps = response_event::list(conn, id)?;
        let can = match step {
            Step::EndReopening => opened_until(&steps).is_some(),
            _ => correction_asked(&steps).is_some(),
        };
        if !can {
            return Err(impossible(response.status, step));
        }
        take(conn, &who, &response, step, Said { reason: reason.clone(), due_on: None })?;
        let letter = Letter::ResponseStands { response: id };
        let key = format!("stands:{id}:{}", ResponseEventId::new());
        mail::queue_to_focal_points(conn, response.respondent_id, None, &letter, &key)
    })
}

/// The country's wish to have its response opened again, if the secretariat has not answered it yet.
#[must_use]
pub fn correction_asked(steps: &[ResponseEvent]) -> Option<&ResponseEvent> {
    let answers = |step| matches!(step, Step::AskCorrection | Step::DeclineCorrection | Step::Reopen);
    steps.iter().rfind(|event| answers(event.step)).filter(|event| event.step == Step::AskCorrection)
}

/// Asks the secretariat to open a response again, as something in it is wrong.
///
/// # Errors
/// [`ServiceError::Invalid`] without a reason, [`ServiceError::Refused`] if answers can be changed anyway, or it was asked before.
pub fn ask_correction(platform: &Platform, actor: &Actor, id: ResponseId, reason: &str) -> Result<(), ServiceError> {
    let view = super::find(platform, actor, id)?;
    policy::check(actor, Action::SignOff, view.resource())?;
    let reason = prose::required("reason", reason).map_err(|problem| ServiceError::Invalid(vec![problem]))?;
    let actor = actor.clone();
    platform.database.write(move |conn| {
        let actor = actor.anew(conn)?;
        policy::check(&actor, Action::SignOff, view.resource())?;
        let (response, cycle) = lock(conn, id)?;
        let is_opened = last_day(conn, &cycle, &response)?.1;
        if check_open(&cycle, response.status, is_opened).is_ok() {
            let message = "this response is open: change the answers, then sign off";
            return Err(ServiceError::refused("response-open", message));
        }
        if correction_asked(&response_event::list(conn, id)?).is_some() {
            let message = "the secretariat has been asked already, and will answer";
            return Err(ServiceError::refused("correction-asked", message));
        }
        take(conn, &Who::from(&actor), &response, Step::AskCorrection, Said { reason: reason.clone(), due_on: None })?;
        Ok(())
    })
}

/// The steps of a response with the names of who took them.
pub(in crate::services) fn named(conn: &mut Connection, id: ResponseId) -> Result<Vec<ResponseEvent>, ServiceError> {
    let mut steps = response_event::list(conn, id)?;
    let authors = steps.iter_mut().map(|event| &mut event.author as &mut Author);
    crate::services::author::name_all(conn, authors)?;
    Ok(steps)
}
