//! Reminders: the steps that the secretariat sets for a cycle, who would be reminded by each, and who was.
//!
//! A step goes to every focal point of a Member State's administration who can sign in, the one in the lead and the others alike: who answers must
//! not depend on who is on leave. Contributors get none; those who gave them their sections see how far they are. A step reminds nobody
//! twice, whoever sends it and however often: its key is the step and the account.

use chrono::NaiveDate;
use survey_model::code::CycleLabel;
use survey_model::problem::Problem;

use super::audit::{self, AuditAction, Event};
use super::policy::Action;
use super::{Authority, Platform, ServiceError, Who};
use crate::storage::cycle::{self, Cycle};
use crate::storage::{Connection, ReminderStepId, now, reminder_step};

mod plan;
mod seen;
mod send;

pub use plan::{Other, Plan, Reason, Recipient, plan};
pub use seen::LIST_CHANGED;
pub use send::{queue_due, send_now, sent_by_respondent};

pub use crate::storage::reminder_step::{ReminderKind, ReminderStep};

/// The most steps of one cycle.
const MOST: usize = 20;

/// The furthest number of days before a deadline.
const FURTHEST: i32 = 365;

/// A step as it was typed.
#[derive(Debug, Clone, Default)]
pub struct NewStep {
    /// The code of who is reminded.
    pub kind: String,
    /// On which day, `2026-12-31`; empty if it is so many days before the deadline.
    pub on_day: String,
    /// How many days before the deadline; empty if it is on a day.
    pub days_before: String,
}

/// The steps of a cycle, in the order in which they were set.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such cycle.
pub fn list(platform: &Platform, label: &CycleLabel) -> Result<(Cycle, Vec<ReminderStep>), ServiceError> {
    platform.database.read(|conn| {
        let cycle = cycle::find(conn, label)?.ok_or(ServiceError::not_found("cycle"))?;
        let steps = reminder_step::list(conn, cycle.id)?;
        Ok((cycle, steps))
    })
}

/// Sets a step, switched off: it is let go over the list of those whom it would remind.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that is wrong with it; [`ServiceError::NotFound`] if there is no such cycle.
pub fn add(
    platform: &Platform,
    by: &Authority,
    label: &CycleLabel,
    new: &NewStep,
) -> Result<ReminderStepId, ServiceError> {
    by.may(Action::ManageCycles)?;
    let (kind, when) = (parse_kind(&new.kind), parse_when(new, Platform::today()));
    let (Ok(kind), Ok(when)) = (&kind, &when) else {
        return Err(ServiceError::Invalid([kind.err(), when.err()].into_iter().flatten().collect()));
    };
    let (by, label, kind, (on_day, days_before)) = (by.clone(), label.clone(), *kind, *when);
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageCycles)?;
        let cycle = cycle::lock(conn, &label)?.ok_or(ServiceError::not_found("cycle"))?;
        check_room(conn, &cycle)?;
        let (id, created_at) = (ReminderStepId::new(), now());
        let step = ReminderStep {
            id,
            cycle_id: cycle.id,
            kind,
            on_day,
            days_before,
            is_on: false,
            created_at,
            removed_at: None,
        };
        reminder_step::insert(conn, &step)?;
        record(conn, &who, AuditAction::ReminderStepSet, &step)?;
        Ok(id)
    })
}

fn check_room(conn: &mut Connection, cycle: &Cycle) -> Result<(), ServiceError> {
    if reminder_step::list(conn, cycle.id)?.len() < MOST {
        return Ok(());
    }
    Err(ServiceError::refused("too-many-steps", format!("a cycle has at most {MOST} steps; remove one first")))
}

fn parse_kind(code: &str) -> Result<ReminderKind, Problem> {
    ReminderKind::from_code(code).ok_or_else(|| Problem::in_field("kind-missing", "kind", "choose who is reminded"))
}

/// Either a day that is not over, or a number of days.
fn parse_when(new: &NewStep, today: NaiveDate) -> Result<(Option<NaiveDate>, Option<i32>), Problem> {
    match (new.on_day.trim(), new.days_before.trim()) {
        ("", "") => {
            Err(Problem::in_field("when-missing", "on_day", "give a day, or a number of days before the deadline"))
        }
        (day, "") => parse_day(day, today).map(|day| (Some(day), None)),
        ("", days) => match days.parse() {
            Ok(days @ 0..=FURTHEST) => Ok((None, Some(days))),
            _ => {
                let message = format!("give a whole number of days from 0 to {FURTHEST}");
                Err(Problem::in_field("bad-days", "days_before", message))
            }
        },
        _ => Err(Problem::in_field(
            "when-twice",
            "on_day",
            "give a day or a number of days before the deadline, not both",
        )),
    }
}

fn parse_day(day: &str, today: NaiveDate) -> Result<NaiveDate, Problem> {
    let wrong = |code, message| Err(Problem::in_field(code, "on_day", message));
    match day.parse() {
        Ok(day) if day < today => wrong("day-passed", "this day is over; give today or a later day"),
        Ok(day) => Ok(day),
        Err(_) => wrong("bad-day", "this is not a day; write it as year-month-day, such as 2026-12-31"),
    }
}

/// Lets the platform send a step by itself, over the list with the mark `seen` ([`Plan::mark`]).
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such step; [`ServiceError::Refused`] if its list is another one by now.
pub fn switch_on(platform: &Platform, by: &Authority, id: ReminderStepId, seen: &str) -> Result<(), ServiceError> {
    let (by, seen) = (by.clone(), seen.to_owned());
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageCycles)?;
        let step = find(conn, id)?;
        plan::of(conn, step.clone(), Platform::today())?.check_seen(&seen)?;
        set_on(conn, &who, step, true)
    })
}

/// Lets the platform send a step by itself no longer.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such step.
pub fn switch_off(platform: &Platform, by: &Authority, id: ReminderStepId) -> Result<(), ServiceError> {
    let by = by.clone();
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageCycles)?;
        let step = find(conn, id)?;
        set_on(conn, &who, step, false)
    })
}

fn set_on(conn: &mut Connection, who: &Who, step: ReminderStep, is_on: bool) -> Result<(), ServiceError> {
    reminder_step::set_on(conn, step.id, is_on)?;
    record(conn, who, AuditAction::ReminderStepSwitched, &ReminderStep { is_on, ..step })
}

/// Takes a step back; whoever was reminded by it stays reminded.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such step.
pub fn remove(platform: &Platform, by: &Authority, id: ReminderStepId) -> Result<(), ServiceError> {
    let by = by.clone();
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageCycles)?;
        let step = ReminderStep { is_on: false, ..find(conn, id)? };
        reminder_step::remove(conn, id, now())?;
        record(conn, &who, AuditAction::ReminderStepRemoved, &step)
    })
}

/// A step that was not taken back.
fn find(conn: &mut Connection, id: ReminderStepId) -> Result<ReminderStep, ServiceError> {
    let step = reminder_step::find(conn, id)?.filter(|step| step.removed_at.is_none());
    step.ok_or(ServiceError::not_found("step"))
}

fn record(conn: &mut Connection, who: &Who, action: AuditAction, step: &ReminderStep) -> Result<(), ServiceError> {
    let when = match (step.on_day, step.days_before) {
        (Some(day), _) => day.to_string(),
        (None, days) => format!("{} days before", days.unwrap_or_default()),
    };
    let event = Event::new(action, "reminder-step", step.id).detail("kind", step.kind).detail("when", when);
    audit::record(conn, who, event.detail("cycle", step.cycle_id).detail("on", step.is_on))
}
