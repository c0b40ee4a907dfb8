//! `transitions.csv`: one row per measure, group and pair of answers, with the states that went that way.

use std::io::Write;

use survey_model::cell::protect;

use super::{Cell, ORIGIN, Row, Shared, group, shared, slices, write_each};
use crate::report::{Comparison, Measure, Slice, TransitionCell};

const COLUMNS: [&str; 10] = [
    "concordance",
    "concordance_reason",
    "basis",
    "grouping",
    "group",
    "from_answer",
    "to_answer",
    "count",
    "states",
    "names",
];

/// What stands between names, which can have blanks and commas in them.
const BETWEEN: &str = "; ";

/// Writes the transitions of the matched panel.
///
/// # Errors
/// Whatever `out` says.
pub fn transitions(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    let heading = ORIGIN.into_iter().chain(COLUMNS).chain(super::HOW).collect();
    write_each(out, heading, &comparison.measures, |measure| rows(comparison, measure))
}

fn rows<'c>(comparison: &'c Comparison, measure: &'c Measure) -> Vec<Row<'c>> {
    let shared = shared(comparison, measure);
    slices(measure).iter().flat_map(|slice| of_slice(&shared, slice)).collect()
}

fn of_slice<'c>(shared: &Shared<'c>, slice: &'c Slice) -> Vec<Row<'c>> {
    let Some(transitions) = &slice.transitions else { return Vec::new() };
    let shared = shared.then([slice.basis.code().into()].into_iter().chain(group(slice.group.as_ref())));
    let mut rows = Vec::new();
    for (from, cells) in transitions.categories.iter().zip(&transitions.cells) {
        for (to, cell) in transitions.categories.iter().zip(cells) {
            let row: [Cell<'c>; 3] = [from.as_str().into(), to.as_str().into(), cell.count.into()];
            rows.push(shared.row(row.into_iter().chain(who(cell)).collect()));
        }
    }
    rows
}

/// The states that went that way, and the names of respondents that are no states.
fn who(cell: &TransitionCell) -> [Cell<'_>; 2] {
    let states: Vec<&str> = cell.states.iter().map(|state| state.as_str()).collect();
    [states.join(" ").into(), protect(&cell.names.join(BETWEEN)).into_owned().into()]
}
