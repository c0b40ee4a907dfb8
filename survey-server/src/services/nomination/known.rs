//! What is known of focal points when a nomination is to be recorded, and what that means for it.

use std::collections::{HashMap, HashSet};

use survey_model::member_state::Iso3;
use survey_model::respondent::Respondent;

use super::{NewNomination, OtherName};
use crate::services::account::{self, Account, AccountStatus, NewAccount, rights};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::{Role, ServiceError, Who, contributor};
use crate::storage::nomination::{self, Nomination};
use crate::storage::{self, AccountId, Connection, RespondentId, now};

/// Accounts and nominations as they are, and as they will be with what was planned since.
#[derive(Debug)]
pub(super) struct Known {
    accounts: HashMap<String, Account>,
    /// Those who have ever accepted an invitation.
    with_password: HashSet<AccountId>,
    in_force: HashMap<AccountId, Nomination>,
    respondents: HashMap<Iso3, RespondentId>,
    leads: HashMap<RespondentId, AccountId>,
}

/// What happens to the account of somebody who is nominated.
#[derive(Debug)]
pub(super) enum Plan {
    /// It is made, in the lead or not.
    Make(bool),
    /// It is made, in the lead or not, and gets the address of one to which nobody ever came.
    TakeOver(AccountId, bool),
    /// The one that is there becomes this.
    Change(Box<Account>),
    /// Nothing: the very same nomination is recorded.
    Nothing,
}

impl Known {
    /// Reads what is there.
    pub(super) fn load(conn: &mut Connection) -> Result<Self, ServiceError> {
        let accounts = storage::account::list(conn)?;
        let leads = accounts.iter().filter(|account| account.is_lead && super::is_focal_point(account));
        let leads = leads.filter_map(|account| Some((account.respondent_id?, account.id))).collect();
        let by_address = |account: Account| Some((account.email.clone()?, account));
        let in_force = nomination::list_in_force(conn)?.into_iter().map(|of| (of.account_id, of)).collect();
        let respondents = storage::respondent::list(conn)?;
        let administration = |(id, of): (RespondentId, Respondent)| of.is_administration().then_some((of.state, id));
        Ok(Self {
            leads,
            in_force,
            with_password: storage::credential::accounts(conn)?.into_iter().collect(),
            accounts: accounts.into_iter().filter_map(by_address).collect(),
            respondents: respondents.into_iter().filter_map(administration).collect(),
        })
    }

    /// What recording a nomination would do.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] if the person can't be recorded.
    pub(super) fn plan(&self, new: &NewNomination) -> Result<Plan, ServiceError> {
        let respondent = self.respondents.get(&new.state).copied();
        let lead = respondent.and_then(|id| self.leads.get(&id).copied());
        let Some(account) = self.accounts.get(new.email.as_str()) else {
            check_lead(new, lead.is_some())?;
            return Ok(Plan::Make(lead.is_none()));
        };
        if let Some(there) = self.in_force.get(&account.id).filter(|_| account.respondent_id == respondent) {
            return if is_same(there, new) { Ok(Plan::Nothing) } else { Err(nominated_already()) };
        }
        let answers = matches!(account.role, Role::FocalPoint | Role::Contributor);
        if !(answers && account.respondent_id == respondent) {
            if !self.is_mere_invitation(account) {
                return Err(elsewhere());
            }
            check_lead(new, lead.is_some())?;
            return Ok(Plan::TakeOver(account.id, lead.is_none()));
        }
        check_lead(new, lead.is_some_and(|id| id != account.id))?;
        let is_lead = lead.is_none_or(|id| id == account.id);
        Ok(Plan::Change(Box::new(self.changed(account, new, is_lead))))
    }

    /// Whether nobody is behind an account but a focal point who typed an address: the letter of an administration counts for more.
    fn is_mere_invitation(&self, account: &Account) -> bool {
        let is_open = matches!(account.status, AccountStatus::Invited | AccountStatus::Disabled);
        account.role == Role::Contributor && is_open && !self.with_password.contains(&account.id)
    }

    /// What somebody's account becomes; what was typed about somebody who never came is not kept.
    fn changed(&self, account: &Account, new: &NewNomination, is_lead: bool) -> Account {
        let status = match account.status {
            AccountStatus::Active => AccountStatus::Active,
            _ => AccountStatus::Invited,
        };
        let (name, language) = match self.with_password.contains(&account.id) {
            true => (account.name.clone(), account.language),
            false => (new.name.to_string(), new.language),
        };
        Account { role: Role::FocalPoint, is_lead, status, name, language, changed_at: now(), ..account.clone() }
    }

