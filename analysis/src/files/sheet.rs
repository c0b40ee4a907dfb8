//! Small tables: codebooks and crosswalks, read whole, with their columns by name.

use std::io::BufReader;

use super::File;
use crate::import::encoding::{self, BYTE_ORDER_MARK};
use crate::import::{Problems, Record, Records};

/// A table with the columns that were asked for.
pub(super) struct Sheet {
    heading: Vec<String>,
    pub(super) lines: Vec<Line>,
}

/// One row of a table.
pub(super) struct Line {
    /// The row as a spreadsheet counts: the heading is 1.
    pub(super) row: usize,
    cells: Vec<String>,
}

/// The separators that files come with.
pub(super) const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// Reads a table that must have some columns; every problem is noted.
pub(super) fn read(file: File<'_>, required: &[&str], problems: &mut Problems<'_>) -> Option<Sheet> {
    if let Some((code, message)) = encoding::refuse(file.bytes) {
        problems.at(code, 1, None, message);
        return None;
    }
    let bytes = file.bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(file.bytes);
    let delimiter = delimiter(bytes, |names| names.iter().filter(|name| required.contains(&name.as_str())).count());
    let mut records = Records::new(BufReader::new(bytes), delimiter, 1);
    let mut record = Record::default();
    let mut sheet = Sheet { heading: Vec::new(), lines: Vec::new() };
    loop {
        match records.read(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                problems.at(error.code(), records.row() + 1, None, error.to_string());
                return None;
            }
        }
        let cells = texts(&record, records.row(), problems)?;
        if cells.iter().all(|cell| cell.is_empty()) {
            continue;
        }
        sheet.take(cells, records.row(), problems);
    }
    sheet.check(required, problems).then_some(sheet)
}

fn texts(record: &Record, row: usize, problems: &mut Problems<'_>) -> Option<Vec<String>> {
    let text = |cell: &[u8]| encoding::decode(cell).map(|text| text.trim().to_owned());
    match record.cells().map(text).collect() {
        Ok(cells) => Some(cells),
        Err(message) => {
            problems.at("encoding", row, None, message);
            None
        }
    }
}

/// The separator that gives the heading most of the names that are looked for; the comma if none gives any.
pub(super) fn delimiter(bytes: &[u8], known: impl Fn(&[String]) -> usize) -> u8 {
    let names = |delimiter: u8| {
        let mut record = Record::default();
        Records::new(BufReader::new(bytes), delimiter, 1).read(&mut record).unwrap_or_default();
        let name = |cell: &[u8]| String::from_utf8_lossy(cell).trim().to_owned();
        known(&record.cells().map(name).collect::<Vec<_>>())
    };
    // Of equals, the first: `max_by_key` would give the last.
    DELIMITERS.into_iter().rev().max_by_key(|delimiter| names(*delimiter)).unwrap_or(b',')
}

impl Sheet {
    fn take(&mut self, cells: Vec<String>, row: usize, problems: &mut Problems<'_>) {
        if self.heading.is_empty() {
            self.heading = cells;
        } else if cells.len() == self.heading.len() {
            self.lines.push(Line { row, cells });
        } else {
            problems.at("ragged-row", row, None, ragged(cells.len(), self.heading.len()));
        }
    }

    fn check(&self, required: &[&str], problems: &mut Problems<'_>) -> bool {
        if self.heading.is_empty() {
            problems.at("empty-file", 1, None, "the file is empty");
            return false;
        }
        let missing: Vec<&&str> = required.iter().filter(|name| self.place(name).is_none()).collect();
        for name in &missing {
            let message = format!("the heading has no column `{name}`; it needs {}", required.join(", "));
            problems.at("missing-column", 1, Some(name), message);
        }
        for (at, name) in self.heading.iter().enumerate() {
            if self.heading.iter().take(at).any(|earlier| earlier == name) {
                problems.at("duplicate-column", 1, Some(name), "two columns have this name; delete one of them");
            }
        }
        if missing.is_empty() && self.lines.is_empty() && problems.is_empty() {
            problems.at("no-rows", 1, None, "the file has a heading and no row below it");
        }
        missing.is_empty()
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.heading.iter().position(|known| known == name)
    }

    /// What a line has in a column, as it was before it was protected; nothing if there is no such column.
    pub(super) fn cell<'s>(&self, line: &'s Line, name: &str) -> &'s str {
        let cell = self.place(name).and_then(|at| line.cells.get(at)).map_or("", String::as_str);
        survey_model::cell::unprotect(cell)
    }
}

/// What is wrong with a row of another length than the heading.
pub(super) fn ragged(cells: usize, columns: usize) -> String {
    let hint = if cells < columns { "; if it is the last row, the file may be cut off" } else { "" };
    format!("the row has {cells} cells and the heading {columns}; quote cells that contain the separator{hint}")
}
