//! How means changed: of numbers, of the points of scales, and of the places of rankings.

use super::counts::{Counts, Crossed};
use super::tallied::Tallied;
use super::{order, rule};
use crate::estimate::nonresponse::{AnsweredMean, Bounds, Deviant, tipping_mean, worst_case_mean};
use crate::estimate::overlap::{PairedMoments, overlap_mean_difference};
use crate::estimate::{Confidence, Moments, NotComputable, finite_t_interval, paired, t_interval};
use crate::report::{
    ChangeBounds, Difference, Estimate, MeanChange, MeanOf, MeanTipping, MeasureCategory, PlaceChange,
};

/// The numbers of those who have both: the earlier ones, the later ones, and by how much these are more.
pub(super) struct PairedNumbers {
    pub(super) earlier: Tallied,
    pub(super) later: Tallied,
    pub(super) differences: Tallied,
}

impl PairedNumbers {
    /// How many they are.
    pub(super) fn len(&self) -> usize {
        self.differences.iter().map(|(_, count)| count).sum()
    }

    /// From a table of pairs, in which each category has so many points, or none.
    pub(super) fn of_points(crossed: &Crossed, points: &[Option<f64>]) -> Self {
        let valued: Vec<(usize, f64)> = (0..).zip(points).filter_map(|(at, points)| Some((at, (*points)?))).collect();
        let each = |count: &dyn Fn(usize, usize) -> usize| {
            let of =
                |(own, points): &(usize, f64)| (*points, valued.iter().map(|(other, _)| count(*own, *other)).sum());
            valued.iter().map(of).collect()
        };
        let pairs = valued.iter().flat_map(|one| valued.iter().map(move |two| (*one, *two)));
        Self {
            earlier: each(&|own, other| crossed.count(own, other)),
            later: each(&|own, other| crossed.count(other, own)),
            differences: pairs.map(|((one, was), (two, is))| (is - was, crossed.count(one, two))).collect(),
        }
    }
}

/// One cycle's numbers of which the mean changed.
#[derive(Clone, Copy)]
pub(super) struct MeanSide {
    pub(super) moments: Moments,
    /// Between which they must lie, if that is declared.
    pub(super) limits: Option<(f64, f64)>,
    /// Members that gave no answer; none where nobody knows how many they are.
    pub(super) absent: Option<usize>,
}

impl MeanSide {
    fn estimate(&self, confidence: Confidence) -> Option<Estimate> {
        t_interval(self.moments, confidence)
    }

    /// Between what the mean of all members lies.
    fn bounds(&self) -> Option<Result<Bounds, NotComputable>> {
        let members = self.moments.n() + self.absent?;
        Some(
            self.limits
                .ok_or(NotComputable::NoLimits)
                .and_then(|limits| worst_case_mean(self.moments, members, limits)),
        )
    }
}

impl MeanSide {
    /// The same for tipping points; none where nobody knows how many members there are.
    fn answered(&self) -> Option<Result<AnsweredMean, NotComputable>> {
        let members = self.moments.n() + self.absent?;
        Some(AnsweredMean::new(self.moments, members, self.limits))
    }
}

/// The change among everyone, some of whom answered twice; members, where it is known how many there are.
pub(super) fn of_all(
    of: MeanOf,
    [earlier, later]: [MeanSide; 2],
    pairs: &PairedNumbers,
    members: Option<usize>,
    confidence: Confidence,
) -> MeanChange {
    let moments = |numbers: &Tallied| Moments::of_counts(numbers);
    let twice = PairedMoments::new(moments(&pairs.earlier), moments(&pairs.later), moments(&pairs.differences));
    let found = |population: Option<usize>| {
        twice.and_then(|twice| overlap_mean_difference(earlier.moments, later.moments, twice, population, confidence))
    };
    let plain = found(None);
    let difference = plain.ok().map(|found| found.difference);
    let least = earlier.moments.n().min(later.moments.n());
    MeanChange {
        of,
        earlier: earlier.estimate(confidence),
        later: later.estimate(confidence),
        answered: [earlier.moments.n(), later.moments.n()],
        pairs: twice.map_or(0, |twice| twice.n()),
        difference,
        finite: members.map(|members| found(Some(members)).map(|found| found.difference)),
        test: plain.and_then(|found| found.test),
        effect: None,
        bounds: earlier.bounds().zip(later.bounds()).map(|(one, two)| Ok(change_bounds(one?, two?))),
        tipping: earlier.answered().zip(later.answered()).map(|(one, two)| tipping([earlier, later], one?, two?)),
        verdict: rule::by_interval(least, difference.as_ref(), confidence),
    }
}

