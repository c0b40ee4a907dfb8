//! The interval of one share.

use super::Confidence;
use crate::report::Estimate;

/// A share of `n` with Wilson's score interval; `None` without cases or with more successes than cases.
///
/// E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22:209-212; method 3 of
/// R. G. Newcombe (1998), "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17:857-872.
#[must_use]
pub fn wilson(successes: usize, n: usize, confidence: Confidence) -> Option<Estimate> {
    if n == 0 || successes > n {
        return None;
    }
    let (size, z2) = (n as f64, confidence.z() * confidence.z());
    let share = successes as f64 / size;
    let centre = 2.0 * successes as f64 + z2;
    let half = confidence.z() * (z2 + 4.0 * successes as f64 * (1.0 - share)).sqrt();
    let scale = 2.0 * (size + z2);
    // At the ends the exact bound is 0 or 1; rounding must not put it a hair beyond the estimate.
    let low = if successes == 0 { 0.0 } else { (centre - half) / scale };
    let high = if successes == n { 1.0 } else { (centre + half) / scale };
    Some(Estimate { value: share, low, high, n })
}
