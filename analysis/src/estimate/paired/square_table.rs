//! The answers of the same respondents in two cycles, counted.

use super::super::NotComputable;

/// Counts of pairs by earlier answer (row) and later answer (column), over one list of categories.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SquareTable {
    size: usize,
    counts: Vec<usize>,
}

impl SquareTable {
    /// A table from its rows, each as long as there are rows.
    ///
    /// # Errors
    /// [`NotComputable::TooFew`] for fewer than two categories, [`NotComputable::LengthsDiffer`] if it isn't square.
    pub fn new(rows: &[Vec<usize>]) -> Result<Self, NotComputable> {
        let size = rows.len();
        if size < 2 {
            return Err(NotComputable::TooFew { least: 2 });
        }
        if rows.iter().any(|row| row.len() != size) {
            return Err(NotComputable::LengthsDiffer);
        }
        Ok(Self { size, counts: rows.concat() })
    }

    /// The table of pairs of positions in a list of `size` categories.
    ///
    /// # Errors
    /// [`NotComputable::TooFew`] for fewer than two categories, [`NotComputable::OutOfRange`] for a position beyond the list.
    pub fn of_pairs(size: usize, pairs: impl IntoIterator<Item = (usize, usize)>) -> Result<Self, NotComputable> {
        let mut table = Self::new(&vec![vec![0; size]; size])?;
        for (earlier, later) in pairs {
            if earlier >= size || later >= size {
                return Err(NotComputable::OutOfRange);
            }
            table.counts[earlier * size + later] += 1;
        }
        Ok(table)
    }

    /// How many categories there are.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.size
    }

    /// How many went from one category to another; 0 beyond the table.
    #[must_use]
    pub fn count(&self, earlier: usize, later: usize) -> usize {
        if earlier < self.size && later < self.size { self.counts[earlier * self.size + later] } else { 0 }
    }

    /// How many pairs there are.
    #[must_use]
    pub fn pairs(&self) -> usize {
        self.counts.iter().sum()
    }

    /// How many more gave an answer later than earlier.
    #[must_use]
    pub fn gain(&self, category: usize) -> i64 {
        let moves = (0..self.size).map(|other| (self.count(other, category), self.count(category, other)));
        moves.map(|(entered, left)| entered as i64 - left as i64).sum()
    }

    /// How many moved between two categories, in either direction.
    #[must_use]
    pub fn moved_between(&self, one: usize, two: usize) -> usize {
        self.count(one, two) + self.count(two, one)
    }

    /// The table with earlier and later exchanged.
    #[must_use]
    pub fn transposed(&self) -> Self {
        let places = (0..self.size).flat_map(|row| (0..self.size).map(move |column| (column, row)));
        Self { size: self.size, counts: places.map(|(row, column)| self.count(row, column)).collect() }
    }

    /// Every two categories, each pair once.
    pub(super) fn category_pairs(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let size = self.size;
        (0..size).flat_map(move |one| (one + 1..size).map(move |two| (one, two)))
    }
}
