//! Spreadsheets as cells of text, read so that no file can exhaust time or memory.
//!
//! A spreadsheet states its own sizes: rows, dimensions, numbers of strings. None of them is believed: bytes are counted
//! while they are inflated, cells and characters while they are read. The two formats, `.xlsx` and `.xls`, are told apart
//! by their content and not by their name.

use crate::problem::{Place, Problem};

mod archive;
mod compound;
mod draft;
mod number_format;
mod shared_strings;
mod table;
mod xls;
mod xlsx;
mod xml;

use draft::Draft;
pub use table::{Row, Table};

/// The largest file in bytes.
pub const LARGEST: usize = 16_000_000;

/// A spreadsheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// The worksheets in order; sheets of charts and macros are left out.
    pub sheets: Vec<Sheet>,
}

/// One sheet: its cells that are not blank.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The name on its tab.
    pub name: String,
    /// The cells, by row and then by column.
    pub cells: Vec<Cell>,
    /// What a person sees otherwise than it is read: formulas, dates, errors and merged cells, each with its cell.
    pub problems: Vec<Problem>,
    /// The file, as problems name it.
    file: String,
}

/// One cell that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its row, counted from 1.
    pub row: u32,
    /// Its column, counted from 1.
    pub column: u32,
    /// Its text; numbers have the shortest digits, dates are `2024-12-31`, truth values `TRUE` and `FALSE`.
    pub text: String,
}

impl Workbook {
    /// Reads a spreadsheet; `file` is its name for problems.
    ///
    /// # Errors
    /// Why it can't be read. What is odd in single cells is among the [`problems`](Sheet::problems) of their sheet.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        let mut draft = Draft::new(file);
        let read = if bytes.len() > LARGEST {
            Err(draft.refuse("spreadsheet-too-large", format!("the file has more than {} MB", LARGEST / 1_000_000)))
        } else if bytes.starts_with(archive::SIGNATURE) {
            xlsx::read(bytes, &mut draft)
        } else if bytes.starts_with(compound::SIGNATURE) {
            xls::read(bytes, &mut draft)
        } else {
            Err(draft
                .refuse("spreadsheet-format", "the file is neither an .xlsx nor an .xls spreadsheet; save it as .xlsx"))
        };
        read.map(|()| Self { sheets: draft.finish() }).map_err(|problem| vec![problem])
    }

    /// The sheet with a name, whatever its capital letters.
    #[must_use]
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name.trim().eq_ignore_ascii_case(name))
    }
}

impl Sheet {
    /// A problem of a cell of this sheet, which is named as in `survey!C12`.
    #[must_use]
    pub fn problem(&self, code: &'static str, row: u32, column: u32, message: impl Into<String>) -> Problem {
        cell_problem(&self.file, &self.name, code, (row, column), message.into())
    }
}

fn cell_problem(file: &str, sheet: &str, code: &'static str, (row, column): (u32, u32), message: String) -> Problem {
    let field = Some(format!("{sheet}!{}", place(row, column)));
    Problem { code, place: Place { file: Some(file.to_owned()), line: None, field }, message }
}

/// A cell as spreadsheets name it: `C12` is row 12, column 3.
#[must_use]
pub fn place(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect::<String>() + &row.to_string()
}
