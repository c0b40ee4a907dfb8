//! How much ranks hang on the weights.

use rayon::prelude::*;
use serde::Serialize;

use super::{Scoring, ranks, score};
use crate::dataset::Reading;
use crate::estimate::{Confidence, NotComputable};
use crate::random::SplitMix64;

/// How weights are varied.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct WeightRuns {
    /// Where the chance begins: the same seed gives the same ranks.
    pub seed: u64,
    /// How many times all ranks are computed anew.
    pub runs: usize,
    /// By which part every weight may grow or shrink, above 0 and below 1: 0.25 for a quarter.
    pub spread: f64,
}

impl Default for WeightRuns {
    /// A thousand runs, each weight up to a quarter more or less.
    fn default() -> Self {
        Self { seed: 1, runs: 1000, spread: 0.25 }
    }
}

/// The rank of one respondent with the declared weights, and between which it lies when they are varied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RankRange {
    /// With the declared weights.
    pub rank: usize,
    /// The best rank of the interval.
    pub best: usize,
    /// The middle rank of all runs.
    pub median: usize,
    /// The worst rank of the interval.
    pub worst: usize,
}

/// The ranks of respondents, with intervals from runs in which every weight is multiplied by chance with 1 ± the spread; none without an index.
///
/// M. Saisana, A. Saltelli and S. Tarantola (2005), JRSS A 168:307-323; OECD and JRC (2008), "Handbook on Constructing Composite Indicators". The
/// interval holds the middle part of the runs that the confidence level says. It tells what the weights decide, not what chance in answers does.
///
/// # Examples
/// ```
/// use analysis::estimate::Confidence;
/// use analysis::index::{Indicator, MissingRules, Pillar, Scoring, Treatment, WeightRuns, rank_ranges};
///
/// // Who is best in everything is first, whatever the weights.
/// let of = |name: &str, weight| Indicator { name: name.to_owned(), weight, worst: 0.0, best: 4.0 };
/// let pillar = Pillar { code: "legal".to_owned(), weight: 1.0, indicators: vec![of("A", 1.0), of("B", 3.0)] };
/// let scoring = Scoring::new(vec![pillar], MissingRules::all(Treatment::LeaveOut, 0.0))?;
/// let answers = [vec![Ok(4.0), Ok(4.0)], vec![Ok(1.0), Ok(3.0)]];
/// let found = rank_ranges(&scoring, &answers, WeightRuns::default(), Confidence::DEFAULT)?;
/// assert_eq!(found[0].map(|range| (range.best, range.worst)), Some((1, 1)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`NotComputable::OutOfRange`] for a spread that is none, [`NotComputable::NoCases`] for no run, and those of [`score`].
pub fn rank_ranges(
    scoring: &Scoring,
    answers: &[Vec<Reading<f64>>],
    weights: WeightRuns,
    confidence: Confidence,
) -> Result<Vec<Option<RankRange>>, NotComputable> {
    if !(weights.spread > 0.0 && weights.spread < 1.0) {
        return Err(NotComputable::OutOfRange);
    }
    if weights.runs == 0 {
        return Err(NotComputable::NoCases);
    }
    let declared = ranked(scoring, answers)?;
    let run = |run: usize| ranked(&varied(scoring, weights, run), answers);
    let runs: Vec<Vec<Option<usize>>> = (0..weights.runs).into_par_iter().map(run).collect::<Result<_, _>>()?;
    let of = |(at, rank): (usize, Option<usize>)| Some(range(rank?, runs.iter().filter_map(|run| run[at]), confidence));
    Ok(declared.into_iter().enumerate().map(of).collect())
}

fn ranked(scoring: &Scoring, answers: &[Vec<Reading<f64>>]) -> Result<Vec<Option<usize>>, NotComputable> {
    let index = |points: &Vec<Reading<f64>>| score(scoring, points).map(|score| score.index);
    Ok(ranks(&answers.iter().map(index).collect::<Result<Vec<_>, _>>()?))
}

/// The weights of one run; each has a generator of its own, so that it doesn't matter in which order they are made.
fn varied(scoring: &Scoring, weights: WeightRuns, run: usize) -> Scoring {
    let mut seeds = SplitMix64::new(weights.seed ^ (run as u64).rotate_left(32));
    let mut generator = SplitMix64::new(seeds.bits());
    scoring.reweighted(|| 1.0 + weights.spread * (2.0 * generator.share() - 1.0))
}

fn range(rank: usize, ranks: impl Iterator<Item = usize>, confidence: Confidence) -> RankRange {
    let mut sorted: Vec<usize> = ranks.collect();
    sorted.sort_unstable();
    // At least the level's part of the runs lies between the two ends, themselves included.
    let outside = (confidence.alpha() / 2.0 * sorted.len() as f64).floor() as usize;
    let at = |place: usize| sorted.get(place).copied().unwrap_or(rank);
    RankRange {
        rank,
        best: at(outside),
        median: at(sorted.len() / 2),
        worst: at(sorted.len().saturating_sub(outside + 1)),
    }
}
