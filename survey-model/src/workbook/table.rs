//! A sheet as a table: a heading in the first row, and rows whose cells are found by their heading.

use std::collections::BTreeMap;

use super::{Cell, Sheet};
use crate::problem::Problem;

/// A sheet whose first row holds the headings of its columns.
#[derive(Debug, Clone)]
pub struct Table<'s> {
    sheet: &'s Sheet,
    /// Heading → its column; white space around a heading is left out.
    headings: BTreeMap<&'s str, u32>,
    /// The rows below, without those that are blank.
    pub rows: Vec<Row<'s>>,
    /// Headings that are there twice, and cells that stand under no heading.
    pub problems: Vec<Problem>,
}

/// One row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Row<'s> {
    /// Its number, counted from 1.
    pub number: u32,
    /// Its cells, by column.
    pub cells: &'s [Cell],
}

impl<'s> Table<'s> {
    /// The table that a sheet is.
    #[must_use]
    pub fn new(sheet: &'s Sheet) -> Self {
        let mut rows = sheet.cells.chunk_by(|a, b| a.row == b.row).peekable();
        let mut table = Self { sheet, headings: BTreeMap::new(), rows: Vec::new(), problems: Vec::new() };
        let heading = rows.next_if(|cells| cells.first().is_some_and(|cell| cell.row == 1)).unwrap_or_default();
        for cell in heading {
            table.heading(cell);
        }
        for cells in rows {
            table.rows.extend(cells.first().map(|first| Row { number: first.row, cells }));
            let stands = |cell: &&Cell| heading.binary_search_by_key(&cell.column, |known| known.column).is_ok();
            for cell in cells.iter().filter(|cell| !stands(cell)) {
                let message = "the cell stands under no heading; write one into the first row, or remove the cell";
                table.problem("spreadsheet-no-heading", cell, message);
            }
        }
        table
    }

    fn heading(&mut self, cell: &'s Cell) {
        let heading = cell.text.trim();
        if self.headings.contains_key(heading) {
            let message = format!(
                "the heading `{heading}` is there twice; the first column is read. Rename or remove one of them"
            );
            self.problem("spreadsheet-duplicate-heading", cell, &message);
        } else {
            self.headings.insert(heading, cell.column);
        }
    }

    fn problem(&mut self, code: &'static str, cell: &Cell, message: &str) {
        // As many as anybody reads; a sheet without headings would have one for each of its cells.
        if self.problems.len() < 1000 {
            self.problems.push(self.sheet.problem(code, cell.row, cell.column, message));
        }
    }

    /// The sheet.
    #[must_use]
    pub const fn sheet(&self) -> &'s Sheet {
        self.sheet
    }

    /// The headings with their columns, from left to right.
    #[must_use]
    pub fn headings(&self) -> Vec<(&'s str, u32)> {
        let mut headings: Vec<(&str, u32)> =
            self.headings.iter().map(|(heading, column)| (*heading, *column)).collect();
        headings.sort_by_key(|(_, column)| *column);
        headings
    }

    /// The column with a heading.
    #[must_use]
    pub fn column(&self, heading: &str) -> Option<u32> {
        self.headings.get(heading).copied()
    }

    /// The text in a row under a heading; `None` if it is blank or there is no such column.
    #[must_use]
    pub fn text(&self, row: Row<'s>, heading: &str) -> Option<&'s str> {
        self.column(heading).and_then(|column| row.text(column))
    }
}

impl<'s> Row<'s> {
    /// The text in a column; `None` if it is blank.
    #[must_use]
    pub fn text(&self, column: u32) -> Option<&'s str> {
        let found = self.cells.binary_search_by_key(&column, |cell| cell.column).ok()?;
        Some(self.cells[found].text.as_str())
    }
}
