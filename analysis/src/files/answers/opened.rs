//! Opens a file of answers: its encoding, its separator and its heading.

use crate::files::File;
use crate::files::plan::Wanted;
use crate::files::scan::{Cells, Dialect};
use crate::files::sheet::DELIMITERS;
use crate::import::Problems;
use crate::import::encoding::{self, BYTE_ORDER_MARK};

/// A file whose heading is read.
pub(super) struct Opened {
    pub(super) dialect: Dialect,
    pub(super) heading: Vec<String>,
    /// Where the first record after the heading begins, and its row.
    pub(super) body: usize,
    pub(super) first_row: usize,
}

/// Opens a file; nothing after a problem, which is noted.
pub(super) fn open(file: File<'_>, wanted: &Wanted<'_>, problems: &mut Problems<'_>) -> Option<Opened> {
    let bytes = file.bytes;
    if let Some((code, message)) = encoding::refuse(bytes) {
        problems.at(code, 1, None, message);
        return None;
    }
    let start = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
    if bytes[start..].trim_ascii().is_empty() {
        problems.at("empty-file", 1, None, "the file is empty; it needs a heading and a row per respondent");
        return None;
    }
    let (declared, start) = declared(bytes, start);
    let heading = |delimiter: u8| heading(bytes, start, Dialect::of(bytes.get(start..).unwrap_or_default(), delimiter));
    let delimiter = declared.or_else(|| {
        let known = |delimiter: &u8| heading(*delimiter).map_or(0, |(names, _)| known(&names, wanted));
        // Of equals, the first: `max_by_key` would give the last.
        DELIMITERS.into_iter().rev().max_by_key(known)
    });
    let delimiter = delimiter.unwrap_or(b',');
    let Some((heading, body)) = heading(delimiter) else {
        problems.at("unclosed-quote", 1, None, "the heading can't be read; is a quotation mark not closed?");
        return None;
    };
    // Spreadsheets hide the line `sep=`, which is no row.
    Some(Opened {
        dialect: Dialect::of(bytes.get(start..).unwrap_or_default(), delimiter),
        heading,
        body,
        first_row: 2,
    })
}

/// Whether [`wrong_bytes`] finds nothing, which is the case of all bytes if it is of every record.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    memchr::memchr(0, bytes).is_none() && std::str::from_utf8(bytes).is_ok()
}

/// What must be so of all bytes, UTF-8 without NUL: a problem's code, row and message if it isn't.
pub(super) fn wrong_bytes(bytes: &[u8]) -> Option<(&'static str, usize, String)> {
    let row = |at: usize| 1 + memchr::memchr_iter(b'\n', &bytes[..at]).count();
    if let Some(at) = memchr::memchr(0, bytes) {
        let message = "the row has a NUL byte; this is no text, or the file is damaged";
        return Some(("nul-byte", row(at), message.to_owned()));
    }
    let at = std::str::from_utf8(bytes).err()?.valid_up_to();
    let is_edge = |byte: &u8| matches!(byte, b',' | b';' | b'\t' | b'\n' | b'\r' | b'"');
    let start = bytes[..at].iter().rposition(is_edge).map_or(0, |edge| edge + 1);
    let end = bytes[at..].iter().position(is_edge).map_or(bytes.len(), |edge| at + edge);
    let message = encoding::decode(&bytes[start..end.min(start + 200)]).err();
    Some(("encoding", row(at), message.unwrap_or_else(|| "the cell is not UTF-8".to_owned())))
}

/// How many columns of a heading are known.
fn known(names: &[String], wanted: &Wanted<'_>) -> usize {
    let id = wanted.id.unwrap_or("state");
    let is_known = |name: &&String| wanted.codebook.column(name).is_some() || *name == id || wanted.asks_for(name);
    names.iter().filter(is_known).count()
}

/// The separator that Excel's line `sep=;` names, and where the heading begins.
fn declared(bytes: &[u8], start: usize) -> (Option<u8>, usize) {
    let rest = &bytes[start..];
    let line_end = memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
    let line = rest[..line_end].trim_ascii();
    let quoted = line.strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\"")).unwrap_or(line);
    match quoted.strip_prefix(b"sep=") {
        Some([delimiter]) if DELIMITERS.contains(delimiter) => {
            let after = if rest[line_end..].starts_with(b"\r\n") { 2 } else { 1 };
            (Some(*delimiter), (start + line_end + after).min(bytes.len()))
        }
        _ => (None, start),
    }
}

/// The names of the columns, trimmed, and where the heading ends.
fn heading(bytes: &[u8], start: usize, dialect: Dialect) -> Option<(Vec<String>, usize)> {
    let mut cells = Cells::new(&bytes[start..], dialect, None);
    while cells.skip_blank_line() {}
    let mut names = Vec::new();
    while !cells.is_at_end() {
        let cell = cells.next();
        if cells.broken().is_some() {
            return None;
        }
        names.push(String::from_utf8_lossy(&cell.text()).trim().to_owned());
        if cell.is_last {
            break;
        }
    }
    Some((names, start + cells.position().min(bytes.len() - start)))
}
