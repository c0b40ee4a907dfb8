//! Reads CSV records within bounds of memory, and says where a quote that is never closed was opened.
//!
//! The `csv` crate reads the same records (a test compares the two), but holds a line of any length and takes whatever
//! follows an open quote as text; a file from outside needs a reader that refuses both.

use std::io::{self, BufRead};

mod scanner;

use scanner::Scanner;

/// The longest cell in bytes: four times the longest text that a question can allow, which has 100,000 characters.
const LONGEST_CELL: usize = 4 * 100_000 + 2;

/// The longest record in bytes.
const LONGEST_RECORD: usize = 16 << 20;

/// The most cells of a record.
const MOST_CELLS: usize = 50_000;

/// Why reading ended before the end of the file.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unreadable {
    #[error("the file can't be read: {0}")]
    Input(#[from] io::Error),
    #[error("line {line} of the file has a NUL byte; this is no text, or the file is damaged")]
    Nul { line: usize },
    #[error(
        "the quotation mark in line {line} of the file is never closed; close it, or look whether the file is cut off"
    )]
    UnclosedQuote { line: usize },
    #[error(
        "line {line} of the file has text right after a closing quotation mark; write a quotation mark within a quoted cell twice"
    )]
    TextAfterQuote { line: usize },
    #[error(
        "the cell that begins in line {line} of the file is longer than {LONGEST_CELL} bytes; is a quotation mark not closed?"
    )]
    LongCell { line: usize },
    #[error(
        "the row that begins in line {line} of the file is longer than {LONGEST_RECORD} bytes; is this a CSV file?"
    )]
    LongRecord { line: usize },
    #[error("the row that begins in line {line} of the file has more than {MOST_CELLS} cells; is this a CSV file?")]
    ManyCells { line: usize },
}

impl Unreadable {
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::Input(_) => "unreadable",
            Self::Nul { .. } => "nul-byte",
            Self::UnclosedQuote { .. } => "unclosed-quote",
            Self::TextAfterQuote { .. } => "text-after-quote",
            Self::LongCell { .. } => "cell-too-long",
            Self::LongRecord { .. } => "row-too-long",
            Self::ManyCells { .. } => "too-many-cells",
        }
    }
}

/// Which bound a record went over.
enum Excess {
    Cell,
    Record,
    Cells,
}

/// One record: its cells as bytes.
#[derive(Debug, Default)]
pub(crate) struct Record {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Record {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| self.bytes.get(start..*end).unwrap_or_default())
    }

    fn clear(&mut self) {
        self.bytes.clear();
        self.ends.clear();
    }

    /// Whether nothing has been read into it.
    fn is_untouched(&self) -> bool {
        self.ends.is_empty() && self.bytes.is_empty()
    }

    /// Adds a byte to the last cell; says whether cell and record keep within their bounds.
    fn push(&mut self, byte: u8) -> Result<(), Excess> {
        self.bytes.push(byte);
        let cell = self.bytes.len() - self.ends.last().copied().unwrap_or_default();
        if cell > LONGEST_CELL {
            return Err(Excess::Cell);
        }
        if self.bytes.len() > LONGEST_RECORD { Err(Excess::Record) } else { Ok(()) }
    }

    /// Ends the last cell.
    fn end_cell(&mut self) -> Result<(), Excess> {
        self.ends.push(self.bytes.len());
        if self.ends.len() > MOST_CELLS { Err(Excess::Cells) } else { Ok(()) }
    }
}

/// Reads one record after the other.
pub(crate) struct Records<R> {
    input: R,
    scanner: Scanner,
}

impl<R: BufRead> Records<R> {
    /// Reads from the line with a number on.
    pub(crate) const fn new(input: R, delimiter: u8, line: usize) -> Self {
        Self { input, scanner: Scanner::new(delimiter, line) }
    }

    /// The row that was read last, as a spreadsheet counts: the heading is 1, blank lines count.
    pub(crate) const fn row(&self) -> usize {
        self.scanner.row()
    }

    /// Reads the next record that isn't a blank line; says whether there was one.
    pub(crate) fn read(&mut self, record: &mut Record) -> Result<bool, Unreadable> {
        record.clear();
        loop {
            let buffer = match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            if buffer.is_empty() {
                return self.scanner.end(record);
            }
            let (used, is_complete) = self.scanner.take(buffer, record)?;
            self.input.consume(used);
            if is_complete {
                return Ok(true);
            }
        }
    }
}

#[cfg(test)]
mod tests;
