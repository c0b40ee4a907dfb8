//! From counts to figures: the slices of one measure.

use super::counts::{
    Counts, Crossed, cross, cross_table, cross_width, of_cross_tables, of_tables, tally, tally_table, tally_width,
};
use super::distribution::{Counted, distribution, scores, side_of};
use super::finest::Finest;
use super::frame::{Frame, Rows};
use super::further::{overlap, overlapping, paired_share, table_tests};
use super::harmonised::Harmonised;
use super::split::Cut;
use super::tallied::Tallied;
use super::transitions::transitions;
use super::values::{Values, pairs_of_group};
use super::{Options, order, rule};
use crate::estimate::overlap::overlap_difference;
use crate::estimate::{
    Confidence, Moments, PairedCounts, exact_mcnemar, mean_difference_independent, newcombe_paired, t_interval, wilson,
};
use crate::report::{
    Basis, Change, ChangeVerdict, Difference, Distribution, Group, MeanChange, MeasureCategory, Slice, Test, TestName,
};

/// What the slices of a measure are made of.
#[derive(Clone, Copy)]
pub(super) struct Work<'w> {
    pub(super) measure: &'w Harmonised<'w>,
    pub(super) categories: &'w [MeasureCategory],
    /// The positions of the answers that were declared better.
    pub(super) favourable: &'w [usize],
    pub(super) is_scale: bool,
    pub(super) frame: &'w Frame,
    pub(super) options: &'w Options,
}

/// Every slice of a measure: per basis, all together and then by group.
pub(super) fn all(work: Work<'_>) -> Vec<Slice> {
    let fine = Fine::new(&work);
    let mut slices: Vec<Vec<Slice>> = work.options.bases.iter().map(|_| Vec::new()).collect();
    for cut in Cut::all(&work.frame.splits) {
        let crossed = fine.crossed(&work, cut);
        for (basis, slices) in work.options.bases.iter().zip(&mut slices) {
            slices.extend(match basis {
                Basis::AllRespondents => work.all_respondents(cut, &fine, &crossed),
                Basis::MatchedPanel => work.matched_panel(cut, &crossed),
            });
        }
    }
    slices.into_iter().flatten().collect()
}

/// What was counted by the finest groups, once for all breakdowns; none where they are too many.
struct Fine {
    categories: usize,
    earlier: Option<Vec<u32>>,
    later: Option<Vec<u32>>,
    crossed: Option<Vec<u32>>,
}

/// Whether counting again would cost more than a table of this size.
const fn is_worth_it(cells: usize, rows: usize) -> bool {
    cells <= 4 * rows
}

impl Fine {
    fn new(work: &Work<'_>) -> Self {
        let categories = work.width();
        let of_side = |values: &Values<'_>, rows: &Rows| {
            let finest = rows
                .finest
                .as_ref()
                .filter(|finest| is_worth_it(finest.size() * tally_width(categories), rows.rows.len()))?;
            Some(tally_table(&values.packed, &rows.rows, Some(finest.of_row()), finest.size(), categories))
        };
        let panel = &work.frame.panel;
        let cells = (&*work.measure.earlier.packed, &*work.measure.later.packed);
        let of_pairs =
            |finest: &Finest| cross_table(cells, &panel.pairs, Some(finest.of_row()), finest.size(), categories);
        Self {
            categories,
            earlier: of_side(&work.measure.earlier, &work.frame.earlier),
            later: of_side(&work.measure.later, &work.frame.later),
            crossed: panel
                .finest
                .as_ref()
                .filter(|finest| is_worth_it(finest.size() * cross_width(categories), panel.len()))
                .map(of_pairs),
        }
    }

    fn counts(&self, table: Option<&[u32]>, values: &Values<'_>, rows: &Rows, cut: Cut<'_>) -> Vec<Counts> {
        match (&rows.finest, table) {
            (Some(finest), Some(table)) => {
                let table = finest.add_up(table, tally_width(self.categories), cut);
                of_tables(&table, cut.len(), self.categories)
            }
            _ => tally(&values.packed, &rows.rows, rows.groups(cut), cut.len(), self.categories),
        }
    }

    fn crossed(&self, work: &Work<'_>, cut: Cut<'_>) -> Vec<Crossed> {
        let panel = &work.frame.panel;
        match (&panel.finest, &self.crossed) {
            (Some(finest), Some(table)) => {
                let table = finest.add_up(table, cross_width(self.categories), cut);
                of_cross_tables(&table, cut.len(), self.categories)
            }
            _ => work.crossed(cut, panel.groups(cut)),
        }
    }
}

