//! Reads wide CSV fast: where records begin and end first, so that blocks of them can be read side by side, then cell by cell.
//!
//! The rules are those of the importer (RFC 4180; a quotation mark within an unquoted cell is text), and a test holds both to the `csv` crate's.

mod blocks;
mod cells;
mod ends;

pub(super) use blocks::{Block, blocks, record_end};
pub(super) use cells::{Cell, Cells, load};
pub(super) use ends::Ends;

/// How records and cells are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dialect {
    /// What separates cells.
    pub(super) delimiter: u8,
    /// What ends records: LF (with or without CR before it), or CR alone where the first record ends so.
    pub(super) line_end: u8,
}

/// Why a file can't be read on: a problem's code, the row, and the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Broken {
    pub(super) code: &'static str,
    pub(super) row: usize,
    pub(super) message: &'static str,
}

impl Dialect {
    /// The dialect of a file with this delimiter.
    pub(super) fn of(bytes: &[u8], delimiter: u8) -> Self {
        Self { delimiter, line_end: line_end(bytes, delimiter) }
    }
}

/// What ends the first record; cells in quotation marks may have line ends of either kind.
fn line_end(bytes: &[u8], delimiter: u8) -> u8 {
    let (mut is_quoted, mut may_open) = (false, true);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'"' if is_quoted || may_open => is_quoted = !is_quoted,
            b'\r' if !is_quoted && bytes.get(at + 1) != Some(&b'\n') => return b'\r',
            b'\n' if !is_quoted => return b'\n',
            _ => {}
        }
        // After a mark that closes, another one is a mark within the cell.
        may_open = *byte == delimiter || *byte == b'"';
    }
    b'\n'
}
