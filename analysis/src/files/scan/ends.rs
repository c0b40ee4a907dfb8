//! Where the cells of a block without quotation marks end, found for all of them before any is read.
//!
//! Cell by cell, each one's beginning waits for the end of the one before; so found, the processor reads several at a time. The method is that of G. Langdale
//! and D. Lemire (2019), Parsing gigabytes of JSON per second, The VLDB Journal 28:941-960.

use std::ops::Range;

use wide::u8x16;

use super::Dialect;

/// What ends the cells of a block.
#[derive(Debug)]
pub(in crate::files) struct Ends {
    /// The delimiter or line end after each cell, as its position in the block.
    cells: Vec<u32>,
    /// How many cells there are up to the end of each record.
    records: Vec<u32>,
    /// Whether all bytes are ASCII without NUL, and so surely text.
    is_ascii: bool,
}

/// As many bytes as a mask has bits.
const STEP: usize = 64;

impl Ends {
    /// The ends of a block's cells; none for a block that has quotation marks or is longer than positions can say.
    pub(in crate::files) fn find(bytes: &[u8], dialect: Dialect) -> Option<Self> {
        u32::try_from(bytes.len()).ok()?;
        let sought = Sought::new(dialect);
        let mut ends = Self { cells: Vec::with_capacity(bytes.len() / 3 + STEP), records: Vec::new(), is_ascii: true };
        let (chunks, rest) = bytes.as_chunks::<STEP>();
        let mut start = 0;
        for chunk in chunks {
            let found = sought.within(chunk);
            if found.has_quote {
                return None;
            }
            ends.is_ascii &= found.is_ascii;
            ends.push(start, found.cells, found.records);
            start += STEP as u32;
        }
        // What is left is filled up with what is neither here nor there.
        let mut last = [b' '; STEP];
        last[..rest.len()].copy_from_slice(rest);
        let found = sought.within(&last);
        ends.is_ascii &= found.is_ascii;
        ends.push(start, found.cells, found.records);
        (!found.has_quote).then_some(ends)
    }

    /// Whether all bytes are ASCII without NUL, and so surely text.
    pub(in crate::files) const fn is_ascii(&self) -> bool {
        self.is_ascii
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

/// What is looked for among sixteen bytes at a time.
struct Sought {
    delimiter: u8x16,
    line_end: u8x16,
    quote: u8x16,
}

/// What is found among [`STEP`] bytes: a bit for each that ends a cell, or a record and a cell, the first byte's lowest.
struct Found {
    cells: u64,
    records: u64,
    has_quote: bool,
    is_ascii: bool,
}

impl Sought {
    fn new(dialect: Dialect) -> Self {
        let [delimiter, line_end, quote] = [dialect.delimiter, dialect.line_end, b'"'].map(u8x16::splat);
        Self { delimiter, line_end, quote }
    }

    #[inline(always)]
    fn within(&self, chunk: &[u8; STEP]) -> Found {
        let (mut cells, mut records) = (0, 0);
        let [mut quotes, mut nul, mut beyond] = [u8x16::ZERO; 3];
        for (at, sixteen) in chunk.as_chunks::<16>().0.iter().enumerate() {
            let bytes = u8x16::new(*sixteen);
            let line_ends = bytes.simd_eq(self.line_end);
            records |= u64::from(line_ends.to_bitmask()) << (16 * at);
            cells |= u64::from((bytes.simd_eq(self.delimiter) | line_ends).to_bitmask()) << (16 * at);
            quotes |= bytes.simd_eq(self.quote);
            nul |= bytes.simd_eq(u8x16::ZERO);
            beyond |= bytes;
        }
        // The mask is of the top bits, which no byte of ASCII has.
        Found { cells, records, has_quote: quotes.to_bitmask() != 0, is_ascii: (beyond | nul).to_bitmask() == 0 }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

        #[test]
        fn every_delimiter_and_line_end_is_found_and_nothing_else(
            bytes in prop::collection::vec(prop_oneof![200 => Just(b','), 200 => Just(b'\n'), 200 => Just(b';'), 200 => b'a'..b'f', 1 => any::<u8>()], 0..400),
            delimiter in prop::sample::select(vec![b',', b';', b'\t']),
        ) {
            let dialect = Dialect { delimiter, line_end: b'\n' };
            let ends = Ends::find(&bytes, dialect);
            let expected = (0..bytes.len()).filter(|at| bytes[*at] == delimiter || bytes[*at] == b'\n');
            let expected = (!bytes.contains(&b'"')).then(|| expected.collect::<Vec<_>>());
            prop_assert_eq!(ends.as_ref().map(|ends| ends.cells.iter().map(|end| *end as usize).collect()), expected.clone());
            let is_ascii = ends.as_ref().map(Ends::is_ascii);
            prop_assert_eq!(is_ascii, expected.as_ref().map(|_| bytes.is_ascii() && !bytes.contains(&0)));
            let lines = |cells: Vec<usize>| (1..).zip(cells).filter(|(_, at)| bytes[*at] == b'\n').map(|(cells, _)| cells);
            prop_assert_eq!(ends.map(|ends| ends.records), expected.map(|cells| lines(cells).collect()));
        }
    }
}
