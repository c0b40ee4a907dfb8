//! Which character separates the cells of a file: a comma, or what its heading shows.

use super::record::{Record, Records};
use crate::export::Metadata;

/// What a heading shows about its delimiter.
pub(super) enum Found {
    /// This one, and where the heading begins.
    Delimiter { delimiter: u8, heading_at: usize },
    /// Nothing certain: a problem's message.
    Ambiguous(String),
}

const CANDIDATES: [u8; 3] = [b',', b';', b'\t'];

/// The delimiter of a file that begins so: what Excel's line `sep=;` says, or the only one that gives a column `state`.
///
/// Without such a column it is the comma, and the missing column is reported later.
pub(super) fn find(head: &[u8]) -> Found {
    if let Some((delimiter, heading_at)) = declared(head) {
        return match CANDIDATES.contains(&delimiter) {
            true => Found::Delimiter { delimiter, heading_at },
            false => Found::Ambiguous(
                "the line `sep=` names no comma, semicolon or tab; separate cells by commas".to_owned(),
            ),
        };
    }
    let fitting: Vec<u8> = CANDIDATES.into_iter().filter(|delimiter| gives_state(head, *delimiter)).collect();
    match fitting.as_slice() {
        [] => Found::Delimiter { delimiter: b',', heading_at: 0 },
        [delimiter] => Found::Delimiter { delimiter: *delimiter, heading_at: 0 },
        _ => Found::Ambiguous(
            "the heading can be read with more than one separator (comma, semicolon, tab); separate cells by commas"
                .to_owned(),
        ),
    }
}

/// The delimiter of the line `sep=;`, which Excel reads and doesn't show, and where the next line begins.
fn declared(head: &[u8]) -> Option<(u8, usize)> {
    let start = usize::from(head.starts_with(b"\"sep="));
    let rest = head.get(start..)?.strip_prefix(b"sep=")?;
    let delimiter = *rest.first()?;
    let line_end = head.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(head.len());
    let width = if head.get(line_end..)?.starts_with(b"\r\n") { 2 } else { 1 };
    Some((delimiter, head.len().min(line_end + width)))
}

/// Whether a delimiter divides the heading into columns of which one is `state`.
fn gives_state(head: &[u8], delimiter: u8) -> bool {
    let mut record = Record::default();
    let is_read = Records::new(head, delimiter, 1).read(&mut record).unwrap_or_default();
    let is_state = |cell: &[u8]| cell.trim_ascii() == Metadata::State.name().as_bytes();
    is_read && record.len() > 1 && record.cells().any(is_state)
}
