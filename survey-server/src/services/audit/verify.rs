//! Verification: whether the trail is whole, and whether the database holds what it tells of.
//!
//! Every event's hash is made anew and held against the next event, so that a change, a removal, an insertion and another order show at the
//! first event that they concern. What nobody can see from the trail alone is that its end was cut off, or that all of it was made anew from
//! some event on: for that, its head has to be noted somewhere else and given here.

mod answers;
mod fault;
mod holdings;
mod ledger;
mod links;
mod noted;
mod origins;
mod rights;
mod triggers;
mod whose;

pub use fault::Fault;
pub use noted::Noted;

use chrono::{DateTime, Utc};

use super::chain;
use crate::services::progress::Progress;
use crate::services::{Platform, ServiceError};
use crate::storage::Connection;
use crate::storage::audit_event::EventNumber;
use ledger::Ledger;

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verification {
    /// How many events there are.
    pub events: usize,
    /// When the first one happened.
    pub began: Option<DateTime<Utc>>,
    /// The number and the hash of the last one.
    pub head: Option<(EventNumber, String)>,
    /// How many submissions were held against the trail.
    pub submissions: usize,
    /// How many responses with answers.
    pub responses: usize,
    /// How many public versions of questionnaires.
    pub versions: usize,
    /// How many of both were there before the trail began, which then recorded their hashes.
    pub older: usize,
    /// Everything that is wrong, the first bad event first.
    pub faults: Vec<Fault>,
}

/// Verifies the trail and what it tells of, all as of one moment; `noted` is a head that was written down elsewhere.
///
/// # Errors
/// [`ServiceError`] if the database can't be read. What is wrong with the trail is no error but a fault.
pub fn verify(
    platform: &Platform,
    noted: Option<&Noted>,
    progress: &dyn Progress,
) -> Result<Verification, ServiceError> {
    platform.database.read(|conn| of(conn, noted, progress))
}

fn of(conn: &mut Connection, noted: Option<&Noted>, progress: &dyn Progress) -> Result<Verification, ServiceError> {
    let mut found = Verification::default();
    let mut ledger = Ledger::default();
    let mut noted = noted.map(noted::Watch::new);
    let broken = links::check(conn, |event| {
        found.events += 1;
        found.began = found.began.or(Some(event.happened_at));
        found.head = Some((event.number, event.sha256.clone()));
        ledger.enter(event);
        if let Some(noted) = &mut noted {
            noted.see(event);
        }
        progress.advance(found.events, None);
    })?;
    found.faults.extend(broken);
    let last = found.head.as_ref().map_or(0, |(number, _)| *number);
    found.faults.extend(noted.and_then(|noted| noted.fault(last)));
    holdings::check(conn, ledger, &mut found)?;
    found.faults.extend(triggers::check(conn)?);
    Ok(found)
}
