//! From counts to the distribution of one cycle's answers.

use survey_model::missing::Missing;

use super::counts::{Counts, tally};
use super::frame::{Breakdown, Rows};
use super::values::{Values, numbers_of_group};
use crate::estimate::{Confidence, Moments, numeric_summary, t_interval, wilson};
use crate::report::{Distribution, MeasureCategory, MissingCount, Share};

/// A distribution, and the moments of its scores or numbers if it has a mean.
pub(crate) type Counted = (Distribution, Option<Moments>);

/// One cycle's distributions by group.
pub(crate) fn side(
    values: &Values<'_>,
    rows: &Rows,
    breakdown: Breakdown,
    categories: &[MeasureCategory],
    confidence: Confidence,
) -> Vec<Counted> {
    let (groups, count) = (rows.groups(breakdown), breakdown.groups().len());
    let counts = tally(&values.packed, &rows.rows, groups, count, categories.len().max(1));
    let mut numbers =
        values.numbers.as_ref().map(|numbers| numbers_of_group(numbers, &rows.rows, groups, count).into_iter());
    let of_group = |counts: Counts| {
        let numbers = numbers.as_mut().and_then(Iterator::next);
        let moments = moments(&counts, categories, numbers.as_deref());
        (distribution(&counts, categories, numbers.as_deref(), confidence), moments)
    };
    counts.into_iter().map(of_group).collect()
}

pub(super) fn distribution(
    counts: &Counts,
    categories: &[MeasureCategory],
    numbers: Option<&[f64]>,
    confidence: Confidence,
) -> Distribution {
    let valid = counts.valid();
    let share = |(category, count): (&MeasureCategory, &usize)| Share {
        code: category.code.clone(),
        count: *count,
        estimate: wilson(*count, valid, confidence),
    };
    let missing = |(reason, count): (Missing, &usize)| MissingCount { reason, count: *count };
    Distribution {
        cases: counts.cases(),
        valid,
        missing: Missing::ALL.into_iter().zip(&counts.missing).map(missing).collect(),
        unpaired: counts.unpaired,
        shares: categories.iter().zip(&counts.categories).map(share).collect(),
        mean: moments(counts, categories, numbers).and_then(|moments| t_interval(moments, confidence)),
        numeric: numbers.and_then(numeric_summary),
    }
}

fn moments(counts: &Counts, categories: &[MeasureCategory], numbers: Option<&[f64]>) -> Option<Moments> {
    match numbers {
        Some(numbers) => Some(Moments::of_values(numbers)),
        None => {
            let scores = scores(categories)?;
            Some(Moments::of_counts(&scores.into_iter().zip(counts.categories.iter().copied()).collect::<Vec<_>>()))
        }
    }
}

/// The scores, if every category has one and there are at least three: of two the share says it all, with a better interval.
pub(super) fn scores(categories: &[MeasureCategory]) -> Option<Vec<f64>> {
    if categories.len() < 3 {
        return None;
    }
    categories.iter().map(|category| category.score).collect()
}
