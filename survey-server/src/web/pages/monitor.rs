//! Who has answered a cycle and who has not, beside the same day of the cycle before, and what is new.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Deserialize;
use survey_model::code::CycleLabel;
use survey_model::cycle::{CycleStatus, ResponseStatus};
use survey_model::member_state::MemberState;

use super::chart::{Extents, Look, extents_of_monitor};
use crate::services::cycle::{self, CycleView};
use crate::services::monitor::{self as service, Changes, Monitor, StateProgress};
use crate::services::{Actor, ServiceError};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::visitor::Visitor;

mod file;
mod rate;

pub use file::{rates, states};

use rate::RateLine;

/// The charts of the page, in its order.
const CHARTS: [&str; 4] = ["response-timeline", "responses-by-region", "map-response", "tiles-response"];

/// The query of the monitor's address.
#[derive(Debug, Clone, Deserialize)]
pub struct Question {
    cycle: Option<String>,
    status: Option<String>,
    /// The day from which on something is news; without one, the last visit.
    since: Option<String>,
    /// How a chart is to look.
    #[serde(flatten)]
    pub look: Look,
}

#[derive(Debug, Template)]
#[template(path = "pages/monitor.html")]
struct MonitorPage {
    page: Page,
    cycles: Vec<CycleView>,
    groupings: Vec<(&'static str, Vec<RateLine>)>,
    total: RateLine,
    monitor: Monitor,
    /// Since when something is news, and what; none on somebody's first visit.
    news: Option<(DateTime<Utc>, Changes)>,
    /// The day that the address asks for, as it stands in the field.
    since: Option<NaiveDate>,
    status: Option<ResponseStatus>,
    statuses: &'static [ResponseStatus],
    states: Vec<StateProgress>,
    /// The charts, each with the room for it.
    charts: Vec<(&'static str, Option<Extents>)>,
    formats: Vec<&'static str>,
}

impl MonitorPage {
    fn is_status(&self, status: &ResponseStatus) -> bool {
        self.status == Some(*status)
    }

    /// The address of a chart, to which more can be said.
    fn chart(&self, chart: &str) -> String {
        format!("/monitor/charts/{chart}.svg?cycle={}&", self.monitor.cycle.cycle.label)
    }

    /// States by their names, as a list in a sentence.
    fn names(&self, states: &[&'static MemberState]) -> String {
        let mut names: Vec<String> = states.iter().map(|state| self.page.state_name(state)).collect();
        names.sort_by_key(|name| name.to_lowercase());
        names.join(" · ")
    }
}

/// What there is before the first cycle.
#[derive(Debug, Template)]
#[template(path = "pages/monitor-none.html")]
struct NoMonitor {
    page: Page,
}

/// Shows the response to a cycle.
///
/// # Errors
/// [`WebError`] if the address asks for something that there isn't.
pub async fn show(state: Data<State>, visitor: Visitor, question: Query<Question>) -> Result<HttpResponse, WebError> {
    let (status, since) = (status(&question)?, since(&question)?);
    let Some((cycles, monitor)) = load(&state, &question).await? else {
        return ok(&NoMonitor { page: Page::new(&visitor) });
    };
    let words = visitor.words();
    let news = news(&state, &visitor, &monitor, since).await?;
    let mut states: Vec<StateProgress> =
        monitor.states.iter().filter(|of| status.is_none_or(|wanted| of.status == wanted)).cloned().collect();
    states.sort_by_key(|of| of.state.name(visitor.language).to_lowercase());
    ok(&MonitorPage {
        page: Page::new(&visitor),
        groupings: rate::groupings(words, &monitor),
        total: RateLine::new(words, &monitor, &monitor.rates.total),
        news,
        since,
        status,
        statuses: ResponseStatus::ALL,
        states,
        charts: CHARTS.map(|chart| (chart, extents_of_monitor(words, chart, &monitor))).to_vec(),
        formats: analysis::export::FORMATS.iter().map(|format| format.name()).collect(),
        cycles,
        monitor,
    })
}

fn status(question: &Question) -> Result<Option<ResponseStatus>, WebError> {
    let Some(code) = question.status.as_deref().filter(|code| !code.is_empty()) else { return Ok(None) };
    ResponseStatus::from_code(code).map(Some).ok_or_else(|| bad("status", code))
}

fn since(question: &Question) -> Result<Option<NaiveDate>, WebError> {
    let Some(day) = question.since.as_deref().filter(|day| !day.is_empty()) else { return Ok(None) };
    day.parse().map(Some).map_err(|_| bad("since", day))
}

fn bad(parameter: &'static str, given: &str) -> WebError {
    WebError::BadAddress { parameter, given: given.chars().take(80).collect() }
}

/// What changed since the day that the address names, or since the last visit. A program's look at the page is no visit.
async fn news(
    state: &Data<State>,
    visitor: &Visitor,
    monitor: &Monitor,
    since: Option<NaiveDate>,
) -> Result<Option<(DateTime<Utc>, Changes)>, WebError> {
    let actor: Option<Actor> = visitor.actor.clone().filter(|_| !visitor.is_program);
    let label = monitor.cycle.cycle.label.clone();
    let read = move |platform: &crate::services::Platform| {
        let visited = actor.map(|actor| service::visit(platform, &actor)).transpose()?.flatten();
        let since = since.map(|day| day.and_time(NaiveTime::MIN).and_utc()).or(visited);
        let news = since.map(|since| Ok((since, service::changes(platform, &label, since)?)));
        news.transpose().map_err(|error: ServiceError| error)
    };
    state.block(read).await
}

/// The monitor that an address asks for: without a cycle, the one that is open, or else the latest.
///
/// # Errors
/// As [`show`].
pub async fn load(state: &Data<State>, question: &Question) -> Result<Option<(Vec<CycleView>, Monitor)>, WebError> {
    let cycles = state.block(cycle::list).await?;
    let open = cycles.iter().rfind(|view| view.cycle.status == CycleStatus::Open).or(cycles.last());
    let Some(usual) = open.map(|view| view.cycle.label.clone()) else { return Ok(None) };
    let label: CycleLabel = match question.cycle.as_deref().filter(|label| !label.is_empty()) {
        Some(label) => super::cycle_label(label)?,
        None => usual,
    };
    let read =
        move |platform: &crate::services::Platform| service::monitor(platform, &label, &super::comparison_groupings());
    let monitor = state.block(read).await?;
    Ok(Some((cycles, monitor)))
}
