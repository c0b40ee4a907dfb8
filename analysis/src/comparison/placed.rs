//! Whole numbers counted by their places above the smallest, without asking of any cell what it holds, since the processor could but guess it.

use super::tallied::{MOST_COUNTS, Tallied, Whole};
use crate::dataset::{Numbers, Packed};

/// Whole numbers that are positions in a list, and the place of each above the smallest.
pub(super) struct Placed<'c> {
    cells: &'c [Packed],
    /// By position in the list; last, for cells without a number, one place more than the highest.
    places: Vec<u32>,
    whole: Whole,
}

impl<'c> Placed<'c> {
    /// The places; `None` if numbers are not whole, or too far apart.
    pub(super) fn of(cells: &'c Numbers, whole: Option<Whole>) -> Option<Self> {
        let (whole, (list, cells)) = (whole?, cells.listed()?);
        let none = u32::try_from(whole.range + 1).ok()?;
        let places = list.iter().map(|number| (number - whole.low) as u32).chain([none]).collect();
        Some(Self { cells, places, whole })
    }

    #[inline]
    fn place(&self, row: u32) -> usize {
        let last = self.places.len() - 1;
        self.places[self.cells[row as usize].slot(last).min(last)] as usize
    }
}

/// How often each number occurs in each of so many groups; cells in none of them have a group after the last. `None` if the table were too large.
pub(super) fn count(numbers: &Placed<'_>, rows: &[u32], groups: Option<&[u16]>, count: usize) -> Option<Vec<Tallied>> {
    let mut table = Table::new(numbers.whole, count)?;
    each(rows, groups, |row, group| table.add(group.min(count), numbers.place(*row)));
    Some(table.tallied(count))
}

/// The same of pairs that have both: the earlier numbers, the later ones, and by how much these are more.
pub(super) fn count_pairs(
    (earlier, later): (&Placed<'_>, &Placed<'_>),
    pairs: &[(u32, u32)],
    groups: Option<&[u16]>,
    count: usize,
) -> Option<[Vec<Tallied>; 3]> {
    let wholes = [earlier.whole, later.whole, later.whole.less(earlier.whole)];
    let [mut was, mut is, mut more] = wholes.map(|whole| Table::new(whole, count));
    let (was, is, more) = (was.as_mut()?, is.as_mut()?, more.as_mut()?);
    each(pairs, groups, |(one, two), group| {
        let group = group.min(count);
        let (one, two) = (earlier.place(*one), later.place(*two));
        let has_both = (one < was.none) & (two < is.none);
        was.add(group, if has_both { one } else { was.none });
        is.add(group, if has_both { two } else { is.none });
        // The highest earlier place keeps the difference from falling below zero.
        more.add(group, if has_both { two + was.none - 1 - one } else { more.none });
    });
    Some([was.tallied(count), is.tallied(count), more.tallied(count)])
}

#[inline]
fn each<T>(of: &[T], groups: Option<&[u16]>, mut add: impl FnMut(&T, usize)) {
    match groups {
        None => of.iter().for_each(|of| add(of, 0)),
        Some(groups) => of.iter().zip(groups).for_each(|(of, group)| add(of, usize::from(*group))),
    }
}

/// Counts by group and place.
struct Table {
    low: f64,
    /// The place of what is no number.
    none: usize,
    counts: Vec<u32>,
}

impl Table {
    fn new(whole: Whole, count: usize) -> Option<Self> {
        let (none, cells) = (whole.range + 1, (count + 1).checked_mul(whole.range + 2)?);
        (cells <= MOST_COUNTS).then(|| Self { low: whole.low, none, counts: vec![0; cells] })
    }

    #[inline]
    fn add(&mut self, group: usize, place: usize) {
        self.counts[group * (self.none + 1) + place] += 1;
    }

    fn tallied(&self, count: usize) -> Vec<Tallied> {
        let there = |(at, count): (usize, &u32)| (*count > 0).then_some((self.low + at as f64, *count as usize));
        let tallied = |counts: &[u32]| counts[..self.none].iter().enumerate().filter_map(there).collect();
        self.counts.chunks_exact(self.none + 1).take(count).map(tallied).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use survey_model::missing::Missing;

    use super::*;
    use crate::comparison::tallied::by_group;

    fn numbers(cells: impl Iterator<Item = Option<i32>>) -> Numbers {
        cells.map(|number| number.map(f64::from).ok_or(Missing::Withheld)).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

        #[test]
        fn places_are_counted_as_numbers_are(
            cells in prop::collection::vec((0..4_u16, prop::option::of(-50..50_i32), prop::option::of(90..99_i32)), 30..200),
        ) {
            let groups: Vec<u16> = cells.iter().map(|(group, ..)| *group).collect();
            let (one, two) = (numbers(cells.iter().map(|cell| cell.1)), numbers(cells.iter().map(|cell| cell.2)));
            let placed = |numbers| Placed::of(numbers, Whole::of(numbers)).expect("whole numbers");
            let rows: Vec<u32> = (0..).take(cells.len()).collect();
            let pairs: Vec<(u32, u32)> = rows.iter().map(|row| (*row, *row)).collect();
            for (groups, size) in [(None, 1), (Some(groups.as_slice()), 3)] {
                let single = cells.iter().map(|cell| Some([f64::from(cell.1?)]));
                let [expected] = by_group(single, [None], groups, size);
                prop_assert_eq!(count(&placed(&one), &rows, groups, size), Some(expected));
                let both = cells.iter().map(|cell| Some([cell.1?, cell.2?, cell.2? - cell.1?].map(f64::from)));
                let expected = by_group(both, [None; 3], groups, size);
                prop_assert_eq!(count_pairs((&placed(&one), &placed(&two)), &pairs, groups, size), Some(expected));
            }
        }
    }
}
