//! The confidence level of intervals.

use statrs::distribution::{Continuous, ContinuousCDF, Normal, StudentsT};

/// A confidence level strictly between 0.5 and 1, with the normal quantile that belongs to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Confidence {
    level: f64,
    z: f64,
}

/// A level that no interval can have.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error("{0} is not a confidence level (a number above 0.5 and below 1, such as 0.95)")]
pub struct ConfidenceError(pub f64);

impl Confidence {
    /// The level that is used unless somebody asks for another: 0.95.
    pub const DEFAULT: Self = Self { level: 0.95, z: 1.959_963_984_540_054 };

    /// The level given as a part of 1.
    ///
    /// # Errors
    /// [`ConfidenceError`] unless the level lies strictly between 0.5 and 1.
    pub fn new(level: f64) -> Result<Self, ConfidenceError> {
        if !(level > 0.5 && level < 1.0) {
            return Err(ConfidenceError(level));
        }
        Ok(Self { level, z: Normal::standard().inverse_cdf(f64::midpoint(1.0, level)) })
    }

    /// The level, as a part of 1.
    #[must_use]
    pub const fn level(&self) -> f64 {
        self.level
    }

    /// The two-sided size of a test at this level, as a part of 1, to twelve digits: 0.05 for 0.95, which `1.0 - 0.95` is not.
    #[must_use]
    pub fn alpha(&self) -> f64 {
        ((1.0 - self.level) * 1e12).round() / 1e12
    }

    /// The two-sided quantile of the standard normal distribution.
    #[must_use]
    pub const fn z(&self) -> f64 {
        self.z
    }

    /// The two-sided quantile of Student's t with at least one, possibly fractional degree of freedom; `None` for fewer.
    #[must_use]
    pub fn t(&self, degrees_of_freedom: f64) -> Option<f64> {
        if degrees_of_freedom < MANY {
            return self.t_of_few(degrees_of_freedom);
        }
        degrees_of_freedom.is_finite().then(|| expansion(self.z, degrees_of_freedom))
    }

    /// The expansion, or of very few statrs' inverse, is good to about six digits; two of Newton's steps on the distribution function give the rest.
    fn t_of_few(&self, degrees_of_freedom: f64) -> Option<f64> {
        let t = StudentsT::new(0.0, 1.0, degrees_of_freedom).ok().filter(|_| degrees_of_freedom >= 1.0)?;
        let probability = f64::midpoint(1.0, self.level);
        let step = |quantile: f64| quantile - (t.cdf(quantile) - probability) / t.pdf(quantile);
        let start =
            if degrees_of_freedom < FEW { t.inverse_cdf(probability) } else { expansion(self.z, degrees_of_freedom) };
        Some(step(step(start))).filter(|quantile| quantile.is_finite())
    }
}

/// Of fewer degrees of freedom, the expansion is too far off.
const FEW: f64 = 20.0;

/// From so many degrees of freedom on, the expansion is exact to twelve digits.
const MANY: f64 = 500.0;

/// Student's t quantile from the normal one; Abramowitz and Stegun (1964), formula 26.7.5.
fn expansion(z: f64, degrees_of_freedom: f64) -> f64 {
    let (v, z2) = (degrees_of_freedom, z * z);
    let one = (z2 + 1.0) / 4.0;
    let two = ((5.0 * z2 + 16.0) * z2 + 3.0) / 96.0;
    let three = (((3.0 * z2 + 19.0) * z2 + 17.0) * z2 - 15.0) / 384.0;
    let four = ((((79.0 * z2 + 776.0) * z2 + 1482.0) * z2 - 1920.0) * z2 - 945.0) / 92160.0;
    z * (1.0 + (one + (two + (three + four / v) / v) / v) / v)
}

impl Default for Confidence {
    fn default() -> Self {
        Self::DEFAULT
    }
}
