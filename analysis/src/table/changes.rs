//! `changes.csv`: one row per measure, basis, group and category with the change, and one per refused measure.

use std::io::Write;

use super::{ORIGIN, estimate, group, number, origin, p_value, verdict, write};
use crate::report::{Change, Comparison, Measure, Outcome, Slice};

const COLUMNS: [&str; 22] = [
    "concordance",
    "concordance_reason",
    "outcome",
    "basis",
    "grouping",
    "group",
    "category",
    "headline",
    "from_share",
    "from_low",
    "from_high",
    "from_n",
    "to_share",
    "to_low",
    "to_high",
    "to_n",
    "change",
    "change_low",
    "change_high",
    "entered",
    "left",
    "p_value",
];

/// Writes the changes; shares and changes are parts of 1.
///
/// # Errors
/// Whatever `out` says.
pub fn changes(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    let heading = ORIGIN.into_iter().chain(COLUMNS).chain(["test", "verdict"]).collect();
    write(out, heading, comparison.measures.iter().flat_map(|measure| rows(comparison, measure)))
}

fn rows(comparison: &Comparison, measure: &Measure) -> Vec<Vec<String>> {
    let mut start = origin(comparison, &measure.identity);
    start.extend(verdict(measure));
    match &measure.outcome {
        Outcome::Refused(refused) => {
            let mut row = start;
            row.push(format!("refused: {}", refused.sentence));
            row.resize(ORIGIN.len() + COLUMNS.len() + 2, String::new());
            vec![row]
        }
        Outcome::Compared(compared) => {
            let of_slice = |slice| row_per_change(&start, slice);
            compared.slices.iter().flat_map(of_slice).collect()
        }
    }
}

fn row_per_change(start: &[String], slice: &Slice) -> Vec<Vec<String>> {
    let row = |change: &Change| {
        let mut row = start.to_vec();
        row.extend(["compared".to_owned(), slice.basis.code().to_owned()]);
        row.extend(group(slice.group.as_ref()));
        row.extend(cells(change));
        row
    };
    slice.changes.iter().map(row).collect()
}

fn cells(change: &Change) -> Vec<String> {
    let mut cells = vec![change.category.to_string(), if change.headline { "yes" } else { "" }.to_owned()];
    cells.extend(estimate(change.earlier));
    cells.extend(estimate(change.later));
    cells.extend(change.difference.map_or_else(Default::default, |d| [number(d.value), number(d.low), number(d.high)]));
    cells.extend(change.test.map_or_else(Default::default, |test| {
        [test.entered.to_string(), test.left.to_string(), p_value(test.p_value), test.name.words().to_owned()]
    }));
    cells.push(change.verdict.code().to_owned());
    cells
}
