//! From counts to figures: the slices of one measure.

use super::counts::{
    Counts, Crossed, cross, cross_table, cross_width, of_cross_tables, of_tables, tally, tally_table, tally_width,
};
use super::distribution::{Counted, distribution, exact_intervals, scores, side_of};
use super::finest::Finest;
use super::frame::{Frame, Rows};
use super::further::{overlap, overlapping, paired_share, table_tests};
use super::harmonised::Harmonised;
use super::mean::{self, MeanSide, PairedNumbers};
use super::split::Cut;
use super::transitions::transitions;
use super::values::{Values, pairs_of_group};
use super::{Options, order, rule};
use crate::estimate::overlap::overlap_difference;
use crate::estimate::{Confidence, PairedCounts, exact_mcnemar, newcombe_paired, wilson};
use crate::report::{
    Basis, Change, ChangeVerdict, Difference, Distribution, Group, MeanChange, MeanOf, MeasureCategory, PlaceChange,
    Slice, Test, TestName,
};

/// What the slices of a measure are made of.
#[derive(Clone, Copy)]
pub(super) struct Work<'w> {
    pub(super) measure: &'w Harmonised<'w>,
    pub(super) categories: &'w [MeasureCategory],
    /// The positions of the answers that were declared better.
    pub(super) favourable: &'w [usize],
    pub(super) is_scale: bool,
    /// Between which the earlier and the later numbers must lie, if that is declared.
    pub(super) limits: [Option<(f64, f64)>; 2],
    pub(super) frame: &'w Frame,
    pub(super) options: &'w Options,
}

