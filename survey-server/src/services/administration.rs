//! Looking after the accounts of others: inviting, disabling, and helping whoever has lost the second factor.

use super::account::{self, Account, AccountStatus, NewAccount};
use super::audit::{self, AuditAction, Event};
use super::invitation::{name_of, taken_is_a_problem};
use super::one_time_link::{self, Purpose};
use super::policy::{self, Action, Resource};
use super::{Actor, Platform, Role, ServiceError, Who, notice, second_factor};
use crate::storage::{self, AccountId, Connection, credential, known_device, now};

/// Which accounts are looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Those of a role.
    pub role: Option<Role>,
    /// Those in a state.
    pub status: Option<AccountStatus>,
    /// Those with this in name or address.
    pub text: String,
}

impl Filter {
    fn has(&self, account: &Account) -> bool {
        let text = self.text.trim().to_lowercase();
        let contains = |in_text: &str| in_text.to_lowercase().contains(&text);
        self.role.is_none_or(|role| role == account.role)
            && self.status.is_none_or(|status| status == account.status)
            && (contains(&account.name) || account.email.as_deref().is_some_and(contains))
    }
}

/// An account as those see it who look after it.
#[derive(Debug, Clone)]
pub struct Known {
    /// The account.
    pub account: Account,
    /// Whether a second factor is asked for.
    pub has_second_factor: bool,
    /// The Member State or the body that the person comes for.
    pub respondent: Option<survey_model::respondent::Respondent>,
    /// The body that the person comments for.
    pub body: Option<String>,
}

/// The accounts that a filter lets through, by name.
///
/// # Errors
/// [`ServiceError::Forbidden`] for somebody who doesn't look after accounts.
pub fn list(platform: &Platform, actor: &Actor, filter: &Filter) -> Result<Vec<Known>, ServiceError> {
    policy::check(actor, Action::ManageAccounts, Resource::Platform)?;
    list_as_operator(platform, filter)
}

/// As [`list`], for whoever runs the program.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn list_as_operator(platform: &Platform, filter: &Filter) -> Result<Vec<Known>, ServiceError> {
    platform.database.read(|conn| {
        let mut accounts = storage::account::list(conn)?;
        accounts.retain(|account| filter.has(account));
        accounts.sort_by_key(|account| (account.name.to_lowercase(), account.id));
        let with_factor = credential::accounts_with_second_factor(conn)?;
        let respondents = storage::respondent::list(conn)?;
        let bodies = storage::coordination_body::list(conn)?;
        let known = |account: Account| Known {
            has_second_factor: with_factor.contains(&account.id),
            respondent: respondents.iter().find(|(id, _)| Some(*id) == account.respondent_id).map(|(_, of)| of.clone()),
            body: bodies.iter().find(|of| Some(of.id) == account.coordination_body_id).map(|of| of.name.clone()),
            account,
        };
        Ok(accounts.into_iter().map(known).collect())
    })
}

/// One account.
///
/// # Errors
/// As [`list`], and [`ServiceError::NotFound`].
pub fn find(platform: &Platform, actor: &Actor, id: AccountId) -> Result<Known, ServiceError> {
    let all = list(platform, actor, &Filter::default())?;
    all.into_iter().find(|known| known.account.id == id).ok_or(ServiceError::not_found("account"))
}

/// Invites somebody; the letter is queued.
///
/// # Errors
/// [`ServiceError::Invalid`] if the address is taken, [`ServiceError::Refused`] if the state has a lead already.
pub fn invite(platform: &Platform, actor: &Actor, new: NewAccount) -> Result<Account, ServiceError> {
    policy::check(actor, Action::ManageAccounts, Resource::Platform)?;
    let (who, by) = (Who::from(actor), actor.account);
    platform.database.write(move |conn| {
        let made = create_invited(conn, &who, &new).map_err(taken_is_a_problem)?;
        notice::invitation(conn, made.id, Some(by))?;
        Ok(made)
    })
}

