//! The sheets while they are read, within limits that count what is really there.

use std::cell::Cell as Counter;

use super::{Cell, Sheet, cell_problem};
use crate::problem::{Place, Problem};

/// The last row and the last column that spreadsheets have.
const LAST: (u32, u32) = (1_048_576, 16_384);

/// Most cells that are not blank: three times what 5,000 questions in six languages need.
const MOST_CELLS: usize = 500_000;

/// Most elements and pieces of text that all parts together may have, whatever they hold.
const MOST_EVENTS: usize = 3_000_000;

/// Most bytes of text: one long text that many cells share is counted for each of them.
const MOST_TEXT: usize = 64_000_000;

/// Most sheets.
const MOST_SHEETS: usize = 100;

/// Most problems of single cells of one sheet.
const MOST_PROBLEMS: usize = 1000;

/// What a cell holds, beside its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// Text, a number or a truth value.
    Plain,
    /// A number that is shown as a date.
    Date,
    /// An error such as `#N/A`.
    Error,
}

/// The sheets so far.
pub(super) struct Draft {
    file: String,
    sheets: Vec<Sheet>,
    cells: usize,
    text: usize,
    events: Counter<usize>,
}

impl Draft {
    pub(super) fn new(file: &str) -> Self {
        Self { file: file.to_owned(), sheets: Vec::new(), cells: 0, text: 0, events: Counter::new(0) }
    }

    /// Why the file is not read.
    pub(super) fn refuse(&self, code: &'static str, message: impl Into<String>) -> Problem {
        let place = Place { file: Some(self.file.clone()), ..Place::default() };
        Problem { code, place, message: message.into() }
    }

    /// The file ends, or contradicts itself, where more of it is needed.
    pub(super) fn damaged(&self, what: &str) -> Problem {
        let message =
            format!("the spreadsheet is damaged ({what}); open it in a spreadsheet program and save it again");
        self.refuse("spreadsheet-damaged", message)
    }

    /// Counts a piece of the file that is looked at, so that many that hold nothing take no time either.
    pub(super) fn count(&self) -> Result<(), Problem> {
        self.events.set(self.events.get() + 1);
        if self.events.get() <= MOST_EVENTS {
            return Ok(());
        }
        Err(self.refuse(
            "spreadsheet-too-large",
            "the file has more rows and cells than can be read; remove those that are blank",
        ))
    }

    /// Whether there is room for one more sheet beside so many.
    pub(super) fn check_sheets(&self, there: usize) -> Result<(), Problem> {
        if there < MOST_SHEETS {
            return Ok(());
        }
        Err(self.refuse("spreadsheet-too-large", format!("the file has more than {MOST_SHEETS} sheets")))
    }

    pub(super) fn begin_sheet(&mut self, name: &str) -> Result<(), Problem> {
        self.check_sheets(self.sheets.len())?;
        let (name, file) = (name.to_owned(), self.file.clone());
        self.sheets.push(Sheet { name, cells: Vec::new(), problems: Vec::new(), file });
        Ok(())
    }

    /// Adds a cell of the sheet that was begun last; rows and columns count from 0.
    pub(super) fn cell(
        &mut self,
        at: (u32, u32),
        text: String,
        content: Content,
        is_formula: bool,
    ) -> Result<(), Problem> {
        let at = self.within(at)?;
        if is_formula {
            self.note("spreadsheet-formula", at, "the cell holds a formula; what is read is the value that it had when the file was saved. Replace it by the value".to_owned());
        }
        match content {
            Content::Error => {
                self.note("spreadsheet-error", at, format!("the cell holds the error {text}, which is left out"))
            }
            _ if text.trim().is_empty() => {}
            Content::Date => {
                self.note(
                    "spreadsheet-date",
                    at,
                    format!("the cell holds a date, read as `{text}`; format it as text and write what is meant"),
                );
                self.push(at, text)?;
            }
            Content::Plain => self.push(at, text)?,
        }
        Ok(())
    }

    /// Notes cells that are merged; rows and columns count from 0.
    pub(super) fn merged(&mut self, first: (u32, u32), last: (u32, u32)) -> Result<(), Problem> {
        let (first, last) = (self.within(first)?, self.within(last)?);
        if first != last {
            let range = format!("{}:{}", super::place(first.0, first.1), super::place(last.0, last.1));
            let message = format!(
                "the cells {range} are merged; only the first one holds the text. Split them, and write it into each cell that needs it"
            );
            self.note("spreadsheet-merged", first, message);
        }
        Ok(())
    }

    fn within(&self, (row, column): (u32, u32)) -> Result<(u32, u32), Problem> {
        if row < LAST.0 && column < LAST.1 {
            return Ok((row + 1, column + 1));
        }
        Err(self.damaged("a cell lies outside every sheet"))
    }

    fn push(&mut self, (row, column): (u32, u32), text: String) -> Result<(), Problem> {
        self.cells += 1;
        self.text += text.len();
        if self.cells > MOST_CELLS || self.text > MOST_TEXT {
            let message =
                format!("the file has more than {MOST_CELLS} cells, or more than {} MB of text", MOST_TEXT / 1_000_000);
            return Err(self.refuse("spreadsheet-too-large", message));
        }
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.cells.push(Cell { row, column, text });
        }
        Ok(())
    }

    fn note(&mut self, code: &'static str, at: (u32, u32), message: String) {
        if let Some(sheet) = self.sheets.last_mut()
            && sheet.problems.len() < MOST_PROBLEMS
        {
            sheet.problems.push(cell_problem(&self.file, &sheet.name, code, at, message));
        }
    }

    /// The sheets, their cells in order, each place once.
    pub(super) fn finish(mut self) -> Vec<Sheet> {
        for sheet in &mut self.sheets {
            sheet.cells.sort_by_key(|cell| (cell.row, cell.column));
            let mut twice = Vec::new();
            sheet.cells.dedup_by(|later, earlier| {
                let is_same = (later.row, later.column) == (earlier.row, earlier.column);
                if is_same && later.text != earlier.text {
                    twice.push((earlier.row, earlier.column));
                }
                is_same
            });
            twice.truncate(MOST_PROBLEMS);
            let problem = |at| {
                cell_problem(
                    &self.file,
                    &sheet.name,
                    "spreadsheet-damaged",
                    at,
                    "the file holds this cell twice; the first text is read".to_owned(),
                )
            };
            sheet.problems.extend(twice.into_iter().map(problem));
        }
        self.sheets
    }
}
