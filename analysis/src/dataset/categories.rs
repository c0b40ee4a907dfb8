//! The cells of a variable with a code list, in one byte each where the list is short.

use std::borrow::Cow;
use std::ops::Range;

use super::Packed;
use super::packed::Narrow;

/// Positions in a code list or the reasons why there are none, in the order of the cases: a byte each if all are among the first 250, as nearly always; else
/// two.
#[derive(Debug, Clone)]
pub struct Categories(Kind);

#[derive(Debug, Clone)]
enum Kind {
    Short(Vec<Narrow>),
    Long(Vec<Packed>),
}

/// A part of the cells, to be written.
pub(crate) enum Part<'c> {
    Short(&'c mut [Narrow]),
    Long(&'c mut [Packed]),
}

/// A cell of either size.
pub(crate) trait Code: Copy {
    /// The cell; its list must be one that cells of this size suffice for.
    fn of(cell: Packed) -> Self;
}

impl Code for Packed {
    fn of(cell: Packed) -> Self {
        cell
    }
}

impl Code for Narrow {
    #[inline(always)]
    fn of(cell: Packed) -> Self {
        Self::truncated(cell)
    }
}

impl Default for Categories {
    fn default() -> Self {
        Self(Kind::Short(Vec::new()))
    }
}

impl FromIterator<Packed> for Categories {
    fn from_iter<I: IntoIterator<Item = Packed>>(cells: I) -> Self {
        let mut categories = Self::default();
        cells.into_iter().for_each(|cell| categories.push(cell));
        categories
    }
}

impl PartialEq for Categories {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Categories {
    /// So many cells of a list of so many categories.
    pub(crate) fn first_of(list: usize, cells: usize) -> Self {
        Self(if list <= Narrow::MOST {
            Kind::Short(vec![Narrow::FIRST; cells])
        } else {
            Kind::Long(vec![Packed::FIRST; cells])
        })
    }

    /// How many cells there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        match &self.0 {
            Kind::Short(cells) => cells.len(),
            Kind::Long(cells) => cells.len(),
        }
    }

    /// Whether there are no cells.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The cell of a case; `None` beyond the last.
    #[must_use]
    pub fn get(&self, case: usize) -> Option<Packed> {
        match &self.0 {
            Kind::Short(cells) => cells.get(case).map(|cell| cell.wide()),
            Kind::Long(cells) => cells.get(case).copied(),
        }
    }

    /// The cell of every case.
    pub fn iter(&self) -> impl Iterator<Item = Packed> {
        (0..self.len()).map_while(|case| self.get(case))
    }

    /// All cells in two bytes each.
    #[must_use]
    pub fn wide(&self) -> Cow<'_, [Packed]> {
        match &self.0 {
            Kind::Short(cells) => cells.iter().map(|cell| cell.wide()).collect(),
            Kind::Long(cells) => Cow::Borrowed(cells),
        }
    }

    /// Takes one more cell.
    pub(super) fn push(&mut self, cell: Packed) {
        match &mut self.0 {
            Kind::Long(cells) => cells.push(cell),
            Kind::Short(cells) => match Narrow::of(cell) {
                Some(cell) => cells.push(cell),
                None => {
                    let wide = cells.iter().map(|cell| cell.wide()).chain([cell]);
                    self.0 = Kind::Long(wide.collect());
                }
            },
        }
    }

    /// The cells in parts of these lengths.
    pub(crate) fn parts(&mut self, lengths: impl Iterator<Item = usize>) -> Vec<Part<'_>> {
        match &mut self.0 {
            Kind::Short(cells) => split(cells, lengths).into_iter().map(Part::Short).collect(),
            Kind::Long(cells) => split(cells, lengths).into_iter().map(Part::Long).collect(),
        }
    }

    /// Keeps the cells of these ranges, which are in order.
    pub(crate) fn keep(&mut self, kept: &[Range<usize>]) {
        match &mut self.0 {
            Kind::Short(cells) => keep(cells, kept),
            Kind::Long(cells) => keep(cells, kept),
        }
    }

    /// Whether all are reasons, or among the first so many categories.
    pub(super) fn are_within(&self, categories: usize) -> bool {
        // Without a way out halfway, many cells are looked at with one instruction.
        let most = u16::try_from(categories).unwrap_or(u16::MAX);
        match &self.0 {
            Kind::Short(cells) => !cells.iter().fold(false, |is_wrong, cell| is_wrong | !cell.is_within(most)),
            Kind::Long(cells) => !cells.iter().fold(false, |is_wrong, cell| is_wrong | !cell.is_within(most)),
        }
    }
}

/// Cells in parts of these lengths.
pub(crate) fn split<T>(mut cells: &mut [T], lengths: impl Iterator<Item = usize>) -> Vec<&mut [T]> {
    let mut parts = Vec::new();
    for length in lengths {
        let (part, rest) = cells.split_at_mut(length);
        parts.push(part);
        cells = rest;
    }
    parts
}

/// Keeps the cells of these ranges, which are in order.
pub(crate) fn keep<T: Copy>(cells: &mut Vec<T>, kept: &[Range<usize>]) {
    let mut to = 0;
    for range in kept {
        if range.start != to {
            cells.copy_within(range.clone(), to);
        }
        to += range.len();
    }
    cells.truncate(to);
    if cells.capacity() > to + to / 8 {
        cells.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use survey_model::missing::Missing;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

        #[test]
        fn every_cell_comes_back_whether_in_one_byte_or_two(
            cells in prop::collection::vec(prop_oneof![
                (0..300_u16).prop_filter_map("a position", Packed::category),
                (0..250_u16).prop_filter_map("a position", Packed::category),
                prop::sample::select(Missing::ALL.to_vec()).prop_map(Packed::reason),
            ], 0..40),
        ) {
            let categories: Categories = cells.iter().copied().collect();
            prop_assert_eq!(categories.iter().collect::<Vec<_>>(), cells.clone());
            prop_assert_eq!(&*categories.wide(), cells.as_slice());
            for list in [0, 200, 250, 300] {
                let is_within = |cell: &Packed| cell.read().is_err() || cell.read().is_ok_and(|at| usize::from(at) < list);
                prop_assert_eq!(categories.are_within(list), cells.iter().all(is_within));
            }
        }
    }

    #[test]
    fn what_is_kept_moves_up() {
        let of = |positions: &[u16]| positions.iter().filter_map(|at| Packed::category(*at)).collect::<Categories>();
        for more in [0, 300] {
            let mut categories = of(&[0, 1, 2, more, 4, 5]);
            categories.keep(&[0..2, 3..5]);
            assert_eq!(categories, of(&[0, 1, more, 4]));
        }
    }
}
