//! How a cell is written in a file that spreadsheets open, and read back without loss.
//!
//! Missing reasons are spelled out in square brackets, `[dont_know]`. A text that a spreadsheet would
//! run as a formula, or that could be taken for a marker, gets an apostrophe in front
//! (OWASP, "CSV injection"); the reader takes it away again.

use std::borrow::Cow;

use crate::fault::Fault;
use crate::missing::Missing;
use crate::variable::{Cell, Variable};

/// How a rank column says that the option has no place.
pub const UNRANKED: &str = "unranked";

const SPECIAL: [char; 8] = ['[', '\'', '=', '+', '-', '@', '\t', '\r'];

/// A text as a cell: protected by an apostrophe if it begins with a special character.
#[must_use]
pub fn protect(text: &str) -> Cow<'_, str> {
    if text.starts_with(SPECIAL) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text of a cell that [`protect`] wrote.
#[must_use]
pub fn unprotect(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if text.starts_with(SPECIAL) => text,
        _ => cell,
    }
}

/// The marker of a missing reason: `[dont_know]`.
#[must_use]
pub fn marker(reason: Missing) -> String {
    format!("[{reason}]")
}

/// The missing reason that a cell spells out; `None` if the cell is a value.
///
/// A blank cell is `not_answered`: files that were collected elsewhere have nothing better.
///
/// # Errors
/// [`Fault::UnknownReason`] for brackets around something else, inside the result.
#[must_use]
pub fn missing_marker(cell: &str) -> Option<Result<Missing, Fault>> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Some(Ok(Missing::NotAnswered));
    }
    let inner = cell.strip_prefix('[')?.strip_suffix(']').unwrap_or(cell);
    Some(Missing::from_code(inner).ok_or_else(|| Fault::UnknownReason { given: cell.to_owned() }))
}

/// A cell as text for a file, its categories as codes.
#[must_use]
pub fn write(variable: &Variable, cell: &Cell) -> String {
    match cell {
        Cell::Category(at) => {
            variable.level.categories().get(usize::from(*at)).map(|c| c.code.to_string()).unwrap_or_default()
        }
        Cell::Number(number) => number.to_string(),
        Cell::Date(day) => day.to_string(),
        Cell::Text(text) => protect(text).into_owned(),
        Cell::Missing(reason) => marker(*reason),
    }
}

/// The missing reason that all cells of an item spell out, if they do.
pub(crate) fn common_reason(cells: &[&str]) -> Option<Result<Missing, (usize, Fault)>> {
    let mut reasons = cells.iter().enumerate().map(|(at, cell)| (at, missing_marker(cell)));
    let (_, first) = reasons.next()?;
    let first = first?;
    for (at, reason) in reasons {
        match reason {
            Some(Ok(reason)) if Ok(reason) == first => {}
            Some(Err(fault)) => return Some(Err((at, fault))),
            _ => return None,
        }
    }
    Some(first.map_err(|fault| (0, fault)))
}
