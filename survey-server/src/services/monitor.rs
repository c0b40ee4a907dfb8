//! Who has answered a cycle and who has not, how that was on the same day of the cycle before, and what is new.
//!
//! Nobody's draft is read: the monitor knows that a state has begun, and no answer.

use std::collections::HashMap;

use analysis::estimate::Confidence;
use analysis::report::{Group, ResponseRate, ResponseRates};
use analysis::response_rate::response_rates;
use chrono::{DateTime, Utc};
use survey_model::code::CycleLabel;
use survey_model::cycle::ResponseStatus;
use survey_model::member_state::{Grouping, Iso3, MemberState};

use super::cycle::{self, CycleView};
use super::{Platform, ServiceError};
use crate::storage::response::{self, Response};
use crate::storage::{CycleId, ResponseId};

mod changes;
mod course;
mod table;
mod visit;

pub use changes::{Changes, changes};
pub use course::Course;
pub use table::{rates_csv, states_csv};
pub use visit::visit;

/// The response to a cycle.
#[derive(Debug, Clone)]
pub struct Monitor {
    /// The cycle.
    pub cycle: CycleView,
    /// How many Member States have submitted, in all and by group as of the cycle's first day.
    pub rates: ResponseRates,
    /// Every Member State, in the order of codes.
    pub states: Vec<StateProgress>,
    /// How the answers came in.
    pub course: Course,
    /// The cycle before, if there is one.
    pub before: Option<Before>,
}

/// The cycle before another one.
#[derive(Debug, Clone)]
pub struct Before {
    /// How its answers came in, to its end.
    pub course: Course,
    /// How many Member States had signed off on the day that is as many days after its first as today is after the other's; groups as of its first day.
    pub rates: ResponseRates,
}

/// How far one Member State's administration has come.
#[derive(Debug, Clone)]
pub struct StateProgress {
    /// The state.
    pub state: &'static MemberState,
    /// Where its response stands.
    pub status: ResponseStatus,
    /// When something in it changed last.
    pub changed_at: Option<DateTime<Utc>>,
    /// The response, if it was signed off.
    pub signed: Option<ResponseId>,
}

/// The responses of administrations, by the codes of their states.
pub(super) struct National(Vec<(&'static MemberState, Response)>, HashMap<ResponseId, usize>);

impl National {
    fn read(platform: &Platform, cycle: CycleId) -> Result<Self, ServiceError> {
        let responses = platform.database.read(|conn| response::list(conn, cycle))?;
        let national = responses.into_iter().filter(|(_, respondent)| respondent.is_administration());
        let national: Vec<_> = national.map(|(response, respondent)| (respondent.state.state(), response)).collect();
        let places = national.iter().enumerate().map(|(at, (_, response))| (response.id, at)).collect();
        Ok(Self(national, places))
    }

    fn by_id(&self, id: ResponseId) -> Option<&(&'static MemberState, Response)> {
        self.1.get(&id).and_then(|at| self.0.get(*at))
    }
}

impl Monitor {
    /// How many of a group, or of all, had signed off on the same day of the cycle before.
    #[must_use]
    pub fn rate_before(&self, group: Option<&Group>) -> Option<&ResponseRate> {
        let rates = &self.before.as_ref()?.rates;
        std::iter::once(&rates.total).chain(&rates.groups).find(|rate| rate.group.as_ref() == group)
    }
}

/// Whether a response counts as given.
#[must_use]
pub const fn is_submitted(status: ResponseStatus) -> bool {
    status.is_signed_off()
}

/// The response to a cycle, broken down by the groupings that are asked for.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such cycle.
pub fn monitor(platform: &Platform, label: &CycleLabel, groupings: &[Grouping]) -> Result<Monitor, ServiceError> {
    let cycle = cycle::find(platform, label)?;
    let national = National::read(platform, cycle.cycle.id)?;
    let submitted = national.0.iter().filter(|(_, of)| is_submitted(of.status)).map(|(state, _)| state.iso3);
    let rates = response_rates(submitted, cycle.cycle.starts_on, groupings, Confidence::DEFAULT);
    let course = Course::read(platform, &cycle, &national)?;
    let responses: HashMap<Iso3, &Response> = national.0.iter().map(|(state, of)| (state.iso3, of)).collect();
    let states = MemberState::all().iter().map(|state| progress(state, responses.get(&state.iso3).copied())).collect();
    let before = before(platform, &course, groupings)?;
    Ok(Monitor { cycle, rates, states, course, before })
}

fn progress(state: &'static MemberState, response: Option<&Response>) -> StateProgress {
    StateProgress {
        state,
        status: response.map_or(ResponseStatus::NotStarted, |response| response.status),
        changed_at: response.map(|response| response.updated_at),
        signed: response.filter(|response| is_submitted(response.status)).map(|response| response.id),
    }
}

/// The last cycle that began earlier; invented answers are compared with invented ones only.
fn before(platform: &Platform, course: &Course, groupings: &[Grouping]) -> Result<Option<Before>, ServiceError> {
    let of = &course.cycle.cycle;
    let is_before = |view: &CycleView| view.cycle.starts_on < of.starts_on && view.cycle.synthetic == of.synthetic;
    let Some(earlier) = cycle::list(platform)?.into_iter().rfind(is_before) else { return Ok(None) };
    let national = National::read(platform, earlier.cycle.id)?;
    let before = Course::read(platform, &earlier, &national)?;
    let rates = response_rates(before.by_day(course.day()), earlier.cycle.starts_on, groupings, Confidence::DEFAULT);
    Ok(Some(Before { course: before, rates }))
}
