//! One column over all cycles.

use crate::report::{Trend, Trends};

/// One column over all cycles that may be compared with the last.
#[derive(Debug, Clone, Copy)]
pub struct TrendSubject<'a> {
    /// The report that the trend belongs to.
    pub trends: &'a Trends,
    /// The trend.
    pub trend: &'a Trend,
}
