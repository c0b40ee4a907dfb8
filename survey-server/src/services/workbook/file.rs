//! A file that came back: its stamp and its lines, wherever they stand by now.

use std::collections::{BTreeSet, HashMap};
use std::io::Cursor;

use survey_model::workbook::{LARGEST, Sheet, Workbook, place};
use zip::ZipArchive;

use super::cell_fault::CellFault;
use super::cells::Column;
use super::{Refusal, Stamp, stamp};

/// The marks over the columns, in a hidden row.
pub(super) const MARKS: [&str; 6] = ["§key", "§number", "§label", "§how", "§answer", "§reason"];

/// More notes on single cells than these are not kept by the reader, so that a cell without one proves nothing.
const MOST_NOTES: usize = 1000;

/// More lines than any questionnaire needs; each may have a fault of its own that the page has to show.
const MOST_LINES: usize = 20_000;

/// A line of a sheet.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) key: String,
    pub(super) label: String,
    /// What stands in the cell for the answer and in the one for the reason.
    pub(super) texts: [String; 2],
    /// What is wrong with these cells by themselves.
    pub(super) faults: [Option<CellFault>; 2],
    /// Where these cells are, as people find them.
    pub(super) places: [String; 2],
}

/// Which of the two cells a column is.
pub(super) const fn at(column: Column) -> usize {
    match column {
        Column::Answer => 0,
        Column::Reason => 1,
    }
}

/// Opens a file. It is unpacked within the limits of [`survey_model::workbook`].
pub(super) fn open(bytes: &[u8]) -> Result<(Stamp, Vec<Found>), Refusal> {
    if bytes.len() > LARGEST {
        return Err(Refusal::TooLarge);
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return Err(Refusal::Format);
    }
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if archive.file_names().any(|name| name.is_ok_and(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin"))) {
        return Err(Refusal::Macros);
    }
    let book = Workbook::read("workbook", bytes).map_err(|problems| {
        match problems.first().map_or("", |problem| problem.code) {
            "spreadsheet-too-large" => Refusal::TooLarge,
            "spreadsheet-format" => Refusal::Format,
            _ => Refusal::Damaged,
        }
    })?;
    let stamp = Stamp::read(book.sheet(stamp::SHEET).ok_or(Refusal::NoStamp)?)?;
    let lines: Vec<Found> = book.sheets.iter().filter_map(lines).flatten().collect();
    if lines.len() > MOST_LINES {
        return Err(Refusal::TooLarge);
    }
    Ok((stamp, lines))
}

/// The lines of a sheet; nothing if it is none of a section.
fn lines(sheet: &Sheet) -> Option<Vec<Found>> {
    let marked = sheet.cells.iter().find(|cell| cell.text.trim() == MARKS[0])?;
    let column = |mark: &str| {
        let is_mark = |cell: &&survey_model::workbook::Cell| cell.row == marked.row && cell.text.trim() == mark;
        Some(sheet.cells.iter().find(is_mark)?.column)
    };
    let columns = [column(MARKS[0])?, column(MARKS[2])?, column(MARKS[4])?, column(MARKS[5])?];
    let notes = Notes::of(sheet);
    let rows = sheet.cells.chunk_by(|a, b| a.row == b.row).filter(|cells| cells[0].row > marked.row);
    let line = |cells: &[survey_model::workbook::Cell]| {
        let text = |column: u32| {
            cells.iter().find(|cell| cell.column == column).map(|cell| cell.text.clone()).unwrap_or_default()
        };
        let row = cells[0].row;
        let key = text(columns[0]).trim().to_owned();
        let [answer, reason] = [columns[2], columns[3]].map(|column| place(row, column));
        let found = Found {
            key,
            label: text(columns[1]),
            texts: [text(columns[2]), text(columns[3])],
            faults: [notes.on(&answer), notes.on(&reason)],
            places: [answer, reason].map(|place| format!("{}!{place}", sheet.name)),
        };
        (!found.key.is_empty()).then_some(found)
    };
    Some(rows.filter_map(line).collect())
}

/// What the reader noted of single cells.
struct Notes {
    by_place: HashMap<String, CellFault>,
    is_whole: bool,
    is_merged: bool,
}

impl Notes {
    fn of(sheet: &Sheet) -> Self {
        let prefix = format!("{}!", sheet.name);
        let note = |problem: &survey_model::problem::Problem| {
            let place = problem.place.field.as_deref()?.strip_prefix(&prefix)?.to_owned();
            let fault = match problem.code {
                "spreadsheet-formula" => CellFault::Formula,
                "spreadsheet-error" => CellFault::Error,
                "spreadsheet-date" => CellFault::Date,
                "spreadsheet-damaged" => CellFault::Twice,
                _ => return None,
            };
            Some((place, fault))
        };
        // A formula that gives an error is a formula first of all; so is one that gives a date.
        let mut by_place = HashMap::new();
        for (place, fault) in sheet.problems.iter().filter_map(note) {
            by_place.entry(place).or_insert(fault);
        }
        let codes: BTreeSet<&str> = sheet.problems.iter().map(|problem| problem.code).collect();
        Self { by_place, is_whole: sheet.problems.len() < MOST_NOTES, is_merged: codes.contains("spreadsheet-merged") }
    }

    fn on(&self, place: &str) -> Option<CellFault> {
        if self.is_merged {
            return Some(CellFault::Merged);
        }
        self.by_place.get(place).copied().or_else(|| (!self.is_whole).then_some(CellFault::Formula))
    }
}
