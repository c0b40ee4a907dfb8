//! How many of a group answered, in words, beside the same day of the cycle before.

use analysis::report::{Group, ResponseRate};
use survey_model::member_state::Grouping;

use crate::services::monitor::Monitor;
use crate::web::pages::comparison_groupings;
use crate::web::words::Words;

/// How many of a group answered.
#[derive(Debug)]
pub(super) struct RateLine {
    pub(super) group: Option<String>,
    pub(super) responded: usize,
    pub(super) eligible: usize,
    pub(super) share: String,
    pub(super) interval: Option<(String, String)>,
    pub(super) before: Option<LineBefore>,
}

/// How many of it had answered on the same day of the cycle before.
#[derive(Debug)]
pub(super) struct LineBefore {
    pub(super) responded: usize,
    pub(super) eligible: usize,
    pub(super) share: String,
    /// By how many percentage points it is more now.
    pub(super) more: String,
}

/// The lines of every grouping.
pub(super) fn groupings(words: Words, monitor: &Monitor) -> Vec<(&'static str, Vec<RateLine>)> {
    let of = |grouping: Grouping| (grouping.code(), lines(words, monitor, grouping));
    comparison_groupings().into_iter().map(of).collect()
}

fn lines(words: Words, monitor: &Monitor, grouping: Grouping) -> Vec<RateLine> {
    let is_of = |group: Option<&Group>| group.is_some_and(|group| group.breakdown == grouping.code());
    let rates = monitor.rates.groups.iter().filter(|rate| is_of(rate.group.as_ref()));
    rates.map(|rate| RateLine::new(words, monitor, rate)).collect()
}

impl RateLine {
    pub(super) fn new(words: Words, monitor: &Monitor, rate: &ResponseRate) -> Self {
        let percent = |share: f64| words.percent(share).plain();
        Self {
            group: rate.group.as_ref().map(|group| group.group.clone()),
            responded: rate.responded,
            eligible: rate.eligible,
            share: share(words, rate),
            interval: rate.share.map(|share| (percent(share.low), percent(share.high))),
            before: monitor.rate_before(rate.group.as_ref()).map(|before| LineBefore::new(words, before, rate)),
        }
    }
}

impl LineBefore {
    fn new(words: Words, before: &ResponseRate, rate: &ResponseRate) -> Self {
        let more = rate.share.zip(before.share).map(|(now, before)| (now.value - before.value) * 100.0);
        Self {
            responded: before.responded,
            eligible: before.eligible,
            share: share(words, before),
            more: more.map_or_else(none, |points| words.signed(points, 1)),
        }
    }
}

fn share(words: Words, rate: &ResponseRate) -> String {
    rate.share.map_or_else(none, |share| words.percent(share.value).plain())
}

/// Stands where a group had no member.
fn none() -> String {
    "–".to_owned()
}
