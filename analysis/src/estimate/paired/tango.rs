//! The score interval of a paired difference of shares.

use super::super::{Confidence, NotComputable, PairedCounts, root};
use crate::report::Difference;

/// Later minus earlier share of the same respondents with Tango's score interval.
///
/// T. Tango (1998), "Equivalence test and confidence interval for the difference in proportions for the paired-sample design", Statistics in
/// Medicine 17:891-908: the differences δ for which the score statistic, with the nuisance share at its maximum likelihood under δ, lies
/// within ±z.
///
/// ```
/// use analysis::estimate::{Confidence, PairedCounts, paired};
///
/// let counts = PairedCounts { both: 1, entered: 7, left: 1, neither: 12 };
/// let difference = paired::tango(counts, Confidence::DEFAULT)?;
/// assert!(difference.low > 0.0 && difference.high < 0.6);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`] without pairs.
pub fn tango(counts: PairedCounts, confidence: Confidence) -> Result<Difference, NotComputable> {
    let n = counts.pairs() as f64;
    if n == 0.0 {
        return Err(NotComputable::NoCases);
    }
    let value = (counts.entered as f64 - counts.left as f64) / n;
    let beyond = |delta: f64, z: f64| score(counts, delta) - z;
    let low = if value <= -1.0 { -1.0 } else { root::falling(-1.0, value, |delta| beyond(delta, confidence.z())) };
    let high = if value >= 1.0 { 1.0 } else { root::falling(value, 1.0, |delta| beyond(delta, -confidence.z())) };
    Ok(Difference { value, low, high })
}

/// How many standard errors the observed difference lies above δ.
fn score(counts: PairedCounts, delta: f64) -> f64 {
    let (n, entered, left) = (counts.pairs() as f64, counts.entered as f64, counts.left as f64);
    let distance = entered - left - n * delta;
    // At the observed difference itself nothing but rounding is left.
    if distance.abs() <= 1e-12 * n {
        return 0.0;
    }
    let variance = n * (2.0 * share_leaving(n, entered, left, delta) + delta * (1.0 - delta));
    if variance > 0.0 { distance / variance.sqrt() } else { distance.signum() * f64::INFINITY }
}

/// The maximum likelihood of the share that left, if the difference is δ: the larger root of a quadratic equation.
fn share_leaving(n: f64, entered: f64, left: f64, delta: f64) -> f64 {
    let (a, b, c) = (2.0 * n, -entered - left + (2.0 * n - entered + left) * delta, -left * delta * (1.0 - delta));
    let root = (b * b - 4.0 * a * c).max(0.0).sqrt();
    // The form that subtracts no near-equal numbers.
    let share = if b > 0.0 { -2.0 * c / (b + root) } else { (root - b) / (2.0 * a) };
    share.max(0.0).max(-delta)
}
