//! The cells of records, eight bytes at a time.

use std::borrow::Cow;

use super::blocks::quoted_end;
use super::{Broken, Dialect, Ends};

/// One cell.
#[derive(Debug, Clone, Copy)]
pub(in crate::files) struct Cell<'b> {
    /// What is in it; in a quoted cell, quotation marks are still double.
    pub(in crate::files) raw: &'b [u8],
    /// Its first eight bytes, the first one lowest, zeros beyond its end.
    pub(in crate::files) word: u64,
    /// Whether it was quoted.
    pub(in crate::files) is_quoted: bool,
    /// Whether its record ends with it.
    pub(in crate::files) is_last: bool,
}

/// Takes records cell by cell.
///
/// Nothing that is not inlined takes it by reference, so that a loop over a copy of it keeps it in registers.
#[derive(Debug, Clone, Copy)]
pub(in crate::files) struct Cells<'b, 'e> {
    bytes: &'b [u8],
    at: usize,
    dialect: Dialect,
    delimiters: u64,
    line_ends: u64,
    /// Where cells end, if that is known, and how many are read.
    ends: Option<&'e Ends>,
    cell: usize,
    broken: Option<Broken>,
}

const ONES: u64 = 0x0101_0101_0101_0101;
const TOPS: u64 = 0x8080_8080_8080_8080;

impl<'b, 'e> Cells<'b, 'e> {
    /// Reads from the beginning of a block of records; the faster if it is known where cells end.
    pub(in crate::files) fn new(bytes: &'b [u8], dialect: Dialect, ends: Option<&'e Ends>) -> Self {
        let all = |byte: u8| ONES * u64::from(byte);
        Self {
            bytes,
            at: 0,
            dialect,
            delimiters: all(dialect.delimiter),
            line_ends: all(dialect.line_end),
            ends,
            cell: 0,
            broken: None,
        }
    }

    /// Whether everything has been read.
    pub(in crate::files) const fn is_at_end(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// Where the next cell begins, in bytes of the block.
    pub(in crate::files) const fn position(&self) -> usize {
        self.at
    }

    /// Goes on with a cell that is known to begin there.
    pub(in crate::files) const fn go_on_with(&mut self, cell: usize, position: usize) {
        self.cell = cell;
        self.at = position;
    }

    /// Which cell comes next, the first being 0; counted only if it is known where cells end.
    pub(in crate::files) const fn count(&self) -> usize {
        self.cell
    }

    /// Leaves out the line if it is blank; says whether it was.
    pub(in crate::files) fn skip_blank_line(&mut self) -> bool {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = match rest {
            [first, ..] if *first == self.dialect.line_end => 1,
            [b'\r', second, ..] if *second == self.dialect.line_end => 2,
            [b'\r'] => 1,
            _ => return false,
        };
        self.at += length;
        self.cell += 1;
        true
    }

    /// Leaves out what is left of the record.
    pub(in crate::files) fn skip_record(&mut self) {
        let end = super::blocks::record_end(self.bytes, self.at, self.dialect).unwrap_or(self.bytes.len());
        if self.ends.is_some() {
            while !self.is_at_end() && self.at < end {
                self.next();
            }
        }
        self.at = end;
    }

    /// What is wrong with the last cell, after which nothing can be relied upon; such a cell ends its record.
    pub(in crate::files) const fn broken(&mut self) -> Option<Broken> {
        self.broken.take()
    }

    /// The next cell; the block must not be at its end.
    // A result would have to be put together in memory: a stall for each of millions of cells.
    #[inline(always)]
    pub(in crate::files) fn next(&mut self) -> Cell<'b> {
        let word = load(self.bytes, self.at);
        if let Some(ends) = self.ends {
            let end = ends.get(self.cell).unwrap_or(self.bytes.len());
            self.cell += 1;
            let length = end - self.at;
            return self.take(length, within(word, length));
        }
        if word as u8 == b'"' {
            let (cell, at, broken) = quoted(self.bytes, self.at, self.dialect);
            self.at = at;
            self.broken = broken;
            return cell;
        }
        let ends = zero_bytes(word ^ self.delimiters) | zero_bytes(word ^ self.line_ends);
        // Most cells of surveys are this short: one load, no loop.
        if ends == 0 {
            let length = length_of_long(self.bytes, self.at, self.dialect);
            return self.take(length, word);
        }
        let bits = ends.trailing_zeros() & !7;
        self.take((bits >> 3) as usize, word & !(u64::MAX << bits))
    }

