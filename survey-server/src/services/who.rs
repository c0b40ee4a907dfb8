//! Who does something, as histories and the audit trail record it.

use std::net::IpAddr;

use super::Actor;
use super::author::Author;
use crate::storage::AccountId;
use crate::storage::account::Account;

/// The roles of those who have no account.
const OPERATOR: &str = "operator";
const PLATFORM: &str = "platform";

/// Whoever acts: somebody who is signed in, the operator at the command line, or the platform by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// The account, for a person who has one.
    pub account: Option<AccountId>,
    /// The name to record.
    pub name: String,
    /// The code of the role, or `operator`, `platform` or `visitor`.
    pub role: &'static str,
    /// From which address the person came; none at the command line.
    pub origin: Option<IpAddr>,
}

impl Who {
    /// Whoever runs the program on the server's machine.
    #[must_use]
    pub fn operator() -> Self {
        Self::without_account(OPERATOR, None)
    }

    /// The platform itself: what it does on a schedule.
    #[must_use]
    pub fn platform() -> Self {
        Self::without_account(PLATFORM, None)
    }

    /// Somebody of whom nothing is known but the address: an attempt to sign in.
    #[must_use]
    pub fn visitor(origin: Option<IpAddr>) -> Self {
        Self::without_account("visitor", origin)
    }

    /// The same, as histories keep it.
    #[must_use]
    pub fn author(&self) -> Author {
        match (self.account, self.role) {
            (Some(account), _) => Author::Account(account),
            (None, OPERATOR) => Author::Operator,
            (None, PLATFORM) => Author::Platform,
            (None, _) => Author::Named(self.name.clone()),
        }
    }

    /// Whoever holds an account, before the person is signed in with it.
    #[must_use]
    pub fn of(account: &Account) -> Self {
        Self { account: Some(account.id), name: account.name.clone(), role: account.role.code(), origin: None }
    }

    fn without_account(role: &'static str, origin: Option<IpAddr>) -> Self {
        Self { account: None, name: role.to_owned(), role, origin }
    }
}

impl From<&Actor> for Who {
    fn from(actor: &Actor) -> Self {
        Self { account: Some(actor.account), name: actor.name.clone(), role: actor.role.code(), origin: actor.origin }
    }
}
