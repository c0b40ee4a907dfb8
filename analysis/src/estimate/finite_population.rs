//! Intervals of a share where the respondents are a good part of all Member States.
//!
//! All of them treat who answered as a matter of chance; what non-response may hide is [`nonresponse`](super::nonresponse).

use super::clopper_pearson::beta_limits;
use super::proportion::score_limits;
use super::{Confidence, Moments, NotComputable};
use crate::report::Estimate;

/// How many cases without a finite population would tell as much: n(N − 1)/(N − n); none if everybody answered.
///
/// From the variance of a share under sampling without replacement, PQ/n · (N − n)/(N − 1): W. G. Cochran (1977), "Sampling Techniques",
/// 3rd edition, section 3.2.
fn effective(successes: usize, n: usize, population: usize) -> Result<Option<(f64, f64)>, NotComputable> {
    check(successes, n, population)?;
    let size = n as f64 * (population as f64 - 1.0) / (population - n) as f64;
    Ok((n < population).then(|| (successes as f64 / n as f64 * size, size)))
}

/// Refuses what can't be a part of a population.
pub(super) const fn check(successes: usize, n: usize, population: usize) -> Result<(), NotComputable> {
    if n == 0 {
        return Err(NotComputable::NoCases);
    }
    if successes > n || n > population {
        return Err(NotComputable::PartExceedsWhole);
    }
    Ok(())
}

fn estimate(successes: usize, n: usize, (low, high): (f64, f64)) -> Estimate {
    Estimate { value: successes as f64 / n as f64, low, high, n }
}

/// Wilson's score interval with finite-population correction; a point if everybody answered.
///
/// Wilson's interval of as many cases as the answers are worth under sampling without replacement, n(N − 1)/(N − n): the effective sample size of
/// E. L. Korn and B. I. Graubard (1998), Survey Methodology 24:193-201, put into Wilson's formula as there into that of Clopper and Pearson.
///
/// ```
/// use analysis::estimate::{Confidence, finite_wilson, wilson};
///
/// let of_all = wilson(60, 120, Confidence::DEFAULT).unwrap();
/// let of_194_states = finite_wilson(60, 120, 194, Confidence::DEFAULT)?;
/// assert!(of_194_states.high - of_194_states.low < 0.7 * (of_all.high - of_all.low));
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`]; [`NotComputable::PartExceedsWhole`] for more successes than cases or more cases than members.
pub fn finite_wilson(
    successes: usize,
    n: usize,
    population: usize,
    confidence: Confidence,
) -> Result<Estimate, NotComputable> {
    let share = successes as f64 / n as f64;
    let limits = match effective(successes, n, population)? {
        None => (share, share),
        Some((successes, size)) => score_limits(successes, size, confidence),
    };
    Ok(estimate(successes, n, limits))
}

/// The interval of Clopper and Pearson with finite-population correction; a point if everybody answered.
///
/// E. L. Korn and B. I. Graubard (1998), Survey Methodology 24:193-201, with the effective sample size n(N − 1)/(N − n). Where it matters that
/// the interval covers at least as often as it says, use [`hypergeometric`](super::hypergeometric), which tables show.
///
/// # Examples
/// ```
/// use analysis::estimate::{Confidence, finite_clopper_pearson};
///
/// // R, by `qbeta` with the effective sample size: 60 of 120 among 194 members.
/// let share = finite_clopper_pearson(60, 120, 194, Confidence::DEFAULT)?;
/// assert_eq!(format!("{:.6} {:.6}", share.low, share.high), "0.443237 0.556763");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// As [`finite_wilson`].
pub fn finite_clopper_pearson(
    successes: usize,
    n: usize,
    population: usize,
    confidence: Confidence,
) -> Result<Estimate, NotComputable> {
    let share = successes as f64 / n as f64;
    let limits = match effective(successes, n, population)? {
        None => (share, share),
        Some((successes, size)) => beta_limits(successes, size, confidence),
    };
    Ok(estimate(successes, n, limits))
}

/// A mean with Student's t interval and finite-population correction: the standard error times √(1 − n/N).
///
/// W. G. Cochran (1977), "Sampling Techniques", 3rd edition, section 2.6 and 2.8.
///
/// # Examples
/// ```
/// use analysis::estimate::{Confidence, Moments, finite_t_interval};
///
/// // R, by `qt`: two of forty members.
/// let mean = finite_t_interval(Moments::of_values(&[1.0, 2.0]), 40, Confidence::DEFAULT)?;
/// assert_eq!(format!("{:.6} {:.6}", mean.low, mean.high), "-4.692238 7.692238");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::TooFew`] for fewer than two numbers, [`NotComputable::PartExceedsWhole`] for more numbers than members.
pub fn finite_t_interval(
    moments: Moments,
    population: usize,
    confidence: Confidence,
) -> Result<Estimate, NotComputable> {
    let n = moments.n();
    if n > population {
        return Err(NotComputable::PartExceedsWhole);
    }
    let plain = super::t_interval(moments, confidence).ok_or(NotComputable::TooFew { least: 2 })?;
    let half = (plain.high - plain.value) * (1.0 - n as f64 / population as f64).sqrt();
    Ok(Estimate { low: plain.value - half, high: plain.value + half, ..plain })
}
