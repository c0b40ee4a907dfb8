//! What is done with several states at once: first said, then done, all of it in one transaction.

use chrono::NaiveDate;
use survey_model::code::CycleLabel;
use survey_model::cycle::{CycleStatus, ResponseStatus};
use survey_model::member_state::{Iso3, MemberState};

use super::{Board, InvitationState, Row, board};
use crate::services::account::Account;
use crate::services::audit::{self, AuditAction, Event};
use crate::services::mail::{self, Letter, NewMessage, Queued, ReminderKind};
use crate::services::policy::Action;
use crate::services::{Authority, Platform, ServiceError, Who, deadline, monitor, nomination};
use crate::storage::{Connection, now, respondent};

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Todo {
    /// Invite the focal points who have not accepted.
    Invite,
    /// Remind the focal points whose response is not signed off.
    Remind,
    /// Give more time: the last day and the reason, as typed.
    Extend {
        /// `2026-12-31`
        deadline: String,
        /// Why.
        reason: String,
    },
}

impl Todo {
    /// The code that forms use.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::Remind => "remind",
            Self::Extend { .. } => "extend",
        }
    }

    /// What somebody must be allowed to do for it.
    #[must_use]
    pub const fn action(&self) -> Action {
        match self {
            Self::Invite => Action::ManageNominations,
            Self::Remind | Self::Extend { .. } => Action::ManageCycles,
        }
    }
}

/// What would happen to one state.
#[derive(Debug, Clone)]
pub struct Planned {
    /// The state.
    pub state: &'static MemberState,
    /// What would happen.
    pub effect: Effect,
}

