//! Who acts: somebody who is signed in, or a program that acts with somebody's token.

use std::net::IpAddr;
use std::sync::Arc;

use survey_model::code::SectionCode;

use super::ServiceError;
use super::account::may_act;
use super::policy::Action;
use crate::storage::account::Account;
use crate::storage::{
    AccountId, Connection, CoordinationBodyId, RespondentId, ResponseId, SessionId, account, section_delegation,
};

pub use crate::storage::account::Role;

/// Somebody who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Whose account it is.
    pub account: AccountId,
    /// The session; none for a program that acts with a token.
    pub session: Option<SessionId>,
    /// What the person is.
    pub role: Role,
    /// The name to show.
    pub name: String,
    /// Whether the account is one of the demonstration.
    pub is_synthetic: bool,
    /// Whom a focal point or a contributor answers for.
    pub respondent: Option<RespondentId>,
    /// Whether this focal point signs off.
    pub is_lead: bool,
    /// For which body somebody comments.
    pub body: Option<CoordinationBodyId>,
    /// The sections that a contributor answers.
    pub sections: Arc<[(ResponseId, SectionCode)]>,
    /// Which of the role's actions are open at all.
    pub scope: Scope,
    /// From which address the person came.
    pub origin: Option<IpAddr>,
}

/// How much of what a role may do is open to somebody: it never adds anything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Scope {
    /// All of it.
    #[default]
    Everything,
    /// What only shows something; the door takes no change.
    ReadOnly,
    /// These actions only.
    Only(Arc<[Action]>),
}

impl Scope {
    /// Whether an action is within it.
    #[must_use]
    pub fn has(&self, action: Action) -> bool {
        match self {
            Self::Everything => true,
            Self::ReadOnly => !action.is_personal(),
            Self::Only(actions) => !action.is_personal() && actions.contains(&action),
        }
    }

    /// Whether anything can be changed within it.
    #[must_use]
    pub const fn may_change(&self) -> bool {
        !matches!(self, Self::ReadOnly)
    }
}

impl Actor {
    /// The same person as the database has it now, for the transaction that changes something: between the page's beginning and its end
    /// somebody may be disabled, replaced, or lose a section.
    ///
    /// # Errors
    /// [`ServiceError::NotSignedIn`] for an account that can't sign in any more.
    pub fn anew(&self, conn: &mut Connection) -> Result<Self, ServiceError> {
        let account = account::find(conn, self.account)?.ok_or(ServiceError::NotSignedIn)?;
        if !may_act(conn, &account)? {
            return Err(ServiceError::NotSignedIn);
        }
        Ok(Self { scope: self.scope.clone(), ..Self::of(conn, account, self.session, self.origin)? })
    }

    /// The holder of an account, with what is delegated to a contributor.
    ///
    /// # Errors
    /// [`ServiceError`] if the database can't be read.
    pub fn of(
        conn: &mut Connection,
        account: Account,
        session: Option<SessionId>,
        origin: Option<IpAddr>,
    ) -> Result<Self, ServiceError> {
        let delegations = match account.role {
            Role::Contributor => section_delegation::list_to(conn, account.id)?,
            _ => Vec::new(),
        };
        Ok(Self {
            account: account.id,
            session,
            role: account.role,
            name: account.name,
            is_synthetic: account.synthetic,
            respondent: account.respondent_id,
            is_lead: account.is_lead,
            body: account.coordination_body_id,
            sections: delegations.into_iter().map(|of| (of.response_id, of.section)).collect(),
            scope: Scope::Everything,
            origin,
        })
    }
}
