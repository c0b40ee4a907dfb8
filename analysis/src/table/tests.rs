//! `tests.csv`: the tests of whole distributions, scales and numbers on the matched panel, one row per test.

use std::io::Write;

use super::{ORIGIN, group, how, optional, origin, p_value, verdict, write};
use crate::estimate::{NotComputable, Significance};
use crate::report::{Comparison, Measure, OrderTests, Slice, TableTests};

const COLUMNS: [&str; 12] = [
    "concordance",
    "concordance_reason",
    "basis",
    "grouping",
    "group",
    "pairs",
    "method",
    "statistic",
    "degrees_of_freedom",
    "p_value",
    "effect_size",
    "why_none",
];

/// Writes the tests.
///
/// # Errors
/// Whatever `out` says.
pub fn tests(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    let heading = ORIGIN.into_iter().chain(COLUMNS).chain(super::HOW).collect();
    write(out, heading, comparison.measures.iter().flat_map(|measure| rows(comparison, measure)))
}

/// A method with what it gives.
type Line = (&'static str, Result<Significance, NotComputable>);

fn rows(comparison: &Comparison, measure: &Measure) -> Vec<Vec<String>> {
    let mut start = origin(comparison, &measure.identity);
    start.extend(verdict(measure));
    let slices = measure.compared().map(|compared| compared.slices.as_slice()).unwrap_or_default();
    let of_slice = |slice: &Slice| {
        let mut start = start.clone();
        start.push(slice.basis.code().to_owned());
        start.extend(group(slice.group.as_ref()));
        start.push(slice.earlier.valid.to_string());
        let effect = slice.order.as_ref().and_then(|order| order.rank_biserial.ok());
        let tables = slice.table.iter().flat_map(of_table).map(|line| (line, None));
        let orders = slice.order.iter().flat_map(of_order).map(|line| (line, effect));
        let row = |((method, found), effect): (Line, Option<f64>)| {
            let mut row = start.clone();
            row.push(method.to_owned());
            row.extend(cells(found));
            row.insert(row.len() - 1, optional(effect));
            row.extend(how(comparison));
            row
        };
        tables.chain(orders).map(row).collect::<Vec<_>>()
    };
    slices.iter().flat_map(of_slice).collect()
}

fn of_table(tests: &TableTests) -> Vec<Line> {
    vec![("stuart_maxwell", tests.stuart_maxwell), ("bhapkar", tests.bhapkar), ("bowker", tests.bowker)]
}

fn of_order(tests: &OrderTests) -> Vec<Line> {
    let mut lines = vec![
        ("wilcoxon_exact", tests.wilcoxon_exact),
        ("wilcoxon_asymptotic", tests.wilcoxon),
        ("pratt_exact", tests.pratt_exact),
        ("pratt_asymptotic", tests.pratt),
        ("sign", tests.sign),
    ];
    lines.extend(tests.paired_t.map(|test| ("paired_t", test)));
    lines
}

/// Statistic, degrees of freedom, p-value, and why there is none.
pub(super) fn cells(found: Result<Significance, NotComputable>) -> [String; 4] {
    match found {
        Ok(found) => {
            [optional(found.statistic), optional(found.degrees_of_freedom), p_value(found.p_value), String::new()]
        }
        Err(why) => [String::new(), String::new(), String::new(), why.to_string()],
    }
}
