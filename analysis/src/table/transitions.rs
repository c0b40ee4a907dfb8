//! `transitions.csv`: one row per measure, group and pair of answers, with the states that went that way.

use std::io::Write;

use survey_model::cell::protect;

use super::{ORIGIN, group, how, origin, slices, verdict, write};
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

fn rows(comparison: &Comparison, measure: &Measure) -> Vec<Vec<String>> {
    let mut start = origin(comparison, &measure.identity);
    start.extend(verdict(measure));
    let mut rows: Vec<Vec<String>> = slices(measure).iter().flat_map(|slice| of_slice(&start, slice)).collect();
    rows.iter_mut().for_each(|row| row.extend(how(comparison)));
    rows
}

fn of_slice(start: &[String], slice: &Slice) -> Vec<Vec<String>> {
    let Some(transitions) = &slice.transitions else { return Vec::new() };
    let mut rows = Vec::new();
    for (from, cells) in transitions.categories.iter().zip(&transitions.cells) {
        for (to, cell) in transitions.categories.iter().zip(cells) {
            let states: Vec<&str> = cell.states.iter().map(|state| state.as_str()).collect();
            let mut row = start.to_vec();
            row.extend(group(slice.group.as_ref()));
            row.extend([from.to_string(), to.to_string(), cell.count.to_string(), states.join(" ")]);
            row.push(protect(&cell.names.join(BETWEEN)).into_owned());
            rows.push(row);
        }
    }
    rows
}
