//! Who has answered a cycle and who has not.

use chrono::{DateTime, Utc};
use survey_model::code::CycleLabel;
use survey_model::cycle::ResponseStatus;
use survey_model::member_state::{Grouping, MemberState};

use analysis::estimate::Confidence;
use analysis::report::ResponseRates;
use analysis::response_rate::response_rates;

use super::cycle::{self, CycleView};
use super::{Platform, ServiceError};
use crate::storage::response::{self, Response};

/// The response to a cycle.
#[derive(Debug, Clone)]
pub struct Monitor {
    /// The cycle.
    pub cycle: CycleView,
    /// How many Member States have submitted, in all and by group as of the cycle's first day.
    pub rates: ResponseRates,
    /// Every Member State, in the order of codes.
    pub states: Vec<StateProgress>,
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
}

/// Whether a response counts as given.
#[must_use]
pub const fn is_submitted(status: ResponseStatus) -> bool {
    matches!(status, ResponseStatus::Submitted | ResponseStatus::ClarificationRequested | ResponseStatus::Validated)
}

/// The response to a cycle, broken down by the groupings that are asked for.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such cycle.
pub fn monitor(platform: &Platform, label: &CycleLabel, groupings: &[Grouping]) -> Result<Monitor, ServiceError> {
    let cycle = cycle::find(platform, label)?;
    let responses = platform.database.read(|conn| response::list(conn, cycle.cycle.id))?;
    let national: Vec<(&'static MemberState, Response)> = responses
        .into_iter()
        .filter(|(_, respondent)| respondent.is_administration())
        .map(|(response, respondent)| (respondent.state.state(), response))
        .collect();
    let submitted = national.iter().filter(|(_, response)| is_submitted(response.status)).map(|(state, _)| state.iso3);
    let rates = response_rates(submitted, cycle.cycle.starts_on, groupings, Confidence::DEFAULT);
    let states = MemberState::all().iter().map(|state| progress(state, &national)).collect();
    Ok(Monitor { cycle, rates, states })
}

fn progress(state: &'static MemberState, national: &[(&'static MemberState, Response)]) -> StateProgress {
    let response = national.iter().find(|(of, _)| of.iso3 == state.iso3).map(|(_, response)| response);
    StateProgress {
        state,
        status: response.map_or(ResponseStatus::NotStarted, |response| response.status),
        changed_at: response.map(|response| response.updated_at),
    }
}
