//! The interval of the difference of two shares, of different or of the same respondents.

use super::{Confidence, wilson};
use crate::report::{Difference, Estimate};

/// A table of the same respondents' yes and no in two cycles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairedCounts {
    /// Yes in both cycles.
    pub both: usize,
    /// No earlier, yes later.
    pub entered: usize,
    /// Yes earlier, no later.
    pub left: usize,
    /// No in both cycles.
    pub neither: usize,
}

impl PairedCounts {
    /// The number of pairs.
    #[must_use]
    pub const fn pairs(&self) -> usize {
        self.both + self.entered + self.left + self.neither
    }

    /// How many said yes earlier.
    #[must_use]
    pub const fn earlier(&self) -> usize {
        self.both + self.left
    }

    /// How many said yes later.
    #[must_use]
    pub const fn later(&self) -> usize {
        self.both + self.entered
    }

    /// The correlation φ with Newcombe's continuity correction; 0 where a margin is empty.
    pub(super) fn phi(&self) -> f64 {
        let half = self.pairs() as f64 / 2.0;
        self.correlation(|cross| if cross > 0.0 { (cross - half).max(0.0) } else { cross })
    }

    /// The correlation φ; 0 where a margin is empty.
    pub(super) fn plain_phi(&self) -> f64 {
        self.correlation(|cross| cross)
    }

    fn correlation(&self, correct: impl Fn(f64) -> f64) -> f64 {
        let margins = [self.earlier(), self.pairs() - self.earlier(), self.later(), self.pairs() - self.later()];
        let product: f64 = margins.iter().map(|margin| (*margin as f64).sqrt()).product();
        if product == 0.0 {
            return 0.0;
        }
        correct(self.both as f64 * self.neither as f64 - self.entered as f64 * self.left as f64) / product
    }
}

/// Later minus earlier share of independent respondents, with Newcombe's hybrid score interval.
///
/// Method 10 of R. G. Newcombe (1998), "Interval estimation for the difference between independent proportions", Statistics in
/// Medicine 17:873-890. `None` if a side has no cases. Respondents in both cycles correlate the sides positively, as a rule: the interval is
/// then too wide rather than too narrow.
///
/// # Examples
/// ```
/// use analysis::estimate::{Confidence, newcombe_independent};
///
/// // Newcombe (1998), table 2, method 10: 48 of 80 and 56 of 70.
/// let difference = newcombe_independent((48, 80), (56, 70), Confidence::DEFAULT).unwrap();
/// assert_eq!(format!("{:.4} {:.4}", difference.low, difference.high), "0.0524 0.3339");
/// ```
#[must_use]
pub fn newcombe_independent(
    earlier: (usize, usize),
    later: (usize, usize),
    confidence: Confidence,
) -> Option<Difference> {
    let (one, two) = (wilson(earlier.0, earlier.1, confidence)?, wilson(later.0, later.1, confidence)?);
    Some(square_and_add(one, two, 0.0))
}

/// Later minus earlier share of the same respondents, with Newcombe's score interval for paired data.
///
/// Method 10 of R. G. Newcombe (1998), "Improved confidence intervals for the difference between binomial proportions based on
/// paired data", Statistics in Medicine 17:2635-2650. `None` without pairs.
///
/// # Examples
/// ```
/// use analysis::estimate::{Confidence, PairedCounts, newcombe_paired};
///
/// // Fagerland, Lydersen and Laake, "Statistical Analysis of Contingency Tables" (2017), chapter 8.
/// let counts = PairedCounts { both: 59, entered: 16, left: 6, neither: 80 };
/// let difference = newcombe_paired(counts, Confidence::DEFAULT).unwrap();
/// assert_eq!(format!("{:.4} {:.4}", difference.low, difference.high), "0.0046 0.1186");
/// ```
#[must_use]
pub fn newcombe_paired(counts: PairedCounts, confidence: Confidence) -> Option<Difference> {
    let one = wilson(counts.earlier(), counts.pairs(), confidence)?;
    let two = wilson(counts.later(), counts.pairs(), confidence)?;
    Some(square_and_add(one, two, counts.phi()))
}

/// The distances from the shares to the ends of their own intervals, squared and added, less what correlation takes away.
pub(super) fn square_and_add(earlier: Estimate, later: Estimate, phi: f64) -> Difference {
    let reach = |a: f64, b: f64| (a * a - 2.0 * phi * a * b + b * b).max(0.0).sqrt();
    let value = later.value - earlier.value;
    let below = reach(later.value - later.low, earlier.high - earlier.value);
    let above = reach(later.high - later.value, earlier.value - earlier.low);
    Difference { value, low: (value - below).max(-1.0), high: (value + above).min(1.0) }
}
