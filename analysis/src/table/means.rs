//! `mean-changes.csv`: how means changed, of numbers, of scales with points, and of the places in rankings: one row per measure, basis and group.

use std::io::Write;

use super::tests::cells as of_test;
use super::{Cell, ORIGIN, Row, by_slice, estimate, optional, write_each};
use crate::estimate::nonresponse::Bounds;
use crate::report::{Basis, Comparison, Difference, MeanChange, Measure, NO_MEMBERS, OrderTests, Slice};

const COLUMNS: [&str; 47] = [
    "concordance",
    "concordance_reason",
    "basis",
    "grouping",
    "group",
    "mean_of",
    "from_mean",
    "from_low",
    "from_high",
    "from_n",
    "to_mean",
    "to_low",
    "to_high",
    "to_n",
    "answered_both",
    "change",
    "change_low",
    "change_high",
    "finite_low",
    "finite_high",
    "t_test",
    "t",
    "t_degrees_of_freedom",
    "t_p",
    "t_why_none",
    "cohens_d",
    "rose",
    "fell",
    "wilcoxon_exact_p",
    "wilcoxon_asymptotic_p",
    "rank_biserial_wilcoxon",
    "pratt_exact_p",
    "pratt_asymptotic_p",
    "rank_biserial_pratt",
    "sign_p",
    "cohens_g",
    "from_members",
    "to_members",
    "from_bound_low",
    "from_bound_high",
    "to_bound_low",
    "to_bound_high",
    "change_bound_low",
    "change_bound_high",
    "bounds_why_none",
    "verdict",
    "why_none",
];

/// Writes the changes of means, in the unit of each item.
///
/// # Errors
/// Whatever `out` says.
pub fn mean_changes(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    let heading = ORIGIN.into_iter().chain(COLUMNS).chain(super::HOW).collect();
    write_each(out, heading, &comparison.measures, |measure| rows(comparison, measure))
}

fn rows<'c>(comparison: &'c Comparison, measure: &'c Measure) -> Vec<Row<'c>> {
    by_slice(comparison, measure, |slice| {
        let places = slice.places.iter().map(|places| (&places.mean, places.order.as_ref()));
        let mean = slice.mean_change.iter().map(|mean| (mean, slice.order.as_ref()));
        mean.chain(places).map(|(mean, order)| row(slice, mean, order)).collect()
    })
}

fn row<'c>(slice: &'c Slice, change: &'c MeanChange, order: Option<&'c OrderTests>) -> Vec<Cell<'c>> {
    let mut row = Vec::with_capacity(COLUMNS.len());
    row.push(change.of.code().into());
    row.extend(estimate(change.earlier).into_iter().chain(estimate(change.later)));
    row.push(change.pairs.into());
    row.extend(change.difference.map_or_else(Default::default, |of| [of.value, of.low, of.high].map(Cell::Number)));
    row.extend(ends(change.finite.and_then(Result::ok)));
    row.push(if slice.basis == Basis::MatchedPanel { "paired" } else { "partially_overlapping" }.into());
    row.extend(of_test(change.test));
    row.push(optional(change.effect.and_then(Result::ok)));
    row.extend(order.map_or_else(|| super::empty(10), moved));
    row.extend(bounds(slice, change));
    row.push(change.verdict.code().into());
    row.push(change.difference.is_none().then_some("fewer than two answers in a cycle").into());
    row
}

fn ends(difference: Option<Difference>) -> [Cell<'static>; 2] {
    difference.map_or_else(Default::default, |of| [of.low, of.high].map(Cell::Number))
}

/// How many moved, and whether more than chance explains.
fn moved(order: &OrderTests) -> Vec<Cell<'static>> {
    let p = |test: Result<crate::estimate::Significance, _>| super::p_of(test);
    vec![
        order.rose.into(),
        order.fell.into(),
        p(order.wilcoxon_exact),
        p(order.wilcoxon),
        optional(order.rank_biserial_wilcoxon.ok()),
        p(order.pratt_exact),
        p(order.pratt),
        optional(order.rank_biserial.ok()),
        p(order.sign),
        optional(order.cohens_g.ok()),
    ]
}

/// What is possible among all members, or why nothing is known of that.
fn bounds(slice: &Slice, change: &MeanChange) -> Vec<Cell<'static>> {
    let mut row: Vec<Cell<'static>> = [slice.earlier.population, slice.later.population].map(Cell::from).into();
    let found = change.bounds.and_then(Result::ok);
    for of in [found.map(|of| of.earlier), found.map(|of| of.later), found.map(|of| of.change)] {
        row.extend(of.map_or_else(Default::default, |Bounds { low, high }| [low, high].map(Cell::Number)));
    }
    row.push(match change.bounds {
        Some(bounds) => bounds.err().map(|why| why.to_string()).into(),
        None if slice.basis == Basis::MatchedPanel => "bounds are of all respondents".into(),
        None => NO_MEMBERS.into(),
    });
    row
}
