//! What ends whenever an account is taken out of hands that it may have fallen into.

use super::AccountId;
use crate::services::ServiceError;
use crate::services::audit::Event;
use crate::storage::{
    Connection, SessionId, account, api_token, known_device, now, oidc_identity, one_time_link, session,
};

/// What was open, and has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShutOut {
    sessions: usize,
    tokens: usize,
    links: usize,
}

impl ShutOut {
    /// An event that says how much has ended, beside its cause.
    #[must_use]
    pub fn noted_in(self, event: Event) -> Event {
        event.detail("sessions", self.sessions).detail("tokens", self.tokens).detail("links", self.links)
    }
}

/// Ends everything that opens an account without its password: sessions, tokens of programs, links, and browsers that are known.
///
/// Also identities at OpenID Connect providers, which are linked anew by the next such sign-in if the address is still the person's.
///
/// It is the one place where that is decided; a session that is being used for a change of one's own stays.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn shut_out(conn: &mut Connection, id: AccountId, but: Option<SessionId>) -> Result<ShutOut, ServiceError> {
    // Whoever changes the own account at this moment has done so before this, or finds the session gone.
    account::lock(conn, id)?;
    let at = now();
    let ended = ShutOut {
        sessions: session::delete_all(conn, id, but)?,
        tokens: api_token::revoke_all(conn, id, at)?,
        links: one_time_link::end_all_of(conn, id, at)?,
    };
    known_device::delete_all(conn, id)?;
    oidc_identity::delete_all(conn, id)?;
    Ok(ended)
}