/// What happens to a state, or why nothing does.
#[derive(Debug, Clone)]
pub enum Effect {
    /// These people get a letter.
    Letters(Vec<Account>),
    /// The deadline moves.
    Deadline {
        /// From this day.
        from: NaiveDate,
        /// To this one.
        to: NaiveDate,
    },
    /// Nothing, for the reason with this code.
    Nothing(&'static str),
}

impl Effect {
    /// Whether anything happens.
    #[must_use]
    pub const fn is_something(&self) -> bool {
        !matches!(self, Self::Nothing(_))
    }
}

/// Why nothing happens to a state; each has words in the catalogues.
pub const REASONS: [&str; 9] = [
    "nobody-nominated",
    "already-accepted",
    "nobody-active",
    "submitted",
    "not-open",
    "deadline-passed",
    "no-deadline",
    "not-later",
    "opened-again",
];

/// Says what would happen to each of the states, in the given order.
///
/// # Errors
/// [`ServiceError::Forbidden`] for somebody who may not do it; [`ServiceError::NotFound`] if there is no such cycle,
/// [`ServiceError::Invalid`] with what is wrong with day or reason.
pub fn plan(
    platform: &Platform,
    by: &Authority,
    label: &CycleLabel,
    states: &[Iso3],
    todo: &Todo,
) -> Result<(Board, Vec<Planned>), ServiceError> {
    by.may(todo.action())?;
    let board = board(platform, label)?;
    let extension = match todo {
        Todo::Extend { deadline, reason } => Some(deadline::parse(deadline, reason)?.0),
        Todo::Invite | Todo::Remind => None,
    };
    let row = |iso3: &Iso3| board.rows.iter().find(|row| row.state.iso3 == *iso3);
    let planned = states.iter().filter_map(row).map(|row| {
        let effect = match (todo, extension) {
            (Todo::Invite, _) => invitation(row),
            (Todo::Remind, _) => reminder(&board, row),
            (Todo::Extend { .. }, to) => more_time(&board, row, to),
        };
        Planned { state: row.state, effect }
    });
    let planned = planned.collect();
    Ok((board, planned))
}

fn invitation(row: &Row) -> Effect {
    if row.focal_points.is_empty() {
        return Effect::Nothing("nobody-nominated");
    }
    let waiting = row.focal_points.iter().filter(|person| person.invitation != InvitationState::Accepted);
    let waiting: Vec<Account> = waiting.map(|person| person.account.clone()).filter(|of| of.email.is_some()).collect();
    if waiting.is_empty() { Effect::Nothing("already-accepted") } else { Effect::Letters(waiting) }
}

fn reminder(board: &Board, row: &Row) -> Effect {
    let today = Platform::today();
    let people: Vec<Account> = row.active().filter(|account| account.email.is_some()).cloned().collect();
    match () {
        () if board.cycle.cycle.status != CycleStatus::Open => Effect::Nothing("not-open"),
        () if monitor::is_submitted(row.status) => Effect::Nothing("submitted"),
        () if row.deadline.is_some_and(|day| day < today) => Effect::Nothing("deadline-passed"),
        () if row.focal_points.is_empty() => Effect::Nothing("nobody-nominated"),
        () if people.is_empty() => Effect::Nothing("nobody-active"),
        () => Effect::Letters(people),
    }
}

fn more_time(board: &Board, row: &Row, to: Option<NaiveDate>) -> Effect {
    match (row.deadline, to) {
        // What was opened again has a day of its own, whatever others get.
        _ if row.opened_until.is_some() => Effect::Nothing("opened-again"),
        _ if board.cycle.cycle.status == CycleStatus::Closed => Effect::Nothing("not-open"),
        (None, _) | (_, None) => Effect::Nothing("no-deadline"),
        (Some(from), Some(to)) if to > from => Effect::Deadline { from, to },
        (Some(_), Some(_)) => Effect::Nothing("not-later"),
    }
}

/// Does what was planned, and says for how many states. It is planned anew, since things have moved on while somebody read.
///
/// # Errors
/// As [`plan`]; then nothing is done to any state.
pub fn carry_out(
    platform: &Platform,
    by: &Authority,
    label: &CycleLabel,
    states: &[Iso3],
    todo: &Todo,
) -> Result<usize, ServiceError> {
    let (board, planned) = plan(platform, by, label, states, todo)?;
    let (by, todo) = (by.clone(), todo.clone());
    platform.database.write(move |conn| {
        let who = by.check(conn, todo.action())?;
        let mut done = 0;
        for planned in planned.iter().filter(|planned| planned.effect.is_something()) {
            done += usize::from(carry_out_one(conn, &who, &board, planned, &todo)?);
        }
        Ok(done)
    })
}

/// Whether anything happened to a state: nobody gets two letters of a kind on a day.
fn carry_out_one(
    conn: &mut Connection,
    who: &Who,
    board: &Board,
    planned: &Planned,
    todo: &Todo,
) -> Result<bool, ServiceError> {
    let cycle = &board.cycle.cycle;
    match (&planned.effect, todo) {
        (Effect::Letters(people), Todo::Invite) => people.iter().try_fold(false, |done, account| {
            let queued = nomination::queue_invitation(conn, who, account, now())?;
            Ok(done || queued != Queued::AlreadyThere)
        }),
        (Effect::Letters(people), _) => {
            let is_started = board.rows.iter().any(|row| row.state.iso3 == planned.state.iso3 && is_started(row));
            let kind = if is_started { ReminderKind::InProgress } else { ReminderKind::NotStarted };
            people.iter().try_fold(false, |done, account| {
                let at = now();
                let letter = Letter::Reminder { kind, cycle: cycle.id };
                let key = format!("reminder-by-hand:{}:{}:{}", cycle.id, account.id, at.date_naive());
                let queued = mail::queue(conn, NewMessage { to: account.id, letter, key, due_at: at })?;
                if queued == Queued::AlreadyThere {
                    return Ok(done);
                }
                let event = Event::new(AuditAction::RemindersQueued, "account", account.id);
                audit::record(conn, who, event.detail("cycle", &cycle.label))?;
                Ok(true)
            })
        }
        (Effect::Deadline { to, .. }, Todo::Extend { deadline: day, reason }) => {
            let of = respondent::find_or_insert(
                conn,
                &survey_model::respondent::Respondent::administration(planned.state.iso3),
            )?;
            let (_, reason) = deadline::parse(day, reason)?;
            deadline::extend_within(conn, who, cycle, of, *to, &reason)?;
            Ok(true)
        }
        (Effect::Deadline { .. } | Effect::Nothing(_), _) => Ok(false),
    }
}

fn is_started(row: &Row) -> bool {
    row.status != ResponseStatus::NotStarted
}
