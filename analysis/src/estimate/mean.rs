//! Means of numbers and of scores, and their differences, with Student's t intervals.

use super::Confidence;
use crate::report::{Difference, Estimate};

/// What a mean and its interval need of a set of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Moments {
    n: usize,
    mean: f64,
    squares: f64,
}

impl Moments {
    /// The moments of finite numbers. The sum runs in the order given: sort first where the order of respondents must not matter.
    #[must_use]
    pub fn of_values(values: &[f64]) -> Self {
        let n = values.len();
        if n == 0 {
            return Self::default();
        }
        let mean = values.iter().sum::<f64>() / n as f64;
        let squares = values.iter().map(|value| (value - mean).powi(2)).sum();
        Self { n, mean, squares }
    }

    /// The moments of scores, each with the number of respondents that have it.
    #[must_use]
    pub fn of_counts(counts: &[(f64, usize)]) -> Self {
        let n: usize = counts.iter().map(|(_, count)| count).sum();
        if n == 0 {
            return Self::default();
        }
        let mean = counts.iter().map(|(score, count)| score * *count as f64).sum::<f64>() / n as f64;
        let squares = counts.iter().map(|(score, count)| (score - mean).powi(2) * *count as f64).sum();
        Self { n, mean, squares }
    }

    /// How many numbers there are.
    #[must_use]
    pub const fn n(&self) -> usize {
        self.n
    }

    /// The mean; from one number up, and none of numbers too large to add.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.n > 0 && self.mean.is_finite()).then_some(self.mean)
    }

    /// The sum of the squared distances from the mean.
    pub(super) const fn squares(&self) -> f64 {
        self.squares
    }

    /// The squared standard error of the mean; from two numbers up.
    pub(super) fn squared_error(&self) -> Option<f64> {
        (self.n > 1).then(|| self.squares / (self.n - 1) as f64 / self.n as f64)
    }
}

/// The mean with Student's t interval; `None` for fewer than two numbers and for what isn't finite. Of paired differences it is the paired t interval.
///
/// If all numbers are equal the interval is that one point.
///
/// # Examples
/// ```
/// use analysis::estimate::{Confidence, Moments, t_interval};
///
/// // R's `t.test` on the differences of its data set `sleep` prints 0.7001142 to 2.4598858.
/// let differences = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4];
/// let mean = t_interval(Moments::of_values(&differences), Confidence::DEFAULT).unwrap();
/// assert_eq!(format!("{:.2} {:.7} {:.7}", mean.value, mean.low, mean.high), "1.58 0.7001142 2.4598858");
/// ```
#[must_use]
pub fn t_interval(moments: Moments, confidence: Confidence) -> Option<Estimate> {
    let half = confidence.t((moments.n.checked_sub(1)?) as f64)? * moments.squared_error()?.sqrt();
    let mean = moments.mean().filter(|_| half.is_finite())?;
    Some(Estimate { value: mean, low: mean - half, high: mean + half, n: moments.n })
}

/// Later minus earlier mean of independent respondents, with Welch's interval; `None` for fewer than two numbers on a side or what isn't finite.
///
/// B. L. Welch (1947), Biometrika 34:28-35, with the degrees of freedom of Satterthwaite, as R's `t.test(later, earlier)`.
///
/// # Examples
/// ```
/// use analysis::estimate::{Confidence, Moments, mean_difference_independent};
///
/// // R's `t.test(extra ~ group, data = sleep)` prints -3.3654832 to 0.2054832, with the opposite sign.
/// let one = Moments::of_values(&[0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]);
/// let two = Moments::of_values(&[1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
/// let difference = mean_difference_independent(one, two, Confidence::DEFAULT).unwrap();
/// assert_eq!(format!("{:.7} {:.7}", difference.low, difference.high), "-0.2054832 3.3654832");
/// ```
#[must_use]
pub fn mean_difference_independent(earlier: Moments, later: Moments, confidence: Confidence) -> Option<Difference> {
    let (one, two) = (earlier.squared_error()?, later.squared_error()?);
    let value = later.mean()? - earlier.mean()?;
    if one + two == 0.0 {
        return Some(Difference { value, low: value, high: value });
    }
    let shrink = one * one / (earlier.n - 1) as f64 + two * two / (later.n - 1) as f64;
    let half = confidence.t((one + two).powi(2) / shrink)? * (one + two).sqrt();
    half.is_finite().then_some(Difference { value, low: value - half, high: value + half })
}
