//! Where records begin and end.

use std::ops::Range;

use memchr::{memchr, memchr_iter, memchr2};

use super::{Broken, Dialect};

/// Some records that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::files) struct Block {
    /// Their bytes.
    pub(in crate::files) bytes: Range<usize>,
    /// The row of the first, as a spreadsheet counts: the heading is 1.
    pub(in crate::files) first_row: usize,
    /// How many there are, blank lines included.
    pub(in crate::files) rows: usize,
}

/// So many bytes are a block at least, unless the file ends.
const BLOCK: usize = 512 << 10;

/// And so many records at most, so that two bytes tell the numbers of a block apart.
const MOST_RECORDS: usize = 60_000;

/// The longest record in bytes.
const LONGEST_RECORD: usize = 16 << 20;

/// The blocks of what follows the heading, or of a whole file; `first_row` is that of its first record.
pub(in crate::files) fn blocks(
    bytes: &[u8],
    start: usize,
    first_row: usize,
    dialect: Dialect,
) -> Result<Vec<Block>, Broken> {
    let mut divided = Divided { blocks: Vec::new(), begin: start, record: start, rows: 0, first_row };
    let rest = bytes.get(start..).unwrap_or_default();
    if memchr(b'"', rest).is_none() {
        memchr_iter(dialect.line_end, rest).try_for_each(|at| divided.end_record(start + at + 1))?;
    } else {
        let mut at = start;
        while let Some(end) = record_end(bytes, at, dialect) {
            divided.end_record(end)?;
            at = end;
        }
    }
    if divided.record < bytes.len() {
        divided.end_record(bytes.len())?;
    }
    divided.end_block(bytes.len());
    Ok(divided.blocks)
}

/// Where the record that begins at `start` ends, after its line end; nothing if the file ends first.
///
/// A quotation mark opens a quoted cell at the cell's beginning only.
pub(in crate::files) fn record_end(bytes: &[u8], start: usize, dialect: Dialect) -> Option<usize> {
    let mut at = start;
    loop {
        let found = at + memchr2(b'"', dialect.line_end, bytes.get(at..)?)?;
        if bytes[found] == dialect.line_end {
            return Some(found + 1);
        }
        let begins_cell = found == start || bytes[found - 1] == dialect.delimiter;
        at = if begins_cell { quoted_end(bytes, found)? } else { found + 1 };
    }
}

/// Where a quoted cell ends, after its closing quotation mark.
pub(super) fn quoted_end(bytes: &[u8], open: usize) -> Option<usize> {
    let mut at = open + 1;
    loop {
        let quote = at + memchr(b'"', bytes.get(at..)?)?;
        if bytes.get(quote + 1) != Some(&b'"') {
            return Some(quote + 1);
        }
        at = quote + 2;
    }
}

struct Divided {
    blocks: Vec<Block>,
    /// Where the block begins, and the record.
    begin: usize,
    record: usize,
    rows: usize,
    first_row: usize,
}

impl Divided {
    fn end_record(&mut self, end: usize) -> Result<(), Broken> {
        if end - self.record > LONGEST_RECORD {
            return Err(self.too_long());
        }
        self.record = end;
        self.rows += 1;
        if end - self.begin >= BLOCK || self.rows == MOST_RECORDS {
            self.end_block(end);
        }
        Ok(())
    }

    fn end_block(&mut self, end: usize) {
        if self.rows > 0 {
            self.blocks.push(Block { bytes: self.begin..end, first_row: self.first_row, rows: self.rows });
        }
        self.first_row += self.rows;
        (self.begin, self.rows) = (end, 0);
    }

    const fn too_long(&self) -> Broken {
        Broken {
            code: "row-too-long",
            row: self.first_row + self.rows,
            message: "the row is longer than 16 MiB; is a quotation mark not closed, or is this no CSV file?",
        }
    }
}
