//! Looking after the accounts of others: inviting, disabling, and helping whoever has lost the second factor.

use super::account::{self, Account, AccountStatus, NewAccount};
use super::audit::{self, AuditAction, Event};
use super::invitation::{name_of, taken_is_a_problem};
use super::mail::{self, FocalPointChange};
use super::policy::{self, Action, Resource};
use super::{Actor, Platform, Role, ServiceError, Who, notice};
use crate::storage::taken_address::TakenAddress;
use crate::storage::{self, AccountId, Connection, credential, now};

mod last;
mod step;

pub use last::is_last_administrator;
pub use step::{Step, disable, enable, take_step};

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
    /// The address that was typed for a contributor and that another account has; nobody comes to this one.
    pub taken: Option<TakenAddress>,
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
        let taken = storage::taken_address::list(conn)?;
        let known = |account: Account| Known {
            has_second_factor: with_factor.contains(&account.id),
            respondent: respondents.iter().find(|(id, _)| Some(*id) == account.respondent_id).map(|(_, of)| of.clone()),
            body: bodies.iter().find(|of| Some(of.id) == account.coordination_body_id).map(|of| of.name.clone()),
            taken: taken.iter().find(|of| of.account_id == account.id).cloned(),
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
    let made = account::create(conn, who, new)?;
    let event = Event::new(AuditAction::AccountInvited, "account", made.id).detail("role", made.role.code());
    audit::record(conn, who, event)?;
    mail::tell_focal_points(conn, &made, FocalPointChange::Nominated)?;
    Ok(made)
}

/// As [`create_invited`]; somebody who is invited as the very same already and has not come is invited again, and it says so.
///
/// # Errors
/// As [`create_invited`].
pub fn invite_once_more(conn: &mut Connection, who: &Who, new: &NewAccount) -> Result<(Account, bool), ServiceError> {
    let there = new.email.as_ref().map(|email| storage::account::find_by_email(conn, email.as_str())).transpose()?;
    match there.flatten() {
        Some(there) if is_open_invitation(conn, &there, new)? => {
            step::record_again(conn, who, &there)?;
            Ok((there, true))
        }
        _ => Ok((create_invited(conn, who, new)?, false)),
    }
}

/// Whether somebody is invited as what a new account would be.
fn is_open_invitation(conn: &mut Connection, there: &Account, new: &NewAccount) -> Result<bool, ServiceError> {
    let respondent = new.respondent.as_ref().map(|of| storage::respondent::find(conn, of)).transpose()?.flatten();
    let bodies = storage::coordination_body::list(conn)?.into_iter();
    let body = new.body.as_ref().and_then(|name| bodies.into_iter().find(|body| body.name == name.as_str()));
    Ok(there.status == AccountStatus::Invited
        && there.role == new.role
        && there.respondent_id == respondent
        && there.coordination_body_id == body.map(|body| body.id))
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
