//! What is old and needed by nobody is removed.

use chrono::TimeDelta;

use crate::services::audit::{self, AuditAction, Event};
use crate::services::{Platform, ServiceError, Who};
use crate::storage::{
    Connection, StorageError, api_token, audit_origin, mail_message, now, one_time_link, session, sign_in,
};

/// For how many days such data is kept, unless the operator says otherwise.
pub const USUAL_DAYS: u32 = 365;

/// What was removed, by kind, with how many of each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Removed {
    /// Sessions that nobody has used since.
    pub sessions: usize,
    /// What was noted of signing in.
    pub sign_ins: usize,
    /// Links that are over.
    pub links: usize,
    /// Tokens that are over.
    pub tokens: usize,
    /// Letters that went out, or never will.
    pub letters: usize,
    /// From where events of the audit trail came.
    pub origins: usize,
}

impl Removed {
    /// Every kind by its code, with how many.
    #[must_use]
    pub const fn counts(&self) -> [(&'static str, usize); 6] {
        [
            ("sessions", self.sessions),
            ("sign-ins", self.sign_ins),
            ("links", self.links),
            ("tokens", self.tokens),
            ("letters", self.letters),
            ("origins", self.origins),
        ]
    }

    /// Whether there was anything.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.counts().iter().all(|(_, count)| *count == 0)
    }
}

/// Undoes what a trial removed.
enum Stop {
    Trial(Removed),
    Error(ServiceError),
}

impl<E: Into<ServiceError>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Error(error.into())
    }
}

/// Removes what is older than so many days; a trial only counts it.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn apply(platform: &Platform, who: &Who, days: u32, is_trial: bool) -> Result<Removed, ServiceError> {
    let who = who.clone();
    let done = platform.database.write(move |conn| {
        let removed = remove(conn, days)?;
        if is_trial {
            return Err(Stop::Trial(removed));
        }
        if !removed.is_nothing() {
            let event = Event::new(AuditAction::RetentionApplied, "platform", "privacy").detail("days", days);
            let event = event
                .detail("old-sessions", removed.sessions)
                .detail("old-sign-ins", removed.sign_ins)
                .detail("old-links", removed.links);
            let event = event.detail("old-tokens", removed.tokens).detail("old-letters", removed.letters);
            audit::record(conn, &who, event.detail("old-origins", removed.origins))?;
        }
        Ok(removed)
    });
    match done {
        Ok(removed) | Err(Stop::Trial(removed)) => Ok(removed),
        Err(Stop::Error(error)) => Err(error),
    }
}

fn remove(conn: &mut Connection, days: u32) -> Result<Removed, StorageError> {
    let moment = now() - TimeDelta::days(i64::from(days));
    Ok(Removed {
        sessions: session::delete_over(conn, moment, moment)?,
        sign_ins: sign_in::delete_before(conn, moment)?,
        links: one_time_link::delete_over_before(conn, moment)?,
        tokens: api_token::delete_over_before(conn, moment)?,
        letters: mail_message::delete_finished_before(conn, moment)?,
        origins: audit_origin::delete_before(conn, moment)?,
    })
}
