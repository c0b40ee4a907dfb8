//! What is known of focal points when a nomination is to be recorded, and what that means for it.

use std::collections::HashMap;

use survey_model::member_state::Iso3;
use survey_model::respondent::Respondent;

use super::NewNomination;
use crate::services::account::{self, Account, AccountStatus, NewAccount};
use crate::services::{Role, ServiceError};
use crate::storage::nomination::{self, Nomination};
use crate::storage::{self, AccountId, Connection, RespondentId, now, section_delegation};

/// Accounts and nominations as they are, and as they will be with what was planned since.
#[derive(Debug)]
pub(super) struct Known {
    accounts: HashMap<String, Account>,
    in_force: HashMap<AccountId, Nomination>,
    respondents: HashMap<Iso3, RespondentId>,
    leads: HashMap<RespondentId, AccountId>,
}

/// What happens to the account of somebody who is nominated.
#[derive(Debug)]
pub(super) enum Plan {
    /// It is made, in the lead or not.
    Make(bool),
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
        if !answers || account.respondent_id != respondent {
            return Err(elsewhere());
        }
        check_lead(new, lead.is_some_and(|id| id != account.id))?;
        let status = match account.status {
            AccountStatus::Active => AccountStatus::Active,
            _ => AccountStatus::Invited,
        };
        let is_lead = lead.is_none_or(|id| id == account.id);
        let changed = Account { role: Role::FocalPoint, is_lead, status, changed_at: now(), ..account.clone() };
        Ok(Plan::Change(Box::new(changed)))
    }

    /// Lets the lead of a respondent go to whoever is recorded next.
    pub(super) fn free_lead(&mut self, respondent: RespondentId) {
        self.leads.remove(&respondent);
    }

    /// Notes what was recorded.
    pub(super) fn note(&mut self, state: Iso3, account: Account, nomination: Nomination) {
        self.respondents.insert(state, nomination.respondent_id);
        if account.is_lead {
            self.leads.insert(nomination.respondent_id, account.id);
        }
        self.in_force.insert(account.id, nomination);
        if let Some(address) = account.email.clone() {
            self.accounts.insert(address, account);
        }
    }
}

impl Plan {
    /// The account as it is from now on.
    pub(super) fn account(&self, conn: &mut Connection, new: &NewNomination) -> Result<Account, ServiceError> {
        match self {
            Self::Make(is_lead) => account::create(conn, &new_account(new, *is_lead)),
            Self::Change(changed) => {
                storage::account::update(conn, changed)?;
                // Whoever answers for the whole has no use for single sections; and a role changes with nobody signed in, nor any program.
                section_delegation::delete_all_to(conn, changed.id)?;
                account::shut_out(conn, changed.id, None)?;
                Ok((**changed).clone())
            }
            Self::Nothing => Err(nominated_already()),
        }
    }
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
    let message = "there is an account with this address that has another role or answers for another state; ask the person for an \
                   address of their own, or have that account disabled";
    ServiceError::refused("account-elsewhere", message)
}
