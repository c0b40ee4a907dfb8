//! What can be done with somebody's account.

use super::{Known, is_last_administrator};
use crate::services::account::{self, Account, AccountStatus};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::mail::{self, FocalPointChange};
use crate::services::policy::{self, Action, Resource};
use crate::services::{Actor, Platform, ServiceError, Who, nomination, notice, second_factor};
use crate::storage::{AccountId, Connection, credential};

/// What can be done with somebody's account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Send another invitation.
    InviteAgain,
    /// Let it be used no more.
    Disable,
    /// Let it be used again.
    Enable,
    /// Remove the second factor.
    ResetSecondFactor,
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 4] = [Self::InviteAgain, Self::Disable, Self::Enable, Self::ResetSecondFactor];

    /// The code that forms send.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::InviteAgain => "invite-again",
            Self::Disable => "disable",
            Self::Enable => "enable",
            Self::ResetSecondFactor => "reset-second-factor",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }

    /// Whether it changes who can get in, so that a stolen session must not suffice for it.
    #[must_use]
    pub const fn asks_for_password(self) -> bool {
        !matches!(self, Self::InviteAgain)
    }

    /// Whether it makes sense with an account as it stands.
    #[must_use]
    pub fn fits(self, known: &Known) -> bool {
        let status = known.account.status;
        match self {
            Self::InviteAgain => status == AccountStatus::Invited && known.account.email.is_some(),
            Self::Disable => matches!(status, AccountStatus::Invited | AccountStatus::Active),
            Self::Enable => status == AccountStatus::Disabled,
            Self::ResetSecondFactor => known.has_second_factor && status == AccountStatus::Active,
        }
    }
}

/// Takes a step with somebody's account.
///
/// # Errors
/// [`ServiceError::Refused`]: `account-own` and `last-administrator` for what would lock out whoever runs the platform.
pub fn take_step(platform: &Platform, actor: &Actor, id: AccountId, step: Step) -> Result<(), ServiceError> {
    policy::check(actor, Action::ManageAccounts, Resource::Platform)?;
    let who = Who::from(actor);
    platform.database.write(move |conn| match step {
        Step::InviteAgain => invite_again(conn, &who, id),
        Step::Disable => disable(conn, &who, id),
        Step::Enable => enable(conn, &who, id),
        Step::ResetSecondFactor => reset_second_factor(conn, &who, id),
    })
}

fn invite_again(conn: &mut Connection, who: &Who, id: AccountId) -> Result<(), ServiceError> {
    let account = account::find(conn, id)?;
    if account.status != AccountStatus::Invited || account.email.is_none() {
        return Err(ServiceError::refused(
            "account-not-invited",
            "this person has accepted already, or can't any more",
        ));
    }
    record_again(conn, who, &account)?;
    notice::invitation(conn, id, who.account)
}

/// Records that somebody was invited once more.
pub(super) fn record_again(conn: &mut Connection, who: &Who, account: &Account) -> Result<(), ServiceError> {
    let event = Event::new(AuditAction::AccountInvited, "account", account.id).detail("role", account.role.code());
    audit::record(conn, who, event)
}

/// Lets an account be used no more: whatever opens it ends at once. If it is in the lead of a state, another focal point gets that.
///
/// # Errors
/// As [`take_step`].
pub fn disable(conn: &mut Connection, who: &Who, id: AccountId) -> Result<(), ServiceError> {
    if who.account == Some(id) {
        return Err(ServiceError::refused("account-own", "nobody disables the own account; ask another administrator"));
    }
    refuse_last_administrator(conn, id)?;
    let before = account::find(conn, id)?;
    if nomination::is_focal_point(&before) {
        mail::tell_focal_points(conn, &before, FocalPointChange::Left)?;
    }
    let ended = account::shut_out(conn, id, None)?;
    account::set_status(conn, who, id, AccountStatus::Disabled)?;
    audit::record(conn, who, ended.noted_in(Event::new(AuditAction::AccountDisabled, "account", id)))?;
    pass_lead(conn, who, &before)
}

/// Sees to it that the respondent of somebody who goes or comes back has a focal point in the lead.
fn pass_lead(conn: &mut Connection, who: &Who, of: &Account) -> Result<(), ServiceError> {
    let Some(respondent) = of.respondent_id else { return Ok(()) };
    nomination::keep_lead(conn, who, respondent, of.is_lead.then_some(of.id)).map(drop)
}

fn refuse_last_administrator(conn: &mut Connection, id: AccountId) -> Result<(), ServiceError> {
    let message = "this is the last administrator; invite another one first";
    if is_last_administrator(conn, id)? { Err(ServiceError::refused("last-administrator", message)) } else { Ok(()) }
}

/// Lets an account be used again; who has no password yet is invited. A focal point gets the lead if nobody has it.
///
/// # Errors
/// [`ServiceError::Refused`] for an account that was erased.
pub fn enable(conn: &mut Connection, who: &Who, id: AccountId) -> Result<(), ServiceError> {
    let before = account::find(conn, id)?;
    let has_password = credential::find(conn, id)?.is_some();
    let status = if has_password { AccountStatus::Active } else { AccountStatus::Invited };
    let after = account::set_status(conn, who, id, status)?;
    audit::record(conn, who, Event::new(AuditAction::AccountEnabled, "account", id))?;
    if before.status == AccountStatus::Disabled {
        mail::tell_focal_points(conn, &after, FocalPointChange::coming(&after))?;
    }
    pass_lead(conn, who, &after)
}

/// Removes the second factor of somebody who has lost it, and ends whatever opens the account; a role that needs one sets it up at the next signing in.
fn reset_second_factor(conn: &mut Connection, who: &Who, id: AccountId) -> Result<(), ServiceError> {
    if who.account == Some(id) {
        return Err(ServiceError::refused(
            "account-own",
            "nobody resets the own second factor; ask another administrator",
        ));
    }
    if second_factor::remove(conn, id)? {
        let ended = account::shut_out(conn, id, None)?;
        audit::record(conn, who, ended.noted_in(Event::new(AuditAction::SecondFactorReset, "account", id)))?;
        notice::second_factor_removed(conn, id)?;
    }
    Ok(())
}
