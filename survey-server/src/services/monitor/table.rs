//! The monitor as CSV: the response of each group beside the same day of the cycle before, and each Member State.

use analysis::report::ResponseRate;
use survey_model::cell::protect;
use survey_model::language::Language;
use survey_model::member_state::Grouping;

use super::{Course, Monitor, StateProgress};
use crate::services::ServiceError;

const RATES: [&str; 12] = [
    "cycle",
    "day",
    "grouping",
    "group",
    "eligible",
    "responded",
    "share",
    "low",
    "high",
    "cycle_before",
    "eligible_before",
    "responded_before",
];

const STATES: [&str; 9] =
    ["member_state", "name", "region", "development", "ldc", "status", "signed_off_on", "day", "day_in_cycle_before"];

/// The response of all Member States and of each group, beside that of the cycle before on the same day.
///
/// # Errors
/// [`ServiceError::Refused`] if it can't be written.
pub fn rates_csv(monitor: &Monitor) -> Result<Vec<u8>, ServiceError> {
    let rates = std::iter::once(&monitor.rates.total).chain(&monitor.rates.groups);
    written(&RATES, rates.map(|rate| cells_of_rate(monitor, rate)))
}

fn cells_of_rate(monitor: &Monitor, rate: &ResponseRate) -> Vec<String> {
    let share =
        |of: fn(&analysis::report::Estimate) -> f64| rate.share.as_ref().map(of).map_or_else(String::new, exact);
    let (grouping, group) = match &rate.group {
        Some(group) => (group.breakdown.to_string(), group.group.clone()),
        None => (String::new(), String::new()),
    };
    let before = monitor.before.as_ref();
    let rate_before = monitor.rate_before(rate.group.as_ref());
    vec![
        monitor.cycle.cycle.label.to_string(),
        monitor.course.day().to_string(),
        grouping,
        group,
        rate.eligible.to_string(),
        rate.responded.to_string(),
        share(|share| share.value),
        share(|share| share.low),
        share(|share| share.high),
        before.map(|before| before.course.cycle.cycle.label.to_string()).unwrap_or_default(),
        rate_before.map(|rate| rate.eligible.to_string()).unwrap_or_default(),
        rate_before.map(|rate| rate.responded.to_string()).unwrap_or_default(),
    ]
}

fn exact(share: f64) -> String {
    format!("{share:.6}")
}

/// Every Member State with where its response stands, and on which day of each cycle it signed off.
///
/// # Errors
/// [`ServiceError::Refused`] if it can't be written.
pub fn states_csv(monitor: &Monitor, language: Language) -> Result<Vec<u8>, ServiceError> {
    written(&STATES, monitor.states.iter().map(|of| cells_of_state(monitor, of, language)))
}

fn cells_of_state(monitor: &Monitor, of: &StateProgress, language: Language) -> Vec<String> {
    let group = |grouping: Grouping| of.state.group(grouping, monitor.rates.groups_as_of).to_owned();
    let day = |course: &Course| course.day_of(of.state.iso3).map(|day| day.to_string()).unwrap_or_default();
    let signed = monitor.course.signed.get(&of.state.iso3);
    vec![
        of.state.iso3.to_string(),
        of.state.name(language).to_owned(),
        group(Grouping::Region),
        group(Grouping::Development),
        group(Grouping::Ldc),
        of.status.code().to_owned(),
        signed.map(ToString::to_string).unwrap_or_default(),
        day(&monitor.course),
        monitor.before.as_ref().map(|before| day(&before.course)).unwrap_or_default(),
    ]
}

fn written(heading: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, ServiceError> {
    let failed = |error: &dyn std::fmt::Display| {
        ServiceError::refused("export-failed", format!("the monitor can't be written: {error}"))
    };
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(heading).map_err(|error| failed(&error))?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| protect(cell).into_owned())).map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}
