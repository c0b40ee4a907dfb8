//! What a test of significance gives.

use serde::Serialize;

use super::tail;

/// What a test of significance gives.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Significance {
    /// The statistic; exact tests that count possibilities have none.
    pub statistic: Option<f64>,
    /// The degrees of freedom, if its distribution has any.
    pub degrees_of_freedom: Option<f64>,
    /// The two-sided p-value.
    pub p_value: f64,
}

impl Significance {
    pub(super) const fn exact(statistic: Option<f64>, p_value: f64) -> Self {
        Self { statistic, degrees_of_freedom: None, p_value }
    }

    pub(super) fn chi_squared(statistic: f64, degrees_of_freedom: usize) -> Self {
        let degrees = degrees_of_freedom as f64;
        let p_value = tail::chi_squared(statistic, degrees);
        Self { statistic: Some(statistic), degrees_of_freedom: Some(degrees), p_value }
    }

    pub(super) fn normal(z: f64) -> Self {
        Self { statistic: Some(z), degrees_of_freedom: None, p_value: tail::two_sided_normal(z) }
    }

    pub(super) fn student(t: f64, degrees_of_freedom: f64) -> Self {
        let p_value = tail::two_sided_t(t, degrees_of_freedom);
        Self { statistic: Some(t), degrees_of_freedom: Some(degrees_of_freedom), p_value }
    }
}

/// Whether an asymptotic test makes up for the discreteness of counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Continuity {
    /// The statistic as it is: p-values near the nominal size.
    Uncorrected,
    /// Moved half a step, or one for differences, towards what chance expects: p-values that are rather too large.
    Corrected,
}

impl Continuity {
    /// A distance from what chance expects, moved towards it by a step and never beyond.
    pub(super) fn shrink(self, distance: f64, step: f64) -> f64 {
        match self {
            Self::Uncorrected => distance,
            Self::Corrected => distance.signum() * (distance.abs() - step).max(0.0),
        }
    }
}
