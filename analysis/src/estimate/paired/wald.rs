//! The simplest interval of a paired difference of shares.

use super::super::{Confidence, NotComputable, PairedCounts};
use crate::report::Difference;

/// Later minus earlier share of the same respondents with Wald's interval, cut off at ±1.
///
/// As A. Agresti (2013), "Categorical Data Analysis", 3rd edition, section 11.1.1. It is here because others print it: with few pairs it
/// is too narrow, and without discordant ones a point. Use [`tango`](super::tango) or
/// [`newcombe_paired`](crate::estimate::newcombe_paired).
///
/// # Examples
/// ```
/// use analysis::estimate::{Confidence, PairedCounts, paired};
///
/// // R, by the formula; Tango's interval begins at 0.026.
/// let counts = PairedCounts { both: 1, entered: 7, left: 1, neither: 12 };
/// let difference = paired::wald(counts, Confidence::DEFAULT)?;
/// assert_eq!(format!("{:.6} {:.6}", difference.low, difference.high), "0.051720 0.519709");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`] without pairs.
pub fn wald(counts: PairedCounts, confidence: Confidence) -> Result<Difference, NotComputable> {
    let n = counts.pairs() as f64;
    if n == 0.0 {
        return Err(NotComputable::NoCases);
    }
    let (entered, left) = (counts.entered as f64, counts.left as f64);
    let value = (entered - left) / n;
    let half = confidence.z() * (entered + left - (entered - left) * value).max(0.0).sqrt() / n;
    Ok(Difference { value, low: (value - half).max(-1.0), high: (value + half).min(1.0) })
}
