//! The interval of one share.

use super::Confidence;
use crate::report::Estimate;

/// A share of `n` with Wilson's score interval; `None` without cases or with more successes than cases.
///
/// E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22:209-212; method 3 of
/// R. G. Newcombe (1998), "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17:857-872.
///
/// # Examples
/// ```
/// use analysis::estimate::{Confidence, wilson};
///
/// // Newcombe (1998), table 1, method 3.
/// let share = wilson(81, 263, Confidence::DEFAULT).unwrap();
/// assert_eq!(format!("{:.4} {:.4}", share.low, share.high), "0.2553 0.3662");
/// ```
#[must_use]
pub fn wilson(successes: usize, n: usize, confidence: Confidence) -> Option<Estimate> {
    if n == 0 || successes > n {
        return None;
    }
    let (low, high) = score_limits(successes as f64, n as f64, confidence);
    Some(Estimate { value: successes as f64 / n as f64, low, high, n })
}

/// The limits for a possibly fractional number of successes and cases, as designs that are not simple have.
pub(super) fn score_limits(successes: f64, n: f64, confidence: Confidence) -> (f64, f64) {
    let z2 = confidence.z() * confidence.z();
    let centre = 2.0 * successes + z2;
    let half = confidence.z() * (z2 + 4.0 * successes * (1.0 - successes / n)).max(0.0).sqrt();
    let scale = 2.0 * (n + z2);
    // At the ends the exact bound is 0 or 1; rounding must not put it a hair beyond the estimate.
    let low = if successes <= 0.0 { 0.0 } else { (centre - half) / scale };
    let high = if successes >= n { 1.0 } else { (centre + half) / scale };
    (low, high)
}
