//! `distributions.csv`: one row per measure, basis, group, cycle and category or missing reason.

use std::io::Write;

use super::{ORIGIN, Row, by_slice, estimate, optional, write};
use crate::report::{Comparison, CycleSummary, Distribution, Estimate, Measure, Share, Slice};

/// What comes before the figures.
const START: [&str; 6] = ["concordance", "concordance_reason", "basis", "grouping", "group", "cycle"];

/// The figures of [`cells`].
pub(super) const FIGURES: [&str; 15] = [
    "cases",
    "valid",
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
    write(out, heading, comparison.measures.iter().flat_map(|measure| rows(comparison, measure)))
}

fn rows(comparison: &Comparison, measure: &Measure) -> Vec<Row> {
    let both = |slice: &Slice| {
        let mut rows = of_cycle(&comparison.from, &slice.earlier);
        rows.extend(of_cycle(&comparison.to, &slice.later));
        rows
    };
    by_slice(comparison, measure, both)
}

/// The further intervals of a share, and its part of everything that was chosen.
fn further(distribution: &Distribution, share: &Share) -> [String; 7] {
    let ends = |estimate: Option<Estimate>| {
        [optional(estimate.map(|estimate| estimate.low)), optional(estimate.map(|estimate| estimate.high))]
    };
    let [exact_low, exact_high] = ends(share.exact);
    let [low, high] = ends(share.finite.map(|finite| finite.wilson));
    let [finite_low, finite_high] = ends(share.finite.map(|finite| finite.clopper_pearson));
    let of_responses = distribution.of_responses.filter(|_| share.code.as_str() == "yes");
    [exact_low, exact_high, low, high, finite_low, finite_high, optional(of_responses)]
}

fn of_cycle(cycle: &CycleSummary, distribution: &Distribution) -> Vec<Vec<String>> {
    let with_cycle = |mut cells: Vec<String>| {
        cells.insert(0, cycle.label.to_string());
        cells
    };
    cells(distribution).into_iter().map(with_cycle).collect()
}

/// One row per answer and missing reason.
pub(super) fn cells(distribution: &Distribution) -> Vec<Vec<String>> {
    let row = |code: &str, is_missing: &str, count: usize, figures: [String; 4], further: [String; 7]| {
        let [share, low, high, _] = figures;
        let mut row = vec![distribution.cases.to_string(), distribution.valid.to_string()];
        row.extend([code.to_owned(), is_missing.to_owned(), count.to_string(), share, low, high]);
        row.extend(further);
        row
    };
    let shares = distribution
        .shares
        .iter()
        .map(|s| row(s.code.as_str(), "", s.count, estimate(s.estimate), further(distribution, s)));
    let missing = distribution
        .missing
        .iter()
        .map(|m| row(m.reason.code(), "yes", m.count, Default::default(), Default::default()));
    shares.chain(missing).collect()
}
