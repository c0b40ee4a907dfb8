//! Where the cells of a block without quotation marks end, found for all of them before any is read.
//!
//! Cell by cell, each one's beginning waits for the end of the one before; so found, the processor reads several at a time. The method is that of G. Langdale
//! and D. Lemire (2019), Parsing gigabytes of JSON per second, The VLDB Journal 28:941-960, with words of eight bytes in place of vectors.

use std::ops::Range;

use super::Dialect;

/// What ends the cells of a block.
#[derive(Debug)]
pub(in crate::files) struct Ends {
    /// The delimiter or line end after each cell, as its position in the block.
    cells: Vec<u32>,
    /// How many cells there are up to the end of each record.
    records: Vec<u32>,
}

/// As many bytes as a mask has bits.
const STEP: usize = 64;

const ONES: u64 = 0x0101_0101_0101_0101;
const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;

impl Ends {
    /// The ends of a block's cells; none for a block that has quotation marks or is longer than positions can say.
    pub(in crate::files) fn find(bytes: &[u8], dialect: Dialect) -> Option<Self> {
        if u32::try_from(bytes.len()).is_err() || memchr::memchr(b'"', bytes).is_some() {
            return None;
        }
        let (delimiters, line_ends) = (ONES * u64::from(dialect.delimiter), ONES * u64::from(dialect.line_end));
        let mut ends = Self { cells: Vec::with_capacity(bytes.len() / 3 + STEP), records: Vec::new() };
        let mut chunks = bytes.chunks_exact(STEP);
        let mut start = 0;
        for chunk in &mut chunks {
            let of_records = mask(chunk, line_ends);
            ends.push(start, mask(chunk, delimiters) | of_records, of_records);
            start += STEP as u32;
        }
        for (byte, at) in chunks.remainder().iter().zip(start..) {
            let is_line_end = *byte == dialect.line_end;
            if is_line_end || *byte == dialect.delimiter {
                ends.cells.push(at);
            }
            if is_line_end {
                ends.records.push(ends.cells.len() as u32);
            }
        }
        Some(ends)
    }

    /// The end of a cell; none for the last one, where the file ends.
    #[inline(always)]
    pub(in crate::files) fn get(&self, cell: usize) -> Option<usize> {
        self.cells.get(cell).map(|end| *end as usize)
    }

    /// The ends of these cells.
    pub(in crate::files) fn of_cells(&self, cells: Range<usize>) -> &[u32] {
        self.cells.get(cells).unwrap_or_default()
    }

    /// Whether so many records from this one on have so many cells each, the first of which is that one; the last record of a file without a line end is none.
    pub(in crate::files) fn are_regular(&self, records: Range<usize>, width: usize, first_cell: usize) -> bool {
        let Some(records) = self.records.get(records) else { return false };
        records.iter().zip(1..).all(|(cells, record)| *cells as usize == first_cell + record * width)
    }

    /// Adds the positions of a mask's bits, eight at a time whether there are as many or not: guessing how many there are would take longer.
    #[inline(always)]
    fn push(&mut self, start: u32, mut mask: u64, mut of_records: u64) {
        let before = self.cells.len();
        while of_records != 0 {
            let up_to = of_records ^ of_records.wrapping_sub(1);
            self.records.push((before + (mask & up_to).count_ones() as usize) as u32);
            of_records &= of_records - 1;
        }
        let count = mask.count_ones() as usize;
        while mask != 0 {
            let mut eight = [0_u32; 8];
            for position in &mut eight {
                *position = start + mask.trailing_zeros();
                mask &= mask.wrapping_sub(1);
            }
            self.cells.extend_from_slice(&eight);
        }
        self.cells.truncate(before + count);
    }
}

/// A bit for each byte that is the one sought, the first one's lowest.
#[inline(always)]
fn mask(chunk: &[u8], sought: u64) -> u64 {
    chunk.chunks_exact(8).enumerate().fold(0, |mask, (at, eight)| {
        let word = eight.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
        mask | gathered(zeros(word ^ sought)) << (8 * at)
    })
}

/// The top bit of every byte that is zero.
#[inline(always)]
const fn zeros(word: u64) -> u64 {
    !(((word & LOW) + LOW) | word | LOW)
}

/// The eight top bits side by side: each is multiplied to its place in the highest byte.
#[inline(always)]
const fn gathered(tops: u64) -> u64 {
    (tops >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

        #[test]
        fn every_delimiter_and_line_end_is_found_and_nothing_else(
            bytes in prop::collection::vec(prop_oneof![Just(b','), Just(b'\n'), Just(b';'), any::<u8>()], 0..400),
            delimiter in prop::sample::select(vec![b',', b';', b'\t']),
        ) {
            let dialect = Dialect { delimiter, line_end: b'\n' };
            let ends = Ends::find(&bytes, dialect);
            let expected = (0..bytes.len()).filter(|at| bytes[*at] == delimiter || bytes[*at] == b'\n');
            let expected = (!bytes.contains(&b'"')).then(|| expected.collect::<Vec<_>>());
            prop_assert_eq!(ends.as_ref().map(|ends| ends.cells.iter().map(|end| *end as usize).collect()), expected.clone());
            let lines = |cells: Vec<usize>| (1..).zip(cells).filter(|(_, at)| bytes[*at] == b'\n').map(|(cells, _)| cells);
            prop_assert_eq!(ends.map(|ends| ends.records), expected.map(|cells| lines(cells).collect()));
        }
    }
}