    /// The other name that the account of a nomination's address has.
    pub(super) fn other_name(&self, new: &NewNomination, plan: &Plan) -> Option<OtherName> {
        let account = self.accounts.get(new.email.as_str()).filter(|account| account.name != new.name.as_str())?;
        let is_changed = matches!(plan, Plan::Change(after) if after.name == new.name.as_str());
        Some(OtherName { known: account.name.clone(), is_changed })
    }

    /// Lets the lead of a respondent go to whoever is recorded next.
    pub(super) fn free_lead(&mut self, respondent: RespondentId) {
        self.leads.remove(&respondent);
    }

    /// Notes for whom somebody was recorded, and who is in the lead if it is that one. No address comes twice, so nothing else matters to what
    /// is planned next.
    pub(super) fn note(&mut self, state: Iso3, respondent: RespondentId, lead: Option<AccountId>) {
        self.respondents.insert(state, respondent);
        if let Some(account) = lead {
            self.leads.insert(respondent, account);
        }
    }

    /// Notes what would be recorded.
    pub(super) fn foresee(&mut self, new: &NewNomination, plan: &Plan) {
        let respondent = self.respondents.get(&new.state).copied().unwrap_or_else(RespondentId::new);
        let lead = match plan {
            Plan::Make(is_lead) | Plan::TakeOver(_, is_lead) => is_lead.then(AccountId::new),
            Plan::Change(account) => account.is_lead.then_some(account.id),
            Plan::Nothing => None,
        };
        self.note(new.state, respondent, lead);
    }
}

impl Plan {
    /// The account as it is from now on.
    pub(super) fn account(
        &self,
        conn: &mut Connection,
        who: &Who,
        new: &NewNomination,
    ) -> Result<Account, ServiceError> {
        match self {
            Self::Make(is_lead) => account::create(conn, who, &new_account(new, *is_lead)),
            Self::TakeOver(there, is_lead) => {
                let make = |conn: &mut Connection| account::create(conn, who, &new_account(new, *is_lead));
                contributor::take_address(conn, who, *there, make)
            }
            Self::Change(changed) => {
                let respondent = storage::respondent::find_or_insert(conn, &new.respondent())?;
                change(conn, who, &Account { respondent_id: Some(respondent), ..(**changed).clone() })
            }
            Self::Nothing => Err(nominated_already()),
        }
    }
}

/// Makes a focal point of somebody who has an account.
fn change(conn: &mut Connection, who: &Who, after: &Account) -> Result<Account, ServiceError> {
    let before = account::find(conn, after.id)?;
    // Whoever answers for the whole has no use for single sections; and a role changes with nobody signed in, nor any program.
    contributor::withdraw_all(conn, who, &before)?;
    rights::update(conn, who, after)?;
    account::shut_out(conn, after.id, None)?;
    let event = |action| Event::new(action, "account", after.id);
    if before.status == AccountStatus::Disabled {
        audit::record(conn, who, event(AuditAction::AccountEnabled))?;
    }
    if before.role != after.role || before.respondent_id != after.respondent_id {
        let event = event(AuditAction::AccountChanged).detail("role", after.role.code());
        let respondent = after.respondent_id.ok_or(ServiceError::not_found("respondent"))?;
        audit::record(conn, who, event.detail("respondent", respondent))?;
    }
    Ok(after.clone())
}

/// The account of somebody who is nominated and has none.
pub(super) fn new_account(new: &NewNomination, is_lead: bool) -> NewAccount {
    NewAccount {
        language: new.language,
        respondent: Some(new.respondent()),
        is_lead,
        ..NewAccount::staff(new.email.clone(), new.name.clone(), Role::FocalPoint)
    }
}

/// Whether a nomination says of the letter what was given now.
fn is_same(there: &Nomination, new: &NewNomination) -> bool {
    there.administration == new.administration.as_str()
        && there.letter_reference == new.letter_reference
        && there.letter_date == new.letter_date
}

fn check_lead(new: &NewNomination, is_taken: bool) -> Result<(), ServiceError> {
    if !(new.is_lead && is_taken) {
        return Ok(());
    }
    let message = "this state has a focal point in the lead already; record this one without the lead, or let them take the \
                   other's place";
    Err(ServiceError::refused("lead-taken", message))
}

fn nominated_already() -> ServiceError {
    let message = "this person is nominated for this state already, on another letter; end that nomination first if the new letter \
                   is to stand for it";
    ServiceError::refused("nominated-already", message)
}

fn elsewhere() -> ServiceError {
    let message = "there is an account with this address that has another role or answers for another state; ask the person for \
                   another address, or the secretariat to look at that account first";
    ServiceError::refused("account-elsewhere", message)
}
