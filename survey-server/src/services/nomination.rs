//! Nominations: an administration names who answers for its Member State, by a letter that the secretariat records.
//!
//! A state has any number of focal points, and exactly one of them is in the lead: the first one is, until the lead is given to another, or whoever
//! has it is disabled or erased, and it passes to the one who has served longest ([`keep_lead`]). Whoever takes a focal point's place takes over all of the country's work, because that belongs to the respondent: responses, answers and
//! delegations stay as they are. The account of who leaves is disabled, its sessions and unused links end, its name stays in histories.

use chrono::{DateTime, Utc};
use survey_model::respondent::Respondent;

use super::account::{Account, AccountStatus};
use super::audit::{self, AuditAction, Event};
use super::mail::{self, FocalPointChange, Letter, NewMessage, Queued};
use super::policy::Action;
use super::{Authority, Platform, Role, ServiceError, Who};
use crate::storage::nomination::{self, Nomination};
use crate::storage::{self, AccountId, Connection, NominationId, now};

mod end;
mod file;
mod known;
mod lead;
mod new;
mod sheet;

pub use end::{end, end_of_erased, give_lead, replace};
pub use file::{COLUMNS, Loaded, MOST_ROWS, OtherName, Outcome, Row, check, import, rejected};
pub use lead::keep_lead;
pub use new::{NewNomination, NominationForm};

use known::{Known, Plan};

/// A nomination as lists show it.
#[derive(Debug, Clone)]
pub struct NominationView {
    /// The nomination.
    pub nomination: Nomination,
    /// The person.
    pub account: Account,
    /// For whom the person answers.
    pub respondent: Respondent,
    /// The name of who took the person's place.
    pub replaced_by: Option<String>,
}

impl NominationView {
    /// Whether it has not ended.
    #[must_use]
    pub const fn is_in_force(&self) -> bool {
        self.nomination.ended_at.is_none()
    }
}

/// Every nomination, by Member State, the latest first.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn list(platform: &Platform) -> Result<Vec<NominationView>, ServiceError> {
    let rows = platform.database.read(nomination::list)?;
    let name = |id: Option<NominationId>| {
        rows.iter().find(|(other, ..)| Some(other.id) == id).map(|(_, account, _)| account.name.clone())
    };
    let view = |(nomination, account, respondent): &(Nomination, Account, Respondent)| NominationView {
        replaced_by: name(nomination.replaced_by_id),
        nomination: nomination.clone(),
        account: account.clone(),
        respondent: respondent.clone(),
    };
    Ok(rows.iter().map(view).collect())
}

/// Records a nomination, and invites the person if that is wanted.
///
/// # Errors
/// [`ServiceError::Forbidden`] for somebody who records no nominations; [`ServiceError::Invalid`] with everything that is wrong with the form;
/// [`ServiceError::Refused`] if the person can't be recorded: `nominated-already`, `account-elsewhere` or `lead-taken`.
pub fn record(
    platform: &Platform,
    by: &Authority,
    form: &NominationForm,
    invites: bool,
) -> Result<NominationId, ServiceError> {
    by.may(Action::ManageNominations)?;
    let (by, new) = (by.clone(), form.parse().map_err(ServiceError::Invalid)?);
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageNominations)?;
        let mut known = Known::load(conn)?;
        let plan = known.plan(&new)?;
        carry_out(conn, &who, &mut known, &new, &plan, invites)
    })
}

/// Does what was planned for a nomination.
fn carry_out(
    conn: &mut Connection,
    who: &Who,
    known: &mut Known,
    new: &NewNomination,
    plan: &Plan,
    invites: bool,
) -> Result<NominationId, ServiceError> {
    let account = plan.account(conn, who, new)?;
    let at = now();
    let row = Nomination {
        id: NominationId::new(),
        respondent_id: account.respondent_id.ok_or(ServiceError::not_found("respondent"))?,
        account_id: account.id,
        administration: new.administration.to_string(),
        letter_reference: new.letter_reference.clone(),
        letter_date: new.letter_date,
        received_on: new.received_on,
        is_lead: account.is_lead,
        recorded_by_id: who.account,
        recorded_at: at,
        ended_at: None,
        end_reason: None,
        replaced_by_id: None,
    };
    nomination::insert(conn, &row)?;
    let event = Event::new(AuditAction::NominationRecorded, "nomination", row.id);
    let event = event.detail("member_state", new.state).detail("account", account.id).detail("lead", account.is_lead);
    audit::record(conn, who, event)?;
    mail::tell_focal_points(conn, &account, FocalPointChange::coming(&account))?;
    if account.is_lead {
        mail::tell_focal_points(conn, &account, FocalPointChange::Lead)?;
    }
    if invites && account.status == AccountStatus::Invited {
        queue_invitation(conn, who, &account, at)?;
    }
    known.note(new.state, row.respondent_id, account.is_lead.then_some(account.id));
    Ok(row.id)
}

/// Queues an invitation for somebody who has not signed in yet; one a day at most.
pub(super) fn queue_invitation(
    conn: &mut Connection,
    who: &Who,
    account: &Account,
    at: DateTime<Utc>,
) -> Result<Queued, ServiceError> {
    let letter = Letter::Invitation { invited_by: who.account };
    let key = format!("invitation:{}:{}", account.id, at.date_naive());
    let queued = mail::queue(conn, NewMessage { to: account.id, letter, key, due_at: at })?;
    if queued != Queued::AlreadyThere {
        audit::record(conn, who, Event::new(AuditAction::InvitationQueued, "account", account.id))?;
    }
    Ok(queued)
}

/// Invites somebody who is nominated and has not signed in yet, once a day at most.
///
/// # Errors
/// [`ServiceError::Refused`] if the person has accepted (`already-accepted`), the nomination has ended (`nomination-ended`), or an
/// invitation of today is there already (`invited-today`).
pub fn invite(platform: &Platform, by: &Authority, id: NominationId) -> Result<(), ServiceError> {
    let by = by.clone();
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageNominations)?;
        let (_, account) = in_force(conn, id)?;
        if account.status != AccountStatus::Invited {
            return Err(ServiceError::refused("already-accepted", "this person has accepted an invitation already"));
        }
        match queue_invitation(conn, &who, &account, now())? {
            Queued::New(_) => Ok(()),
            Queued::AlreadyThere => {
                let message = "this person was invited today already; the letter is in the outbox";
                Err(ServiceError::refused("invited-today", message))
            }
        }
    })
}

/// A nomination that has not ended, and whose it is.
fn in_force(conn: &mut Connection, id: NominationId) -> Result<(Nomination, Account), ServiceError> {
    let found = nomination::lock(conn, id)?.ok_or(ServiceError::not_found("nomination"))?;
    if found.ended_at.is_some() {
        let message = "this nomination has ended in the meantime; open the list again to see who answers now";
        return Err(ServiceError::refused("nomination-ended", message));
    }
    let account = account_of(conn, found.account_id)?;
    Ok((found, account))
}

fn account_of(conn: &mut Connection, id: AccountId) -> Result<Account, ServiceError> {
    storage::account::lock(conn, id)?.ok_or(ServiceError::not_found("account"))
}

/// Whether somebody is a focal point who can sign in, or will be able to.
pub(super) fn is_focal_point(account: &Account) -> bool {
    let is_there = matches!(account.status, AccountStatus::Invited | AccountStatus::Active);
    account.role == Role::FocalPoint && is_there
}
