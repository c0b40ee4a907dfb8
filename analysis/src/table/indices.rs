//! `index.csv`, `index-pillars.csv`, `index-groups.csv`, `index-changes.csv` and `index-items.csv`: indices of cycles.

use survey_model::concordance::Verdict;
use survey_model::language::Language;
use survey_model::member_state::Iso3;

use super::{Cell, Row, Shared, said};
use crate::report::{BridgedItem, CycleIndices, Indices};

mod changes;
mod groups;
mod items;
mod pillars;
mod scores;

pub use changes::index_changes;
pub use groups::index_groups;
pub use items::index_items;
pub use pillars::index_pillars;
pub use scores::index_scores;

/// First in every table: which index of which cycle.
const ORIGIN: [&str; 12] = [
    "index",
    "example",
    "scoring_questionnaire",
    "scoring_edition",
    "scoring_sha256",
    "basis",
    "concordance",
    "cycle",
    "questionnaire",
    "vintage",
    "synthetic",
    "respondents",
];

/// Last in every table: how a figure was made.
const HOW: [&str; 7] =
    ["missing", "not_relevant", "weight_runs", "weight_spread", "weight_seed", "confidence", "software"];

fn heading<'h>(of_table: &[&'h str]) -> Vec<&'h str> {
    ORIGIN.into_iter().chain(of_table.iter().copied()).chain(HOW).collect()
}

/// A cycle's indices, with the basis on which they stand.
type OfCycle<'a> = (&'static str, &'a CycleIndices);

/// The rows that each cycle has, with which index of which cycle they are of.
fn by_cycle<'c>(indices: &'c Indices, rows: impl Fn(&'c CycleIndices) -> Vec<Vec<Cell<'c>>>) -> Vec<Row<'c>> {
    let bridged = indices.bridged.iter().flat_map(|bridged| &bridged.cycles).map(|cycle| ("bridged", cycle));
    let cycles = std::iter::once(("declared", &indices.cycle)).chain(bridged);
    let of_cycle = |of: OfCycle<'c>| {
        let shared = shared(indices, of);
        rows(of.1).into_iter().map(move |cells| shared.row(cells)).collect::<Vec<_>>()
    };
    cycles.flat_map(of_cycle).collect()
}

/// What rows about a cycle begin and end with.
fn shared<'c>(indices: &'c Indices, (basis, cycle): OfCycle<'c>) -> Shared<'c> {
    let scoring = &indices.scoring;
    let start: [Cell<'c>; 7] = [
        scoring.code.as_str().into(),
        said(scoring.example, "example"),
        scoring.version.to_string().into(),
        scoring.edition.to_string().into(),
        scoring.sha256.as_str().into(),
        basis.into(),
        (basis == "bridged").then(|| tally(indices)).into(),
    ];
    let of_cycle = [said(cycle.cycle.synthetic, "synthetic"), cycle.cycle.respondents.to_string().into()];
    Shared::new(start.into_iter().chain(super::cycle(&cycle.cycle)).chain(of_cycle), how(indices))
}

/// How many items each verdict of the concordances lets in, and how many are left out: `4 identical, 3 recoded, 9 left out`.
fn tally(indices: &Indices) -> String {
    let Some(bridged) = &indices.bridged else { return String::new() };
    let worst = |item: &BridgedItem| item.concordance.iter().max().copied();
    let count = |verdict: Verdict| bridged.items.iter().filter(|item| worst(item) == Some(verdict)).count();
    let counts = Verdict::ALL.into_iter().map(|verdict| (verdict.code(), count(verdict)));
    let counts = counts.chain([("left out", bridged.left_out.len())]).filter(|(_, count)| *count > 0);
    counts.map(|(what, count)| format!("{count} {what}")).collect::<Vec<_>>().join(", ")
}

fn how(indices: &Indices) -> [Cell<'_>; 7] {
    [
        indices.scoring.missing.as_str().into(),
        indices.scoring.not_relevant.into(),
        indices.weights.runs.to_string().into(),
        indices.weights.spread.to_string().into(),
        indices.weights.seed.to_string().into(),
        indices.confidence.to_string().into(),
        indices.software.into(),
    ]
}

/// A state's code and English name.
fn named(state: &Iso3) -> [Cell<'static>; 2] {
    [state.to_string().into(), state.state().name(Language::En).into()]
}
