//! `tests.csv`: the tests of whole distributions, scales and numbers on the matched panel, one row per test.

use std::io::Write;

use super::{Cell, ORIGIN, Row, by_slice, optional, write};
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

fn rows<'c>(comparison: &'c Comparison, measure: &'c Measure) -> Vec<Row<'c>> {
    let of_slice = |slice: &Slice| {
        let effect = slice.order.as_ref().and_then(|order| order.rank_biserial.ok());
        let tables = slice.table.iter().flat_map(of_table).map(|line| (line, None));
        let orders = slice.order.iter().flat_map(of_order).map(|line| (line, effect));
        let row = |((method, found), effect): (Line, Option<f64>)| {
            let [statistic, degrees, p, why] = cells(found);
            vec![slice.earlier.valid.into(), method.into(), statistic, degrees, p, optional(effect), why]
        };
        tables.chain(orders).map(row).collect()
    };
    by_slice(comparison, measure, of_slice)
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
pub(super) fn cells(found: Result<Significance, NotComputable>) -> [Cell<'static>; 4] {
    match found {
        Ok(found) => {
            [optional(found.statistic), optional(found.degrees_of_freedom), Cell::PValue(found.p_value), Cell::EMPTY]
        }
        Err(why) => [Cell::EMPTY, Cell::EMPTY, Cell::EMPTY, why.to_string().into()],
    }
}
