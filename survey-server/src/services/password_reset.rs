//! Another password for somebody who has forgotten it. Whatever address is given, the answer is the same.

use super::account::{self, Account, AccountStatus};
use super::audit::{self, AuditAction, Event};
use super::email_address::EmailAddress;
use super::one_time_link::{self, OneTimeLink, Purpose};
use super::session::Client;
use super::throttle::{self, Key};
use super::{Platform, ServiceError, Who, invitation, notice, tally};
use crate::storage::{self, Connection, credential, oidc_identity};

/// Asks for a link by mail. Nobody learns whether the address is known; somebody who is written to often is not written to at once again.
///
/// # Errors
/// [`ServiceError::TooManyAttempts`] for a network from which very many are asked for.
pub fn ask(platform: &Platform, email: &str, client: &Client) -> Result<(), ServiceError> {
    let email = EmailAddress::parse(email).map_or_else(|_| email.trim().to_lowercase(), |email| email.to_string());
    let from = client.address;
    platform.database.write(move |conn| {
        throttle::check(conn, &[Key::asking(from)])?;
        throttle::fail(conn, &[Key::asking(from)])?;
        let known = storage::account::find_by_email(conn, &email)?;
        let subject = known.as_ref().map_or_else(|| "unknown".to_owned(), |account| account.id.to_string());
        let action = AuditAction::PasswordResetAsked;
        if let Some(times) = tally::count(conn, action.code(), &subject)? {
            audit::record(conn, &Who::visitor(from), Event::new(action, "account", subject).detail("times", times))?;
        }
        let is_open = throttle::check(conn, &[Key::letters(&email)]).is_ok();
        // Asking while it is closed must not keep it closed: anybody could hold somebody's letters back for ever.
        if is_open {
            throttle::fail(conn, &[Key::letters(&email)])?;
        }
        match known {
            Some(account) if is_open && can_reset(conn, &account)? => notice::password_reset(conn, account.id),
            _ => Ok(()),
        }
    })
}

/// Whoever came by way of an OpenID Connect provider has no password yet, and must not hang on the provider.
fn can_reset(conn: &mut Connection, account: &Account) -> Result<bool, ServiceError> {
    let has_password = credential::find(conn, account.id)?.is_some();
    let is_known_elsewhere = !oidc_identity::list_of(conn, account.id)?.is_empty();
    Ok(account.status == AccountStatus::Active && (has_password || is_known_elsewhere))
}

/// Whose password a link is for.
///
/// # Errors
/// [`ServiceError::Refused`]: `link-unknown`, `link-used` or `link-expired`.
pub fn find(platform: &Platform, token: &str) -> Result<Account, ServiceError> {
    platform.database.read(|conn| {
        let link = one_time_link::peek(conn, token, Purpose::PasswordReset)?;
        holder(conn, &link)
    })
}

fn holder(conn: &mut Connection, link: &OneTimeLink) -> Result<Account, ServiceError> {
    let account = link.account_id.map(|id| account::find(conn, id)).transpose()?;
    account.filter(|account| account.status == AccountStatus::Active).ok_or_else(|| {
        ServiceError::refused("link-used", "this link can't be used any more; please ask the secretariat")
    })
}

/// Chooses another password by a link, and ends everything else that opens the account. The second factor is still needed to sign in.
///
/// # Errors
/// As [`find`]; of several who use one link at once, one does.
pub fn reset(platform: &Platform, token: String, hash: String, client: Client) -> Result<(), ServiceError> {
    platform.database.write(move |conn| {
        let link = one_time_link::consume(conn, &token, Purpose::PasswordReset)?;
        let account = holder(conn, &link)?;
        invitation::give_password(conn, account.id, hash.clone())?;
        let ended = account::shut_out(conn, account.id, None)?;
        let who = Who { origin: client.address, ..Who::of(&account) };
        audit::record(conn, &who, ended.noted_in(Event::new(AuditAction::PasswordReset, "account", account.id)))?;
        notice::password_changed(conn, account.id)
    })
}
