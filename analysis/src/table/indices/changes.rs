//! `index-changes.csv`: which states got further.

use std::io::Write;

use super::super::tests::cells;
use super::super::{Cell, Row, empty, interval, write};
use super::{heading, named, shared};
use crate::report::{BridgedIndices, CycleIndices, IndexChange, Indices, StateChange};

const COLUMNS: [&str; 16] = [
    "from_cycle",
    "from_questionnaire",
    "from_vintage",
    "state",
    "name",
    "earlier",
    "later",
    "change",
    "change_low",
    "change_high",
    "n",
    "method",
    "statistic",
    "degrees_of_freedom",
    "p_value",
    "why_none",
];

/// Writes the change of each state that has an index in an earlier cycle and the last, and of all these together (the row without a state).
///
/// # Errors
/// Whatever `out` says.
pub fn index_changes(indices: &Indices, out: &mut dyn Write) -> csv::Result<()> {
    write(out, heading(&COLUMNS), indices.bridged.iter().flat_map(|bridged| rows(indices, bridged)))
}

fn rows<'c>(indices: &'c Indices, bridged: &'c BridgedIndices) -> Vec<Row<'c>> {
    let Some(last) = bridged.cycles.last() else { return Vec::new() };
    let of_last = shared(indices, ("bridged", last));
    let pairs = bridged.changes.iter().zip(&bridged.cycles);
    let of_pair = |(change, from): (&'c IndexChange, &'c CycleIndices)| {
        let shared = of_last.then(super::super::cycle(&from.cycle));
        let rows = std::iter::once(together(change)).chain(change.states.iter().map(of_state));
        rows.map(move |cells| shared.row(cells)).collect::<Vec<_>>()
    };
    pairs.flat_map(of_pair).collect()
}

fn of_state(change: &StateChange) -> Vec<Cell<'_>> {
    let mut row = named(&change.state).to_vec();
    row.extend([change.earlier, change.later, change.change].map(Cell::Number));
    row.resize(COLUMNS.len() - 3, Cell::EMPTY);
    row
}

fn together(change: &IndexChange) -> Vec<Cell<'_>> {
    let mut row = empty(4);
    row.extend(interval(change.mean));
    row.extend([change.states.len().into(), "pratt_exact".into()]);
    row.extend(cells(change.test));
    row
}
