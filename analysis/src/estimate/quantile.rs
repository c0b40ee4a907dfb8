//! Quartiles and the like.

use super::Moments;
use crate::report::NumericSummary;

/// A quantile of sorted numbers by linear interpolation between order statistics; `None` without numbers.
///
/// Type 7 of R. J. Hyndman and Y. Fan (1996), "Sample quantiles in statistical packages", The American Statistician
/// 50:361-365, which is R's default. `probability` lies between 0 and 1 and is clamped to that.
#[must_use]
pub fn quantile_type_7(sorted: &[f64], probability: f64) -> Option<f64> {
    let place = probability.clamp(0.0, 1.0) * sorted.len().checked_sub(1)? as f64;
    let below = *sorted.get(place.floor() as usize)?;
    let above = *sorted.get(place.ceil() as usize)?;
    Some(below + (place - place.floor()) * (above - below))
}

/// Mean, extremes and quartiles of sorted finite numbers, in their unit; `None` without numbers.
#[must_use]
pub fn numeric_summary(sorted: &[f64]) -> Option<NumericSummary> {
    Some(NumericSummary {
        n: sorted.len(),
        mean: Moments::of_values(sorted).mean()?,
        min: *sorted.first()?,
        lower_quartile: quantile_type_7(sorted, 0.25)?,
        median: quantile_type_7(sorted, 0.5)?,
        upper_quartile: quantile_type_7(sorted, 0.75)?,
        max: *sorted.last()?,
    })
}