fn tipping(sides: [MeanSide; 2], earlier: AnsweredMean, later: AnsweredMean) -> Result<MeanTipping, NotComputable> {
    let [one, two, both] = Deviant::ALL.map(|deviant| tipping_mean(earlier, later, deviant));
    let ranges = sides.map(|side| side.limits.map(|(low, high)| high - low));
    let range = ranges[0].zip(ranges[1]).map(|(one, two)| one.max(two));
    Ok(MeanTipping { by: [one?, two?, both?], range: range.filter(|range| *range > 0.0) })
}

fn change_bounds(earlier: Bounds, later: Bounds) -> ChangeBounds {
    let change = Bounds { low: later.low - earlier.high, high: later.high - earlier.low };
    ChangeBounds { earlier, later, change }
}

/// The change among those who answered twice.
pub(super) fn of_pairs(
    of: MeanOf,
    pairs: &PairedNumbers,
    members: Option<usize>,
    confidence: Confidence,
) -> MeanChange {
    let [earlier, later, differences] =
        [&pairs.earlier, &pairs.later, &pairs.differences].map(|numbers| Moments::of_counts(numbers));
    let of_mean = |mean: Estimate| Difference { value: mean.value, low: mean.low, high: mean.high };
    let difference = t_interval(differences, confidence).map(of_mean);
    MeanChange {
        of,
        earlier: t_interval(earlier, confidence),
        later: t_interval(later, confidence),
        answered: [earlier.n(), later.n()],
        pairs: differences.n(),
        difference,
        finite: members.map(|members| finite_t_interval(differences, members, confidence).map(of_mean)),
        test: paired::paired_t(differences),
        effect: Some(paired::cohens_d(differences)),
        bounds: None,
        tipping: None,
        verdict: rule::by_interval(differences.n(), difference.as_ref(), confidence),
    }
}

/// The place that each category of a list of places stands for; none for `unranked`, and nothing for other lists.
pub(super) fn places(categories: &[MeasureCategory]) -> Option<Vec<Option<f64>>> {
    let (last, places) = categories.split_last()?;
    let is_ranking = last.code.as_str() == "unranked" && !places.is_empty();
    let read = |category: &MeasureCategory| category.code.as_str().parse::<u32>().ok().map(f64::from);
    let places: Option<Vec<f64>> = places.iter().filter(|_| is_ranking).map(read).collect();
    let places = places.filter(|places| !places.is_empty())?;
    Some(places.into_iter().map(Some).chain([None]).collect())
}

/// The smallest and the largest of some points.
pub(super) fn ends(points: &[Option<f64>]) -> Option<(f64, f64)> {
    let known = || points.iter().flatten().copied();
    Some((known().reduce(f64::min)?, known().reduce(f64::max)?))
}

/// Those who were given a place, of whom all others who answered are none.
pub(super) fn ranked(counts: &Counts, places: &[Option<f64>], absent: Option<usize>) -> MeanSide {
    let of_place = |(place, count): (&Option<f64>, &usize)| Some(((*place)?, *count));
    let tallied: Tallied = places.iter().zip(&counts.categories).filter_map(of_place).collect();
    MeanSide { moments: Moments::of_counts(&tallied), limits: ends(places), absent }
}

/// How the places of those moved who gave one in both cycles.
pub(super) fn places_of_pairs(
    crossed: &Crossed,
    places: &[Option<f64>],
    members: Option<usize>,
    confidence: Confidence,
) -> PlaceChange {
    let pairs = PairedNumbers::of_points(crossed, places);
    let order = order::of_numbers(&pairs.differences);
    PlaceChange { mean: of_pairs(MeanOf::Places, &pairs, members, confidence), order }
}
