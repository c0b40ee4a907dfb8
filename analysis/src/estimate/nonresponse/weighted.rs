//! Shares of weighted respondents.

use serde::Serialize;

use super::super::proportion::score_limits;
use super::super::{Confidence, NotComputable};
use super::Weights;
use super::weights::in_order;
use crate::report::Estimate;

/// A share of weighted respondents.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct WeightedShare {
    /// The share with its interval, and how many respondents there are.
    pub estimate: Estimate,
    /// Kish's design effect of the weights.
    pub design_effect: f64,
    /// How many respondents of equal weight would tell as much: what the interval rests on.
    pub effective_size: f64,
}

/// The weighted share of yes with Wilson's interval for the effective sample size.
///
/// The effective size is Kish's, n over the design effect; put into Wilson's formula as E. L. Korn and B. I. Graubard (1998), Survey Methodology
/// 24:193-201, put it into that of Clopper and Pearson.
///
/// # Examples
/// ```
/// use analysis::estimate::Confidence;
/// use analysis::estimate::nonresponse::{post_stratify, weighted_share};
///
/// // R: 3 of 7 said yes in a group of 7 members, 1 of 1 in one of 3.
/// let weights = post_stratify(&[0, 0, 0, 0, 0, 0, 0, 1], &[7, 3])?;
/// let answers = [true, true, true, false, false, false, false, true];
/// let share = weighted_share(&answers, &weights, Confidence::DEFAULT)?;
/// assert_eq!(format!("{:.2}", share.design_effect), "1.28");
/// let estimate = share.estimate;
/// assert_eq!(format!("{:.6} {:.6} {:.6}", estimate.value, estimate.low, estimate.high), "0.600000 0.257289 0.866578");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`NotComputable::LengthsDiffer`] if there isn't one weight per answer.
pub fn weighted_share(
    answers: &[bool],
    weights: &Weights,
    confidence: Confidence,
) -> Result<WeightedShare, NotComputable> {
    let weights_of = weights.as_slice();
    if answers.len() != weights_of.len() {
        return Err(NotComputable::LengthsDiffer);
    }
    let of =
        |wanted: bool| in_order(answers.iter().zip(weights_of).filter(|(yes, _)| **yes == wanted).map(|(_, w)| *w));
    let (yes, no) = (of(true), of(false));
    let share = yes / (yes + no);
    let effective_size = weights.effective_size();
    let (low, high) = score_limits(share * effective_size, effective_size, confidence);
    let estimate = Estimate { value: share, low, high, n: answers.len() };
    Ok(WeightedShare { estimate, design_effect: weights.design_effect(), effective_size })
}
