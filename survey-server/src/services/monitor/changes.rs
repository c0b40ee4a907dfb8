//! What changed in a cycle since somebody looked last. It names states and counts them; no answer is in it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use survey_model::code::CycleLabel;
use survey_model::cycle::ResponseStatus;
use survey_model::member_state::MemberState;

use super::National;
use crate::services::{Platform, ServiceError, cycle};
use crate::storage::submission;

/// What changed since a moment.
#[derive(Debug, Clone, Default)]
pub struct Changes {
    /// The states that signed off for the first time.
    pub signed: Vec<&'static MemberState>,
    /// Those that signed off again: a correction, or an answer to a request.
    pub again: Vec<&'static MemberState>,
    /// Those that began.
    pub begun: Vec<&'static MemberState>,
    /// How many others went on with what they had begun.
    pub went_on: usize,
}

impl Changes {
    /// The states by what they did, each with its code.
    #[must_use]
    pub fn named(&self) -> [(&'static str, &[&'static MemberState]); 3] {
        [("signed", &self.signed), ("again", &self.again), ("begun", &self.begun)]
    }

    /// Whether nothing changed.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        self.signed.is_empty() && self.again.is_empty() && self.begun.is_empty() && self.went_on == 0
    }
}

/// What changed in the national responses of a cycle after a moment. What was imported bears the day on which it was given elsewhere, and is
/// news only after that day.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such cycle.
pub fn changes(platform: &Platform, label: &CycleLabel, since: DateTime<Utc>) -> Result<Changes, ServiceError> {
    let view = cycle::find(platform, label)?;
    let national = National::read(platform, view.cycle.id)?;
    let times = platform.database.read(|conn| submission::times(conn, view.cycle.id))?;
    // The lowest number of each response after the moment: 1 is a first sign-off.
    let mut numbers = BTreeMap::new();
    for (response, number, at) in times {
        if at > since {
            let lowest = numbers.entry(response).or_insert(number);
            *lowest = number.min(*lowest);
        }
    }
    let mut changes = Changes::default();
    for (state, response) in &national.0 {
        let is_open = response.status == ResponseStatus::InProgress;
        match numbers.get(&response.id) {
            Some(1) => changes.signed.push(state),
            Some(_) => changes.again.push(state),
            None if is_open && response.created_at > since => changes.begun.push(state),
            None if is_open && response.updated_at > since => changes.went_on += 1,
            None => {}
        }
    }
    Ok(changes)
}
