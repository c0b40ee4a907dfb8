//! `index-changes.csv`: which states got further.

use std::io::Write;

use super::super::tests::cells;
use super::super::{Cell, Row, empty, group, share, write};
use super::{heading, named, shared};
use crate::estimate::{NotComputable, Significance};
use crate::report::{BridgedIndices, CycleIndices, Estimate, Group, IndexChange, Indices, StateChange};

const COLUMNS: [&str; 18] = [
    "from_cycle",
    "from_questionnaire",
    "from_vintage",
    "grouping",
    "group",
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

/// Writes the change of each state that has an index in an earlier cycle and the last, and of all these together and by group (the rows without a state).
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
        let of_groups = change.groups.iter().map(|of| together(Some(&of.group), of.mean, of.states, of.test));
        let all = together(None, change.mean, change.states.len(), change.test);
        let rows = std::iter::once(all).chain(of_groups).chain(change.states.iter().map(of_state));
        rows.map(move |cells| shared.row(cells)).collect::<Vec<_>>()
    };
    pairs.flat_map(of_pair).collect()
}

fn of_state(change: &StateChange) -> Vec<Cell<'_>> {
    let mut row = empty(2);
    row.extend(named(&change.state));
    row.extend([change.earlier, change.later, change.change].map(Cell::Part));
    row.resize(COLUMNS.len() - 3, Cell::EMPTY);
    row
}

fn together<'c>(
    of: Option<&'c Group>,
    mean: Option<Estimate>,
    states: usize,
    test: Result<Significance, NotComputable>,
) -> Vec<Cell<'c>> {
    let mut row = group(of).to_vec();
    row.extend(empty(4));
    row.extend(share(mean));
    row.extend([states.into(), "pratt_exact".into()]);
    row.extend(cells(test));
    row
}
