//! What an address asks of the board.

use serde::Deserialize;
use survey_model::cycle::ResponseStatus;
use survey_model::member_state::Grouping;

use crate::services::board::{Filter, InvitationState, Order};
use crate::web::error::WebError;

/// The query of the board's address.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Question {
    pub(super) region: Option<String>,
    pub(super) development: Option<String>,
    pub(super) status: Option<String>,
    pub(super) invitation: Option<String>,
    pub(super) order: Option<String>,
    bom: Option<String>,
    done: Option<String>,
    count: Option<usize>,
}

const DONE: [&str; 3] = ["invite", "remind", "extend"];

impl Question {
    /// Which rows are asked for.
    ///
    /// # Errors
    /// [`WebError::BadAddress`] for what there isn't.
    pub(super) fn filter(&self) -> Result<Filter, WebError> {
        let regions = Grouping::Region.groups();
        Ok(Filter {
            region: known("region", self.region.as_deref(), |code| regions.iter().copied().find(|of| *of == code))?,
            development: known("development", self.development.as_deref(), |code| {
                Filter::DEVELOPMENT.into_iter().map(|(_, of)| of).find(|of| *of == code)
            })?,
            status: known("status", self.status.as_deref(), ResponseStatus::from_code)?,
            invitation: known("invitation", self.invitation.as_deref(), |code| {
                InvitationState::ALL.into_iter().find(|of| of.code() == code)
            })?,
            order: known("order", self.order.as_deref(), |code| Order::ALL.into_iter().find(|of| of.code() == code))?
                .unwrap_or_default(),
        })
    }

    /// Whether a file begins with a byte order mark.
    pub(super) fn bom(&self) -> bool {
        self.bom.as_deref() == Some("yes")
    }

    /// What was done just now, and for how many states.
    pub(super) fn done(&self) -> Option<(&'static str, usize)> {
        let done = DONE.into_iter().find(|known| self.done.as_deref() == Some(*known))?;
        Some((done, self.count.unwrap_or_default()))
    }
}

fn known<T>(
    parameter: &'static str,
    given: Option<&str>,
    find: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, WebError> {
    let Some(given) = given.filter(|given| !given.is_empty()) else { return Ok(None) };
    let unknown = || WebError::BadAddress { parameter, given: given.chars().take(80).collect() };
    find(given).map(Some).ok_or_else(unknown)
}

/// The query that asks for the same rows.
pub(super) fn query(filter: &Filter) -> String {
    let order = (filter.order != Order::default()).then(|| filter.order.code());
    let pairs = [
        ("region", filter.region),
        ("development", filter.development),
        ("status", filter.status.map(ResponseStatus::code)),
        ("invitation", filter.invitation.map(InvitationState::code)),
        ("order", order),
    ];
    let pairs: Vec<_> = pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
    serde_urlencoded::to_string(pairs).unwrap_or_default()
}
