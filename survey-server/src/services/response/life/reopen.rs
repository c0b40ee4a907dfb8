//! The secretariat opens a response beyond what its cycle says, ends that, or declines it.

use survey_model::code::CycleLabel;
use survey_model::cycle::{CycleStatus, Provenance, ResponseStatus, Step};
use survey_model::language::Language;
use survey_model::respondent::Respondent;

use super::{Said, correction_asked, impossible, last_day, lock, opened_until, restore, take};
use crate::services::mail::{self, Letter};
use crate::services::policy::Action;
use crate::services::response::{check_open, insert, new_response};
use crate::services::{Authority, Platform, ServiceError, Who, deadline, prose};
use crate::storage::cycle::{self, Cycle};
use crate::storage::response::Response;
use crate::storage::{Connection, RespondentId, ResponseId, respondent, response_event};

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
    let event = take(conn, who, response, Step::Reopen, said)?;
    let letter = Letter::ResponseReopened { response: response.id, event };
    mail::queue_to_focal_points(conn, response.respondent_id, None, &letter, &format!("reopened:{event}"))
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
        let cycle = cycle::lock(conn, &label)?.ok_or(ServiceError::not_found("cycle"))?;
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
    of: RespondentId,
) -> Result<Response, ServiceError> {
    let new = new_response(cycle.id, of, Language::En, Provenance::Official);
    insert(conn, who, &cycle.label, respondent, &new)
}

/// Ends what was opened again, without another submission: what was signed off before stands, and what was changed since is put back.
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
        let event = take(conn, &who, &response, step, Said { reason: reason.clone(), due_on: None })?;
        if step == Step::EndReopening {
            restore(conn, &who, id)?;
        }
        let letter = Letter::ResponseStands { response: id, event };
        mail::queue_to_focal_points(conn, response.respondent_id, None, &letter, &format!("stands:{event}"))
    })
}
