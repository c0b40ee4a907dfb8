//! Writes rows of CSV whose texts no spreadsheet takes for a formula.

use std::io::Write;
use std::sync::LazyLock;

use csv::{Terminator, Writer, WriterBuilder};
use survey_model::cell;
use survey_model::missing::Missing;
use survey_model::variable::{Cell, Variable};

use super::ExportError;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

static MARKERS: LazyLock<[String; 6]> = LazyLock::new(|| Missing::ALL.map(cell::marker));

/// A file that is being written row by row.
pub(super) struct Sheet<'w> {
    writer: Writer<&'w mut dyn Write>,
}

impl<'w> Sheet<'w> {
    /// Begins a file.
    pub(super) fn new(out: &'w mut dyn Write, bom: bool) -> Result<Self, ExportError> {
        if bom {
            out.write_all(BYTE_ORDER_MARK)?;
        }
        Ok(Self { writer: WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out) })
    }

    /// Writes the next cell of the row; a text that is no code of ours is protected.
    pub(super) fn text(&mut self, text: &str) -> Result<(), ExportError> {
        self.code(&cell::protect(text))
    }

    /// Writes the next cell of the row as it is: a code, a number or a marker.
    pub(super) fn code(&mut self, text: &str) -> Result<(), ExportError> {
        Ok(self.writer.write_field(text)?)
    }

    /// Writes the next cell of the row from a column, as [`cell::write`] does, without an allocation for codes and markers.
    pub(super) fn cell(&mut self, variable: &Variable, cell: &Cell) -> Result<(), ExportError> {
        match cell {
            Cell::Category(at) => {
                let category = variable.level.categories().get(usize::from(*at));
                self.code(category.map_or("", |category| category.code.as_str()))
            }
            Cell::Missing(reason) => self.code(marker(*reason)),
            Cell::Number(_) | Cell::Date(_) | Cell::Text(_) => self.code(&cell::write(variable, cell)),
        }
    }

    /// Writes a row of texts.
    pub(super) fn row<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> Result<(), ExportError> {
        texts.into_iter().try_for_each(|text| self.text(text))?;
        self.end_row()
    }

    /// Ends the row.
    pub(super) fn end_row(&mut self) -> Result<(), ExportError> {
        Ok(self.writer.write_record(None::<&[u8]>)?)
    }

    /// Ends the file.
    pub(super) fn finish(mut self) -> Result<(), ExportError> {
        Ok(self.writer.flush()?)
    }
}

/// The marker of a reason: `[dont_know]`.
pub(super) fn marker(reason: Missing) -> &'static str {
    Missing::ALL.iter().zip(MARKERS.iter()).find(|(known, _)| **known == reason).map_or("", |(_, marker)| marker)
}
