//! From counts to figures: the slices of one measure.

use super::counts::{Crossed, cross};
use super::distribution::{Counted, distribution, scores, side};
use super::frame::{Breakdown, Frame, Rows};
use super::harmonised::Harmonised;
use super::transitions::transitions;
use super::values::{Values, pairs_of_group};
use super::{Options, rule};
use crate::estimate::{
    Confidence, Moments, exact_mcnemar, mean_difference_independent, newcombe_independent, newcombe_paired, t_interval,
};
use crate::report::{
    Basis, Change, ChangeVerdict, Difference, Distribution, Group, MeanChange, MeasureCategory, Slice, Test, TestName,
};

/// Every slice of a measure: per basis, all together and then by group.
pub(super) fn all(
    measure: &Harmonised<'_>,
    categories: &[MeasureCategory],
    frame: &Frame,
    options: &Options,
) -> Vec<Slice> {
    let work = Work { measure, categories, frame, confidence: options.confidence };
    let of_basis = |basis: &Basis| {
        let breakdowns = Breakdown::all(options);
        let slices: Vec<Slice> = match basis {
            Basis::AllRespondents => breakdowns.flat_map(|breakdown| work.all_respondents(breakdown)).collect(),
            Basis::MatchedPanel => breakdowns.flat_map(|breakdown| work.matched_panel(breakdown)).collect(),
        };
        slices
    };
    options.bases.iter().flat_map(of_basis).collect()
}

struct Work<'w> {
    measure: &'w Harmonised<'w>,
    categories: &'w [MeasureCategory],
    frame: &'w Frame,
    confidence: Confidence,
}

