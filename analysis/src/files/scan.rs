//! Reads wide CSV fast: where records begin and end first, so that blocks of them can be read side by side, then cell by cell.
//!
//! The rules are those of the importer (RFC 4180; a quotation mark within an unquoted cell is text), and a test holds both to the `csv` crate's.

mod blocks;
mod cells;

pub(super) use blocks::{Block, blocks, record_end};
pub(super) use cells::{Cell, Cells, load};

/// How records and cells are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dialect {
    /// What separates cells.
    pub(super) delimiter: u8,
    /// What ends records: LF (with or without CR before it), or CR alone in a file without LF.
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
        let line_end = if memchr::memchr(b'\n', bytes).is_none() { b'\r' } else { b'\n' };
        Self { delimiter, line_end }
    }
}
