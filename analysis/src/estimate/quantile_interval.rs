//! The interval of a median or another quantile.

use serde::Serialize;
use statrs::distribution::{Binomial, DiscreteCDF};

use super::{Confidence, NotComputable, quantile_type_7, root};

/// A quantile with an interval between two of the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct QuantileEstimate {
    /// The quantile.
    pub value: f64,
    /// The number at the lower end of its interval.
    pub low: f64,
    /// The number at the upper end.
    pub high: f64,
    /// How often such an interval covers, at least: no less than the level asked for.
    pub coverage: f64,
    /// How many numbers it rests on.
    pub n: usize,
}

/// A quantile (type 7) with the distribution-free interval between two order statistics, each end at half of alpha.
///
/// G. J. Hahn and W. Q. Meeker (1991), "Statistical Intervals", section 5.2; W. J. Conover (1999), "Practical Nonparametric Statistics", 3rd
/// edition, section 3.2: the numbers below a quantile are binomial, whatever the distribution. Ties make it cover more often.
///
/// # Examples
/// ```
/// use analysis::estimate::{Confidence, quantile_interval};
///
/// // The second and the ninth of ten numbers hold the median in 1 - 22/1024 of all samples, by the binomial distribution.
/// let sorted = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0];
/// let median = quantile_interval(&sorted, 0.5, Confidence::DEFAULT)?;
/// assert_eq!((median.value, median.low, median.high), (5.5, 2.0, 9.0));
/// assert!((median.coverage - (1.0 - 22.0 / 1024.0)).abs() < 1e-12);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`] without numbers, [`NotComputable::TooFew`] if even the extremes would not cover often enough,
/// [`NotComputable::NotFinite`], [`NotComputable::OutOfRange`] unless the probability lies between 0 and 1.
pub fn quantile_interval(
    sorted: &[f64],
    probability: f64,
    confidence: Confidence,
) -> Result<QuantileEstimate, NotComputable> {
    if !(probability > 0.0 && probability < 1.0) {
        return Err(NotComputable::OutOfRange);
    }
    if sorted.iter().any(|number| !number.is_finite()) {
        return Err(NotComputable::NotFinite);
    }
    let n = sorted.len();
    let value = quantile_type_7(sorted, probability).ok_or(NotComputable::NoCases)?;
    let below = Binomial::new(probability, n as u64).map_err(|_| NotComputable::OutOfRange)?;
    let tail = confidence.alpha() / 2.0;
    // How likely it is that fewer numbers than a rank lie below the quantile.
    let fewer = |rank: usize| below.cdf(rank as u64 - 1);
    let low = root::first(1, n + 1, |rank| fewer(rank) > tail) - 1;
    let high = root::first(1, n + 1, |rank| fewer(rank) >= 1.0 - tail);
    if low == 0 || high > n {
        return Err(NotComputable::TooFew { least: least(probability, tail) });
    }
    let coverage = fewer(high) - fewer(low);
    Ok(QuantileEstimate { value, low: sorted[low - 1], high: sorted[high - 1], coverage, n })
}

/// With fewer numbers one of the extremes lies beyond the quantile too often.
fn least(probability: f64, tail: f64) -> usize {
    let rarer = probability.min(1.0 - probability);
    (tail.ln() / (1.0 - rarer).ln()).ceil() as usize
}
