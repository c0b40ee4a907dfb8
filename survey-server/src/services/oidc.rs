//! Signing in by way of an OpenID Connect provider: the authorization code flow with PKCE.
//!
//! The browser gets a key of chance for the visit, from which `state`, `nonce` and the PKCE verifier are made: nobody comes back without it, and
//! the database, which has only its hash, lets each visit come back once. Nobody registers this way: the provider's person is linked to an
//! account, or its verified e-mail address is that of one.

use chrono::TimeDelta;
use subtle::ConstantTimeEq as _;

use super::sign_in::{FirstStep, Visit};
use super::token::{self, Token};
use super::{Platform, ServiceError};
use crate::storage::{Connection, now, oidc_sign_in};

mod claims;
mod entry;
mod provider;

pub use claims::Claims;
pub use provider::Provider;

/// How long somebody may stay with the provider.
pub const LIFETIME: TimeDelta = TimeDelta::minutes(10);

/// A visit to the provider.
#[derive(Debug)]
pub struct Departure {
    /// What the browser keeps until it comes back.
    pub key: Token,
    /// Where it goes.
    pub address: String,
}

/// With what a browser comes back.
#[derive(Clone, Default)]
pub struct Return {
    /// The key that it kept.
    pub key: String,
    /// The state that the provider handed back.
    pub state: String,
    /// Who sends it back, if the provider says so (RFC 9207).
    pub issuer: Option<String>,
    /// The code; none if the provider refused.
    pub code: Option<String>,
}

/// Debugging output has no secret.
impl std::fmt::Debug for Return {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Return").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

/// What is made of the key for one purpose; the key can't be found from it.
fn derived(key: &str, purpose: &str) -> String {
    token::sha256(&format!("{purpose}:{key}"))
}

/// Sends somebody to the provider, who wants to go to a page afterwards.
///
/// # Errors
/// [`ServiceError::Refused`]: `oidc-unavailable` or `oidc-failed` if the provider can't be asked where to go.
pub fn depart(platform: &Platform, provider: &Provider, next: &str) -> Result<Departure, ServiceError> {
    let key = Token::new()?;
    let text = key.to_string();
    let (state, nonce) = (derived(&text, "state"), derived(&text, "nonce"));
    let address = provider.address(state, nonce, derived(&text, "verifier"))?;
    let (hash, next, at) = (key.sha256(), next.to_owned(), now());
    platform
        .database
        .write(move |conn| Ok::<_, ServiceError>(oidc_sign_in::insert(conn, &hash, &next, at, at + LIFETIME)?))?;
    Ok(Departure { key, address })
}

/// Signs in whoever comes back, as far as the provider's word takes the person, and gives the page that was asked for before.
///
/// # Errors
/// [`ServiceError::Refused`]: `oidc-again` if this browser was not sent by us, or the visit was used or is too old; `oidc-declined` if the provider
/// let nobody in; `oidc-unavailable`; `oidc-failed` if its word can't be trusted; `oidc-refused`, or `oidc-second-factor`.
pub fn arrive(
    platform: &Platform,
    provider: &Provider,
    back: &Return,
    visit: Visit,
) -> Result<(FirstStep, String), ServiceError> {
    let next = take(platform, back)?;
    let declined = || {
        let message = "the provider did not let you in; please begin again, or sign in with your password";
        ServiceError::refused("oidc-declined", message)
    };
    let code = back.code.clone().ok_or_else(declined)?;
    provider.check_sender(back.issuer.as_deref())?;
    let claims = provider.claims(code, derived(&back.key, "nonce"), derived(&back.key, "verifier"))?;
    let rules = provider.rules().clone();
    let vault = platform.vault.clone();
    let entered = platform.database.write(move |conn| entry::enter(conn, &vault, &rules, &claims, &visit))?;
    Ok((entered.map_err(ServiceError::from)?, next))
}

/// Takes the visit that a browser comes back from, for once; a state that is not the browser's own uses nothing up.
fn take(platform: &Platform, back: &Return) -> Result<String, ServiceError> {
    let again = || {
        let message = "this browser did not begin to sign in this way, or it took too long, or it was used before; please begin again";
        ServiceError::refused("oidc-again", message)
    };
    let expected = derived(&back.key, "state");
    if back.key.is_empty() || !bool::from(expected.as_bytes().ct_eq(back.state.as_bytes())) {
        return Err(again());
    }
    let hash = token::sha256(&back.key);
    let take = move |conn: &mut Connection| Ok::<_, ServiceError>(oidc_sign_in::take(conn, &hash, now())?);
    platform.database.write(take)?.ok_or_else(again)
}
