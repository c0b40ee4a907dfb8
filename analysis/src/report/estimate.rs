//! A figure with its interval.

use serde::Serialize;

/// A share or a mean with its interval and its base.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Estimate {
    /// The share (0 to 1), or the mean in the unit of its item.
    pub value: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
    /// How many valid answers it rests on.
    pub n: usize,
}
