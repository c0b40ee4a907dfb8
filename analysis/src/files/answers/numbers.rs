//! The numbers of a block, in two bytes per cell from the beginning.

use hashbrown::HashMap;

use crate::dataset::{Packed, Reading, small};

/// A block's part of a column of numbers.
///
/// As long as all are small and whole, as most are, a cell is its number; from the first other one on, cells are positions in a list. A block has too few
/// records for a list to become too long.
pub(super) struct Numbers<'o> {
    cells: &'o mut [Packed],
    listed: Option<Listed>,
}

/// The different numbers of a block, in the order in which they came.
#[derive(Default)]
struct Listed {
    list: Vec<f64>,
    places: HashMap<u64, Packed>,
}

impl<'o> Numbers<'o> {
    pub(super) const fn new(cells: &'o mut [Packed]) -> Self {
        Self { cells, listed: None }
    }

    /// Writes the cell of a row, after those of the rows before it.
    #[inline]
    pub(super) fn put(&mut self, row: usize, reading: Reading<f64>) {
        let cell = match reading {
            Err(reason) => Packed::reason(reason),
            Ok(number) => match (&mut self.listed, small(number).and_then(Packed::category)) {
                (None, Some(cell)) => cell,
                (Some(listed), _) => listed.place(number),
                (None, None) => self.list_up_to(row).place(number),
            },
        };
        self.cells[row] = cell;
    }

    /// The list in which the cells are positions; none if they are the numbers themselves.
    pub(super) fn into_list(self) -> Option<Vec<f64>> {
        self.listed.map(|listed| listed.list)
    }

    #[inline(never)]
    fn list_up_to(&mut self, row: usize) -> &mut Listed {
        let mut listed = Listed::default();
        for cell in &mut self.cells[..row] {
            *cell = cell.read().map_or(*cell, |number| listed.place(f64::from(number)));
        }
        self.listed.insert(listed)
    }
}

impl Listed {
    fn place(&mut self, number: f64) -> Packed {
        // Zero has one sign.
        let number = number + 0.0;
        let next = u16::try_from(self.list.len()).ok().and_then(Packed::category).unwrap_or(Packed::FIRST);
        *self.places.entry(number.to_bits()).or_insert_with(|| {
            self.list.push(number);
            next
        })
    }
}
