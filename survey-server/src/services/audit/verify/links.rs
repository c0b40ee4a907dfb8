//! The links of the chain: each event's own hash, the one that it names, and its number.

use std::collections::HashMap;

use super::origins::Origins;
use super::{Fault, chain};
use crate::services::ServiceError;
use crate::storage::audit_event::{self, AuditEvent, EventNumber, Filter};
use crate::storage::audit_origin::{self, AuditOrigin};
use crate::storage::{Connection, StorageError};

/// So many events are in memory at a time.
const CHUNK: i64 = 1000;

/// Shows every event that can be read to `see`, and gives the first fault of the chain, after which its links say nothing more, and the
/// first address that is missing.
pub(super) fn check(conn: &mut Connection, see: impl FnMut(&AuditEvent)) -> Result<Vec<Fault>, ServiceError> {
    let mut missing = Origins::new(conn)?;
    let fault = of_chain(conn, &mut missing, see)?;
    Ok(fault.into_iter().chain(missing.fault()).collect())
}

fn of_chain(
    conn: &mut Connection,
    missing: &mut Origins,
    mut see: impl FnMut(&AuditEvent),
) -> Result<Option<Fault>, ServiceError> {
    let mut last = Link { number: 0, sha256: chain::beginning() };
    let (mut fault, mut from) = (None, EventNumber::MIN);
    loop {
        let (events, unreadable) = next(conn, from)?;
        let origins = origins(conn, &events)?;
        for event in &events {
            let origin = origins.get(&event.number);
            fault = fault.or_else(|| last.fault_of(event, origin));
            if origin.is_none() && event.origin_sha256.is_some() {
                missing.miss(event);
            }
            last = Link { number: event.number, sha256: event.sha256.clone() };
            from = event.number;
            see(event);
        }
        if let Some(reason) = unreadable {
            return Ok(fault.or(Some(Fault::Unreadable { number: last.number + 1, reason })));
        }
        if events.is_empty() {
            return Ok(fault);
        }
    }
}

/// The next events; where one of them can't be read, those before it and the reason.
fn next(conn: &mut Connection, from: EventNumber) -> Result<(Vec<AuditEvent>, Option<String>), ServiceError> {
    match audit_event::after(conn, &Filter::default(), from, CHUNK) {
        Err(StorageError::Corrupt { .. }) => one_by_one(conn, from),
        events => Ok((events?, None)),
    }
}

fn one_by_one(conn: &mut Connection, mut from: EventNumber) -> Result<(Vec<AuditEvent>, Option<String>), ServiceError> {
    let mut events = Vec::new();
    loop {
        match audit_event::after(conn, &Filter::default(), from, 1) {
            Err(StorageError::Corrupt { what }) => return Ok((events, Some(what))),
            one => match one?.pop() {
                Some(event) => {
                    from = event.number;
                    events.push(event);
                }
                None => return Ok((events, None)),
            },
        }
    }
}

fn origins(conn: &mut Connection, events: &[AuditEvent]) -> Result<HashMap<EventNumber, AuditOrigin>, ServiceError> {
    let (Some(first), Some(last)) = (events.first(), events.last()) else { return Ok(HashMap::new()) };
    let origins = audit_origin::list(conn, first.number, last.number)?;
    Ok(origins.into_iter().map(|origin| (origin.number, origin)).collect())
}

/// Events are searched for so far from where they are now.
const FURTHEST: EventNumber = 1000;

/// Whether only the number is wrong, as after others were put in, taken out or put in another order.
fn fault_of_content(event: &AuditEvent) -> Fault {
    let number = event.number;
    let is_from = |other: &EventNumber| chain::sha256(&AuditEvent { number: *other, ..event.clone() }) == event.sha256;
    match (1.max(number - FURTHEST)..=number + FURTHEST).find(is_from) {
        // All before it are in their places, so that one of them is new.
        Some(recorded) if recorded < number => Fault::Inserted { number: recorded },
        Some(recorded) => Fault::Moved { number, recorded },
        None => Fault::Changed { number },
    }
}

/// What the next event has to follow.
struct Link {
    number: EventNumber,
    sha256: String,
}

impl Link {
    fn fault_of(&self, event: &AuditEvent, origin: Option<&AuditOrigin>) -> Option<Fault> {
        let number = event.number;
        if number > self.number + 1 {
            return Some(Fault::Missing { first: self.number + 1, last: number - 1 });
        }
        if number <= self.number {
            return Some(Fault::Inserted { number });
        }
        if chain::sha256(event) != event.sha256 {
            return Some(fault_of_content(event));
        }
        if event.previous_sha256 != self.sha256 {
            // The event is whole, so that it is the one before it that it does not follow any more.
            return Some(if number == 1 { Fault::Changed { number } } else { Fault::Replaced { number: number - 1 } });
        }
        // Of one that is not there, `Origins` says whether it was erased.
        let is_other = |origin: &AuditOrigin| event.origin_sha256 != Some(chain::origin_sha256(origin));
        origin.is_some_and(is_other).then_some(Fault::OriginChanged { number })
    }
}
