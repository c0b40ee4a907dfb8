//! Who would be reminded by a step, and who not and why: the same answer for a look beforehand and for the sending.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};
use survey_model::cycle::{CycleStatus, ResponseStatus};
use survey_model::member_state::MemberState;

use super::{ReminderKind, ReminderStep, find};
use crate::services::account::{Account, AccountStatus};
use crate::services::{Platform, Role, ServiceError, deadline, monitor};
use crate::storage::cycle::Cycle;
use crate::storage::{
    self, AccountId, Connection, ReminderStepId, RespondentId, account, mail_message, respondent, response,
};

/// Who would be reminded by a step.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The step.
    pub step: ReminderStep,
    /// Its cycle.
    pub cycle: Cycle,
    /// For which day this was found out.
    pub today: NaiveDate,
    /// Whoever gets a letter.
    pub recipients: Vec<Recipient>,
    /// Who gets none.
    pub others: Vec<Other>,
}

/// Somebody who gets a letter.
#[derive(Debug, Clone)]
pub struct Recipient {
    /// The focal point.
    pub account: Account,
    /// Of which state.
    pub state: &'static MemberState,
    /// The day on which the platform would send it by itself.
    pub due_on: NaiveDate,
}

/// A Member State, or one of its focal points, that gets no letter.
#[derive(Debug, Clone)]
pub struct Other {
    /// Of which state.
    pub state: &'static MemberState,
    /// The focal point, if it is about one.
    pub account: Option<Account>,
    /// Why.
    pub reason: Reason,
}

/// Why somebody gets no letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// The state has no focal point here.
    NoAccount,
    /// The invitation was not accepted yet.
    Invited,
    /// The account is disabled.
    Disabled,
    /// The account has no address.
    NoAddress,
    /// The response is signed off.
    Submitted,
    /// The response was started, and the step is for those who have not.
    Started,
    /// The response was not started, and the step is for those who have.
    NotStarted,
    /// The deadline is over.
    DeadlinePassed,
    /// The step is so many days before a deadline, and there is none.
    NoDeadline,
    /// This step has reminded them.
    Reminded,
    /// The cycle takes no answers.
    NotOpen,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 11] = [
        Self::NoAccount,
        Self::Invited,
        Self::Disabled,
        Self::NoAddress,
        Self::Submitted,
        Self::Started,
        Self::NotStarted,
        Self::DeadlinePassed,
        Self::NoDeadline,
        Self::Reminded,
        Self::NotOpen,
    ];

    /// The end of its message's id.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoAccount => "no-account",
            Self::Invited => "invited",
            Self::Disabled => "disabled",
            Self::NoAddress => "no-address",
            Self::Submitted => "submitted",
            Self::Started => "started",
            Self::NotStarted => "not-started",
            Self::DeadlinePassed => "deadline-passed",
            Self::NoDeadline => "no-deadline",
            Self::Reminded => "reminded",
            Self::NotOpen => "not-open",
        }
    }
}

/// Who would be reminded by a step today.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such step.
pub fn plan(platform: &Platform, id: ReminderStepId, today: NaiveDate) -> Result<Plan, ServiceError> {
    platform.database.read(|conn| {
        let step = find(conn, id)?;
        of(conn, step, today)
    })
}

/// What there is to know about each state.
struct Situation {
    respondents: HashMap<&'static str, RespondentId>,
    focal_points: HashMap<RespondentId, Vec<Account>>,
    statuses: HashMap<RespondentId, ResponseStatus>,
    deadlines: HashMap<RespondentId, NaiveDate>,
    reminded: HashSet<AccountId>,
}

pub(super) fn of(conn: &mut Connection, step: ReminderStep, today: NaiveDate) -> Result<Plan, ServiceError> {
    let cycle = storage::cycle::find_by_id(conn, step.cycle_id)?.ok_or(ServiceError::not_found("cycle"))?;
    let situation = Situation::read(conn, &cycle, &step)?;
    let mut plan = Plan { step, cycle, today, recipients: Vec::new(), others: Vec::new() };
    // As on the board: who is no Member State of the Union is there once there is somebody.
    for state in MemberState::all().iter().filter(|state| state.is_member || situation.has_focal_point(state)) {
        situation.add(&mut plan, state);
    }
    Ok(plan)
}

