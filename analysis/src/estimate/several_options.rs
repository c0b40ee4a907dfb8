//! Questions with several answers per respondent: multiple choice and ranking.

use serde::Serialize;

use super::{Confidence, NotComputable, wilson};
use crate::report::Estimate;

/// One option of a multiple choice.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct OptionShares {
    /// How many chose it.
    pub count: usize,
    /// The share of the respondents that chose it, with Wilson's interval; all options together exceed 1.
    pub of_cases: Estimate,
    /// Its share of everything that was chosen; all options together are 1. None if nothing was.
    pub of_responses: Option<f64>,
}

/// Multiple choice as shares of cases and of responses, from how many chose each option.
///
/// ```
/// use analysis::estimate::{Confidence, option_shares};
///
/// // Two respondents chose three options.
/// let shares = option_shares(&[2, 1], 2, Confidence::DEFAULT)?;
/// assert_eq!((shares[1].of_cases.value, shares[1].of_responses), (0.5, Some(1.0 / 3.0)));
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`] without respondents, [`NotComputable::PartExceedsWhole`] if more chose an option than there are.
pub fn option_shares(
    counts: &[usize],
    cases: usize,
    confidence: Confidence,
) -> Result<Vec<OptionShares>, NotComputable> {
    if cases == 0 {
        return Err(NotComputable::NoCases);
    }
    let responses: usize = counts.iter().sum();
    let of_option = |count: &usize| {
        let of_cases = wilson(*count, cases, confidence).ok_or(NotComputable::PartExceedsWhole)?;
        let of_responses = (responses > 0).then(|| *count as f64 / responses as f64);
        Ok(OptionShares { count: *count, of_cases, of_responses })
    };
    counts.iter().map(of_option).collect()
}

/// One option of a ranking.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct OptionRanks {
    /// How many gave it a rank.
    pub ranked: usize,
    /// How many put it first.
    pub first: usize,
    /// The share of all respondents that put it first, with Wilson's interval.
    pub first_share: Estimate,
    /// Its mean rank among those who ranked it; none if nobody did.
    pub mean_rank: Option<f64>,
}

/// A ranking's option, from the rank that each respondent gave it, counted from 1; `None` where it was left unranked.
///
/// # Examples
/// ```
/// use analysis::estimate::{Confidence, option_ranks};
///
/// // Four respondents, of whom one left the option unranked.
/// let option = option_ranks(&[Some(1), Some(3), None, Some(1)], Confidence::DEFAULT)?;
/// assert_eq!((option.ranked, option.first, option.first_share.value), (3, 2, 0.5));
/// assert_eq!(option.mean_rank, Some(5.0 / 3.0));
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`] without respondents, [`NotComputable::OutOfRange`] for a rank of 0.
pub fn option_ranks(ranks: &[Option<usize>], confidence: Confidence) -> Result<OptionRanks, NotComputable> {
    if ranks.contains(&Some(0)) {
        return Err(NotComputable::OutOfRange);
    }
    let (ranked, first) = (ranks.iter().flatten().count(), ranks.iter().filter(|rank| **rank == Some(1)).count());
    let sum: usize = ranks.iter().flatten().sum();
    let first_share = wilson(first, ranks.len(), confidence).ok_or(NotComputable::NoCases)?;
    let mean_rank = (ranked > 0).then(|| sum as f64 / ranked as f64);
    Ok(OptionRanks { ranked, first, first_share, mean_rank })
}
