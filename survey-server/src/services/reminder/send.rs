//! Reminders are queued: by somebody, at once, or by the platform on their day.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, Utc};
use survey_model::cycle::CycleStatus;

use super::plan::{Plan, Recipient, of};
use super::{ReminderStep, find};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::mail::{self, Letter, NewMessage, Queued};
use crate::services::policy::Action;
use crate::services::{Authority, Platform, ServiceError, Who};
use crate::storage::{
    Connection, CycleId, ReminderStepId, RespondentId, account, cycle, mail_message, now, reminder_step,
};

/// A server that was down on the day of a step still sends it so many days later, but not for ever.
const GRACE: Days = Days::new(3);

/// Reminds by a step, now, whoever is on the list with the mark `seen`, and says how many letters were queued.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such step; [`ServiceError::Refused`] if its list is another one by now.
pub fn send_now(platform: &Platform, by: &Authority, id: ReminderStepId, seen: &str) -> Result<usize, ServiceError> {
    let (by, seen) = (by.clone(), seen.to_owned());
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageCycles)?;
        let step = find(conn, id)?;
        let plan = of(conn, step, Platform::today())?;
        plan.check_seen(&seen)?;
        queue(conn, &who, &plan, |_| true)
    })
}

/// Queues the reminders whose day has come, and says how many.
///
/// # Errors
/// [`ServiceError`] if the database does not do its part.
pub fn queue_due(platform: &Platform, who: &Who, today: NaiveDate) -> Result<usize, ServiceError> {
    let steps = platform.database.read(|conn| due_steps(conn, today))?;
    if steps.is_empty() {
        return Ok(0);
    }
    let who = who.clone();
    platform.database.write(move |conn| {
        steps.iter().try_fold(0, |queued, step| {
            let plan = of(conn, step.clone(), today)?;
            Ok(queued + queue(conn, &who, &plan, |recipient| recipient.is_due(today))?)
        })
    })
}

/// The steps that are on, and remind anybody today.
fn due_steps(conn: &mut Connection, today: NaiveDate) -> Result<Vec<ReminderStep>, ServiceError> {
    let mut due = Vec::new();
    for cycle in cycle::list(conn)?.into_iter().filter(|cycle| cycle.status == CycleStatus::Open) {
        for step in reminder_step::list(conn, cycle.id)?.into_iter().filter(|step| step.is_on) {
            let plan = of(conn, step.clone(), today)?;
            if plan.due_now() > 0 {
                due.push(step);
            }
        }
    }
    Ok(due)
}

impl Recipient {
    /// Whether the day has come, and is not long over.
    pub(super) fn is_due(&self, today: NaiveDate) -> bool {
        let last = self.due_on.checked_add_days(GRACE).unwrap_or(NaiveDate::MAX);
        (self.due_on..=last).contains(&today)
    }
}

fn queue(
    conn: &mut Connection,
    who: &Who,
    plan: &Plan,
    is_wanted: impl Fn(&Recipient) -> bool,
) -> Result<usize, ServiceError> {
    let step = &plan.step;
    let mut queued = 0_usize;
    for recipient in plan.recipients.iter().filter(|recipient| is_wanted(recipient)) {
        let message = NewMessage {
            to: recipient.account.id,
            letter: Letter::Reminder { kind: step.kind, cycle: plan.cycle.id },
            key: format!("reminder:{}:{}", step.id, recipient.account.id),
            due_at: now(),
        };
        queued += usize::from(mail::queue_of_step(conn, message, Some(step.id))? != Queued::AlreadyThere);
    }
    if queued > 0 {
        let event = Event::new(AuditAction::RemindersQueued, "reminder-step", step.id);
        audit::record(conn, who, event.detail("letters", queued).detail("cycle", &plan.cycle.label))?;
    }
    Ok(queued)
}

/// How many reminders of a cycle went to each respondent, and when the last one did.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn sent_by_respondent(
    conn: &mut Connection,
    cycle: CycleId,
) -> Result<HashMap<RespondentId, (usize, DateTime<Utc>)>, ServiceError> {
    let of: HashMap<_, _> =
        account::list(conn)?.into_iter().map(|account| (account.id, account.respondent_id)).collect();
    let mut sent: HashMap<RespondentId, (usize, DateTime<Utc>)> = HashMap::new();
    for message in mail_message::list_reminders_sent(conn, cycle)? {
        let respondent = of.get(&message.account_id).copied().flatten();
        if let (Some(respondent), Some(at)) = (respondent, message.finished_at) {
            let (count, last) = sent.entry(respondent).or_insert((0, at));
            *count += 1;
            *last = at.max(*last);
        }
    }
    Ok(sent)
}
