//! The finest groups: those of all breakdowns at once. What is counted by them is added up to each breakdown, instead of counted again.

use super::split::{Cut, Split};

/// The finest group of each row.
pub(crate) struct Finest {
    of_row: Vec<u16>,
    size: usize,
    /// For each breakdown: the group that each finest group is part of, one more than the last for none.
    of_split: Vec<Vec<u16>>,
}

/// More groups than this are not worth their tables.
const MOST: usize = 1_000;

impl Finest {
    /// The finest groups of rows whose groups are given by breakdown; `None` without breakdowns, or if there are too many.
    pub(super) fn new(groups: &[Vec<u16>], splits: &[Split]) -> Option<Self> {
        // Whoever is in no group of a breakdown is in one more.
        let sizes: Vec<usize> = splits.iter().map(|split| split.breakdown.groups.len() + 1).collect();
        let size =
            sizes.iter().try_fold(1_usize, |product, size| product.checked_mul(*size).filter(|size| *size <= MOST))?;
        let rows = groups.first()?.len();
        let mut of_row = vec![0_u16; rows];
        let mut of_split = Vec::with_capacity(sizes.len());
        let mut stride = 1;
        for (column, radix) in groups.iter().zip(sizes) {
            of_row.iter_mut().zip(column).for_each(|(fine, group)| *fine += group * stride as u16);
            of_split.push((0..size).map(|fine| (fine / stride % radix) as u16).collect());
            stride *= radix;
        }
        Some(Self { of_row, size, of_split })
    }

    pub(super) fn of_row(&self) -> &[u16] {
        &self.of_row
    }

    pub(super) const fn size(&self) -> usize {
        self.size
    }

    /// A table of rows of this width by finest group, added up to the groups of a breakdown, with one more row for none.
    pub(super) fn add_up(&self, table: &[u32], width: usize, cut: Cut<'_>) -> Vec<u32> {
        let mut sums = vec![0_u32; (cut.len() + 1) * width];
        for (fine, counts) in table.chunks_exact(width).take(self.size).enumerate() {
            let group = cut.at.and_then(|at| self.of_split.get(at)).map_or(0, |of_split| usize::from(of_split[fine]));
            let sums = sums.iter_mut().skip(group * width);
            sums.zip(counts).for_each(|(sum, count)| *sum += count);
        }
        sums
    }
}
