//! What can be wrong with a provider: visitors get a plain sentence, the log gets the reason, without anybody's name.

use std::error::Error;
use std::fmt::Display;

use openidconnect::{DiscoveryError, ErrorResponse, RequestTokenError};

use crate::services::ServiceError;

/// It does not answer, or not with what was asked for.
pub(super) fn unavailable(why: impl Display) -> ServiceError {
    tracing::warn!(%why, "the OpenID Connect provider can't be used");
    let message = "the provider does not answer at present; please sign in with your password, or try again later";
    ServiceError::refused("oidc-unavailable", message)
}

/// What it says can't be trusted.
pub(super) fn untrusted(why: impl Display) -> ServiceError {
    tracing::warn!(%why, "what the OpenID Connect provider says can't be trusted");
    let message = "signing in with the provider did not work; please try again, or sign in with your password";
    ServiceError::refused("oidc-failed", message)
}

/// The provider could not be asked for its addresses and keys.
pub(super) fn of_discovery<E: Error>(error: DiscoveryError<E>) -> ServiceError {
    match error {
        DiscoveryError::Request(error) => unavailable(error),
        // A proxy in its place, for example.
        DiscoveryError::Response(status, ..) => unavailable(format!("it answers with {status}")),
        DiscoveryError::Validation(why) => untrusted(why),
        other => unavailable(other),
    }
}

/// A code was not exchanged.
pub(super) fn of_exchange<E: Error, T: ErrorResponse>(error: RequestTokenError<E, T>) -> ServiceError {
    match error {
        RequestTokenError::Request(error) => unavailable(error),
        // The provider's own sentence may name somebody.
        RequestTokenError::ServerResponse(_) => untrusted("it does not take the code"),
        other => untrusted(other),
    }
}
