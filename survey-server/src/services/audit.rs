//! The audit trail: who did what, on what, when and from where, as a chain of hashes that shows whether anything was changed since.
//!
//! [`record`] is called inside the transaction of the change itself, so that there is no change without its event and no event without its
//! change. Each event's hash covers the hash of the one before it. Events hold ids, codes and hashes, no name and no address, so that a person
//! can be forgotten and the chain stays whole: the address an event came from is kept beside it, and the event has only a salted hash of it.

mod action;
mod begin;
mod chain;
mod event;
mod export;
mod holding;
pub(super) mod saved;
mod trail;
mod verify;

pub use action::AuditAction;
pub(super) use begin::begin;
pub use event::{Event, SUBJECTS, Subject};
pub use export::{Format, export};
pub(super) use holding::unsigned;
pub use trail::{Line, Place, Thing, Trail, accounts_like, trail};
pub use verify::{Fault, Noted, Verification, verify};

pub use crate::storage::audit_event::Filter;

use rand::TryRngCore as _;
use survey_model::canonical::{self, hexadecimal};

use super::{ServiceError, Who};
use crate::storage::audit_event::{self, AuditEvent, EventNumber};
use crate::storage::audit_origin::{self, AuditOrigin};
use crate::storage::{Connection, now};

/// Bytes of chance in the salt of an origin.
const SALT_BYTES: usize = 16;

/// Adds an event to the trail, in the transaction of what it tells of; the writer is alone in it on every database.
///
/// # Errors
/// [`ServiceError`] if it can't be saved; then the change must not be either.
pub fn record(conn: &mut Connection, who: &Who, event: Event) -> Result<(), ServiceError> {
    let (last, previous_sha256) = audit_event::head(conn)?.unwrap_or_else(|| (0, chain::beginning()));
    let number = last + 1;
    let origin = origin(number, who)?;
    let mut sealed = AuditEvent {
        number,
        happened_at: now(),
        account: who.account,
        role: who.role.to_owned(),
        action: event.action.code().to_owned(),
        subject_kind: event.subject.kind.to_owned(),
        subject: event.subject.id,
        before_sha256: event.before,
        after_sha256: event.after,
        details: canonical::json(&event.details),
        origin_sha256: origin.as_ref().map(chain::origin_sha256),
        previous_sha256,
        sha256: String::new(),
    };
    sealed.sha256 = chain::sha256(&sealed);
    audit_event::insert(conn, &sealed)?;
    Ok(origin.map_or(Ok(()), |origin| audit_origin::insert(conn, &origin))?)
}

fn origin(number: EventNumber, who: &Who) -> Result<Option<AuditOrigin>, ServiceError> {
    let Some(address) = who.origin else { return Ok(None) };
    let mut salt = [0; SALT_BYTES];
    let no_chance =
        |error| ServiceError::refused("no-randomness", format!("the system gives no random numbers: {error}"));
    rand::rngs::OsRng.try_fill_bytes(&mut salt).map_err(no_chance)?;
    Ok(Some(AuditOrigin { number, salt: hexadecimal(&salt), address: address.to_string() }))
}