    #[inline(always)]
    fn take(&mut self, length: usize, word: u64) -> Cell<'b> {
        let end = self.at + length;
        let raw = &self.bytes[self.at..end];
        let is_last = self.bytes.get(end) != Some(&self.dialect.delimiter);
        self.at = end + 1;
        match (is_last, raw) {
            // The carriage return of CR LF is no part of the cell.
            (true, [rest @ .., b'\r']) => Cell { raw: rest, word: load(rest, 0), is_quoted: false, is_last },
            _ => Cell { raw, word, is_quoted: false, is_last },
        }
    }
}

/// The length of a cell of eight bytes or more, or of one at the end of the file.
#[inline(never)]
fn length_of_long(bytes: &[u8], at: usize, dialect: Dialect) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    memchr::memchr2(dialect.delimiter, dialect.line_end, rest).unwrap_or(rest.len())
}

/// A quoted cell, where the next one begins, and what is wrong with it.
#[inline(never)]
fn quoted(bytes: &[u8], at: usize, dialect: Dialect) -> (Cell<'_>, usize, Option<Broken>) {
    let give_up = |code, message| {
        let nothing = Cell { raw: &[], word: 0, is_quoted: false, is_last: true };
        (nothing, bytes.len(), Some(Broken { code, row: 0, message }))
    };
    let Some(end) = quoted_end(bytes, at) else {
        return give_up(
            "unclosed-quote",
            "a quotation mark is never closed; close it, or look whether the file is cut off",
        );
    };
    let raw = &bytes[at + 1..end - 1];
    let after = match bytes.get(end..).unwrap_or_default() {
        [b'\r', second, ..] if *second == dialect.line_end => end + 1,
        [b'\r'] => end + 1,
        _ => end,
    };
    let is_last = match bytes.get(after) {
        Some(byte) if *byte == dialect.delimiter && after == end => false,
        Some(byte) if *byte == dialect.line_end => true,
        None => true,
        Some(_) => {
            return give_up(
                "text-after-quote",
                "there is text right after a closing quotation mark; write a quotation mark within a quoted cell twice",
            );
        }
    };
    (Cell { raw, word: load(raw, 0), is_quoted: true, is_last }, after + 1, None)
}

impl<'b> Cell<'b> {
    /// An unquoted cell between two positions.
    #[inline(always)]
    pub(in crate::files) fn between(bytes: &'b [u8], start: usize, end: usize, is_last: bool) -> Self {
        let raw = bytes.get(start..end).unwrap_or_default();
        match (is_last, raw) {
            // The carriage return of CR LF is no part of the cell.
            (true, [rest @ .., b'\r']) => Self { raw: rest, word: load(rest, 0), is_quoted: false, is_last },
            _ => Self { raw, word: within(load(bytes, start), raw.len()), is_quoted: false, is_last },
        }
    }

    /// The first eight bytes of an unquoted cell between two positions, as [`Cell::word`].
    #[inline(always)]
    pub(in crate::files) fn word_between(bytes: &[u8], start: usize, end: usize) -> u64 {
        within(load(bytes, start), end.saturating_sub(start))
    }

    /// What is in the cell.
    pub(in crate::files) fn text(&self) -> Cow<'b, [u8]> {
        if !self.is_quoted || memchr::memchr(b'"', self.raw).is_none() {
            return Cow::Borrowed(self.raw);
        }
        let mut text = Vec::with_capacity(self.raw.len());
        let mut rest = self.raw;
        while let Some(quote) = memchr::memchr(b'"', rest) {
            text.extend_from_slice(&rest[..=quote]);
            rest = rest.get(quote + 2..).unwrap_or_default();
        }
        text.extend_from_slice(rest);
        Cow::Owned(text)
    }
}

/// A word without what is beyond a length in bytes.
#[inline(always)]
const fn within(word: u64, length: usize) -> u64 {
    if length < 8 { word & !(u64::MAX << (8 * length)) } else { word }
}

/// Eight bytes from a position on, zeros beyond the end.
#[inline(always)]
pub(in crate::files) fn load(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..at + 8).and_then(|eight| <[u8; 8]>::try_from(eight).ok()) {
        Some(eight) => u64::from_le_bytes(eight),
        None => load_short(bytes.get(at..).unwrap_or_default()),
    }
}

#[inline(never)]
fn load_short(bytes: &[u8]) -> u64 {
    bytes.iter().take(8).rev().fold(0, |word, byte| word << 8 | u64::from(*byte))
}

/// The top bit of the lowest byte that is zero, and perhaps of some above it; no bit if none is.
///
/// Mycroft's test: false alarms only come above a true one, so that the lowest is right.
#[inline]
const fn zero_bytes(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & TOPS
}
