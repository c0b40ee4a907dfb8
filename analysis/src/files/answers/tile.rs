//! Reads some records that are as most are, column by column: the codes of one column are looked up in one loop, with its dictionary at hand.

use super::block::Reader;
use crate::dataset::{Code, Part};
use crate::files::dictionary::Dictionary;
use crate::files::plan::Slot;
use crate::files::scan::Cell;

/// So many records are a tile: with the ends of their cells they stay in the processor's first cache.
pub(super) const RECORDS: usize = 32;

/// The cells of a tile.
#[derive(Clone, Copy)]
struct Tile<'b, 'e> {
    bytes: &'b [u8],
    /// Where the first record begins.
    start: usize,
    /// Where each of its cells ends, record by record.
    ends: &'e [u32],
    width: usize,
}

impl<'b> Tile<'b, '_> {
    /// Hands the cells of a column to a function until it fails; says whether it never did.
    ///
    /// Inlined with the function, so that no cell is put together in memory, where it would have to be waited for.
    #[inline(always)]
    fn column(self, at: usize, mut take: impl FnMut(usize, Cell<'b>) -> bool) -> bool {
        let is_last = at + 1 == self.width;
        let mut first = self.start;
        self.ends.chunks_exact(self.width).enumerate().all(|(record, ends)| {
            let start = if at == 0 { first } else { ends[at - 1] as usize + 1 };
            first = ends[self.width - 1] as usize + 1;
            take(record, Cell::between(self.bytes, start, ends[at] as usize, is_last))
        })
    }

    /// Whether every record begins with something that no blank record begins with.
    fn is_filled(self, is_nothing: impl Fn(&u8) -> bool) -> bool {
        self.column(0, |_, cell| cell.raw.first().is_some_and(|byte| !is_nothing(byte)))
    }

    /// Looks a column's codes up; says whether all are in the dictionary.
    fn codes<C: Code>(self, at: usize, dictionary: &Dictionary, room: Option<&mut [C]>) -> bool {
        let room: Option<&mut [C; RECORDS]> = room.and_then(|room| room.try_into().ok());
        let Some(room) = room else { return false };
        // At its ends, a record isn't like the next.
        if at == 0 || at + 1 == self.width {
            return self.column(at, |record, cell| take_code(dictionary, &cell, &mut room[record]));
        }
        let mut odd = [0; RECORDS];
        let count = self.short_codes(at, dictionary, room, &mut odd);
        odd[..count].iter().all(|record| {
            let first = usize::from(*record) * self.width + at;
            let cell = Cell::between(self.bytes, self.ends[first - 1] as usize + 1, self.ends[first] as usize, false);
            take_code(dictionary, &cell, &mut room[usize::from(*record)])
        })
    }

    /// Looks the codes of up to eight bytes up that are at their places, as nearly all are; notes the records of the others, and gives how many there are.
    ///
    /// Nothing depends on what a cell holds, since the processor could but guess it: what is found is written, and noted as odd if it wasn't right.
    #[inline(never)]
    fn short_codes<C: Code>(
        self,
        at: usize,
        dictionary: &Dictionary,
        room: &mut [C; RECORDS],
        odd: &mut [u8; RECORDS],
    ) -> usize {
        let (short, mut count) = (dictionary.short(), 0);
        let ends = self.ends.get(at - 1..).unwrap_or_default();
        for ((record, to), ends) in (0_u8..).zip(room).zip(ends.chunks(self.width)) {
            let [before, end, ..] = ends else { break };
            let (start, end) = (*before as usize + 1, *end as usize);
            let (value, is_found) = short.look(Cell::word_between(self.bytes, start, end));
            *to = C::of(value);
            odd[count % RECORDS] = record;
            count += usize::from(!is_found | (end > start + 8));
        }
        count
    }
}

#[inline(always)]
fn take_code<C: Code>(dictionary: &Dictionary, cell: &Cell<'_>, to: &mut C) -> bool {
    let value = dictionary.find_unquoted(cell.raw, cell.word);
    *to = value.map_or(*to, C::of);
    value.is_some()
}

impl<'p, 'b> Reader<'p, 'b, '_> {
    /// Takes the next records of the block as a tile, if all are regular, filled and right; says whether they were. Else nothing has changed that the reading
    /// of records one by one doesn't write anew.
    pub(super) fn tile(&mut self, record: usize, first_row: usize) -> bool {
        let Some(tile) = self.next_tile(record) else { return false };
        if !self.coded(tile) {
            return false;
        }
        let problems = self.taken.problems.len();
        for (at, slot) in self.plan.slots.iter().enumerate() {
            if !matches!(slot, Slot::Unused | Slot::Categories { .. } | Slot::Numbers { .. }) {
                tile.column(at, |row, cell| {
                    self.take(slot, &cell, first_row + record + row, at);
                    true
                });
            }
        }
        self.taken.problems[problems..].sort_by_key(|found| (found.row, found.column));
        self.taken.rows += RECORDS;
        let end = tile.ends.last().map_or(tile.start, |end| *end as usize + 1);
        self.cells.go_on_with(self.cells.count() + tile.ends.len(), end);
        true
    }

    fn next_tile(&self, record: usize) -> Option<Tile<'b, 'p>> {
        let ends = self.ends?;
        let (width, first) = (self.plan.slots.len(), self.cells.count());
        // Of a single column, a blank line is as long as any.
        if width < 2 || !ends.are_regular(record..record + RECORDS, width, first) {
            return None;
        }
        let ends = ends.of_cells(first..first + RECORDS * width);
        let tile = Tile { bytes: self.bytes, start: self.cells.position(), ends, width };
        tile.is_filled(|byte| self.is_nothing(*byte)).then_some(tile)
    }

    /// Reads codes and numbers; says whether all are right.
    fn coded(&mut self, tile: Tile<'b, '_>) -> bool {
        let plan = self.plan;
        let rows = self.taken.rows..self.taken.rows + RECORDS;
        plan.slots.iter().enumerate().all(|(at, slot)| match slot {
            Slot::Categories { to, dictionary } => match &mut self.room.categories[*to] {
                Part::Short(cells) => tile.codes(at, dictionary, cells.get_mut(rows.clone())),
                Part::Long(cells) => tile.codes(at, dictionary, cells.get_mut(rows.clone())),
            },
            Slot::Numbers { to, special, has_special } => self.numbers(tile, at, *to, (special, *has_special)),
            _ => true,
        })
    }

    #[inline(never)]
    fn numbers(
        &mut self,
        tile: Tile<'b, '_>,
        at: usize,
        to: usize,
        (special, has_special): (&Dictionary, bool),
    ) -> bool {
        tile.column(at, |record, cell| match self.number(special, has_special, &cell) {
            Ok(number) => {
                self.room.numbers[to].put(self.taken.rows + record, number);
                true
            }
            Err(_) => false,
        })
    }
}
