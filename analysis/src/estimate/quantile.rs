//! Quartiles and the like.

use super::Moments;
use crate::report::NumericSummary;

/// A quantile of sorted numbers by linear interpolation between order statistics; `None` without numbers.
///
/// Type 7 of R. J. Hyndman and Y. Fan (1996), "Sample quantiles in statistical packages", The American Statistician
/// 50:361-365, which is R's default. `probability` lies between 0 and 1 and is clamped to that.
///
/// # Examples
/// ```
/// use analysis::estimate::quantile_type_7;
///
/// // R's `quantile(sleep$extra[1:10])` prints -0.175 for the lower quartile.
/// let sorted = [-1.6, -1.2, -0.2, -0.1, 0.0, 0.7, 0.8, 2.0, 3.4, 3.7];
/// assert_eq!(format!("{:.3}", quantile_type_7(&sorted, 0.25).unwrap()), "-0.175");
/// ```
#[must_use]
pub fn quantile_type_7(sorted: &[f64], probability: f64) -> Option<f64> {
    interpolated(sorted.len(), probability, |place| sorted.get(place).copied())
}

fn interpolated(n: usize, probability: f64, number: impl Fn(usize) -> Option<f64>) -> Option<f64> {
    let place = probability.clamp(0.0, 1.0) * n.checked_sub(1)? as f64;
    let (below, above) = (number(place.floor() as usize)?, number(place.ceil() as usize)?);
    Some(below + (place - place.floor()) * (above - below))
}

/// Mean, extremes and quartiles of sorted finite numbers, in their unit; `None` without numbers.
///
/// # Examples
/// ```
/// use analysis::estimate::numeric_summary;
///
/// // R's `quantile(sleep$extra[1:10])` prints 0.350 and 1.700.
/// let summary = numeric_summary(&[-1.6, -1.2, -0.2, -0.1, 0.0, 0.7, 0.8, 2.0, 3.4, 3.7]).unwrap();
/// assert_eq!(format!("{:.3} {:.3} {:.3}", summary.median, summary.mean, summary.upper_quartile), "0.350 0.750 1.700");
/// ```
#[must_use]
pub fn numeric_summary(sorted: &[f64]) -> Option<NumericSummary> {
    let counts: Vec<(f64, usize)> = sorted.iter().map(|number| (*number, 1)).collect();
    numeric_summary_of_counts(&counts)
}

/// The same of numbers with how many times each is there, the smallest first.
///
/// # Examples
/// ```
/// use analysis::estimate::{numeric_summary, numeric_summary_of_counts};
///
/// let counted = numeric_summary_of_counts(&[(1.0, 2), (4.0, 3)]).unwrap();
/// assert_eq!((counted.n, counted.median, counted.mean), (5, 4.0, 14.0 / 5.0));
/// assert_eq!(Some(counted), numeric_summary(&[1.0, 1.0, 4.0, 4.0, 4.0]));
/// ```
#[must_use]
pub fn numeric_summary_of_counts(counts: &[(f64, usize)]) -> Option<NumericSummary> {
    let up_to = counts.iter().scan(0, |sum, (_, count)| {
        *sum += count;
        Some(*sum)
    });
    let up_to: Vec<usize> = up_to.collect();
    let n = *up_to.last()?;
    let number = |place: usize| counts.get(up_to.partition_point(|sum| *sum <= place)).map(|(number, _)| *number);
    let quantile = |probability| interpolated(n, probability, number);
    Some(NumericSummary {
        n,
        mean: Moments::of_counts(counts).mean()?,
        min: number(0)?,
        lower_quartile: quantile(0.25)?,
        median: quantile(0.5)?,
        upper_quartile: quantile(0.75)?,
        max: number(n.checked_sub(1)?)?,
    })
}
