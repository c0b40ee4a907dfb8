//! Who has answered a cycle and who has not.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use analysis::report::{Group, ResponseRate};
use askama::Template;
use serde::Deserialize;
use survey_model::code::CycleLabel;
use survey_model::cycle::{CycleStatus, ResponseStatus};
use survey_model::member_state::Grouping;

use super::chart::Look;
use crate::services::cycle::{self, CycleView};
use crate::services::monitor::{Monitor, StateProgress, monitor};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::visitor::Visitor;
use crate::web::words::Words;

/// The query of the monitor's address.
#[derive(Debug, Clone, Deserialize)]
pub struct Question {
    cycle: Option<String>,
    status: Option<String>,
    /// How a chart is to look.
    #[serde(flatten)]
    pub look: Look,
}

#[derive(Debug, Template)]
#[template(path = "pages/monitor.html")]
struct MonitorPage {
    page: Page,
    cycles: Vec<CycleView>,
    monitor: Monitor,
    groupings: Vec<(&'static str, Vec<RateLine>)>,
    total: RateLine,
    status: Option<ResponseStatus>,
    statuses: &'static [ResponseStatus],
    states: Vec<StateProgress>,
    formats: Vec<&'static str>,
}

impl MonitorPage {
    fn is_status(&self, status: &ResponseStatus) -> bool {
        self.status == Some(*status)
    }
}

/// How many of a group answered.
#[derive(Debug)]
struct RateLine {
    group: Option<String>,
    responded: usize,
    eligible: usize,
    share: String,
    interval: Option<(String, String)>,
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
    let status = status(&question)?;
    let Some((cycles, monitor)) = load(&state, &question).await? else {
        return ok(&NoMonitor { page: Page::new(&visitor) });
    };
    let words = visitor.words();
    let mut states: Vec<StateProgress> =
        monitor.states.iter().filter(|of| status.is_none_or(|wanted| of.status == wanted)).cloned().collect();
    states.sort_by_key(|of| of.state.name(visitor.language).to_lowercase());
    ok(&MonitorPage {
        page: Page::new(&visitor),
        groupings: super::comparison_groupings()
            .into_iter()
            .map(|grouping| (grouping.code(), lines(words, &monitor, grouping)))
            .collect(),
        total: line(words, &monitor.rates.total),
        status,
        statuses: ResponseStatus::ALL,
        states,
        formats: analysis::export::FORMATS.iter().map(|format| format.name()).collect(),
        cycles,
        monitor,
    })
}

fn status(question: &Question) -> Result<Option<ResponseStatus>, WebError> {
    let Some(code) = question.status.as_deref().filter(|code| !code.is_empty()) else { return Ok(None) };
    let unknown = || WebError::BadAddress { parameter: "status", given: code.chars().take(80).collect() };
    ResponseStatus::from_code(code).map(Some).ok_or_else(unknown)
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
    let monitor = state.block(move |platform| monitor(platform, &label, &super::comparison_groupings())).await?;
    Ok(Some((cycles, monitor)))
}

fn lines(words: Words, monitor: &Monitor, grouping: Grouping) -> Vec<RateLine> {
    let is_of = |group: Option<&Group>| group.is_some_and(|group| group.breakdown == grouping.code());
    monitor.rates.groups.iter().filter(|rate| is_of(rate.group.as_ref())).map(|rate| line(words, rate)).collect()
}

fn line(words: Words, rate: &ResponseRate) -> RateLine {
    let percent = |share: f64| words.percent(share).plain();
    RateLine {
        group: rate.group.as_ref().map(|group| group.group.clone()),
        responded: rate.responded,
        eligible: rate.eligible,
        share: rate.share.map_or_else(|| "–".to_owned(), |share| percent(share.value)),
        interval: rate.share.map(|share| (percent(share.low), percent(share.high))),
    }
}