/// One side of a change: how many gave the answers, of how many.
type Side = (usize, usize);

/// What is computed of one share.
struct OfShare {
    difference: Option<Difference>,
    test: Option<Test>,
    verdict: ChangeVerdict,
    paired: Option<Box<crate::report::PairedShare>>,
    overlapping: Option<Box<crate::report::Overlapping>>,
}

impl Work<'_> {
    const fn confidence(&self) -> Confidence {
        self.options.confidence
    }

    fn crossed(&self, cut: Cut<'_>, groups: Option<&[u16]>) -> Vec<Crossed> {
        let cells = (&*self.measure.earlier.packed, &*self.measure.later.packed);
        cross(cells, &self.frame.panel.pairs, groups, cut.len(), self.width())
    }

    /// Columns without a code list count as one category.
    fn width(&self) -> usize {
        self.categories.len().max(1)
    }

    fn all_respondents(&self, cut: Cut<'_>, fine: &Fine, crossed: &[Crossed]) -> Vec<Slice> {
        let side = |values: &Values<'_>, rows: &Rows, table: &Option<Vec<u32>>| {
            let counts = fine.counts(table.as_deref(), values, rows, cut);
            side_of(counts, values, rows, cut, self.categories, self.confidence())
        };
        let earlier = side(&self.measure.earlier, &self.frame.earlier, &fine.earlier);
        let later = side(&self.measure.later, &self.frame.later, &fine.later);
        // Who changed the group between the cycles is in each of them in one cycle only.
        let stayed = self.frame.panel.stayed(cut).map(|groups| self.crossed(cut, Some(groups)));
        let crossed = stayed.as_deref().unwrap_or(crossed);
        let sides = earlier.into_iter().zip(later).zip(crossed).zip(cut.groups());
        sides.map(|(((earlier, later), crossed), group)| self.overlapping(group, earlier, later, crossed)).collect()
    }

    fn overlapping(&self, group: Option<Group>, earlier: Counted, later: Counted, crossed: &Crossed) -> Slice {
        let (one, two) = (crossed.earlier(), crossed.later());
        let members = earlier.distribution.population.zip(later.distribution.population);
        let of_share = |positions: &[usize], was: Side, is: Side| {
            self.of_all(crossed.paired(positions, &one, &two), was, is, members)
        };
        let (changes, favourable) = self.changes(&earlier.counts, &later.counts, of_share);
        let (earlier_mean, later_mean) = (earlier.moments, later.moments);
        let (earlier, later) = (earlier.distribution, later.distribution);
        let mean_change = earlier_mean.zip(later_mean).map(|(one, two)| {
            let difference = mean_difference_independent(one, two, self.confidence());
            self.mean_change(&earlier, &later, difference)
        });
        let basis = Basis::AllRespondents;
        Slice { favourable, mean_change, ..plain(basis, group, earlier, later, changes) }
    }

    /// The change among everyone, some of whom answered twice.
    fn of_all(&self, matched: PairedCounts, was: Side, is: Side, members: Option<(usize, usize)>) -> OfShare {
        let overlap = overlap(matched, was, is).ok();
        let difference = overlap.and_then(|overlap| overlap_difference(&overlap, None, self.confidence()).ok());
        let further = overlap.filter(|_| self.options.further);
        OfShare {
            difference,
            test: None,
            verdict: rule::by_interval(was.1.min(is.1), difference.as_ref(), self.confidence()),
            paired: None,
            overlapping: further.map(|overlap| overlapping(&overlap, members, self.confidence())),
        }
    }

    fn matched_panel(&self, cut: Cut<'_>, crossed: &[Crossed]) -> Vec<Slice> {
        let (panel, groups) = (&self.frame.panel, cut.groups());
        let cells = (&*self.measure.earlier.packed, &*self.measure.later.packed);
        let members = self.frame.later.members(cut);
        let mut numbers = self.paired_numbers(cut).into_iter();
        let slice = |(at, (crossed, group)): (usize, (&Crossed, Option<Group>))| {
            let mut slice = self.paired(group, crossed, numbers.next(), members.get(at).copied().flatten());
            let place = panel.groups(cut).map(|groups| (groups, at));
            slice.transitions =
                (!self.categories.is_empty()).then(|| transitions(crossed, self.categories, cells, panel, place));
            slice
        };
        crossed.iter().zip(groups).enumerate().map(slice).collect()
    }

    fn paired(
        &self,
        group: Option<Group>,
        crossed: &Crossed,
        numbers: Option<PairedNumbers>,
        members: Option<usize>,
    ) -> Slice {
        let (one, two) = (crossed.earlier(), crossed.later());
        let of = |counts, numbers| distribution(counts, self.categories, numbers, self.confidence());
        let earlier = of(&one, numbers.as_ref().map(|n| n.earlier.as_slice()));
        let later = of(&two, numbers.as_ref().map(|n| n.later.as_slice()));
        let of_share =
            |positions: &[usize], _: Side, _: Side| self.of_pairs(crossed.paired(positions, &one, &two), members);
        let (changes, favourable) = self.changes(&one, &two, of_share);
        let differences = match &numbers {
            Some(numbers) => Some(Moments::of_counts(&numbers.differences)),
            None => scores(self.categories).map(|scores| score_differences(crossed, &scores)),
        };
        let mean_change = differences.map(|moments| {
            let mean = t_interval(moments, self.confidence());
            let difference = mean.map(|mean| Difference { value: mean.value, low: mean.low, high: mean.high });
            self.mean_change(&earlier, &later, difference)
        });
        let order = match &numbers {
            Some(numbers) => order::of_numbers(&numbers.differences),
            None if self.is_scale => order::of_scale(crossed, self.categories),
            None => None,
        };
        let table = table_tests(&crossed.square()).filter(|_| self.options.further && !self.categories.is_empty());
        let order = order.filter(|_| self.options.further);
        let slice = plain(Basis::MatchedPanel, group, earlier, later, changes);
        Slice { favourable, mean_change, table, order, ..slice }
    }

    fn of_pairs(&self, pairs: PairedCounts, members: Option<usize>) -> OfShare {
        let test = test(pairs.entered, pairs.left);
        OfShare {
            difference: newcombe_paired(pairs, self.confidence()),
            test: (pairs.pairs() > 0).then_some(test),
            verdict: rule::by_test(pairs.pairs(), &test, self.confidence()),
            paired: paired_share(pairs, members, self.confidence()).filter(|_| self.options.further),
            overlapping: None,
        }
    }

    /// One change per category, and that of the answers declared better if there is more than one.
    fn changes(
        &self,
        earlier: &Counts,
        later: &Counts,
        of_share: impl Fn(&[usize], Side, Side) -> OfShare,
    ) -> (Vec<Change>, Option<Change>) {
        let change = |positions: &[usize], headline: bool| {
            let (was, is) = ((earlier.of(positions), earlier.valid()), (later.of(positions), later.valid()));
            let found = of_share(positions, was, is);
            let category = self.categories.get(*positions.first()?)?.code.clone();
            Some(Change {
                category,
                headline,
                earlier: wilson(was.0, was.1, self.confidence()),
                later: wilson(is.0, is.1, self.confidence()),
                difference: found.difference,
                test: found.test.filter(|_| found.difference.is_some()),
                paired: found.paired,
                overlapping: found.overlapping,
                verdict: found.verdict,
            })
        };
        let each = self.categories.iter().enumerate().filter_map(|(at, category)| change(&[at], category.headline));
        let favourable = (self.favourable.len() > 1).then(|| change(self.favourable, false)).flatten();
        (each.collect(), favourable)
    }

    fn mean_change(&self, earlier: &Distribution, later: &Distribution, difference: Option<Difference>) -> MeanChange {
        let verdict = rule::by_interval(earlier.valid.min(later.valid), difference.as_ref(), self.confidence());
        MeanChange { earlier: earlier.mean, later: later.mean, difference, verdict }
    }

    /// The numbers of the pairs that have both, and their differences; nothing for other measures.
    fn paired_numbers(&self, cut: Cut<'_>) -> Vec<PairedNumbers> {
        let (Some(one), Some(two)) = (&self.measure.earlier.numbers, &self.measure.later.numbers) else {
            return Vec::new();
        };
        let (panel, count) = (&self.frame.panel, cut.len());
        let [one, two, more] = pairs_of_group((one, two), &panel.pairs, panel.groups(cut), count);
        let groups = one.into_iter().zip(two).zip(more);
        groups.map(|((earlier, later), differences)| PairedNumbers { earlier, later, differences }).collect()
    }
}

struct PairedNumbers {
    earlier: Tallied,
    later: Tallied,
    differences: Tallied,
}

/// A slice without what only some have.
const fn plain(
    basis: Basis,
    group: Option<Group>,
    earlier: Distribution,
    later: Distribution,
    changes: Vec<Change>,
) -> Slice {
    Slice {
        basis,
        group,
        earlier,
        later,
        changes,
        favourable: None,
        mean_change: None,
        transitions: None,
        table: None,
        order: None,
    }
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
