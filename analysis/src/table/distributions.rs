//! `distributions.csv`: one row per measure, basis, group, cycle and category or missing reason.

use std::io::Write;

use super::{Cell, ORIGIN, Row, by_slice, empty, part, share as cells_of_share, write_each};
use crate::report::{Comparison, CycleSummary, Distribution, Estimate, Measure, MissingCount, Share, Slice};

/// What comes before the figures.
const START: [&str; 6] = ["concordance", "concordance_reason", "basis", "grouping", "group", "cycle"];

/// The figures of [`cells`].
pub(super) const FIGURES: [&str; 16] = [
    "cases",
    "valid",
    "unpaired",
    "code",
    "is_missing",
    "count",
    "share",
    "share_low",
    "share_high",
    "exact_low",
    "exact_high",
    "finite_low",
    "finite_high",
    "finite_exact_low",
    "finite_exact_high",
    "of_responses",
];

/// Writes the distributions; shares are parts of the valid answers.
///
/// # Errors
/// Whatever `out` says.
pub fn distributions(comparison: &Comparison, out: &mut dyn Write) -> csv::Result<()> {
    let heading = ORIGIN.into_iter().chain(START).chain(FIGURES).chain(super::HOW).collect();
    write_each(out, heading, &comparison.measures, |measure| rows(comparison, measure))
}

fn rows<'c>(comparison: &'c Comparison, measure: &'c Measure) -> Vec<Row<'c>> {
    let both = |slice: &'c Slice| {
        let mut rows = of_cycle(&comparison.from, &slice.earlier);
        rows.extend(of_cycle(&comparison.to, &slice.later));
        rows
    };
    by_slice(comparison, measure, both)
}

fn of_cycle<'c>(cycle: &'c CycleSummary, distribution: &'c Distribution) -> Vec<Vec<Cell<'c>>> {
    lines(distribution, Some(cycle.label.as_str().into()))
}

/// One row per answer and missing reason.
pub(super) fn cells(distribution: &Distribution) -> Vec<Vec<Cell<'_>>> {
    lines(distribution, None)
}

fn lines<'c>(of: &'c Distribution, cycle: Option<Cell<'c>>) -> Vec<Vec<Cell<'c>>> {
    let start = |code: &'c str, is_missing: &'static str, count: usize| {
        let mut row = Vec::with_capacity(1 + FIGURES.len());
        row.extend(cycle.clone());
        row.extend([
            of.cases.into(),
            of.valid.into(),
            of.unpaired.into(),
            code.into(),
            is_missing.into(),
            count.into(),
        ]);
        row
    };
    let share = |share: &'c Share| {
        let mut row = start(share.code.as_str(), "", share.count);
        row.extend(cells_of_share(share.estimate));
        row.extend(further(of, share));
        row
    };
    let missing = |missing: &MissingCount| {
        let mut row = start(missing.reason.code(), "yes", missing.count);
        row.extend(empty(10));
        row
    };
    of.shares.iter().map(share).chain(of.missing.iter().map(missing)).collect()
}

/// The further intervals of a share, and its part of everything that was chosen.
fn further(distribution: &Distribution, share: &Share) -> [Cell<'static>; 7] {
    let ends = |estimate: Option<Estimate>| {
        [part(estimate.map(|estimate| estimate.low)), part(estimate.map(|estimate| estimate.high))]
    };
    let [exact_low, exact_high] = ends(share.exact);
    let [low, high] = ends(share.finite.map(|finite| finite.wilson));
    let [finite_low, finite_high] = ends(share.finite.map(|finite| finite.hypergeometric));
    let of_responses = distribution.of_responses.filter(|_| share.code.as_str() == "yes");
    [exact_low, exact_high, low, high, finite_low, finite_high, part(of_responses)]
}
