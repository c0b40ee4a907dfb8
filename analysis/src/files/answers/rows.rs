//! Which row of the file each respondent is in.

use std::ops::Range;

use super::block::Taken;
use crate::files::scan::Block;

/// The rows of a file that are respondents.
pub(super) struct Rows {
    parts: Vec<Part>,
    length: usize,
}

/// The rows of a block.
struct Part {
    first_row: usize,
    records: usize,
    /// How many of the records are respondents.
    rows: usize,
    /// For each of the others, which are blank, how many respondents are before it; in order.
    blank: Vec<usize>,
}

impl Rows {
    pub(super) fn new(blocks: &[Block], taken: &[Taken<'_>]) -> Self {
        let part = |(block, taken): (&Block, &Taken<'_>)| Part {
            first_row: block.first_row,
            records: block.rows,
            rows: taken.rows,
            blank: taken.blank.iter().enumerate().map(|(before, record)| record - before).collect(),
        };
        let parts: Vec<Part> = blocks.iter().zip(taken).map(part).collect();
        let length = parts.iter().map(|part| part.rows).sum();
        Self { parts, length }
    }

    pub(super) const fn len(&self) -> usize {
        self.length
    }

    /// For each block, the rows of its respondents by their positions, as a spreadsheet counts.
    pub(super) fn of_blocks(&self) -> impl Iterator<Item = impl Fn(usize) -> usize> {
        self.parts.iter().map(|part| |position| part.row(position))
    }

    /// Where respondents are in a column of all records.
    pub(super) fn kept(&self) -> Vec<Range<usize>> {
        let starts = self.parts.iter().scan(0, |from, part| {
            let start = *from;
            *from += part.records;
            Some(start)
        });
        starts.zip(&self.parts).map(|(start, part)| start..start + part.rows).collect()
    }
}

impl Part {
    /// The row of the respondent at a position; every blank record before it moves it one row on.
    fn row(&self, position: usize) -> usize {
        self.first_row + position + self.blank.partition_point(|before| *before <= position)
    }
}
