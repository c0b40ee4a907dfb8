//! The exact binomial interval of one share.

use statrs::function::beta::{checked_beta_reg, ln_beta};

use super::{Confidence, root};
use crate::report::Estimate;

/// How small a step is when the next would change nothing: its cube is below the last digit.
const NO_STEP: f64 = 1e-6;

/// More than Halley's method takes from anywhere near.
const MOST_STEPS: usize = 20;

/// A share of `n` with the interval of Clopper and Pearson; `None` without cases or with more successes than cases.
///
/// C. J. Clopper and E. S. Pearson (1934), Biometrika 26:404-413; method 5 of R. G. Newcombe (1998), Statistics in Medicine 17:857-872; R's
/// `binom.test`. It covers at least as often as it says, and mostly more often: Wilson's is nearer to that.
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
/// E. Halley (1694), Philosophical Transactions 18:136-148. The density is the first derivative; its own slope gives the second.
fn polished(mut share: f64, (a, b): (f64, f64), off: impl Fn(f64) -> f64) -> Option<f64> {
    let logarithm_of_beta = ln_beta(a, b);
    for _ in 0..MOST_STEPS {
        let (one, other) = (a - 1.0, b - 1.0);
        let density = (one * share.ln() + other * (-share).ln_1p() - logarithm_of_beta).exp();
        let newton = off(share) / density;
        let slope = one / share - other / (1.0 - share);
        let step = newton / (1.0 - (0.5 * newton * slope).clamp(-0.5, 0.5));
        let next = share - step;
        if !(next > 0.0 && next < 1.0) {
            return None;
        }
        // What is left after such a step is its cube, in parts of the standard error or of the share.
        if step.abs() <= NO_STEP * share.min((share * (1.0 - share) / (a + b)).sqrt()) {
            return Some(next);
        }
        share = next;
    }
    None
}
