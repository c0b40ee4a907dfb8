//! The index of one respondent.

use serde::Serialize;

use super::{Indicator, MissingRules, Pillar, Scoring, Treatment};
use crate::dataset::Reading;
use crate::estimate::NotComputable;

/// The index of one respondent, as a part of the best.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Score {
    /// The index, 0 to 1; none if too much is missing.
    pub index: Option<f64>,
    /// Each pillar, 0 to 1; none if too much of it is missing.
    pub pillars: Vec<Option<f64>>,
    /// The part of the index's weight whose indicators have an answer, or count as if they had.
    pub answered: f64,
}

/// The index of one respondent, from the points of its answers in the order of [`Scoring::indicators`].
///
/// The weighted mean of pillars, each the weighted mean of indicators on the scale from their worst to their best points: OECD and JRC (2008),
/// "Handbook on Constructing Composite Indicators", min-max normalisation and linear aggregation.
///
/// # Examples
/// ```
/// use analysis::index::{Indicator, MissingRules, Pillar, Scoring, Treatment, score};
///
/// // R's `weighted.mean(c(4, 2) / 4, c(1, 3))`.
/// let of = |name: &str, weight| Indicator { name: name.to_owned(), weight, worst: 0.0, best: 4.0 };
/// let pillar = Pillar { code: "legal".to_owned(), weight: 1.0, indicators: vec![of("A", 1.0), of("B", 3.0)] };
/// let scoring = Scoring::new(vec![pillar], MissingRules::all(Treatment::LeaveOut, 0.0))?;
/// assert_eq!(score(&scoring, &[Ok(4.0), Ok(2.0)])?.index, Some(0.625));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`NotComputable::LengthsDiffer`] for another number of answers than indicators, [`NotComputable::OutOfRange`] for points beyond an
/// indicator's worst or best.
pub fn score(scoring: &Scoring, points: &[Reading<f64>]) -> Result<Score, NotComputable> {
    if points.len() != scoring.indicators().count() {
        return Err(NotComputable::LengthsDiffer);
    }
    let mut rest = points;
    let mut parts = Vec::with_capacity(scoring.pillars().len());
    for pillar in scoring.pillars() {
        let (own, others) = rest.split_at(pillar.indicators.len());
        rest = others;
        parts.push(part_of(pillar, own, scoring.missing())?);
    }
    Ok(combine(scoring, &parts))
}

/// A pillar's value if there is one, the answered part of its weight, and whether an answer is missing that may not be.
struct Part {
    value: Option<f64>,
    answered: f64,
    refused: bool,
}

fn part_of(pillar: &Pillar, points: &[Reading<f64>], missing: &MissingRules) -> Result<Part, NotComputable> {
    let (mut sum, mut weight, mut refused) = (0.0, 0.0, false);
    for (indicator, points) in pillar.indicators.iter().zip(points) {
        let value = match points.map_err(|reason| missing.treatment(reason)) {
            Ok(points) => normalised(indicator, points)?,
            Err(Treatment::Worst) => 0.0,
            Err(treatment) => {
                refused |= treatment == Treatment::Refuse;
                continue;
            }
        };
        sum += indicator.weight * value;
        weight += indicator.weight;
    }
    let answered = weight / pillar.indicators.iter().map(|indicator| indicator.weight).sum::<f64>();
    let value = (!refused && weight > 0.0 && answered >= missing.least()).then(|| (sum / weight).min(1.0));
    Ok(Part { value, answered, refused })
}

fn normalised(indicator: &Indicator, points: f64) -> Result<f64, NotComputable> {
    let value = (points - indicator.worst) / (indicator.best - indicator.worst);
    if (0.0..=1.0).contains(&value) { Ok(value) } else { Err(NotComputable::OutOfRange) }
}

fn combine(scoring: &Scoring, parts: &[Part]) -> Score {
    let weighted = || scoring.pillars().iter().map(|pillar| pillar.weight).zip(parts);
    let all: f64 = weighted().map(|(weight, _)| weight).sum();
    let there = weighted().filter_map(|(weight, part)| Some((weight, part.value?)));
    let (sum, weight) =
        there.fold((0.0, 0.0), |(sum, weights), (weight, value)| (sum + weight * value, weights + weight));
    let refused = parts.iter().any(|part| part.refused);
    let enough = !refused && weight > 0.0 && weight / all >= scoring.missing().least();
    Score {
        index: enough.then(|| (sum / weight).min(1.0)),
        pillars: parts.iter().map(|part| part.value).collect(),
        answered: weighted().map(|(weight, part)| weight * part.answered).sum::<f64>() / all,
    }
}