impl Work<'_> {
    /// How wide the tables are: columns without a code list count as one category.
    fn width(&self) -> usize {
        self.categories.len().max(1)
    }

    fn all_respondents(&self, breakdown: Breakdown) -> Vec<Slice> {
        let side = |values: &Values<'_>, rows: &Rows| side(values, rows, breakdown, self.categories, self.confidence);
        let earlier = side(&self.measure.earlier, &self.frame.earlier);
        let later = side(&self.measure.later, &self.frame.later);
        let sides = earlier.into_iter().zip(later).zip(breakdown.groups());
        sides.map(|((earlier, later), group)| self.independent(group, earlier, later)).collect()
    }

    fn independent(&self, group: Option<Group>, (earlier, one): Counted, (later, two): Counted) -> Slice {
        let smaller = earlier.valid.min(later.valid);
        let changes = self.changes(&earlier, &later, |at| {
            let count = |side: &Distribution| (side.shares[at].count, side.valid);
            let difference = newcombe_independent(count(&earlier), count(&later), self.confidence);
            (difference, None, rule::by_interval(smaller, difference.as_ref(), self.confidence))
        });
        let mean_change = one.zip(two).map(|(one, two)| {
            let difference = mean_difference_independent(one, two, self.confidence);
            self.mean_change(&earlier, &later, difference)
        });
        Slice { basis: Basis::AllRespondents, group, earlier, later, changes, mean_change, transitions: None }
    }

    fn matched_panel(&self, breakdown: Breakdown) -> Vec<Slice> {
        let (panel, groups) = (&self.frame.panel, breakdown.groups());
        let cells = (&*self.measure.earlier.packed, &*self.measure.later.packed);
        let crossed = cross(cells, &panel.pairs, panel.groups(breakdown), groups.len(), self.width());
        let mut numbers = self.paired_numbers(breakdown).into_iter();
        let slice = |(at, (crossed, group)): (usize, (Crossed, Option<Group>))| {
            let mut slice = self.paired(group, &crossed, numbers.next());
            let place = panel.groups(breakdown).map(|groups| (groups, at));
            slice.transitions =
                (!self.categories.is_empty()).then(|| transitions(&crossed, self.categories, cells, panel, place));
            slice
        };
        crossed.into_iter().zip(groups).enumerate().map(slice).collect()
    }

    fn paired(&self, group: Option<Group>, crossed: &Crossed, numbers: Option<PairedNumbers>) -> Slice {
        let (one, two) = (crossed.earlier(), crossed.later());
        let of = |counts, numbers| distribution(counts, self.categories, numbers, self.confidence);
        let earlier = of(&one, numbers.as_ref().map(|n| n.earlier.as_slice()));
        let later = of(&two, numbers.as_ref().map(|n| n.later.as_slice()));
        let changes = self.changes(&earlier, &later, |at| {
            let pairs = crossed.paired(at, &one, &two);
            let test = test(pairs.entered, pairs.left);
            (newcombe_paired(pairs, self.confidence), Some(test), rule::by_test(earlier.valid, &test, self.confidence))
        });
        let differences = match &numbers {
            Some(numbers) => Some(Moments::of_values(&numbers.differences)),
            None => scores(self.categories).map(|scores| score_differences(crossed, &scores)),
        };
        let mean_change = differences.map(|moments| {
            let difference = t_interval(moments, self.confidence).map(|mean| Difference {
                value: mean.value,
                low: mean.low,
                high: mean.high,
            });
            self.mean_change(&earlier, &later, difference)
        });
        Slice { basis: Basis::MatchedPanel, group, earlier, later, changes, mean_change, transitions: None }
    }

    /// One change per category; without valid answers on a side there is nothing to compute.
    fn changes(
        &self,
        earlier: &Distribution,
        later: &Distribution,
        compute: impl Fn(usize) -> (Option<Difference>, Option<Test>, ChangeVerdict),
    ) -> Vec<Change> {
        let change = |(at, category): (usize, &MeasureCategory)| {
            let (difference, test, verdict) = compute(at);
            let estimate = |side: &Distribution| side.shares[at].estimate;
            let (code, headline) = (category.code.clone(), category.headline);
            let test = test.filter(|_| difference.is_some());
            Change {
                category: code,
                headline,
                earlier: estimate(earlier),
                later: estimate(later),
                difference,
                test,
                verdict,
            }
        };
        self.categories.iter().enumerate().map(change).collect()
    }

    fn mean_change(&self, earlier: &Distribution, later: &Distribution, difference: Option<Difference>) -> MeanChange {
        let verdict = rule::by_interval(earlier.valid.min(later.valid), difference.as_ref(), self.confidence);
        MeanChange { earlier: earlier.mean, later: later.mean, difference, verdict }
    }

    /// The numbers of the pairs that have both, and their differences; nothing for other measures.
    fn paired_numbers(&self, breakdown: Breakdown) -> Vec<PairedNumbers> {
        let (Some(one), Some(two)) = (&self.measure.earlier.numbers, &self.measure.later.numbers) else {
            return Vec::new();
        };
        let (panel, count) = (&self.frame.panel, breakdown.groups().len());
        let of =
            |pair: fn(f64, f64) -> f64| pairs_of_group((one, two), &panel.pairs, panel.groups(breakdown), count, pair);
        let sides = of(|one, _| one).into_iter().zip(of(|_, two| two)).zip(of(|one, two| two - one));
        sides.map(|((earlier, later), differences)| PairedNumbers { earlier, later, differences }).collect()
    }
}

struct PairedNumbers {
    earlier: Vec<f64>,
    later: Vec<f64>,
    differences: Vec<f64>,
}

fn score_differences(crossed: &Crossed, scores: &[f64]) -> Moments {
    let size = 0..scores.len();
    let pairs = size.clone().flat_map(|one| size.clone().map(move |two| (one, two)));
    Moments::of_counts(
        &pairs.map(|(one, two)| (scores[two] - scores[one], crossed.count(one, two))).collect::<Vec<_>>(),
    )
}

fn test(entered: usize, left: usize) -> Test {
    Test { name: TestName::ExactMcnemar, statistic: None, p_value: exact_mcnemar(entered, left), entered, left }
}
