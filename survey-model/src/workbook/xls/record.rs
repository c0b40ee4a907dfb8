//! The records that a workbook's stream consists of.

use crate::workbook::compound::u16_at;

pub(super) const BEGIN: u16 = 0x0809;
pub(super) const END: u16 = 0x000a;
pub(super) const PASSWORD: u16 = 0x002f;
pub(super) const FROM_1904: u16 = 0x0022;
pub(super) const NUMBER_FORMAT: u16 = 0x041e;
pub(super) const CELL_FORMAT: u16 = 0x00e0;
pub(super) const SHEET: u16 = 0x0085;
pub(super) const STRINGS: u16 = 0x00fc;
pub(super) const SHARED_TEXT: u16 = 0x00fd;
pub(super) const TEXT: u16 = 0x0204;
pub(super) const RICH_TEXT: u16 = 0x00d6;
pub(super) const NUMBER: u16 = 0x0203;
pub(super) const SHORT_NUMBER: u16 = 0x027e;
pub(super) const SHORT_NUMBERS: u16 = 0x00bd;
pub(super) const TRUTH_OR_ERROR: u16 = 0x0205;
pub(super) const FORMULA: u16 = 0x0006;
pub(super) const FORMULA_TEXT: u16 = 0x0207;
pub(super) const MERGED: u16 = 0x00e5;
const CONTINUED: u16 = 0x003c;

/// One record.
pub(super) struct Record<'b> {
    pub(super) kind: u16,
    pub(super) data: &'b [u8],
}

/// The records of a stream, one after the other.
pub(super) struct Records<'b> {
    rest: &'b [u8],
}

impl<'b> Records<'b> {
    pub(super) const fn new(stream: &'b [u8]) -> Self {
        Self { rest: stream }
    }

    /// The next record; an error if the stream ends within it.
    pub(super) fn next(&mut self) -> Result<Option<Record<'b>>, ()> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let (Some(kind), Some(length)) = (u16_at(self.rest, 0), u16_at(self.rest, 2)) else { return Err(()) };
        let end = 4 + usize::from(length);
        let data = self.rest.get(4..end).ok_or(())?;
        self.rest = &self.rest[end..];
        Ok(Some(Record { kind, data }))
    }

    /// The data of a record with those of the records that continue it.
    pub(super) fn continued(&mut self, data: &'b [u8]) -> Vec<&'b [u8]> {
        let mut pieces = vec![data];
        while u16_at(self.rest, 0) == Some(CONTINUED) {
            match self.next() {
                Ok(Some(record)) => pieces.push(record.data),
                _ => break,
            }
        }
        pieces
    }
}
