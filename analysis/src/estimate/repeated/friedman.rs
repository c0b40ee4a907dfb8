//! Whether ordinal answers or numbers are the same in all cycles.

use serde::Serialize;

use super::super::{NotComputable, Significance};
use super::complete::width;

/// Friedman's test, with the agreement that goes with it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Concordance {
    /// Whether the cycles differ.
    pub test: Significance,
    /// Kendall's W: 0 if respondents order the cycles each in their own way, 1 if all in the same.
    pub w: f64,
}

/// Friedman's test and Kendall's W of those who answered in all cycles, corrected for ties; a row per respondent.
///
/// M. Friedman (1937), JASA 32:675-701, as R's `friedman.test`; M. G. Kendall and B. Babington Smith (1939), Annals of Mathematical
/// Statistics 10:275-287: W is the statistic over its largest value, n(k − 1).
///
/// # Examples
/// ```
/// use analysis::estimate::repeated::friedman;
///
/// // Both rank three cycles alike: perfect concordance, and χ² = n(k - 1)W = 4.
/// let found = friedman(&[vec![1.0, 2.0, 3.0], vec![2.0, 5.0, 9.0]])?;
/// assert!((found.w - 1.0).abs() < 1e-12 && (found.test.statistic.unwrap() - 4.0).abs() < 1e-12);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`], [`NotComputable::TooFew`] for fewer than two cycles, [`NotComputable::LengthsDiffer`],
/// [`NotComputable::NotFinite`], [`NotComputable::NothingMoved`] if nobody's answer ever changed.
pub fn friedman(rows: &[Vec<f64>]) -> Result<Concordance, NotComputable> {
    let width = width(rows)?;
    if rows.iter().flatten().any(|number| !number.is_finite()) {
        return Err(NotComputable::NotFinite);
    }
    let ranked: Vec<Vec<f64>> = rows.iter().map(|row| mean_ranks(row)).collect();
    let middle = (width as f64 + 1.0) / 2.0;
    let square = |distance: f64| distance * distance;
    // Ties shrink the spread of the ranks within a row, and with it what chance can do.
    let spread: f64 = ranked.iter().flatten().map(|rank| square(rank - middle)).sum();
    if spread == 0.0 {
        return Err(NotComputable::NothingMoved);
    }
    let sum = |column: usize| ranked.iter().map(|row| row[column] - middle).sum::<f64>();
    let between: f64 = (0..width).map(|column| square(sum(column))).sum();
    let statistic = (width as f64 - 1.0) * between / spread;
    let w = statistic / (rows.len() as f64 * (width as f64 - 1.0));
    Ok(Concordance { test: Significance::chi_squared(statistic, width - 1), w })
}

/// The ranks of a row, ties at their mean.
fn mean_ranks(row: &[f64]) -> Vec<f64> {
    let rank = |number: &f64| {
        let (less, equal) = row.iter().fold((0, 0), |(less, equal), other| {
            (less + usize::from(other < number), equal + usize::from(other == number))
        });
        less as f64 + (equal as f64 + 1.0) / 2.0
    };
    row.iter().map(rank).collect()
}
