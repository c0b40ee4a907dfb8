//! `transitions.csv`: one row per measure, group and pair of answers, with the states that went that way.

use std::io::Write;

use survey_model::cell::protect;
use survey_model::member_state::Iso3;

use super::{Cell, ORIGIN, Row, Shared, group, shared, slices, write_each};
use crate::report::{Comparison, Measure, NATURES, Slice, TransitionCell};

const COLUMNS: [&str; 13] = [
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
    "real_change",
    "correction",
    "other_reading",
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
    slices(measure).iter().flat_map(|slice| of_slice(&shared, measure, slice)).collect()
}

fn of_slice<'c>(shared: &Shared<'c>, measure: &'c Measure, slice: &'c Slice) -> Vec<Row<'c>> {
    let Some(transitions) = &slice.transitions else { return Vec::new() };
    let shared = shared.then([slice.basis.code().into()].into_iter().chain(group(slice.group.as_ref())));
    let mut rows = Vec::new();
    for (from, cells) in transitions.categories.iter().zip(&transitions.cells) {
        for (to, cell) in transitions.categories.iter().zip(cells) {
            let row: [Cell<'c>; 3] = [from.as_str().into(), to.as_str().into(), cell.count.into()];
            rows.push(shared.row(row.into_iter().chain(who(cell)).chain(natures(measure, cell)).collect()));
        }
    }
    rows
}

/// The states that went that way, and the names of respondents that are no states.
fn who(cell: &TransitionCell) -> [Cell<'_>; 2] {
    let states: Vec<&str> = cell.states.iter().map(|state| state.as_str()).collect();
    [states.join(" ").into(), protect(&cell.names.join(BETWEEN)).into_owned().into()]
}

/// Which of these states say what of their change.
fn natures<'c>(measure: &'c Measure, cell: &TransitionCell) -> [Cell<'c>; 3] {
    NATURES.map(|nature| {
        let says = |state: &&Iso3| measure.nature_of(**state) == Some(nature);
        let states: Vec<&str> = cell.states.iter().filter(says).map(Iso3::as_str).collect();
        states.join(" ").into()
    })
}
