//! Until when answers are taken: a day for all, and a later one for a respondent that was given more time.
//!
//! A deadline ends with its day, in UTC. A cycle without one takes answers until it is closed. Of a respondent's extension and the day for
//! all, the later counts, so that a day for all that is moved takes nothing away from anybody.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use survey_model::code::CycleLabel;
use survey_model::cycle::CycleStatus;
use survey_model::problem::Problem;
use survey_model::respondent::Respondent;

use super::audit::{self, AuditAction, Event};
use super::mail::{self, Letter};
use super::person_name::PersonName;
use super::policy::Action;
use super::{Authority, Platform, ServiceError, Who};
use crate::storage::cycle::{self, Cycle};
use crate::storage::deadline_extension::{self, DeadlineExtension};
use crate::storage::{Connection, CycleId, DeadlineExtensionId, RespondentId, now, respondent};

/// The furthest deadline, in days from today: two years, as years are typed wrongly.
const FURTHEST: u64 = 731;

/// Sets the last day for all, or takes it away.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such cycle; [`ServiceError::Refused`] (`bad-dates`) for a day before the cycle's first.
pub fn set(
    platform: &Platform,
    by: &Authority,
    label: &CycleLabel,
    deadline: Option<NaiveDate>,
) -> Result<(), ServiceError> {
    let (by, label) = (by.clone(), label.clone());
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageCycles)?;
        let cycle = cycle::lock(conn, &label)?.ok_or(ServiceError::not_found("cycle"))?;
        check_within(cycle.starts_on, deadline)?;
        cycle::set_deadline(conn, cycle.id, deadline)?;
        let words = |day: Option<NaiveDate>| day.map_or_else(|| "none".to_owned(), |day| day.to_string());
        let event = Event::new(AuditAction::DeadlineSet, "cycle", &cycle.label);
        audit::record(conn, &who, event.detail("earlier", words(cycle.deadline)).detail("deadline", words(deadline)))
    })
}

/// A deadline can't be before the cycle begins.
pub(super) fn check_within(starts_on: NaiveDate, deadline: Option<NaiveDate>) -> Result<(), ServiceError> {
    let message = || format!("the deadline can't be before the cycle begins, which is {starts_on}");
    if deadline.is_some_and(|day| day < starts_on) {
        return Err(ServiceError::refused("bad-dates", message()));
    }
    Ok(())
}

/// Gives one respondent more time, and writes to its focal points.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that is wrong with the day and the reason; [`ServiceError::Refused`] if the cycle has no
/// deadline (`no-deadline`) or is closed (`cycle-closed`).
pub fn extend(
    platform: &Platform,
    by: &Authority,
    label: &CycleLabel,
    respondent: &Respondent,
    day: &str,
    reason: &str,
) -> Result<(), ServiceError> {
    by.may(Action::ManageCycles)?;
    let (day, reason) = parse(day, reason)?;
    let (by, label, respondent) = (by.clone(), label.clone(), respondent.clone());
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageCycles)?;
        let cycle = cycle::lock(conn, &label)?.ok_or(ServiceError::not_found("cycle"))?;
        let respondent = respondent::find_or_insert(conn, &respondent)?;
        extend_within(conn, &who, &cycle, respondent, day, &reason)
    })
}

/// The day and the reason that were typed.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that is wrong with them.
pub(super) fn parse(day: &str, reason: &str) -> Result<(NaiveDate, String), ServiceError> {
    parse_with(day, parse_reason(reason))
}

/// The day that was typed, with what was made of the rest of its form.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that is wrong with them.
pub(super) fn parse_with(day: &str, rest: Result<String, Problem>) -> Result<(NaiveDate, String), ServiceError> {
    match (parse_day(day), rest) {
        (Ok(day), Ok(reason)) => Ok((day, reason)),
        (day, reason) => Err(ServiceError::Invalid([day.err(), reason.err()].into_iter().flatten().collect())),
    }
}

/// As [`extend`], within a transaction that does more.
///
/// # Errors
/// As [`extend`].
pub(super) fn extend_within(
    conn: &mut Connection,
    who: &Who,
    cycle: &Cycle,
    respondent: RespondentId,
    day: NaiveDate,
    reason: &str,
) -> Result<(), ServiceError> {
    check_later(conn, cycle, respondent, day)?;
    insert(conn, who, cycle, respondent, day, reason)
}

