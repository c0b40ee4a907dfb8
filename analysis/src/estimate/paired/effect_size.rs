//! How large a change is, apart from how sure.

use serde::Serialize;

use super::super::{Confidence, Moments, NotComputable, clopper_pearson, wilson};
use super::SignedRanks;

/// Cohen's g: how far the share of those who entered, among all who moved, lies from one half; −0.5 to 0.5.
///
/// J. Cohen (1988), "Statistical Power Analysis for the Behavioral Sciences", 2nd edition, chapter 5, who calls 0.05 small, 0.15 medium and 0.25
/// large. Above 0, more entered than left.
///
/// # Examples
/// ```
/// use analysis::estimate::paired::cohens_g;
///
/// // Nine of the eleven who moved entered.
/// assert_eq!(cohens_g(9, 2)?, 9.0 / 11.0 - 0.5);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NothingMoved`] without discordant pairs.
pub fn cohens_g(entered: usize, left: usize) -> Result<f64, NotComputable> {
    match entered + left {
        0 => Err(NotComputable::NothingMoved),
        moved => Ok(entered as f64 / moved as f64 - 0.5),
    }
}

/// The odds of having entered rather than left.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct OddsRatio {
    /// Entered for each who left; none if nobody left.
    pub value: Option<f64>,
    /// The lower end of its interval.
    pub low: f64,
    /// The upper end of its interval; none if it has no bound.
    pub high: Option<f64>,
}

/// How the interval of an odds ratio is made from one of the share that entered among those who moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OddsRatioMethod {
    /// From Wilson's score interval.
    Wilson,
    /// From the interval of Clopper and Pearson: the exact conditional one.
    ClopperPearson,
}

/// The odds ratio of the discordant pairs, entered against left, with its interval.
///
/// The conditional maximum likelihood estimate, as A. Agresti (2013), "Categorical Data Analysis", 3rd edition, section 11.2.3; the intervals as
/// M. W. Fagerland, S. Lydersen and P. Laake (2014), Statistics in Medicine 33:2850-2875, who recommend Wilson's.
///
/// # Examples
/// ```
/// use analysis::estimate::Confidence;
/// use analysis::estimate::paired::{OddsRatioMethod, discordant_odds_ratio};
///
/// // R, by the limits of Wilson's interval.
/// let odds = discordant_odds_ratio(9, 2, OddsRatioMethod::Wilson, Confidence::DEFAULT)?;
/// assert_eq!(odds.value, Some(4.5));
/// assert_eq!(format!("{:.6} {:.6}", odds.low, odds.high.unwrap()), "1.096521 18.467490");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NothingMoved`] without discordant pairs.
pub fn discordant_odds_ratio(
    entered: usize,
    left: usize,
    method: OddsRatioMethod,
    confidence: Confidence,
) -> Result<OddsRatio, NotComputable> {
    let share = match method {
        OddsRatioMethod::Wilson => wilson(entered, entered + left, confidence),
        OddsRatioMethod::ClopperPearson => clopper_pearson(entered, entered + left, confidence),
    };
    let share = share.ok_or(NotComputable::NothingMoved)?;
    let odds = |share: f64| (share < 1.0).then(|| share / (1.0 - share));
    let value = (left > 0).then(|| entered as f64 / left as f64);
    Ok(OddsRatio { value, low: odds(share.low).unwrap_or(0.0), high: odds(share.high) })
}

/// The matched-pairs rank-biserial correlation: the share of the ranks that rose less the share that fell; −1 to 1.
///
/// D. S. Kerby (2014), "The simple difference formula", Comprehensive Psychology 3:11.IT.3.1; B. M. King, P. J. Rosopa and E. W. Minium (2011),
/// "Statistical Reasoning in the Behavioral Sciences", 6th edition.
///
/// # Examples
/// ```
/// use analysis::estimate::paired::{SignedRanks, Zeros, rank_biserial};
///
/// // R: ranks of 19 rose, ranks of 2 fell.
/// let ranks = SignedRanks::new(&[1.0, -2.0, 3.0, 4.0, 5.0, 6.5], Zeros::Wilcoxon)?;
/// assert_eq!(rank_biserial(&ranks), (19.0 - 2.0) / 21.0);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
#[must_use]
pub fn rank_biserial(ranks: &SignedRanks) -> f64 {
    let (rose, fell) = (ranks.rose(), ranks.fell());
    (rose - fell) / (rose + fell)
}

/// Cohen's d of paired differences: their mean in standard deviations of the differences.
///
/// J. Cohen (1988), "Statistical Power Analysis for the Behavioral Sciences", 2nd edition, section 2.3.5, his `d_z`: the effect size of
/// [`paired_t`](super::paired_t), whose statistic is `d_z` √n.
///
/// # Examples
/// ```
/// use analysis::estimate::Moments;
/// use analysis::estimate::paired::cohens_d;
///
/// // R.
/// let d = cohens_d(Moments::of_values(&[1.0, 2.0, 2.0, -1.0]))?;
/// assert_eq!(format!("{d:.6}"), "0.707107");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// As [`paired_t`](super::paired_t).
pub fn cohens_d(differences: Moments) -> Result<f64, NotComputable> {
    let test = super::paired_t(differences)?;
    test.statistic.map(|t| t / (differences.n() as f64).sqrt()).ok_or(NotComputable::NotFinite)
}
