//! The cells of one worksheet.

use quick_xml::events::BytesStart;

use super::Common;
use crate::problem::Problem;
use crate::workbook::draft::{Content, Draft};
use crate::workbook::number_format;
use crate::workbook::shared_strings::{Gathered, unescaped};
use crate::workbook::xml::{Next, Xml, attribute};

/// Reads a sheet; its own statement of how large it is plays no part.
pub(super) fn read(text: &str, common: &Common, draft: &mut Draft) -> Result<(), Problem> {
    let mut xml = Xml::new(text, "worksheet");
    let mut sheet = SheetReader { common, at: (0, 0), rows: 0, cell: None };
    loop {
        match xml.next(draft)? {
            Next::Begin(start, is_empty) => sheet.begin(&start, is_empty, draft)?,
            Next::Text(piece) => sheet.text(&piece),
            Next::End(name) => sheet.end(&name, draft)?,
            Next::Nothing => return Ok(()),
        }
    }
}

struct SheetReader<'c> {
    common: &'c Common,
    /// The place of the next cell, if it doesn't say its own.
    at: (u32, u32),
    /// The number of the next row, if it doesn't say its own.
    rows: u32,
    cell: Option<CellReader>,
}

/// A cell while it is read.
#[derive(Default)]
struct CellReader {
    kind: String,
    is_date: bool,
    is_formula: bool,
    within_value: bool,
    value: String,
    inline: Gathered,
}

impl SheetReader<'_> {
    fn begin(&mut self, start: &BytesStart<'_>, is_empty: bool, draft: &mut Draft) -> Result<(), Problem> {
        match start.local_name().as_ref() {
            "row" => {
                let number =
                    attribute(start, "r").and_then(|row| row.parse::<u32>().ok()).and_then(|row| row.checked_sub(1));
                self.at = (number.unwrap_or(self.rows), 0);
                self.rows = self.at.0.saturating_add(1);
            }
            "c" => self.begin_cell(start, is_empty, draft)?,
            "f" => self.with_cell(|cell| cell.is_formula = true),
            "v" => self.with_cell(|cell| cell.within_value = !is_empty),
            "mergeCell" => merged(&attribute(start, "ref").unwrap_or_default(), draft)?,
            name => self.with_cell(|cell| cell.inline.begin(name, is_empty)),
        }
        Ok(())
    }

    fn begin_cell(&mut self, start: &BytesStart<'_>, is_empty: bool, draft: &Draft) -> Result<(), Problem> {
        if let Some(place) = attribute(start, "r") {
            self.at = at(&place).ok_or_else(|| draft.damaged("a cell has no place"))?;
        }
        if is_empty {
            self.at.1 = self.at.1.saturating_add(1);
            return Ok(());
        }
        let style = attribute(start, "s").and_then(|style| style.parse::<usize>().ok());
        let is_date = style.and_then(|style| self.common.dates.get(style)).copied().unwrap_or(false);
        let kind = attribute(start, "t").unwrap_or_default();
        self.cell = Some(CellReader { kind, is_date, ..CellReader::default() });
        Ok(())
    }

    fn with_cell(&mut self, change: impl FnOnce(&mut CellReader)) {
        if let Some(cell) = &mut self.cell {
            change(cell);
        }
    }

    fn text(&mut self, piece: &str) {
        self.with_cell(|cell| {
            if cell.within_value {
                cell.value.push_str(piece);
            }
            cell.inline.add(piece);
        });
    }

    fn end(&mut self, name: &str, draft: &mut Draft) -> Result<(), Problem> {
        match name {
            "v" => self.with_cell(|cell| cell.within_value = false),
            "c" => {
                if let Some(cell) = self.cell.take() {
                    let is_formula = cell.is_formula;
                    let (text, content) = cell.content(self.common, draft)?;
                    draft.cell(self.at, text, content, is_formula)?;
                    self.at.1 = self.at.1.saturating_add(1);
                }
            }
            name => self.with_cell(|cell| cell.inline.end(name)),
        }
        Ok(())
    }
}

impl CellReader {
    fn content(mut self, common: &Common, draft: &Draft) -> Result<(String, Content), Problem> {
        let value = self.value.trim();
        Ok(match self.kind.as_str() {
            "s" if value.is_empty() => (String::new(), Content::Plain),
            "s" => {
                let string = value.parse::<usize>().ok().and_then(|at| common.strings.get(at));
                (
                    string.ok_or_else(|| draft.damaged("a cell refers to a text that is not there"))?.clone(),
                    Content::Plain,
                )
            }
            "inlineStr" => (unescaped(&self.inline.take()), Content::Plain),
            "str" => (unescaped(&self.value), Content::Plain),
            "b" => ((if value == "1" { "TRUE" } else { "FALSE" }).to_owned(), Content::Plain),
            "e" => (value.to_owned(), Content::Error),
            "d" => (value.to_owned(), Content::Date),
            _ => match value.parse::<f64>() {
                Ok(number) => number_format::shown(number, self.is_date, common.from_1904),
                Err(_) => (value.to_owned(), Content::Plain),
            },
        })
    }
}

fn merged(range: &str, draft: &mut Draft) -> Result<(), Problem> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    match (at(first), at(last)) {
        (Some(first), Some(last)) => draft.merged(first, last),
        _ => Err(draft.damaged("merged cells have no place")),
    }
}

/// The row and the column of a place such as `C12`, counted from 0.
fn at(place: &str) -> Option<(u32, u32)> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = (place.get(..letters)?, place.get(letters..)?);
    let digit = |sum: u32, byte: u8| sum.checked_mul(26)?.checked_add(u32::from(byte.to_ascii_uppercase() - b'A') + 1);
    let column = column.bytes().try_fold(0, digit)?.checked_sub(1)?;
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column))
}