fn insert(
    conn: &mut Connection,
    who: &Who,
    cycle: &Cycle,
    respondent_id: RespondentId,
    deadline: NaiveDate,
    reason: &str,
) -> Result<(), ServiceError> {
    let extension = DeadlineExtension {
        id: DeadlineExtensionId::new(),
        cycle_id: cycle.id,
        respondent_id,
        deadline,
        reason: reason.to_owned(),
        extended_by_id: who.account,
        extended_at: now(),
    };
    deadline_extension::insert(conn, &extension)?;
    let letter = Letter::DeadlineExtended { cycle: cycle.id, deadline };
    mail::queue_to_focal_points(conn, respondent_id, None, &letter, &format!("deadline-extended:{}", extension.id))?;
    let event = Event::new(AuditAction::DeadlineExtended, "cycle", &cycle.label);
    audit::record(conn, who, event.detail("respondent", respondent_id).detail("deadline", deadline))
}

fn check_later(
    conn: &mut Connection,
    cycle: &Cycle,
    respondent: RespondentId,
    day: NaiveDate,
) -> Result<(), ServiceError> {
    if cycle.status == CycleStatus::Closed {
        return Err(ServiceError::refused(
            "cycle-closed",
            "this cycle is closed; open it again before you give more time",
        ));
    }
    let message = "this cycle has no deadline that could be extended; set one first";
    let current = of(conn, cycle, respondent)?.ok_or(ServiceError::refused("no-deadline", message))?;
    if day <= current {
        let message = format!("the deadline is {current}; it can only be moved to a later day");
        return Err(ServiceError::Invalid(vec![Problem::in_field("deadline-earlier", "deadline", message)]));
    }
    Ok(())
}

/// A day on which something can end that is still to come.
///
/// # Errors
/// The problem with it, in the field `deadline`.
pub(super) fn parse_day(text: &str) -> Result<NaiveDate, Problem> {
    let today = Platform::today();
    let problem = |code, message: String| Err(Problem::in_field(code, "deadline", message));
    let Ok(day) = text.trim().parse::<NaiveDate>() else {
        let message = "the deadline is not a day; write it as year-month-day, such as 2026-12-31";
        return problem("bad-deadline", message.to_owned());
    };
    let furthest = today.checked_add_days(Days::new(FURTHEST)).unwrap_or(today);
    match day {
        day if day < today => problem("deadline-past", format!("the deadline {day} is over; today is {today}")),
        day if day > furthest => {
            problem("deadline-far", format!("the deadline {day} is too far away; choose one before {furthest}"))
        }
        day => Ok(day),
    }
}

fn parse_reason(text: &str) -> Result<String, Problem> {
    PersonName::parse(text)
        .map(|reason| reason.to_string())
        .map_err(|error| Problem::in_field("bad-reason", "reason", format!("the reason can't be recorded: {error}")))
}

/// The last day on which answers of a respondent are taken in a cycle.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn of(conn: &mut Connection, cycle: &Cycle, respondent: RespondentId) -> Result<Option<NaiveDate>, ServiceError> {
    let Some(day) = cycle.deadline else { return Ok(None) };
    let own = deadline_extension::latest(conn, cycle.id, respondent)?.map(|extension| extension.deadline);
    Ok(Some(own.map_or(day, |own| own.max(day))))
}

/// The extensions of a cycle: the latest of each respondent.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn extensions(
    conn: &mut Connection,
    cycle: CycleId,
) -> Result<HashMap<RespondentId, DeadlineExtension>, ServiceError> {
    let all = deadline_extension::list(conn, cycle)?;
    Ok(all.into_iter().map(|extension| (extension.respondent_id, extension)).collect())
}

/// Refuses to begin and to sign off once a deadline is over; what is typed is kept all the same.
///
/// # Errors
/// [`ServiceError::Refused`] with `deadline-passed`.
pub fn check(deadline: Option<NaiveDate>) -> Result<(), ServiceError> {
    let message = |day| {
        format!(
            "the deadline was {day}: nothing can be begun or signed off any more. What was typed is kept; ask the secretariat for more time if you need it"
        )
    };
    match deadline {
        Some(day) if day < Platform::today() => Err(ServiceError::refused("deadline-passed", message(day))),
        _ => Ok(()),
    }
}
