//! `trends.csv` and `trend-tests.csv`: columns over all cycles.

use std::io::Write;

use super::tests::cells;
use super::{estimate, group, optional, write};
use crate::report::{CycleSummary, Distribution, MatchedTrend, Trend, TrendPoint, TrendSlice, Trends};

const POINTS: [&str; 23] = [
    "measure",
    "section",
    "number",
    "label",
    "grouping",
    "group",
    "cycle",
    "questionnaire",
    "vintage",
    "synthetic",
    "outcome",
    "cases",
    "valid",
    "category",
    "count",
    "share",
    "share_low",
    "share_high",
    "mean",
    "mean_low",
    "mean_high",
    "matched_n",
    "matched_count",
];

/// Writes the points of all trends: one row per column, group, cycle and category; shares are parts of the valid answers.
///
/// # Errors
/// Whatever `out` says.
pub fn trends(trends: &Trends, out: &mut dyn Write) -> csv::Result<()> {
    let heading = POINTS.into_iter().chain(super::HOW).collect();
    let of_slice = |(trend, slice): (&Trend, &TrendSlice)| {
        let points = slice.points.iter().zip(&trends.cycles).enumerate();
        points.flat_map(|(at, (point, cycle))| of_point(trends, (trend, slice), (at, cycle), point)).collect::<Vec<_>>()
    };
    write(out, heading, slices(trends).flat_map(of_slice))
}

fn slices(trends: &Trends) -> impl Iterator<Item = (&Trend, &TrendSlice)> {
    trends.trends.iter().flat_map(|trend| trend.slices.iter().map(move |slice| (trend, slice)))
}

fn start(trend: &Trend, slice: &TrendSlice) -> Vec<String> {
    let identity = &trend.identity;
    let section = identity.section.as_ref().map(ToString::to_string).unwrap_or_default();
    let label = survey_model::cell::protect(&identity.label).into_owned();
    let mut start = vec![identity.name.clone(), section, identity.number.clone(), label];
    start.extend(group(slice.group.as_ref()));
    start
}

fn of_point(
    trends: &Trends,
    (trend, slice): (&Trend, &TrendSlice),
    (at, cycle): (usize, &CycleSummary),
    point: &TrendPoint,
) -> Vec<Vec<String>> {
    let mut start = start(trend, slice);
    start.extend(super::cycle(cycle));
    start.push(if cycle.synthetic { "synthetic" } else { "" }.to_owned());
    let end = super::how_of(trends.respondents, trends.confidence);
    let whole = |cells: Vec<String>| start.iter().cloned().chain(cells).chain(end.clone()).collect::<Vec<_>>();
    match point {
        TrendPoint::Refused(refused) => {
            let mut cells = vec![format!("refused: {}", refused.sentence)];
            cells.resize(13, String::new());
            vec![whole(cells)]
        }
        TrendPoint::Answers(answers) => figures(answers, slice, at).into_iter().map(whole).collect(),
    }
}

fn figures(answers: &Distribution, slice: &TrendSlice, at: usize) -> Vec<Vec<String>> {
    let mean = || {
        let [value, low, high, _] = estimate(answers.mean);
        [value, low, high]
    };
    let start = || vec!["answers".to_owned(), answers.cases.to_string(), answers.valid.to_string()];
    let share = |share: &crate::report::Share| {
        let [value, low, high, _] = estimate(share.estimate);
        let mut cells = start();
        cells.extend([share.code.to_string(), share.count.to_string(), value, low, high]);
        cells.extend(mean());
        cells.extend(matched(slice.matched.as_ref(), &share.code, at));
        cells
    };
    if answers.shares.is_empty() {
        let mut cells = start();
        cells.extend(vec![String::new(); 5]);
        cells.extend(mean());
        cells.extend([slice.matched.as_ref().map(|matched| matched.n.to_string()).unwrap_or_default(), String::new()]);
        return vec![cells];
    }
    answers.shares.iter().map(share).collect()
}

/// Among how many who answered in all cycles how many gave the answer in this one.
fn matched(matched: Option<&MatchedTrend>, code: &survey_model::code::OptionCode, at: usize) -> [String; 2] {
    let Some(matched) = matched else { return Default::default() };
    let share = matched.shares.iter().find(|share| share.category == *code);
    let place = matched.cycles.iter().position(|cycle| *cycle == at);
    let count = share.zip(place).and_then(|(share, place)| share.counts.get(place));
    [matched.n.to_string(), count.map(ToString::to_string).unwrap_or_default()]
}

const TESTS: [&str; 17] = [
    "measure",
    "section",
    "number",
    "label",
    "grouping",
    "group",
    "cycles",
    "synthetic",
    "matched_n",
    "category",
    "method",
    "statistic",
    "degrees_of_freedom",
    "p_value",
    "kendalls_w",
    "why_none",
    "base",
];

/// Writes the tests among those who answered in all cycles that have answers: one row per column, group and test.
///
/// # Errors
/// Whatever `out` says.
pub fn trend_tests(trends: &Trends, out: &mut dyn Write) -> csv::Result<()> {
    let heading = TESTS.into_iter().chain(super::HOW).collect();
    write(out, heading, slices(trends).flat_map(|(trend, slice)| tests_of(trends, trend, slice)))
}

fn tests_of(trends: &Trends, trend: &Trend, slice: &TrendSlice) -> Vec<Vec<String>> {
    let Some(matched) = &slice.matched else { return Vec::new() };
    let labels: Vec<&str> =
        matched.cycles.iter().filter_map(|at| trends.cycles.get(*at)).map(|c| c.label.as_str()).collect();
    let synthetic = trends.cycles.iter().any(|cycle| cycle.synthetic);
    let row = |category: String, method: &str, found: [String; 4], w: Option<f64>| {
        let mut row = start(trend, slice);
        row.extend([labels.join(" "), if synthetic { "synthetic" } else { "" }.to_owned(), matched.n.to_string()]);
        row.extend([category, method.to_owned()]);
        let [statistic, degrees, p_value, why] = found;
        row.extend([statistic, degrees, p_value, optional(w), why, "answered in all of these cycles".to_owned()]);
        row.extend(super::how_of(trends.respondents, trends.confidence));
        row
    };
    let shares = matched.shares.iter().map(|of| row(of.category.to_string(), "cochran_q", cells(of.cochran), None));
    let order = matched.friedman.iter().map(|found| {
        let w = found.as_ref().ok().map(|found| found.w);
        row(String::new(), "friedman", cells(found.as_ref().map(|found| found.test).map_err(|why| *why)), w)
    });
    shares.chain(order).collect()
}
