//! What can be wrong, in plain words.

use crate::storage::audit_event::EventNumber;

/// Something that is not as the trail says, or the trail itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Numbers are left out.
    #[error("{} missing from the trail", range(*.first, *.last))]
    Missing {
        /// The first one that is missing.
        first: EventNumber,
        /// The last one of this gap.
        last: EventNumber,
    },
    /// Another event had this number.
    #[error("event {number} was put in afterwards: another event was recorded with this number")]
    Inserted {
        /// The number.
        number: EventNumber,
    },
    /// Another event stands in its place.
    #[error("event {number} is not in its place: what stands there was recorded as event {recorded}")]
    Moved {
        /// The place.
        number: EventNumber,
        /// The number of what stands there.
        recorded: EventNumber,
    },
    /// An event's content is not the one that its hash is of.
    #[error("event {number} was changed: its content is not the one that its hash is of")]
    Changed {
        /// The event.
        number: EventNumber,
    },
    /// The next event was recorded after another one.
    #[error("event {number} was replaced: event {} was recorded after an event with another hash", number + 1)]
    Replaced {
        /// The event that is not the one it was.
        number: EventNumber,
    },
    /// A row can't be read.
    #[error("event {number} can't be read: {reason}")]
    Unreadable {
        /// The event.
        number: EventNumber,
        /// Why.
        reason: String,
    },
    /// The address is not the one that was recorded.
    #[error("the origin of event {number} was changed: its address is not the one that was recorded")]
    OriginChanged {
        /// The event.
        number: EventNumber,
    },
    /// Addresses were removed, and nothing that was recorded has erased them.
    #[error(
        "the origin of event {number}{} was removed: no erasure of a person and no retention tells of it",
        and_others(*.count)
    )]
    OriginsMissing {
        /// The first event.
        number: EventNumber,
        /// How many such events there are.
        count: usize,
    },
    /// A trigger that refuses changes is not as the program made it.
    #[error("the trigger {name} is {how}")]
    Trigger {
        /// Its name.
        name: String,
        /// What is the matter with it.
        how: &'static str,
    },
    /// The trail ends before the event that was noted.
    #[error("{} missing from the end of the trail: event {noted} had been noted", range(*.first, *.noted))]
    CutOff {
        /// The first one that is missing.
        first: EventNumber,
        /// The one that was noted.
        noted: EventNumber,
    },
    /// The trail is whole, but it is another one than was noted.
    #[error(
        "event {number} is not the one that was noted: it or an event before it was replaced, and all hashes since were made anew"
    )]
    NotAsNoted {
        /// The event that was noted.
        number: EventNumber,
    },
    /// Something in the database is not what an event says.
    #[error("event {number}: {what}")]
    NotAsRecorded {
        /// The event that recorded it.
        number: EventNumber,
        /// What is not as it was.
        what: String,
    },
    /// Two places of the database don't say the same.
    #[error("{what}")]
    Contradiction {
        /// What is not the same.
        what: String,
    },
    /// Something in the database has no event.
    #[error("no event of the trail tells of {what}")]
    Unrecorded {
        /// What it is.
        what: String,
    },
}

impl Fault {
    /// The first event that it concerns; none for what has no event.
    #[must_use]
    pub const fn number(&self) -> Option<EventNumber> {
        match self {
            Self::Missing { first: number, .. }
            | Self::CutOff { first: number, .. }
            | Self::Inserted { number }
            | Self::Moved { number, .. }
            | Self::Changed { number }
            | Self::Replaced { number }
            | Self::Unreadable { number, .. }
            | Self::OriginChanged { number }
            | Self::OriginsMissing { number, .. }
            | Self::NotAsNoted { number }
            | Self::NotAsRecorded { number, .. } => Some(*number),
            Self::Unrecorded { .. } | Self::Contradiction { .. } | Self::Trigger { .. } => None,
        }
    }
}

fn and_others(count: usize) -> String {
    if count > 1 { format!(" (and of {} more)", count - 1) } else { String::new() }
}

fn range(first: EventNumber, last: EventNumber) -> String {
    if first == last { format!("event {first} is") } else { format!("events {first} to {last} are") }
}
