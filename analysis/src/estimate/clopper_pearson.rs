//! The exact binomial interval of one share.

use statrs::function::beta::checked_beta_reg;

use super::{Confidence, root};
use crate::report::Estimate;

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
    let (failures, tail) = (n - successes, confidence.alpha() / 2.0);
    // A distribution function rises; less its probability, turned round, it falls.
    let near = |side: f64| near_wilson(successes, n, side * confidence.z());
    let low = root::falling_near(near(-1.0), |share| tail - beta(successes, failures + 1.0, share));
    let high = root::falling_near(near(1.0), |share| beta(failures, successes + 1.0, 1.0 - share) - tail);
    (if successes <= 0.0 { 0.0 } else { low }, if failures <= 0.0 { 1.0 } else { high })
}

/// Between which shares a limit is expected: around Wilson's, a little further out.
fn near_wilson(successes: f64, n: f64, z: f64) -> (f64, f64) {
    let share = successes / n;
    let error = (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    let wilson = (share + z * z / (2.0 * n) + z * error) / (1.0 + z * z / n);
    let out = z.signum() * (1.5 / n + 0.05 * error);
    let (one, two) = (wilson - 0.05 * z.signum() * error, wilson + out);
    (one.min(two).max(0.0), one.max(two).min(1.0))
}

fn beta(a: f64, b: f64, share: f64) -> f64 {
    checked_beta_reg(a, b, share).unwrap_or(1.0)
}
