//! As whom OpenID Connect providers know people: linked when somebody first comes that way, and unlinked by its holder.

use super::audit::{self, AuditAction, Event};
use super::policy::{self, Action, Resource};
use super::{Actor, Platform, ServiceError, Who};
use crate::storage::oidc_identity;
use crate::storage::{AccountId, Connection, OidcIdentityId, now};

pub use crate::storage::oidc_identity::OidcIdentity;

/// Links somebody to what a provider calls the person.
///
/// # Errors
/// [`ServiceError`] if the provider's person, or the account, is linked already.
pub fn link(
    conn: &mut Connection,
    who: &Who,
    account: AccountId,
    (issuer, subject): (&str, &str),
) -> Result<(), ServiceError> {
    let at = now();
    let identity = OidcIdentity {
        id: OidcIdentityId::new(),
        account_id: account,
        issuer: issuer.to_owned(),
        subject: subject.to_owned(),
        linked_at: at,
        last_used_at: at,
    };
    oidc_identity::insert(conn, &identity)?;
    audit::record(conn, who, Event::new(AuditAction::IdentityLinked, "account", account))
}

/// Unlinks somebody's own. Sessions stay: they are listed on the same page, and ended there.
///
/// # Errors
/// [`ServiceError::NotFound`] if the person has no such one.
pub fn unlink(platform: &Platform, actor: &Actor, id: OidcIdentityId) -> Result<(), ServiceError> {
    policy::check(actor, Action::ManageOwnAccount, Resource::Account(actor.account))?;
    let (account, who) = (actor.account, Who::from(actor));
    platform.database.write(move |conn| {
        if !oidc_identity::delete(conn, id, account)? {
            return Err(ServiceError::not_found("identity"));
        }
        audit::record(conn, &who, Event::new(AuditAction::IdentityUnlinked, "account", account))
    })
}
