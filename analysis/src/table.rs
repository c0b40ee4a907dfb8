//! Comparisons as CSV tables: every row carries its base, its vintage, its versions and its concordance verdict.

use survey_model::analysis_plan::{Better, Way};
use survey_model::code::OptionCode;

use cell::Cell;
use row::{Row, Shared, write, write_each};

use crate::estimate::{NotComputable, Significance};
use crate::report::{Comparison, CycleSummary, Estimate, Group, Identity, Measure, Respondents, Slice};

mod cell;
mod changes;
mod description;
mod distributions;
mod indices;
mod means;
mod nonresponse;
mod row;
mod summaries;
mod tests;
mod transitions;
mod trends;
mod verdicts;

pub use changes::changes;
pub use description::{described_distributions, described_summaries, published, response_rates};
pub use distributions::distributions;
pub use indices::{index_changes, index_groups, index_items, index_pillars, index_scores};
pub use means::mean_changes;
pub use nonresponse::{bounds, compositions, sensitivity, weights};
pub use summaries::summaries;
pub use tests::tests;
pub use transitions::transitions;
pub use trends::{trend_tests, trends};
pub use verdicts::verdicts;

/// The columns that say where a figure comes from, first in every table.
const ORIGIN: [&str; 11] = [
    "from_cycle",
    "from_questionnaire",
    "from_vintage",
    "to_cycle",
    "to_questionnaire",
    "to_vintage",
    "synthetic",
    "measure",
    "section",
    "number",
    "label",
];

/// The columns that say how a figure was made, last in every table.
const HOW: [&str; 3] = ["respondents", "confidence", "software"];

/// What [`HOW`] names.
fn how(comparison: &Comparison) -> [Cell<'static>; 3] {
    how_of(comparison.respondents, comparison.confidence)
}

fn how_of(respondents: Respondents, confidence: f64) -> [Cell<'static>; 3] {
    let whose = match respondents {
        Respondents::Administrations => "administrations",
        Respondents::Everyone => "everyone",
    };
    [whose.into(), confidence.to_string().into(), crate::SOFTWARE.into()]
}

/// Which way is better: `higher`, `lower`, or the answers that are.
fn better(better: Option<&Better>) -> Cell<'_> {
    match better {
        None => Cell::EMPTY,
        Some(Better::Way(Way::Higher)) => "higher".into(),
        Some(Better::Way(Way::Lower)) => "lower".into(),
        Some(Better::Options(answers)) => codes(answers),
    }
}

fn codes(answers: &[OptionCode]) -> Cell<'_> {
    match answers {
        [one] => one.as_str().into(),
        several => several.iter().map(OptionCode::as_str).collect::<Vec<_>>().join(" ").into(),
    }
}

/// A part of 1, or nothing.
fn part(value: Option<f64>) -> Cell<'static> {
    value.map(Cell::Part).into()
}

/// The p-value of a test, or nothing.
fn p_of(test: Result<Significance, NotComputable>) -> Cell<'static> {
    test.ok().map(|test| Cell::PValue(test.p_value)).into()
}

/// A number, or nothing.
fn optional(value: Option<f64>) -> Cell<'static> {
    value.map(Cell::Number).into()
}

/// A word, if something is so.
fn said(is_so: bool, word: &'static str) -> Cell<'static> {
    is_so.then_some(word).into()
}

/// What [`ORIGIN`] names, for a measure.
fn origin<'c>(comparison: &'c Comparison, identity: &'c Identity) -> Vec<Cell<'c>> {
    let mut cells = Vec::with_capacity(ORIGIN.len());
    cells.extend(cycle(&comparison.from));
    cells.extend(cycle(&comparison.to));
    cells.push(said(comparison.synthetic(), "synthetic"));
    cells.extend(identified(identity));
    cells
}

/// Name, section, number and label of a measure.
fn identified(identity: &Identity) -> [Cell<'_>; 4] {
    let section = identity.section.as_ref().map(|section| section.as_str());
    [identity.name.as_str().into(), section.into(), identity.number.as_str().into(), Cell::protected(&identity.label)]
}

fn cycle(summary: &CycleSummary) -> [Cell<'_>; 3] {
    [summary.label.as_str().into(), summary.questionnaire.to_string().into(), summary.vintage.to_string().into()]
}

/// The grouping and the group of a figure; empty for all states.
fn group(group: Option<&Group>) -> [Cell<'_>; 2] {
    group.map_or_else(Default::default, |group| [group.breakdown.as_str().into(), Cell::protected(&group.group)])
}

/// Value, lower and upper end and base of an estimate; empty if there is none.
fn estimate(estimate: Option<Estimate>) -> [Cell<'static>; 4] {
    estimate.map_or_else(Default::default, |e| {
        [Cell::Number(e.value), Cell::Number(e.low), Cell::Number(e.high), e.n.into()]
    })
}

/// Value, lower and upper end of a share; empty if there is none.
fn share(of: Option<Estimate>) -> [Cell<'static>; 3] {
    of.map_or_else(Default::default, |e| [e.value, e.low, e.high].map(Cell::Part))
}

/// Value, lower and upper end of an estimate; empty if there is none.
fn interval(of: Option<Estimate>) -> [Cell<'static>; 3] {
    let [value, low, high, _] = estimate(of);
    [value, low, high]
}

/// Rows on every slice of a measure, with where they come from before them and how they were made behind.
fn by_slice<'c>(
    comparison: &'c Comparison,
    measure: &'c Measure,
    rows: impl Fn(&'c Slice) -> Vec<Vec<Cell<'c>>>,
) -> Vec<Row<'c>> {
    let shared = shared(comparison, measure);
    let of_slice = |slice: &'c Slice| {
        let [grouping, of] = group(slice.group.as_ref());
        let shared = shared.then([slice.basis.code().into(), grouping, of]);
        rows(slice).into_iter().map(move |cells| shared.row(cells)).collect::<Vec<_>>()
    };
    slices(measure).iter().flat_map(of_slice).collect()
}

/// What all rows of a measure begin and end with.
fn shared<'c>(comparison: &'c Comparison, measure: &'c Measure) -> Shared<'c> {
    Shared::new(origin(comparison, &measure.identity).into_iter().chain(verdict(measure)), how(comparison))
}

/// Both bases and all groups of a measure; none if it could not be compared.
fn slices(measure: &Measure) -> &[Slice] {
    measure.compared().map(|compared| compared.slices.as_slice()).unwrap_or_default()
}

fn verdict(measure: &Measure) -> [Cell<'_>; 2] {
    [measure.verdict.code().into(), Cell::protected(&measure.reason)]
}

/// As many empty cells.
fn empty(cells: usize) -> Vec<Cell<'static>> {
    vec![Cell::EMPTY; cells]
}
