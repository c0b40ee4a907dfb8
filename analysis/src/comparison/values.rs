//! The cells of one side of a measure.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::sorting::sort;
use crate::dataset::{Column, Packed, Reading};

/// The cells of one side of a measure: what is there, and the numbers if it is a number.
///
/// Columns without a code list count as one category, "there is a value", so that one way of counting serves all.
pub(crate) struct Values<'a> {
    pub(crate) packed: Cow<'a, [Packed]>,
    pub(crate) numbers: Option<Cow<'a, [Reading<f64>]>>,
    pub(crate) dates: Option<&'a [Reading<NaiveDate>]>,
}

impl<'a> Values<'a> {
    pub(crate) fn of_column(column: &'a Column) -> Self {
        match column {
            Column::Categories(cells) => Self::of_packed(Cow::Borrowed(cells)),
            Column::Numbers(cells) => Self::of_numbers(Cow::Borrowed(cells)),
            Column::Dates(cells) => Self { dates: Some(cells), ..Self::of_packed(Cow::Owned(presence(cells))) },
            Column::Texts(cells) => Self::of_packed(Cow::Owned(presence(cells))),
        }
    }

    pub(super) const fn of_packed(packed: Cow<'a, [Packed]>) -> Self {
        Self { packed, numbers: None, dates: None }
    }

    pub(super) fn of_numbers(numbers: Cow<'a, [Reading<f64>]>) -> Self {
        Self { packed: Cow::Owned(presence(&numbers)), numbers: Some(numbers), dates: None }
    }
}

fn presence<T>(cells: &[Reading<T>]) -> Vec<Packed> {
    let there = |cell: &Reading<T>| match cell {
        Ok(_) => Packed::FIRST,
        Err(reason) => Packed::reason(*reason),
    };
    cells.iter().map(there).collect()
}

/// The numbers of each group, sorted, so that the order of respondents changes no sum.
pub(crate) fn numbers_of_group(
    numbers: &[Reading<f64>],
    rows: &[u32],
    groups: Option<&[u16]>,
    count: usize,
) -> Vec<Vec<f64>> {
    let values = rows.iter().map(|row| numbers[*row as usize].ok());
    sorted_by_group(values, groups, count, sort)
}

/// The days of each group, sorted.
pub(crate) fn days_of_group(
    days: &[Reading<NaiveDate>],
    rows: &[u32],
    groups: Option<&[u16]>,
    count: usize,
) -> Vec<Vec<NaiveDate>> {
    sorted_by_group(rows.iter().map(|row| days[*row as usize].ok()), groups, count, |days| days.sort_unstable())
}

/// What a function makes of the pairs of numbers that are both there, by group, sorted.
pub(super) fn pairs_of_group(
    (earlier, later): (&[Reading<f64>], &[Reading<f64>]),
    pairs: &[(u32, u32)],
    groups: Option<&[u16]>,
    count: usize,
    of_pair: impl Fn(f64, f64) -> f64,
) -> Vec<Vec<f64>> {
    let both = |(one, two): &(u32, u32)| Some(of_pair(earlier[*one as usize].ok()?, later[*two as usize].ok()?));
    sorted_by_group(pairs.iter().map(both), groups, count, sort)
}

fn sorted_by_group<T: Clone>(
    values: impl Iterator<Item = Option<T>>,
    groups: Option<&[u16]>,
    count: usize,
    sort: impl Fn(&mut [T]),
) -> Vec<Vec<T>> {
    // Room for groups of one size, so that few of them have to move while they grow.
    let room = values.size_hint().0 / count.max(1);
    let mut by_group: Vec<Vec<T>> =
        (0..=count).map(|group| Vec::with_capacity(if group < count { room } else { 0 })).collect();
    for (at, value) in values.enumerate() {
        let group = groups.map_or(0, |groups| usize::from(groups[at]));
        by_group[group].extend(value);
    }
    by_group.truncate(count);
    by_group.iter_mut().for_each(|values| sort(values));
    by_group
}
