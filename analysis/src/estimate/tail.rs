//! Tails of distributions: the probability of something at least as far from what chance expects.
//!
//! What has no place on the distribution has the tail 1, and not 0: it is no evidence.

use statrs::function::beta::checked_beta_reg;
use statrs::function::erf::erfc;
use statrs::function::gamma::checked_gamma_ur;

/// Beyond ±z of the standard normal distribution.
pub(super) fn two_sided_normal(z: f64) -> f64 {
    erfc(z.abs() * std::f64::consts::FRAC_1_SQRT_2)
}

/// Above a statistic of the χ² distribution; 1 at 0 and below.
pub(super) fn chi_squared(statistic: f64, degrees_of_freedom: f64) -> f64 {
    if statistic <= 0.0 {
        return 1.0;
    }
    if statistic == f64::INFINITY {
        return 0.0;
    }
    checked_gamma_ur(degrees_of_freedom / 2.0, statistic / 2.0).unwrap_or(1.0)
}

/// Beyond ±t of Student's distribution.
pub(super) fn two_sided_t(t: f64, degrees_of_freedom: f64) -> f64 {
    let part = degrees_of_freedom / (degrees_of_freedom + t * t);
    checked_beta_reg(degrees_of_freedom / 2.0, 0.5, part).unwrap_or(1.0)
}
