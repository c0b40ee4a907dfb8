//! `transitions.csv`: one row per measure, group and pair of answers, with the states that went that way.

use std::io::Write;

use survey_model::cell::protect;

use super::{ORIGIN, Row, Shared, group, shared, slices, write};
use crate::report::{Comparison, Measure, Slice};

const COLUMNS: [&str; 9] =
    ["concordance", "concordance_reason", "grouping", "group", "from_answer", "to_answer", "count", "states", "names"];

/// What stands between names, which can have blanks and commas in them.
const BETWEEN: &str = "; ";

/// Writes the transitions of the matched panel.
///
/// # Errors
/// Whatever `out` says.
pub fn transitions(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    let heading = ORIGIN.into_iter().chain(COLUMNS).chain(super::HOW).collect();
    write(out, heading, comparison.measures.iter().flat_map(|measure| rows(comparison, measure)))
}

fn rows(comparison: &Comparison, measure: &Measure) -> Vec<Row> {
    let shared = shared(comparison, measure);
    slices(measure).iter().flat_map(|slice| of_slice(&shared, slice)).collect()
}

fn of_slice(shared: &Shared, slice: &Slice) -> Vec<Row> {
    let Some(transitions) = &slice.transitions else { return Vec::new() };
    let shared = shared.then(group(slice.group.as_ref()));
    let mut rows = Vec::new();
    for (from, cells) in transitions.categories.iter().zip(&transitions.cells) {
        for (to, cell) in transitions.categories.iter().zip(cells) {
            let states: Vec<&str> = cell.states.iter().map(|state| state.as_str()).collect();
            let names = protect(&cell.names.join(BETWEEN)).into_owned();
            let cells = vec![from.to_string(), to.to_string(), cell.count.to_string(), states.join(" "), names];
            rows.push(shared.row(cells));
        }
    }
    rows
}
