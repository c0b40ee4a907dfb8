//! What the respondents of one cycle said to one item.

use serde::Serialize;
use survey_model::code::OptionCode;
use survey_model::missing::Missing;

use super::Estimate;

/// The answers of one cycle to one measure: `cases = valid + every missing count + unpaired`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Distribution {
    /// Respondents of the cycle (on the matched panel: of both cycles).
    pub cases: usize,
    /// Valid answers, on which shares and means rest.
    pub valid: usize,
    /// How many have no value, for each of the six reasons in the order of `Missing::ALL`, zeros included.
    pub missing: Vec<MissingCount>,
    /// On the matched panel: those with a valid answer here but none in the other cycle, who are left out.
    pub unpaired: usize,
    /// One per category in the order of the code list; empty for numbers, dates and texts.
    pub shares: Vec<Share>,
    /// The mean value, or the mean score in points where at least three categories all have one, with a t interval; from two
    /// valid answers up.
    pub mean: Option<Estimate>,
    /// The summary of numbers; from one valid answer up.
    pub numeric: Option<NumericSummary>,
}

/// How many have no value for one reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MissingCount {
    /// The reason.
    pub reason: Missing,
    /// How many respondents.
    pub count: usize,
}

/// One category's part of the valid answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Share {
    /// The option's code.
    pub code: OptionCode,
    /// How many respondents chose it.
    pub count: usize,
    /// The share with its Wilson interval; none without valid answers.
    pub estimate: Option<Estimate>,
}

/// What a set of numbers looks like, in the unit of its item; quartiles are of type 7 (Hyndman and Fan).
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct NumericSummary {
    /// How many numbers.
    pub n: usize,
    /// The arithmetic mean.
    pub mean: f64,
    /// The smallest.
    pub min: f64,
    /// The first quartile.
    pub lower_quartile: f64,
    /// The median.
    pub median: f64,
    /// The third quartile.
    pub upper_quartile: f64,
    /// The largest.
    pub max: f64,
}
