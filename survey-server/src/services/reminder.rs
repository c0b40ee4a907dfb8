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
mod send;

pub use plan::{Other, Plan, Reason, Recipient, plan};
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
    /// Whether the platform sends it by itself.
    pub is_on: bool,
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

/// Sets a step.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that is wrong with it; [`ServiceError::NotFound`] if there is no such cycle.
pub fn add(platform: &Platform, by: &Authority, label: &CycleLabel, new: &NewStep) -> Result<(), ServiceError> {
    by.may(Action::ManageCycles)?;
    let (kind, when) = (parse_kind(&new.kind), parse_when(new));
    let (Ok(kind), Ok(when)) = (&kind, &when) else {
        return Err(ServiceError::Invalid([kind.err(), when.err()].into_iter().flatten().collect()));
    };
    let (by, label, kind, (on_day, days_before), is_on) = (by.clone(), label.clone(), *kind, *when, new.is_on);
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageCycles)?;
        let cycle = cycle::lock(conn, &label)?.ok_or(ServiceError::not_found("cycle"))?;
        check_room(conn, &cycle)?;
        let (id, created_at) = (ReminderStepId::new(), now());
        let step =
            ReminderStep { id, cycle_id: cycle.id, kind, on_day, days_before, is_on, created_at, removed_at: None };
        reminder_step::insert(conn, &step)?;
        record(conn, &who, AuditAction::ReminderStepSet, &step)
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

/// Either a day or a number of days.
fn parse_when(new: &NewStep) -> Result<(Option<NaiveDate>, Option<i32>), Problem> {
    match (new.on_day.trim(), new.days_before.trim()) {
        ("", "") => {
            Err(Problem::in_field("when-missing", "on_day", "give a day, or a number of days before the deadline"))
        }
        (day, "") => day.parse().map(|day| (Some(day), None)).map_err(|_| {
            Problem::in_field("bad-day", "on_day", "this is not a day; write it as year-month-day, such as 2026-12-31")
        }),
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

/// Lets the platform send a step by itself, or no longer.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such step.
pub fn set_on(platform: &Platform, by: &Authority, id: ReminderStepId, is_on: bool) -> Result<(), ServiceError> {
    let by = by.clone();
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageCycles)?;
        let step = ReminderStep { is_on, ..find(conn, id)? };
        reminder_step::set_on(conn, id, is_on)?;
        record(conn, &who, AuditAction::ReminderStepSwitched, &step)
    })
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
