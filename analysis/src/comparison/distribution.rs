//! From counts to the distribution of one cycle's answers.

use chrono::{Datelike, NaiveDate};
use survey_model::missing::Missing;

use super::counts::{Counts, tally};
use super::exact::Exact;
use super::frame::Rows;
use super::mean::places;
use super::split::Cut;
use super::values::{Values, days_of_group, numbers_of_group};
use crate::estimate::{Confidence, Moments, finite_t_interval, numeric_summary_of_counts, t_interval, wilson};
use crate::report::{DateSummary, Distribution, MeasureCategory, MissingCount, RankSummary, Share};
use crate::response_rate::item_response;

/// A distribution with the counts that it was made of, and the moments of its scores or numbers if it has a mean.
pub(crate) struct Counted {
    pub(crate) distribution: Distribution,
    pub(super) counts: Counts,
    pub(super) moments: Option<Moments>,
}

/// One cycle's distributions by group.
pub(crate) fn side(
    values: &Values<'_>,
    rows: &Rows,
    cut: Cut<'_>,
    categories: &[MeasureCategory],
    confidence: Confidence,
) -> Vec<Counted> {
    let counts = tally(&values.packed, &rows.rows, rows.groups(cut), cut.len(), categories.len().max(1));
    side_of(counts, values, rows, cut, categories, confidence)
}

/// The same from counts that are at hand.
pub(super) fn side_of(
    counts: Vec<Counts>,
    values: &Values<'_>,
    rows: &Rows,
    cut: Cut<'_>,
    categories: &[MeasureCategory],
    confidence: Confidence,
) -> Vec<Counted> {
    let (groups, count) = (rows.groups(cut), cut.len());
    let mut numbers =
        values.numbers.as_ref().map(|numbers| numbers_of_group(numbers, &rows.rows, groups, count).into_iter());
    let mut days = values.dates.map(|days| days_of_group(days, &rows.rows, groups, count).into_iter());
    let of_group = |(counts, members): (Counts, Option<usize>)| {
        let numbers = numbers.as_mut().and_then(Iterator::next);
        let moments = moments(&counts, categories, numbers.as_deref());
        let mut distribution = distribution(&counts, categories, numbers.as_deref(), confidence);
        distribution.dates = days.as_mut().and_then(Iterator::next).and_then(|days| date_summary(&days));
        of_members(&mut distribution, members, moments, &rows.exact, confidence);
        Counted { distribution, counts, moments }
    };
    counts.into_iter().zip(rows.members(cut)).map(of_group).collect()
}

/// What is known only of everyone who answered: how many could have, and the intervals that go with it.
fn of_members(
    distribution: &mut Distribution,
    members: Option<usize>,
    moments: Option<Moments>,
    exact: &Exact,
    confidence: Confidence,
) {
    exact_intervals(distribution, members, exact);
    distribution.population = members;
    distribution.response = members.and_then(|members| wilson(distribution.cases, members, confidence));
    distribution.item_response = item_response(distribution, confidence);
    let mean = members.zip(moments).map(|(members, moments)| finite_t_interval(moments, members, confidence));
    distribution.finite_mean = mean.and_then(Result::ok).filter(|_| distribution.mean.is_some());
}

/// The further intervals of every share.
pub(super) fn exact_intervals(distribution: &mut Distribution, members: Option<usize>, exact: &Exact) {
    let valid = distribution.valid;
    for share in &mut distribution.shares {
        share.exact = exact.plain(share.count, valid);
        share.finite = members.and_then(|members| exact.finite(share.count, valid, members));
    }
}

pub(super) fn distribution(
    counts: &Counts,
    categories: &[MeasureCategory],
    numbers: Option<&[(f64, usize)]>,
    confidence: Confidence,
) -> Distribution {
    let valid = counts.valid();
    let share = |(category, count): (&MeasureCategory, &usize)| Share {
        code: category.code.clone(),
        count: *count,
        estimate: wilson(*count, valid, confidence),
        exact: None,
        finite: None,
    };
    let missing = |(reason, count): (Missing, &usize)| MissingCount { reason, count: *count };
    Distribution {
        cases: counts.cases(),
        valid,
        missing: Missing::ALL.into_iter().zip(&counts.missing).map(missing).collect(),
        unpaired: counts.unpaired,
        shares: categories.iter().zip(&counts.categories).map(share).collect(),
        mean: moments(counts, categories, numbers).and_then(|moments| t_interval(moments, confidence)),
        numeric: numbers.and_then(numeric_summary_of_counts),
        ranks: rank_summary(counts, categories),
        ..Distribution::default()
    }
}

fn moments(counts: &Counts, categories: &[MeasureCategory], numbers: Option<&[(f64, usize)]>) -> Option<Moments> {
    match numbers {
        Some(numbers) => Some(Moments::of_counts(numbers)),
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

/// Of a list of places: `1`, `2` … and `unranked`.
fn rank_summary(counts: &Counts, categories: &[MeasureCategory]) -> Option<RankSummary> {
    let places = places(categories)?;
    let counted = || places.iter().zip(&counts.categories).filter_map(|(place, count)| Some(((*place)?, *count)));
    let ranked: usize = counted().map(|(_, count)| count).sum();
    let sum: f64 = counted().map(|(place, count)| place * count as f64).sum();
    Some(RankSummary {
        ranked,
        first: counted().filter(|(place, _)| *place == 1.0).map(|(_, count)| count).sum(),
        mean_rank: (ranked > 0).then(|| sum / ranked as f64),
    })
}

fn date_summary(sorted: &[NaiveDate]) -> Option<DateSummary> {
    // R's type 1: a day is a day, and nothing lies between two of them.
    let quantile = |quarters: usize| sorted.get((sorted.len() * quarters).div_ceil(4).max(1) - 1).copied();
    let mut years: Vec<(i32, usize)> = Vec::new();
    for day in sorted {
        match years.last_mut() {
            Some((year, count)) if *year == day.year() => *count += 1,
            _ => years.push((day.year(), 1)),
        }
    }
    Some(DateSummary {
        n: sorted.len(),
        earliest: *sorted.first()?,
        lower_quartile: quantile(1)?,
        median: quantile(2)?,
        upper_quartile: quantile(3)?,
        latest: *sorted.last()?,
        years,
    })
}
