//! From what a provider says about somebody to an account, or to a refusal that is the same for everybody.

use super::claims::Claims;
use crate::services::account::{self, Account, AccountStatus};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::mail::{self, FocalPointChange};
use crate::services::oidc_identity::{self, OidcIdentity};
use crate::services::session::Way;
use crate::services::sign_in::{self, FirstStep, Visit};
use crate::services::{ServiceError, Vault, Who, one_time_link, second_factor};
use crate::settings::SecondFactorClaim;
use crate::storage::one_time_link::Purpose;
use crate::storage::{self, Connection, credential, now};

/// Whom the operator lets in by way of the provider.
#[derive(Debug, Clone)]
pub(super) struct Rules {
    /// The provider's address.
    pub issuer: String,
    /// The domains that verified addresses must be in; any, if there are none.
    pub domains: Vec<String>,
    /// By which words the provider is believed that somebody has shown a second factor.
    pub second_factors: Vec<SecondFactorClaim>,
}

/// Why somebody whom the provider knows doesn't come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// There is no account for the person, or none that may be used. Which of these it is, nobody is told.
    NoAccount,
    /// The role needs a second factor, and there is no password beside which one could be set up.
    SecondFactor,
}

impl From<Refusal> for ServiceError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NoAccount => Self::refused(
                "oidc-refused",
                "the provider knows you, but there is no account for you here, or it can't be used; please ask the secretariat",
            ),
            Refusal::SecondFactor => Self::refused(
                "oidc-second-factor",
                "your role needs a second factor; please accept your invitation with a password first, and set it up",
            ),
        }
    }
}

/// Signs somebody in as far as the provider's word takes the person.
///
/// # Errors
/// [`ServiceError`] if it can't be saved; whoever doesn't come in is the [`Refusal`] within.
pub(super) fn enter(
    conn: &mut Connection,
    vault: &Vault,
    rules: &Rules,
    claims: &Claims,
    visit: &Visit,
) -> Result<Result<FirstStep, Refusal>, ServiceError> {
    let identity = storage::oidc_identity::find(conn, &rules.issuer, &claims.subject)?;
    let account = account_of(conn, identity.as_ref(), claims)?;
    if let Err(refusal) = check(conn, rules, claims, identity.as_ref(), account.as_ref())? {
        note(conn, account.as_ref(), visit)?;
        return Ok(Err(refusal));
    }
    let account = account.ok_or(ServiceError::not_found("account"))?;
    let who = Who { origin: visit.client.address, ..Who::of(&account) };
    accept(conn, &account, &who)?;
    match identity {
        Some(identity) => storage::oidc_identity::touch(conn, identity.id, now())?,
        None => oidc_identity::link(conn, &who, account.id, (&rules.issuer, &claims.subject))?,
    }
    let has_second_factor = claims.has_second_factor(&rules.second_factors);
    sign_in::begin_with(conn, vault, account.id, has_second_factor, visit).map(Ok)
}

/// Whoever was linked before, by whatever address; else whoever has the verified address.
fn account_of(
    conn: &mut Connection,
    identity: Option<&OidcIdentity>,
    claims: &Claims,
) -> Result<Option<Account>, ServiceError> {
    Ok(match (identity, &claims.verified_email) {
        (Some(identity), _) => storage::account::find(conn, identity.account_id)?,
        (None, Some(email)) => storage::account::find_by_email(conn, email.as_str())?,
        (None, None) => None,
    })
}

fn check(
    conn: &mut Connection,
    rules: &Rules,
    claims: &Claims,
    identity: Option<&OidcIdentity>,
    account: Option<&Account>,
) -> Result<Result<(), Refusal>, ServiceError> {
    let is_usable = |of: &&Account| matches!(of.status, AccountStatus::Active | AccountStatus::Invited);
    let Some(account) = account.filter(is_usable).filter(|_| claims.is_of(&rules.domains)) else {
        return Ok(Err(Refusal::NoAccount));
    };
    // The provider has given the address to somebody else since.
    let is_of_another = |known: &OidcIdentity| known.issuer == rules.issuer && known.subject != claims.subject;
    if identity.is_none() && storage::oidc_identity::list_of(conn, account.id)?.iter().any(is_of_another) {
        return Ok(Err(Refusal::NoAccount));
    }
    let needs_one = second_factor::is_required(account.role) && !claims.has_second_factor(&rules.second_factors);
    // A second factor is kept beside a password.
    if needs_one && credential::find(conn, account.id)?.is_none() {
        return Ok(Err(Refusal::SecondFactor));
    }
    Ok(Ok(()))
}

/// Whoever was invited accepts the invitation by coming.
fn accept(conn: &mut Connection, account: &Account, who: &Who) -> Result<(), ServiceError> {
    if account.status == AccountStatus::Active {
        return Ok(());
    }
    one_time_link::end_all(conn, Some(account.id), Purpose::Invitation)?;
    account::set_status(conn, who, account.id, AccountStatus::Active)?;
    audit::record(conn, who, Event::new(AuditAction::InvitationAccepted, "account", account.id))?;
    mail::tell_focal_points(conn, account, FocalPointChange::Arrived)
}

fn note(conn: &mut Connection, account: Option<&Account>, visit: &Visit) -> Result<(), ServiceError> {
    let subject = account.map_or_else(|| "unknown".to_owned(), |account| account.id.to_string());
    let event = Event::new(AuditAction::SignInFailed, "account", subject).detail("by", Way::Oidc.code());
    audit::record(conn, &Who::visitor(visit.client.address), event)
}
