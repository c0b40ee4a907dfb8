//! `index.csv`: what every state has, and where it stands.

use std::io::Write;

use super::super::{Cell, empty, optional, write};
use super::{by_cycle, heading, named};
use crate::report::{CycleIndices, IndexOfState, Indices, PillarFigures};

const COLUMNS: [&str; 13] = [
    "state",
    "name",
    "pillar",
    "score",
    "answered",
    "items",
    "rank",
    "rank_best",
    "rank_median",
    "rank_worst",
    "tied_with",
    "tier",
    "tier_name",
];

/// Writes the scores: one row per cycle, basis, state and pillar, the row without a pillar being the whole index.
///
/// # Errors
/// Whatever `out` says.
pub fn index_scores(indices: &Indices, out: &mut dyn Write) -> csv::Result<()> {
    let rows = by_cycle(indices, |cycle| {
        let of_state = |state| std::iter::once(whole(indices, cycle, state)).chain(pillars(cycle, state));
        cycle.states.iter().flat_map(of_state).collect()
    });
    write(out, heading(&COLUMNS), rows.into_iter())
}

/// The whole index of a state, with its rank and tier.
fn whole<'c>(indices: &'c Indices, cycle: &CycleIndices, state: &'c IndexOfState) -> Vec<Cell<'c>> {
    let mut cells = start(state, "", state.index, state.answered.iter().sum(), cycle.items);
    let ranks = state.rank.map(|rank| [rank.rank, rank.best, rank.median, rank.worst, state.tied_with].map(Cell::from));
    cells.extend(ranks.unwrap_or_default());
    let tier = state.tier.and_then(|tier| indices.scoring.tiers.get(tier - 1));
    cells.extend([state.tier.into(), tier.map(|tier| Cell::protected(&tier.name)).into()]);
    cells
}

/// A row for each pillar that the state has figures of.
fn pillars<'c>(cycle: &'c CycleIndices, state: &'c IndexOfState) -> impl Iterator<Item = Vec<Cell<'c>>> {
    let figures = cycle.pillars.iter().zip(&state.pillars).zip(&state.answered);
    figures.map(|((pillar, score), answered): ((&PillarFigures, _), _)| {
        let mut cells = start(state, &pillar.code, *score, *answered, pillar.items);
        cells.extend(empty(COLUMNS.len() - cells.len()));
        cells
    })
}

fn start<'c>(
    state: &'c IndexOfState,
    pillar: &'c str,
    score: Option<f64>,
    answered: usize,
    items: usize,
) -> Vec<Cell<'c>> {
    let [code, name] = named(&state.state);
    vec![code, name, pillar.into(), optional(score), answered.into(), items.into()]
}
