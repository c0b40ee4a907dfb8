//! Counting: tables of cells by group, and of pairs of cells by group.

use survey_model::missing::Missing;

use crate::dataset::Packed;
use crate::estimate::PairedCounts;

/// How often each category and each missing reason occurs in one group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) categories: Vec<usize>,
    /// By position in `Missing::ALL`.
    pub(crate) missing: Vec<usize>,
    /// Valid here, but not in the other cycle of a matched panel.
    pub(crate) unpaired: usize,
}

const REASONS: usize = Missing::ALL.len();

impl Counts {
    pub(crate) fn valid(&self) -> usize {
        self.categories.iter().sum()
    }

    /// How many gave any of some categories.
    pub(crate) fn of(&self, categories: &[usize]) -> usize {
        categories.iter().map(|at| self.categories[*at]).sum()
    }

    pub(crate) fn cases(&self) -> usize {
        self.valid() + self.missing.iter().sum::<usize>() + self.unpaired
    }
}

/// How often each category occurs in each group; who is in none counts nowhere.
pub(crate) fn tally(
    cells: &[Packed],
    rows: &[u32],
    groups: Option<&[u16]>,
    count: usize,
    categories: usize,
) -> Vec<Counts> {
    of_tables(&tally_table(cells, rows, groups, count, categories), count, categories)
}

/// The same as a table, with a last row for those who are in no group.
pub(super) fn tally_table(
    cells: &[Packed],
    rows: &[u32],
    groups: Option<&[u16]>,
    count: usize,
    categories: usize,
) -> Vec<u32> {
    let width = categories + REASONS;
    let mut table = vec![0_u32; (count + 1) * width];
    let is_everyone = rows.len() == cells.len();
    match groups {
        None => rows.iter().for_each(|row| table[cells[*row as usize].slot(categories)] += 1),
        Some(groups) if is_everyone => cells
            .iter()
            .zip(groups)
            .for_each(|(cell, group)| table[usize::from(*group) * width + cell.slot(categories)] += 1),
        Some(groups) => rows
            .iter()
            .zip(groups)
            .for_each(|(row, group)| table[usize::from(*group) * width + cells[*row as usize].slot(categories)] += 1),
    }
    table
}

/// The counts of each group from a table.
pub(super) fn of_tables(table: &[u32], count: usize, categories: usize) -> Vec<Counts> {
    table.chunks_exact(categories + REASONS).take(count).map(|row| of_table(row, categories)).collect()
}

fn of_table(row: &[u32], categories: usize) -> Counts {
    let (valid, missing) = row.split_at(categories);
    let wide = |counts: &[u32]| counts.iter().map(|count| *count as usize).collect();
    Counts { categories: wide(valid), missing: wide(missing), unpaired: 0 }
}

/// How often each pair of an earlier and a later cell occurs in one group of the matched panel.
#[derive(Debug, Clone)]
pub(super) struct Crossed {
    /// Rows are earlier cells, columns later ones; categories first, then missing reasons.
    table: Vec<u32>,
    categories: usize,
}

/// The tables of pairs of each group; who is in none counts nowhere.
pub(super) fn cross(
    cells: (&[Packed], &[Packed]),
    pairs: &[(u32, u32)],
    groups: Option<&[u16]>,
    count: usize,
    categories: usize,
) -> Vec<Crossed> {
    of_cross_tables(&cross_table(cells, pairs, groups, count, categories), count, categories)
}

/// The same as one table, with a last row for those who are in no group.
pub(super) fn cross_table(
    (earlier, later): (&[Packed], &[Packed]),
    pairs: &[(u32, u32)],
    groups: Option<&[u16]>,
    count: usize,
    categories: usize,
) -> Vec<u32> {
    let width = categories + REASONS;
    let size = width * width;
    let slot = |(one, two): &(u32, u32)| {
        earlier[*one as usize].slot(categories) * width + later[*two as usize].slot(categories)
    };
    let mut table = vec![0_u32; (count + 1) * size];
    match groups {
        None => pairs.iter().for_each(|pair| table[slot(pair)] += 1),
        Some(groups) => pairs
            .iter()
            .zip(groups)
            .for_each(|(pair, group)| table[usize::from(*group).min(count) * size + slot(pair)] += 1),
    }
    table
}

/// How wide the table of pairs of a group is.
pub(super) const fn cross_width(categories: usize) -> usize {
    (categories + REASONS) * (categories + REASONS)
}

/// The tables of each group from one of all.
pub(super) fn of_cross_tables(table: &[u32], count: usize, categories: usize) -> Vec<Crossed> {
    let tables = table.chunks_exact(cross_width(categories)).take(count);
    tables.map(|table| Crossed { table: table.to_vec(), categories }).collect()
}

/// How wide the table of a group is.
pub(super) const fn tally_width(categories: usize) -> usize {
    categories + REASONS
}

impl Crossed {
    const fn width(&self) -> usize {
        self.categories + REASONS
    }

    /// How many went from one category to another.
    pub(super) fn count(&self, earlier: usize, later: usize) -> usize {
        self.table.get(earlier * self.width() + later).map_or(0, |count| *count as usize)
    }

    /// One side's counts; `at(own, other)` is the count of a cell of this side together with one of the other.
    fn side(&self, at: impl Fn(usize, usize) -> usize) -> Counts {
        let (valid, all) = (0..self.categories, 0..self.width());
        Counts {
            categories: valid.clone().map(|own| valid.clone().map(|other| at(own, other)).sum()).collect(),
            missing: (self.categories..self.width()).map(|own| all.clone().map(|other| at(own, other)).sum()).collect(),
            unpaired: valid.map(|own| (self.categories..self.width()).map(|other| at(own, other)).sum::<usize>()).sum(),
        }
    }

    pub(super) fn earlier(&self) -> Counts {
        self.side(|own, other| self.count(own, other))
    }

    pub(super) fn later(&self) -> Counts {
        self.side(|own, other| self.count(other, own))
    }

    /// Some categories together against all others, among those with a valid answer in both cycles; the counts are this table's own sides.
    pub(super) fn paired(&self, categories: &[usize], earlier: &Counts, later: &Counts) -> PairedCounts {
        let pairs = categories.iter().flat_map(|one| categories.iter().map(move |two| (*one, *two)));
        let both: usize = pairs.map(|(one, two)| self.count(one, two)).sum();
        let (left, entered) = (earlier.of(categories) - both, later.of(categories) - both);
        PairedCounts { both, entered, left, neither: earlier.valid() - both - left - entered }
    }

    /// The rows of categories, as tests of tables take them.
    pub(super) fn square(&self) -> Vec<Vec<usize>> {
        let size = 0..self.categories;
        size.clone().map(|one| size.clone().map(|two| self.count(one, two)).collect()).collect()
    }
}