/// Every slice of a measure: per basis, all together and then by group.
pub(super) fn all(work: Work<'_>) -> Vec<Slice> {
    let fine = Fine::new(&work);
    let mut slices: Vec<Vec<Slice>> = work.options.bases.iter().map(|_| Vec::new()).collect();
    for cut in Cut::all(&work.frame.splits) {
        let crossed = fine.crossed(&work, cut);
        let numbers = work.paired_numbers(cut, work.frame.panel.groups(cut));
        for (basis, slices) in work.options.bases.iter().zip(&mut slices) {
            slices.extend(match basis {
                Basis::AllRespondents => work.all_respondents(cut, &fine, &crossed, &numbers),
                Basis::MatchedPanel => work.matched_panel(cut, &crossed, &numbers),
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

    fn all_respondents(&self, cut: Cut<'_>, fine: &Fine, crossed: &[Crossed], numbers: &[PairedNumbers]) -> Vec<Slice> {
        let side = |values: &Values<'_>, rows: &Rows, table: &Option<Vec<u32>>| {
            let counts = fine.counts(table.as_deref(), values, rows, cut);
            side_of(counts, values, rows, cut, self.categories, self.confidence())
        };
        let earlier = side(&self.measure.earlier, &self.frame.earlier, &fine.earlier);
        let later = side(&self.measure.later, &self.frame.later, &fine.later);
        // Who changed the group between the cycles is in each of them in one cycle only.
        let stayed = self.frame.panel.stayed(cut);
        let stayed_numbers = stayed.map(|groups| self.paired_numbers(cut, Some(groups)));
        let stayed = stayed.map(|groups| self.crossed(cut, Some(groups)));
        let crossed = stayed.as_deref().unwrap_or(crossed);
        let mut numbers = stayed_numbers.as_deref().unwrap_or(numbers).iter();
        let sides = earlier.into_iter().zip(later).zip(crossed).zip(cut.groups());
        let slice = |(((earlier, later), crossed), group): (((Counted, Counted), &Crossed), Option<Group>)| {
            self.overlapping(group, [earlier, later], crossed, numbers.next())
        };
        sides.map(slice).collect()
    }

    fn overlapping(
        &self,
        group: Option<Group>,
        [earlier, later]: [Counted; 2],
        crossed: &Crossed,
        numbers: Option<&PairedNumbers>,
    ) -> Slice {
        let (one, two) = (crossed.earlier(), crossed.later());
        let members = earlier.distribution.population.zip(later.distribution.population);
        let of_share = |positions: &[usize], was: Side, is: Side| {
            self.of_all(crossed.paired(positions, &one, &two), was, is, members)
        };
        let (changes, favourable) = self.changes(&earlier.counts, &later.counts, of_share);
        let mean_change = self.mean_of_all([&earlier, &later], crossed, numbers);
        let places = self.places_of_all([&earlier, &later], crossed);
        let (basis, earlier, later) = (Basis::AllRespondents, earlier.distribution, later.distribution);
        Slice { favourable, mean_change, places, ..plain(basis, group, earlier, later, changes) }
    }

    /// The change of the mean of everyone's numbers, or of their points.
    fn mean_of_all(
        &self,
        sides: [&Counted; 2],
        crossed: &Crossed,
        numbers: Option<&PairedNumbers>,
    ) -> Option<MeanChange> {
        let points = || scores(self.categories).map(|scores| scores.into_iter().map(Some).collect::<Vec<_>>());
        let (of, limits, pairs) = match numbers {
            Some(_) => (MeanOf::Numbers, self.limits, None),
            None => {
                let points = points()?;
                (MeanOf::Points, [mean::ends(&points); 2], Some(PairedNumbers::of_points(crossed, &points)))
            }
        };
        let side =
            |of: &Counted, limits| Some(MeanSide { moments: of.moments?, limits, absent: absent(&of.distribution) });
        let both = [side(sides[0], limits[0])?, side(sides[1], limits[1])?];
        self.mean(of, both, sides, pairs.as_ref().or(numbers)?)
    }

    /// The change of the mean place that everyone gave it who gave it one.
    fn places_of_all(&self, sides: [&Counted; 2], crossed: &Crossed) -> Option<Box<PlaceChange>> {
        let places = mean::places(self.categories)?;
        let both = sides.map(|side| mean::ranked(&side.counts, &places, absent(&side.distribution)));
        let pairs = PairedNumbers::of_points(crossed, &places);
        let mean = self.mean(MeanOf::Places, both, sides, &pairs)?;
        Some(Box::new(PlaceChange { mean, order: None }))
    }

    fn mean(&self, of: MeanOf, both: [MeanSide; 2], sides: [&Counted; 2], pairs: &PairedNumbers) -> Option<MeanChange> {
        let [was, is] = sides.map(|side| side.distribution.population);
        let respondents = both[0].moments.n() + both[1].moments.n();
        // States that enter or leave a group between the cycles are members of it in one of them.
        let members = was.zip(is).map(|(was, is)| was.max(is).max(respondents - pairs.len()));
        Some(mean::of_all(of, both, pairs, members, self.confidence()))
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

    fn matched_panel(&self, cut: Cut<'_>, crossed: &[Crossed], numbers: &[PairedNumbers]) -> Vec<Slice> {
        let (panel, groups) = (&self.frame.panel, cut.groups());
        let cells = (&*self.measure.earlier.packed, &*self.measure.later.packed);
        let members = self.frame.later.members(cut);
        let mut numbers = numbers.iter();
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
        numbers: Option<&PairedNumbers>,
        members: Option<usize>,
    ) -> Slice {
        let (one, two) = (crossed.earlier(), crossed.later());
        let of = |counts, numbers| {
            let mut distribution = distribution(counts, self.categories, numbers, self.confidence());
            exact_intervals(&mut distribution, members, &self.frame.later.exact);
            distribution
        };
        let earlier = of(&one, numbers.map(|n| n.earlier.as_slice()));
        let later = of(&two, numbers.map(|n| n.later.as_slice()));
        let of_share =
            |positions: &[usize], _: Side, _: Side| self.of_pairs(crossed.paired(positions, &one, &two), members);
        let (changes, favourable) = self.changes(&one, &two, of_share);
        let mean_change = self.mean_of_pairs(crossed, numbers, members);
        let places = self.places_of_pairs(crossed, members);
        let order = match &numbers {
            Some(numbers) => order::of_numbers(&numbers.differences),
            None if self.is_scale => order::of_scale(crossed, self.categories),
            None => None,
        };
        let table = table_tests(&crossed.square()).filter(|_| self.options.further && !self.categories.is_empty());
        let order = order.filter(|_| self.options.further);
        let slice = plain(Basis::MatchedPanel, group, earlier, later, changes);
        Slice { favourable, mean_change, places, table, order, ..slice }
    }

    /// The change of the mean of the numbers of those who answered twice, or of their points.
    fn mean_of_pairs(
        &self,
        crossed: &Crossed,
        numbers: Option<&PairedNumbers>,
        members: Option<usize>,
    ) -> Option<MeanChange> {
        if let Some(numbers) = numbers {
            return Some(mean::of_pairs(MeanOf::Numbers, numbers, members, self.confidence()));
        }
        let points: Vec<Option<f64>> = scores(self.categories)?.into_iter().map(Some).collect();
        let pairs = PairedNumbers::of_points(crossed, &points);
        Some(mean::of_pairs(MeanOf::Points, &pairs, members, self.confidence()))
    }

    fn places_of_pairs(&self, crossed: &Crossed, members: Option<usize>) -> Option<Box<PlaceChange>> {
        let places = mean::places(self.categories)?;
        let mut change = mean::places_of_pairs(crossed, &places, members, self.confidence());
        change.order = change.order.filter(|_| self.options.further);
        Some(Box::new(change))
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

    /// The numbers of the pairs that have both, and their differences, by group; nothing for other measures.
    fn paired_numbers(&self, cut: Cut<'_>, groups: Option<&[u16]>) -> Vec<PairedNumbers> {
        let (Some(one), Some(two)) = (&self.measure.earlier.numbers, &self.measure.later.numbers) else {
            return Vec::new();
        };
        let (panel, count) = (&self.frame.panel, cut.len());
        let [one, two, more] = pairs_of_group((one, two), &panel.pairs, groups, count);
        let groups = one.into_iter().zip(two).zip(more);
        groups.map(|((earlier, later), differences)| PairedNumbers { earlier, later, differences }).collect()
    }
}

/// How many members of a group gave no valid answer; none where nobody knows how many members there are.
fn absent(distribution: &Distribution) -> Option<usize> {
    distribution.population.and_then(|members| members.checked_sub(distribution.valid))
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
        places: None,
        transitions: None,
        table: None,
        order: None,
    }
}

fn test(entered: usize, left: usize) -> Test {
    Test { name: TestName::ExactMcnemar, statistic: None, p_value: exact_mcnemar(entered, left), entered, left }
}
