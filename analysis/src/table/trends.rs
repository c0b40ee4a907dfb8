//! `trends.csv` and `trend-tests.csv`: columns over all cycles.

use std::io::Write;

use survey_model::code::OptionCode;

use super::tests::cells;
use super::{Cell, Row, Shared, group, how_of, identified, interval, optional, said, write};
use crate::report::{Basis, CycleSummary, Distribution, MatchedTrend, Share, Trend, TrendPoint, TrendSlice, Trends};

const POINTS: [&str; 25] = [
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
    "concordance",
    "basis",
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
    write(out, heading, slices(trends).flat_map(|(trend, slice)| points(trends, trend, slice)))
}

fn points<'c>(trends: &'c Trends, trend: &'c Trend, slice: &'c TrendSlice) -> Vec<Row<'c>> {
    let shared = shared(trends, trend, slice);
    let each = slice.points.iter().zip(&trends.cycles).enumerate();
    let rows = each.flat_map(|(at, (point, cycle))| {
        let start = super::cycle(cycle).into_iter().chain(said_of(trend, at, cycle));
        of_point(&shared.then(start), slice, at, point)
    });
    rows.collect()
}

fn slices(trends: &Trends) -> impl Iterator<Item = (&Trend, &TrendSlice)> {
    trends.trends.iter().flat_map(|trend| trend.slices.iter().map(move |slice| (trend, slice)))
}

/// What rows about a column and group begin and end with.
fn shared<'c>(trends: &'c Trends, trend: &'c Trend, slice: &'c TrendSlice) -> Shared<'c> {
    let start = identified(&trend.identity).into_iter().chain(group(slice.group.as_ref()));
    Shared::new(start, how_of(trends.respondents, trends.confidence))
}

/// Whether a cycle's answers are invented, the verdict of the concordance with the last cycle's version, and the basis.
fn said_of(trend: &Trend, at: usize, cycle: &CycleSummary) -> [Cell<'static>; 3] {
    let concordance = trend.concordance.get(at).copied().flatten().map(|verdict| verdict.code());
    [said(cycle.synthetic, "synthetic"), concordance.into(), Basis::AllRespondents.code().into()]
}

fn of_point<'c>(shared: &Shared<'c>, slice: &'c TrendSlice, at: usize, point: &'c TrendPoint) -> Vec<Row<'c>> {
    match point {
        TrendPoint::Refused(refused) => {
            let mut cells = vec![format!("refused: {}", refused.sentence).into()];
            cells.resize(13, Cell::EMPTY);
            vec![shared.row(cells)]
        }
        TrendPoint::Answers(answers) => {
            figures(answers, slice, at).into_iter().map(|cells| shared.row(cells)).collect()
        }
    }
}

fn figures<'c>(answers: &'c Distribution, slice: &'c TrendSlice, at: usize) -> Vec<Vec<Cell<'c>>> {
    let row = |of_answer: [Cell<'c>; 2], share, matched: [Cell<'c>; 2]| {
        let mut cells = vec!["answers".into(), answers.cases.into(), answers.valid.into()];
        cells.extend(of_answer.into_iter().chain(super::share(share)).chain(interval(answers.mean)).chain(matched));
        cells
    };
    if answers.shares.is_empty() {
        let matched = slice.matched.as_ref().map(|matched| matched.n);
        return vec![row(Default::default(), None, [matched.into(), Cell::EMPTY])];
    }
    let of_share = |share: &'c Share| {
        let matched = matched(slice.matched.as_ref(), &share.code, at);
        row([share.code.as_str().into(), share.count.into()], share.estimate, matched)
    };
    answers.shares.iter().map(of_share).collect()
}

/// Among how many who answered in all cycles how many gave the answer in this one.
fn matched(matched: Option<&MatchedTrend>, code: &OptionCode, at: usize) -> [Cell<'static>; 2] {
    let Some(matched) = matched else { return Default::default() };
    let share = matched.shares.iter().find(|share| share.category == *code);
    let place = matched.cycles.iter().position(|cycle| *cycle == at);
    let count = share.zip(place).and_then(|(share, place)| share.counts.get(place));
    [matched.n.into(), count.copied().into()]
}

const TESTS: [&str; 20] = [
    "measure",
    "section",
    "number",
    "label",
    "grouping",
    "group",
    "cycles",
    "questionnaires",
    "vintages",
    "concordance",
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

fn tests_of<'c>(trends: &'c Trends, trend: &'c Trend, slice: &'c TrendSlice) -> Vec<Row<'c>> {
    let Some(matched) = &slice.matched else { return Vec::new() };
    let of_cycles = |text: &dyn Fn(&CycleSummary) -> String, between: &str| -> Cell<'c> {
        let cycles = matched.cycles.iter().filter_map(|at| trends.cycles.get(*at));
        cycles.map(text).collect::<Vec<_>>().join(between).into()
    };
    let verdicts = matched.cycles.iter().filter_map(|at| trend.concordance.get(*at).copied().flatten());
    let verdicts: Vec<&str> = verdicts.map(|verdict| verdict.code()).collect();
    let base = [
        of_cycles(&|cycle| cycle.label.to_string(), " "),
        of_cycles(&|cycle| cycle.questionnaire.to_string(), "; "),
        of_cycles(&|cycle| cycle.vintage.to_string(), "; "),
        verdicts.join(" ").into(),
        said(trends.cycles.iter().any(|cycle| cycle.synthetic), "synthetic"),
        matched.n.into(),
    ];
    let shared = shared(trends, trend, slice).then(base);
    let row = |category: Cell<'c>, method: &'static str, found: [Cell<'c>; 4], w: Option<f64>| {
        let [statistic, degrees, p_value, why] = found;
        let figures = [statistic, degrees, p_value, optional(w), why, "answered in all of these cycles".into()];
        shared.row([category, method.into()].into_iter().chain(figures).collect())
    };
    let shares = matched.shares.iter().map(|of| row(of.category.as_str().into(), "cochran_q", cells(of.cochran), None));
    let order = matched.friedman.iter().map(|found| {
        let w = found.as_ref().ok().map(|found| found.w);
        row(Cell::EMPTY, "friedman", cells(found.as_ref().map(|found| found.test).map_err(|why| *why)), w)
    });
    shares.chain(order).collect()
}
