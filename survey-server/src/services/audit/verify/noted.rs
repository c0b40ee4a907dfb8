//! The head of the trail, as it was noted outside of the database.

use std::str::FromStr;

use super::Fault;
use crate::storage::audit_event::{AuditEvent, EventNumber};

/// The number of an event and its hash, written `12:3f…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    number: EventNumber,
    sha256: String,
}

impl FromStr for Noted {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = "a head is the number of an event, a colon and the 64 hexadecimal digits of its hash";
        let (number, sha256) = text.trim().split_once(':').ok_or(wrong)?;
        let number: EventNumber = number.parse().map_err(|_| wrong)?;
        let is_hash = sha256.len() == 64 && sha256.bytes().all(|digit| digit.is_ascii_hexdigit());
        if number < 1 || !is_hash {
            return Err(wrong);
        }
        Ok(Self { number, sha256: sha256.to_ascii_lowercase() })
    }
}

/// Looks out for the noted event.
pub(super) struct Watch<'n> {
    noted: &'n Noted,
    is_there: bool,
}

impl<'n> Watch<'n> {
    pub(super) const fn new(noted: &'n Noted) -> Self {
        Self { noted, is_there: false }
    }

    pub(super) fn see(&mut self, event: &AuditEvent) {
        self.is_there |= event.number == self.noted.number && event.sha256 == self.noted.sha256;
    }

    /// What is wrong, in a trail whose last event has this number.
    pub(super) const fn fault(&self, last: EventNumber) -> Option<Fault> {
        let noted = self.noted.number;
        match self.is_there {
            true => None,
            false if last < noted => Some(Fault::CutOff { first: last + 1, noted }),
            false => Some(Fault::NotAsNoted { number: noted }),
        }
    }
}
