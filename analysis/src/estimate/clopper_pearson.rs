//! The exact binomial interval of one share.

use statrs::function::beta::{checked_beta_reg, ln_beta};

use super::{Confidence, root};
use crate::report::Estimate;

/// How small a step is when the next would change nothing: its cube is below the last digit.
const NO_STEP: f64 = 1e-6;

/// Within so many parts of the standard error, or of the share, five points give an integral to the last digits.
const NEAR: f64 = 0.2;

/// More than Halley's method takes from anywhere near.
const MOST_STEPS: usize = 20;

/// A share of `n` with the interval of Clopper and Pearson; `None` without cases or with more successes than cases.
///
/// C. J. Clopper and E. S. Pearson (1934), Biometrika 26:404-413; method 5 of R. G. Newcombe (1998), Statistics in Medicine 17:857-872; R's
/// `binom.test`. It covers at least as often as it says, and mostly more often: Wilson's is nearer to that.
///
/// # Examples
/// ```
/// use analysis::estimate::{Confidence, clopper_pearson};
///
/// // R's `binom.test(81, 263)`.
/// let share = clopper_pearson(81, 263, Confidence::DEFAULT).unwrap();
/// assert_eq!(format!("{:.6} {:.6}", share.low, share.high), "0.252737 0.367622");
/// ```
#[must_use]
pub fn clopper_pearson(successes: usize, n: usize, confidence: Confidence) -> Option<Estimate> {
    if n == 0 || successes > n {
        return None;
    }
    let (low, high) = beta_limits(successes as f64, n as f64, confidence);
    Some(Estimate { value: successes as f64 / n as f64, low, high, n })
}

/// The limits for a possibly fractional number of successes and cases, as designs that are not simple have.
pub(super) fn beta_limits(successes: f64, n: f64, confidence: Confidence) -> (f64, f64) {
    let failures = n - successes;
    (lower_limit(successes, failures, confidence), 1.0 - lower_limit(failures, successes, confidence))
}

/// The share at which as many successes or more have half the probability that the confidence leaves.
fn lower_limit(successes: f64, failures: f64, confidence: Confidence) -> f64 {
    if successes <= 0.0 {
        return 0.0;
    }
    let (a, b, tail) = (successes, failures + 1.0, confidence.alpha() / 2.0);
    let below = |share: f64| checked_beta_reg(a, b, share).unwrap_or(1.0);
    let near = near_wilson(successes, failures, confidence.z());
    polished(near, (a, b), |share| below(share) - tail)
        // A distribution function rises; its probability less it falls.
        .unwrap_or_else(|| root::falling(0.0, 1.0, |share| tail - below(share)))
}

/// Wilson's lower limit with Yates's correction for continuity: within hundredths of its standard error of the exact one.
fn near_wilson(successes: f64, failures: f64, z: f64) -> f64 {
    let n = successes + failures;
    let corrected = (successes - 0.5).max(0.25) / n;
    let error = (corrected * (1.0 - corrected) / n + z * z / (4.0 * n * n)).sqrt();
    (corrected + z * z / (2.0 * n) - z * error) / (1.0 + z * z / n)
}

/// Where the distribution function of beta is at its goal, by Halley's method, which triples the right digits in each step; `None` where it strays.
///
/// E. Halley (1694), Philosophical Transactions 18:136-148. The density is the first derivative; its own slope gives the second. The function itself is
/// slow: near a share where it is known, the density is added up from there.
fn polished(mut share: f64, (a, b): (f64, f64), off: impl Fn(f64) -> f64) -> Option<f64> {
    let (one, other, logarithm_of_beta) = (a - 1.0, b - 1.0, ln_beta(a, b));
    let density = |share: f64| (one * share.ln() + other * (-share).ln_1p() - logarithm_of_beta).exp();
    let mut known = (share, off(share));
    for _ in 0..MOST_STEPS {
        let scale = share.min((share * (1.0 - share) / (a + b)).sqrt());
        if (share - known.0).abs() > NEAR * scale {
            known = (share, off(share));
        }
        let newton = (known.1 + integral(known.0, share, density)) / density(share);
        let slope = one / share - other / (1.0 - share);
        let step = newton / (1.0 - (0.5 * newton * slope).clamp(-0.5, 0.5));
        let next = share - step;
        if !(next > 0.0 && next < 1.0) {
            return None;
        }
        // What is left after such a step is its cube, in parts of the standard error or of the share.
        if step.abs() <= NO_STEP * scale {
            return Some(next);
        }
        share = next;
    }
    None
}

/// The integral from one share to a near one, by the five points of Gauss and Legendre; Abramowitz and Stegun (1964), table 25.4.
fn integral(from: f64, to: f64, density: impl Fn(f64) -> f64) -> f64 {
    if from == to {
        return 0.0;
    }
    let (middle, half) = (f64::midpoint(from, to), (to - from) / 2.0);
    let sides = POINTS.iter().map(|(at, weight)| weight * (density(middle - half * at) + density(middle + half * at)));
    half * (MIDDLE_WEIGHT * density(middle) + sides.sum::<f64>())
}

/// Two of the five points, which lie on both sides of the middle, and their weights.
const POINTS: [(f64, f64); 2] =
    [(0.538_469_310_105_683_1, 0.478_628_670_499_366_47), (0.906_179_845_938_664, 0.236_926_885_056_189_08)];

/// The weight of the middle: 128/225.
const MIDDLE_WEIGHT: f64 = 128.0 / 225.0;