/// Makes the account of somebody who is invited, and records it.
///
/// # Errors
/// As [`account::create`].
pub fn create_invited(conn: &mut Connection, who: &Who, new: &NewAccount) -> Result<Account, ServiceError> {
    let made = account::create(conn, new)?;
    let event = Event::new(AuditAction::AccountInvited, "account", made.id).detail("role", made.role.code());
    audit::record(conn, who, event)?;
    Ok(made)
}

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

    /// Whether it makes sense with an account as it stands.
    #[must_use]
    pub fn fits(self, known: &Known) -> bool {
        let status = known.account.status;
        match self {
            Self::InviteAgain => status == AccountStatus::Invited,
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
    if account.status != AccountStatus::Invited {
        return Err(ServiceError::refused(
            "account-not-invited",
            "this person has accepted already, or can't any more",
        ));
    }
    let event = Event::new(AuditAction::AccountInvited, "account", id).detail("role", account.role.code());
    audit::record(conn, who, event)?;
    notice::invitation(conn, id, who.account)
}

/// Lets an account be used no more: sessions and links end at once.
///
/// # Errors
/// As [`take_step`].
pub fn disable(conn: &mut Connection, who: &Who, id: AccountId) -> Result<(), ServiceError> {
    if who.account == Some(id) {
        return Err(ServiceError::refused("account-own", "nobody disables the own account; ask another administrator"));
    }
    refuse_last_administrator(conn, id)?;
    account::set_status(conn, id, AccountStatus::Disabled)?;
    for purpose in [Purpose::Invitation, Purpose::PasswordReset, Purpose::EmailChange] {
        one_time_link::end_all(conn, Some(id), purpose)?;
    }
    known_device::delete_all(conn, id)?;
    audit::record(conn, who, Event::new(AuditAction::AccountDisabled, "account", id))
}

fn refuse_last_administrator(conn: &mut Connection, id: AccountId) -> Result<(), ServiceError> {
    let is_administrator =
        |of: &&Account| of.role == Role::Administrator && of.status == AccountStatus::Active && !of.synthetic;
    let all = storage::account::list(conn)?;
    let mut administrators = all.iter().filter(is_administrator);
    let is_last = administrators.clone().any(|of| of.id == id) && administrators.all(|of| of.id == id);
    let message = "this is the last administrator; invite another one first";
    if is_last { Err(ServiceError::refused("last-administrator", message)) } else { Ok(()) }
}

/// Lets an account be used again; who has no password yet is invited.
///
/// # Errors
/// [`ServiceError::Refused`] for an account that was erased.
pub fn enable(conn: &mut Connection, who: &Who, id: AccountId) -> Result<(), ServiceError> {
    let has_password = credential::find(conn, id)?.is_some();
    let status = if has_password { AccountStatus::Active } else { AccountStatus::Invited };
    account::set_status(conn, id, status)?;
    audit::record(conn, who, Event::new(AuditAction::AccountEnabled, "account", id))
}

/// Removes the second factor of somebody who has lost it, and ends the sessions; a role that needs one sets it up at the next signing in.
fn reset_second_factor(conn: &mut Connection, who: &Who, id: AccountId) -> Result<(), ServiceError> {
    if who.account == Some(id) {
        return Err(ServiceError::refused(
            "account-own",
            "nobody resets the own second factor; ask another administrator",
        ));
    }
    if second_factor::remove(conn, id)? {
        storage::session::delete_all(conn, id, None)?;
        audit::record(conn, who, Event::new(AuditAction::SecondFactorReset, "account", id))?;
        notice::second_factor_removed(conn, id)?;
    }
    Ok(())
}

/// Changes somebody's name.
///
/// # Errors
/// [`ServiceError::Invalid`] for a name that is none.
pub fn rename(platform: &Platform, actor: &Actor, id: AccountId, name: &str) -> Result<(), ServiceError> {
    policy::check(actor, Action::ManageAccounts, Resource::Platform)?;
    let (who, name) = (Who::from(actor), name_of(name).map_err(|problem| ServiceError::Invalid(vec![problem]))?);
    platform.database.write(move |conn| {
        let before = storage::account::lock(conn, id)?.filter(|of| of.status != AccountStatus::Erased);
        let before = before.ok_or(ServiceError::not_found("account"))?;
        let after = Account { name: name.to_string(), changed_at: now(), ..before };
        storage::account::update(conn, &after)?;
        audit::record(conn, &who, Event::new(AuditAction::AccountChanged, "account", id))
    })
}
