//! What the respondents of one cycle said to one item.

use chrono::NaiveDate;
use serde::Serialize;
use survey_model::code::OptionCode;
use survey_model::missing::Missing;

use super::Estimate;

/// The answers of one cycle to one measure: `cases = valid + every missing count + unpaired`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Distribution {
    /// How many Member States there are in the group, observers that answered included; none where nobody knows how many could have answered.
    pub population: Option<usize>,
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
    /// The mean with finite-population correction; on all respondents, where it is known how many members there are.
    pub finite_mean: Option<Estimate>,
    /// The summary of numbers; from one valid answer up.
    pub numeric: Option<NumericSummary>,
    /// The summary of days; from one valid answer up.
    pub dates: Option<DateSummary>,
    /// How an option of a ranking was placed.
    pub ranks: Option<RankSummary>,
    /// Of an option of a multiple choice: its part of everything that was chosen, all options together 1. None if nothing was.
    pub of_responses: Option<f64>,
    /// The part of the members who answered; on all respondents, where it is known how many there are.
    pub response: Option<Estimate>,
    /// The part of those whom the item concerned that answered it; none if it concerned nobody.
    pub item_response: Option<Estimate>,
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
    /// The interval of Clopper and Pearson, as if those who answered stood for very many.
    pub exact: Option<Estimate>,
    /// The intervals among all Member States of the group, where it is known how many there are.
    pub finite: Option<FiniteShare>,
}

/// Intervals of a share with finite-population correction.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct FiniteShare {
    /// Wilson's.
    pub wilson: Estimate,
    /// The exact one, by the hypergeometric distribution.
    pub hypergeometric: Estimate,
}

/// When something was, among those who gave a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateSummary {
    /// How many days.
    pub n: usize,
    /// The first.
    pub earliest: NaiveDate,
    /// The day up to which a quarter lies (type 1: the first that has at least as many before or on it).
    pub lower_quartile: NaiveDate,
    /// The day up to which half lies.
    pub median: NaiveDate,
    /// The day up to which three quarters lie.
    pub upper_quartile: NaiveDate,
    /// The last.
    pub latest: NaiveDate,
    /// How many lie in each year that has any.
    pub years: Vec<(i32, usize)>,
}

/// How an option of a ranking was placed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RankSummary {
    /// How many gave it a place.
    pub ranked: usize,
    /// How many put it first.
    pub first: usize,
    /// Its mean place among those who gave it one; none if nobody did.
    pub mean_rank: Option<f64>,
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
