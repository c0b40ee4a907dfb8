//! Student's t test of paired numbers.

use super::super::{Moments, NotComputable, Significance};

/// Student's paired t test of differences, as R's `t.test(later, earlier, paired = TRUE)`.
///
/// Student (1908), Biometrika 6:1-25. The interval of the mean difference is [`t_interval`](crate::estimate::t_interval) of the same moments.
///
/// # Examples
/// ```
/// use analysis::estimate::Moments;
/// use analysis::estimate::paired::paired_t;
///
/// // R's `t.test`.
/// let test = paired_t(Moments::of_values(&[1.0, 2.0, 2.0, -1.0]))?;
/// assert_eq!(format!("{:.6} {:.6}", test.statistic.unwrap(), test.p_value), "1.414214 0.252215");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::TooFew`] for fewer than two pairs, [`NotComputable::NoVariation`] if all differ by the same amount.
pub fn paired_t(differences: Moments) -> Result<Significance, NotComputable> {
    let (Some(mean), Some(error)) = (differences.mean(), differences.squared_error()) else {
        return Err(NotComputable::TooFew { least: 2 });
    };
    if !(mean.is_finite() && error.is_finite()) {
        return Err(NotComputable::NotFinite);
    }
    // R refuses the same as "data are essentially constant".
    if error.sqrt() <= 10.0 * f64::EPSILON * mean.abs() {
        return Err(NotComputable::NoVariation);
    }
    Ok(Significance::student(mean / error.sqrt(), (differences.n() - 1) as f64))
}
