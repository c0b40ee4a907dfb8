//! `tests.csv`: the tests of whole distributions, scales and numbers on the matched panel, one row per test.

use std::io::Write;

use super::{Cell, ORIGIN, Row, by_slice, optional, write_each};
use crate::estimate::{NotComputable, Significance};
use crate::report::{Comparison, Measure, OrderTests, Slice, TableTests};

const COLUMNS: [&str; 13] = [
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
    "effect_size_name",
    "why_none",
];

/// Writes the tests.
///
/// # Errors
/// Whatever `out` says.
pub fn tests(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    let heading = ORIGIN.into_iter().chain(COLUMNS).chain(super::HOW).collect();
    write_each(out, heading, &comparison.measures, |measure| rows(comparison, measure))
}

/// A method with what it gives, and how large the change is in its terms, by name.
type Line = (&'static str, Result<Significance, NotComputable>, Option<Effect>);

type Effect = (&'static str, Result<f64, NotComputable>);

fn rows<'c>(comparison: &'c Comparison, measure: &'c Measure) -> Vec<Row<'c>> {
    let of_slice = |slice: &Slice| {
        let places = || slice.places.as_ref().and_then(|places| places.order.as_ref());
        let row = |pairs: usize, (method, found, effect): Line| {
            let [statistic, degrees, p, why] = cells(found);
            let (name, size) = effect.and_then(|(name, size)| Some((name, size.ok()?))).unzip();
            vec![pairs.into(), method.into(), statistic, degrees, p, optional(size), name.into(), why]
        };
        let tables = slice.table.iter().flat_map(of_table).map(|line| row(slice.earlier.valid, line));
        let orders = slice.order.as_ref().or_else(places).into_iter();
        tables.chain(orders.flat_map(|order| of_order(order).map(|line| row(order.pairs, line)))).collect()
    };
    by_slice(comparison, measure, of_slice)
}

fn of_table(tests: &TableTests) -> [Line; 3] {
    // What moves is a table of its own: no one number says how large it is.
    [("stuart_maxwell", tests.stuart_maxwell, None), ("bhapkar", tests.bhapkar, None), ("bowker", tests.bowker, None)]
}

fn of_order(tests: &OrderTests) -> impl Iterator<Item = Line> {
    let wilcoxon = Some(("rank_biserial_wilcoxon", tests.rank_biserial_wilcoxon));
    let pratt = Some(("rank_biserial_pratt", tests.rank_biserial));
    let lines = [
        ("wilcoxon_exact", tests.wilcoxon_exact, wilcoxon),
        ("wilcoxon_asymptotic", tests.wilcoxon, wilcoxon),
        ("pratt_exact", tests.pratt_exact, pratt),
        ("pratt_asymptotic", tests.pratt, pratt),
        ("sign", tests.sign, Some(("cohens_g", tests.cohens_g))),
    ];
    let student = tests.paired_t.map(|test| ("paired_t", test, tests.cohens_d.map(|d| ("cohens_d", d))));
    lines.into_iter().chain(student)
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
