//! What the matched panel says beyond the difference and the exact test.

use serde::Serialize;

use super::Difference;
use crate::estimate::paired::OddsRatio;
use crate::estimate::{NotComputable, Significance};

/// The change of one share among those who answered twice, by every method.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PairedShare {
    /// The exact test of `McNemar` with half the weight on what was observed.
    pub mid_p: f64,
    /// The asymptotic test of `McNemar`.
    pub asymptotic: Result<Significance, NotComputable>,
    /// The same with Edwards' continuity correction.
    pub corrected: Result<Significance, NotComputable>,
    /// Tango's score interval.
    pub tango: Result<Difference, NotComputable>,
    /// Wald's interval, which is too narrow with few pairs.
    pub wald: Result<Difference, NotComputable>,
    /// Newcombe's interval with finite-population correction; none where nobody knows how many could have answered.
    pub finite: Option<Result<Difference, NotComputable>>,
    /// Cohen's g: how lopsided the moves are, −0.5 to 0.5.
    pub cohens_g: Result<f64, NotComputable>,
    /// How many entered for each who left, with Wilson's interval.
    pub odds_ratio: Result<OddsRatio, NotComputable>,
}

/// Whether the distribution of the answers of those who answered twice changed; of measures with three categories or more.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TableTests {
    /// Stuart and Maxwell: are the shares the same.
    pub stuart_maxwell: Result<Significance, NotComputable>,
    /// Bhapkar: the same, for many pairs.
    pub bhapkar: Result<Significance, NotComputable>,
    /// Bowker: do moves between any two answers balance.
    pub bowker: Result<Significance, NotComputable>,
}

/// Whether those who answered twice moved up or down; of scales and numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OrderTests {
    /// How many have an answer in both cycles.
    pub pairs: usize,
    /// How many moved up: to more points, further down a list without points, or to a larger number.
    pub rose: usize,
    /// How many moved down.
    pub fell: usize,
    /// Wilcoxon's signed-rank test without the pairs that did not move, exact.
    pub wilcoxon_exact: Result<Significance, NotComputable>,
    /// The same by the normal distribution.
    pub wilcoxon: Result<Significance, NotComputable>,
    /// Wilcoxon's test with Pratt's zeros, exact.
    pub pratt_exact: Result<Significance, NotComputable>,
    /// The same by the normal distribution.
    pub pratt: Result<Significance, NotComputable>,
    /// The sign test.
    pub sign: Result<Significance, NotComputable>,
    /// Student's paired t test; none for scales without points.
    pub paired_t: Option<Result<Significance, NotComputable>>,
    /// The matched-pairs rank-biserial correlation, −1 to 1, with Pratt's zeros: the effect size of Pratt's tests.
    pub rank_biserial: Result<f64, NotComputable>,
    /// The same with Wilcoxon's zeros: the effect size of Wilcoxon's tests.
    pub rank_biserial_wilcoxon: Result<f64, NotComputable>,
    /// Cohen's g of how many rose and how many fell: the effect size of the sign test.
    pub cohens_g: Result<f64, NotComputable>,
    /// Cohen's d of the differences: the effect size of the paired t test; none for scales without points.
    pub cohens_d: Option<Result<f64, NotComputable>>,
}