impl Situation {
    fn read(conn: &mut Connection, cycle: &Cycle, step: &ReminderStep) -> Result<Self, ServiceError> {
        let national = respondent::list(conn)?.into_iter().filter(|(_, of)| of.is_administration());
        let respondents = national.map(|(id, of)| (of.state.state().iso3.as_str(), id)).collect();
        let mut focal_points: HashMap<RespondentId, Vec<Account>> = HashMap::new();
        for account in account::list(conn)? {
            let answers = account.role == Role::FocalPoint && account.status != AccountStatus::Erased;
            if let Some(respondent) = account.respondent_id.filter(|_| answers) {
                focal_points.entry(respondent).or_default().push(account);
            }
        }
        let statuses = response::list_statuses(conn, cycle.id)?.into_iter().collect();
        let extensions = deadline::extensions(conn, cycle.id)?;
        let deadlines = extensions.into_iter().map(|(of, extension)| (of, extension.deadline)).collect();
        let reminded = mail_message::list_of_step(conn, step.id)?.into_iter().map(|message| message.account_id);
        Ok(Self { respondents, focal_points, statuses, deadlines, reminded: reminded.collect() })
    }

    fn has_focal_point(&self, state: &MemberState) -> bool {
        self.respondents.get(state.iso3.as_str()).is_some_and(|of| self.focal_points.contains_key(of))
    }

    fn add(&self, plan: &mut Plan, state: &'static MemberState) {
        let respondent = self.respondents.get(state.iso3.as_str());
        let accounts = respondent.and_then(|of| self.focal_points.get(of)).map_or(&[][..], Vec::as_slice);
        let whole = |reason| Other { state, account: None, reason };
        let (Some(respondent), false) = (respondent, accounts.is_empty()) else {
            plan.others.push(whole(Reason::NoAccount));
            return;
        };
        match self.due_on(plan, *respondent) {
            Err(reason) => plan.others.push(whole(reason)),
            Ok(due_on) => self.add_each(plan, state, accounts, due_on),
        }
    }

    fn add_each(&self, plan: &mut Plan, state: &'static MemberState, accounts: &[Account], due_on: NaiveDate) {
        for account in accounts.iter().cloned() {
            match self.against(&account) {
                Some(reason) => plan.others.push(Other { state, account: Some(account), reason }),
                None => plan.recipients.push(Recipient { account, state, due_on }),
            }
        }
    }

    /// What stands against writing to a focal point.
    fn against(&self, account: &Account) -> Option<Reason> {
        match account.status {
            _ if self.reminded.contains(&account.id) => Some(Reason::Reminded),
            AccountStatus::Invited => Some(Reason::Invited),
            AccountStatus::Disabled | AccountStatus::Erased => Some(Reason::Disabled),
            AccountStatus::Active if account.email.is_none() => Some(Reason::NoAddress),
            AccountStatus::Active => None,
        }
    }

    /// The day on which a respondent is reminded, or why it is not.
    fn due_on(&self, plan: &Plan, of: RespondentId) -> Result<NaiveDate, Reason> {
        let (cycle, step) = (&plan.cycle, &plan.step);
        let status = self.statuses.get(&of).copied().unwrap_or(ResponseStatus::NotStarted);
        let deadline = cycle.deadline.map(|day| self.deadlines.get(&of).map_or(day, |own| day.max(*own)));
        let is_started = status != ResponseStatus::NotStarted;
        match step.kind {
            _ if cycle.status != CycleStatus::Open => return Err(Reason::NotOpen),
            _ if monitor::is_submitted(status) => return Err(Reason::Submitted),
            _ if deadline.is_some_and(|day| day < plan.today) => return Err(Reason::DeadlinePassed),
            ReminderKind::NotStarted if is_started => return Err(Reason::Started),
            ReminderKind::InProgress if !is_started => return Err(Reason::NotStarted),
            ReminderKind::NotStarted | ReminderKind::InProgress | ReminderKind::DeadlineNear => {}
        }
        let days = Days::new(u64::try_from(step.days_before.unwrap_or_default()).unwrap_or_default());
        let before_deadline = || deadline.and_then(|day| day.checked_sub_days(days));
        step.on_day.or_else(before_deadline).ok_or(Reason::NoDeadline)
    }
}
