//! The cells of one side of a measure.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::placed::{self, Placed};
use super::tallied::{Tallied, Whole, by_group};
use crate::dataset::{Column, Numbers as Cells, Packed, Reading};

/// The cells of one side of a measure: what is there, and the numbers if it is a number.
///
/// Columns without a code list count as one category, "there is a value", so that one way of counting serves all.
pub(crate) struct Values<'a> {
    pub(crate) packed: Cow<'a, [Packed]>,
    pub(crate) numbers: Option<Numbers<'a>>,
    pub(crate) dates: Option<&'a [Reading<NaiveDate>]>,
}

/// Numbers, and between which they lie if all are whole.
#[derive(Debug, PartialEq)]
pub(crate) struct Numbers<'a> {
    pub(crate) cells: Cow<'a, Cells>,
    whole: Option<Whole>,
}

impl Numbers<'_> {
    #[inline]
    fn get(&self, row: u32) -> Option<f64> {
        self.cells.get(row as usize)?.ok()
    }

    fn placed(&self) -> Option<Placed<'_>> {
        Placed::of(&self.cells, self.whole)
    }
}

impl<'a> Values<'a> {
    pub(crate) fn of_column(column: &'a Column) -> Self {
        match column {
            Column::Categories(cells) => Self::of_packed(cells.wide()),
            Column::Numbers(cells) => Self::of_numbers(Cow::Borrowed(cells)),
            Column::Dates(cells) => Self { dates: Some(cells), ..Self::of_packed(Cow::Owned(presence(cells))) },
            Column::Texts(cells) => Self::of_packed(Cow::Owned(presence(cells))),
        }
    }

    pub(super) const fn of_packed(packed: Cow<'a, [Packed]>) -> Self {
        Self { packed, numbers: None, dates: None }
    }

    pub(super) fn of_numbers(cells: Cow<'a, Cells>) -> Self {
        let (packed, whole) = (cells.presence(), Whole::of(&cells));
        Self { packed: Cow::Owned(packed), numbers: Some(Numbers { cells, whole }), dates: None }
    }
}

fn presence<T>(cells: &[Reading<T>]) -> Vec<Packed> {
    let there = |cell: &Reading<T>| match cell {
        Ok(_) => Packed::FIRST,
        Err(reason) => Packed::reason(*reason),
    };
    cells.iter().map(there).collect()
}

/// The numbers of each group.
pub(crate) fn numbers_of_group(
    numbers: &Numbers<'_>,
    rows: &[u32],
    groups: Option<&[u16]>,
    count: usize,
) -> Vec<Tallied> {
    if let Some(tallied) = numbers.placed().and_then(|placed| placed::count(&placed, rows, groups, count)) {
        return tallied;
    }
    let [tallied] =
        by_group(rows.iter().map(|row| numbers.get(*row).map(|number| [number])), [numbers.whole], groups, count);
    tallied
}

/// The days of each group, sorted.
pub(crate) fn days_of_group(
    days: &[Reading<NaiveDate>],
    rows: &[u32],
    groups: Option<&[u16]>,
    count: usize,
) -> Vec<Vec<NaiveDate>> {
    let mut by_group = vec![Vec::new(); count + 1];
    for (at, row) in rows.iter().enumerate() {
        by_group[groups.map_or(0, |groups| usize::from(groups[at]))].extend(days[*row as usize].ok());
    }
    by_group.truncate(count);
    by_group.iter_mut().for_each(|days| days.sort_unstable());
    by_group
}

/// The numbers of the pairs that have both: the earlier ones, the later ones, and by how much these are more; by group.
pub(super) fn pairs_of_group(
    (earlier, later): (&Numbers<'_>, &Numbers<'_>),
    pairs: &[(u32, u32)],
    groups: Option<&[u16]>,
    count: usize,
) -> [Vec<Tallied>; 3] {
    let placed = earlier.placed().zip(later.placed());
    if let Some(tallied) = placed.and_then(|(one, two)| placed::count_pairs((&one, &two), pairs, groups, count)) {
        return tallied;
    }
    let numbers = |(one, two): &(u32, u32)| {
        let (one, two) = (earlier.get(*one)?, later.get(*two)?);
        Some([one, two, two - one])
    };
    let more = earlier.whole.zip(later.whole).map(|(earlier, later)| later.less(earlier));
    by_group(pairs.iter().map(numbers), [earlier.whole, later.whole, more], groups, count)
}
