//! A workbook as a colleague's spreadsheet program has it: opened, edited, and written anew by another hand than the platform's.

use std::io::{Cursor, Write as _};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use survey_model::workbook;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What somebody puts into a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Typed {
    Text(String),
    Number(f64),
    Day(&'static str),
    Formula(&'static str),
}

/// A sheet: its name and its cells, by row and column, counted from 1.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) cells: Vec<(u32, u32, Typed)>,
}

#[derive(Debug, Clone)]
pub(crate) struct Book {
    pub(crate) sheets: Vec<Sheet>,
}

pub(crate) const LABEL: u32 = 3;
pub(crate) const ANSWER: u32 = 5;
pub(crate) const REASON: u32 = 6;

pub(crate) fn text(text: &str) -> Typed {
    Typed::Text(text.to_owned())
}

impl Book {
    pub(crate) fn open(bytes: &[u8]) -> Self {
        let read = workbook::Workbook::read("it", bytes).expect("what the platform writes can be read");
        let cell = |cell: workbook::Cell| (cell.row, cell.column, Typed::Text(cell.text));
        let sheet =
            |sheet: workbook::Sheet| Sheet { name: sheet.name, cells: sheet.cells.into_iter().map(cell).collect() };
        Self { sheets: read.sheets.into_iter().map(sheet).collect() }
    }

    /// The sheet and the row of a line.
    pub(crate) fn find(&self, key: &str) -> (usize, u32) {
        let row = |sheet: &Sheet| {
            sheet.cells.iter().find(|(_, column, typed)| *column == 1 && *typed == text(key)).map(|(row, ..)| *row)
        };
        let found = self.sheets.iter().enumerate().find_map(|(at, sheet)| Some((at, row(sheet)?)));
        found.unwrap_or_else(|| panic!("no line has the key {key}"))
    }

    /// The cell of a line as people find it.
    pub(crate) fn place(&self, key: &str) -> String {
        let (sheet, row) = self.find(key);
        format!("{}!E{row}", self.sheets[sheet].name)
    }

    pub(crate) fn shown(&self, key: &str, column: u32) -> String {
        let (sheet, row) = self.find(key);
        let found = self.sheets[sheet].cells.iter().find(|cell| (cell.0, cell.1) == (row, column));
        found.map_or_else(String::new, |(.., typed)| match typed {
            Typed::Text(text) => text.clone(),
            other => format!("{other:?}"),
        })
    }

    pub(crate) fn put(&mut self, key: &str, column: u32, typed: Typed) {
        let (sheet, row) = self.find(key);
        let cells = &mut self.sheets[sheet].cells;
        cells.retain(|cell| (cell.0, cell.1) != (row, column));
        if typed != text("") {
            cells.push((row, column, typed));
        }
    }

    /// Puts an answer into the cell of a line.
    pub(crate) fn answer(mut self, key: &str, typed: Typed) -> Self {
        self.put(key, ANSWER, typed);
        self
    }

    pub(crate) fn remove_line(&mut self, key: &str) {
        let (sheet, row) = self.find(key);
        self.sheets[sheet].cells.retain(|cell| cell.0 != row);
    }

    /// Puts the lines of every section into the opposite order.
    pub(crate) fn turn_around(&mut self) {
        for sheet in &mut self.sheets {
            let last = sheet.cells.iter().map(|cell| cell.0).max().unwrap_or(0);
            let is_section = sheet.cells.iter().any(|cell| cell.2 == text("§key"));
            for cell in sheet.cells.iter_mut().filter(|cell| is_section && cell.0 > 4) {
                cell.0 = last + 5 - cell.0;
            }
        }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut book = Workbook::new();
        let day_format = Format::new().set_num_format("yyyy-mm-dd");
        for sheet in &self.sheets {
            let written = book.add_worksheet();
            written.set_name(&sheet.name).expect("a name");
            for (row, column, typed) in &sheet.cells {
                let (row, column) = (row - 1, u16::try_from(column - 1).expect("a column"));
                match typed {
                    Typed::Text(text) => written.write_string(row, column, text),
                    Typed::Number(number) => written.write_number(row, column, *number),
                    Typed::Formula(formula) => written.write_formula(row, column, *formula),
                    Typed::Day(day) => {
                        let day = ExcelDateTime::parse_from_str(day).expect("a day");
                        written.write_datetime_with_format(row, column, &day, &day_format)
                    }
                }
                .expect("a cell");
            }
        }
        book.save_to_buffer().expect("a workbook")
    }
}

/// The same file with one part more.
pub(crate) fn with_part(bytes: &[u8], name: &str, content: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        out.raw_copy_file(archive.by_index_raw(at).expect("a part")).expect("it is copied");
    }
    out.start_file(name, SimpleFileOptions::default()).expect("a part");
    out.write_all(content).expect("it is written");
    out.finish().expect("a zip file").into_inner()
}

/// The same file with another content of a part.
pub(crate) fn with_other_part(bytes: &[u8], name: &str, content: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).expect("a part");
        if part.name().expect("a name") != name {
            out.raw_copy_file(part).expect("it is copied");
        }
    }
    out.start_file(name, SimpleFileOptions::default()).expect("a part");
    out.write_all(content).expect("it is written");
    out.finish().expect("a zip file").into_inner()
}
