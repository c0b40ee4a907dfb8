//! Comparisons as CSV tables: every row carries its base, its vintage, its versions and its concordance verdict.

use survey_model::cell::protect;

use survey_model::analysis_plan::{Better, Way};
use survey_model::code::OptionCode;

use row::{Row, Shared, write};

use crate::report::{Comparison, CycleSummary, Estimate, Group, Identity, Measure, Respondents, Slice};

mod changes;
mod description;
mod distributions;
mod indices;
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
pub use indices::{index_changes, index_items, index_pillars, index_scores};
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
fn how(comparison: &Comparison) -> [String; 3] {
    how_of(comparison.respondents, comparison.confidence)
}

fn how_of(respondents: Respondents, confidence: f64) -> [String; 3] {
    let whose = match respondents {
        Respondents::Administrations => "administrations",
        Respondents::Everyone => "everyone",
    };
    [whose.to_owned(), confidence.to_string(), crate::SOFTWARE.to_owned()]
}

/// Which way is better: `higher`, `lower`, or the answers that are.
fn better(better: Option<&Better>) -> String {
    match better {
        None => String::new(),
        Some(Better::Way(Way::Higher)) => "higher".to_owned(),
        Some(Better::Way(Way::Lower)) => "lower".to_owned(),
        Some(Better::Options(answers)) => codes(answers),
    }
}

fn codes(answers: &[OptionCode]) -> String {
    answers.iter().map(OptionCode::as_str).collect::<Vec<_>>().join(" ")
}

/// A number, or nothing.
fn optional(value: Option<f64>) -> String {
    value.map(number).unwrap_or_default()
}

/// What [`ORIGIN`] names, for a measure.
fn origin(comparison: &Comparison, identity: &Identity) -> Vec<String> {
    let mut cells = Vec::with_capacity(ORIGIN.len());
    cells.extend(cycle(&comparison.from));
    cells.extend(cycle(&comparison.to));
    cells.push(if comparison.synthetic() { "synthetic" } else { "" }.to_owned());
    cells.push(identity.name.clone());
    cells.push(identity.section.as_ref().map(ToString::to_string).unwrap_or_default());
    cells.push(identity.number.clone());
    cells.push(protect(&identity.label).into_owned());
    cells
}

fn cycle(summary: &CycleSummary) -> [String; 3] {
    [summary.label.to_string(), summary.questionnaire.to_string(), summary.vintage.to_string()]
}

/// The grouping and the group of a figure; empty for all states.
fn group(group: Option<&Group>) -> [String; 2] {
    group.map_or_else(Default::default, |group| [group.breakdown.clone(), protect(&group.group).into_owned()])
}

/// Value, lower and upper end and base of an estimate; empty if there is none.
fn estimate(estimate: Option<Estimate>) -> [String; 4] {
    estimate.map_or_else(Default::default, |e| [number(e.value), number(e.low), number(e.high), e.n.to_string()])
}

/// A number with six decimals: more than any sample of states can tell, and the same on every machine.
fn number(value: f64) -> String {
    let rounded = format!("{value:.6}");
    if rounded.trim_start_matches('-').chars().all(|c| c == '0' || c == '.') { "0.000000".to_owned() } else { rounded }
}

/// A p-value: small ones with their power of ten, since 0.000000 says nothing.
fn p_value(p: f64) -> String {
    if p < 1e-4 { format!("{p:.8e}") } else { format!("{p:.9}") }
}

/// Rows on every slice of a measure, with where they come from before them and how they were made behind.
fn by_slice(comparison: &Comparison, measure: &Measure, rows: impl Fn(&Slice) -> Vec<Vec<String>>) -> Vec<Row> {
    let shared = shared(comparison, measure);
    let of_slice = |slice: &Slice| {
        let [grouping, of] = group(slice.group.as_ref());
        let shared = shared.then([slice.basis.code().to_owned(), grouping, of]);
        rows(slice).into_iter().map(move |cells| shared.row(cells)).collect::<Vec<_>>()
    };
    slices(measure).iter().flat_map(of_slice).collect()
}

/// What all rows of a measure begin and end with.
fn shared(comparison: &Comparison, measure: &Measure) -> Shared {
    let mut start = origin(comparison, &measure.identity);
    start.extend(verdict(measure));
    Shared::new(start, how(comparison))
}

/// Both bases and all groups of a measure; none if it could not be compared.
fn slices(measure: &Measure) -> &[Slice] {
    measure.compared().map(|compared| compared.slices.as_slice()).unwrap_or_default()
}

fn verdict(measure: &Measure) -> [String; 2] {
    [measure.verdict.to_string(), protect(&measure.reason).into_owned()]
}
