//! Exports: the submissions of a cycle, and what their columns mean, as files for other programs.
//!
//! A format is one file in `export/` and one entry in [`FORMATS`]; addresses, menus and the command line read that list.
//! Submissions are streamed, so that a cycle need not fit into memory.
//!
//! Every file is UTF-8 with the line ends of RFC 4180. Missing reasons are spelled out (`[dont_know]`), and a text that a
//! spreadsheet would run as a formula is neutralised; see [`survey_model::cell`]. An export holds every answer whatever its
//! publication level: it is for those who run the survey.

mod codebook;
mod csv_long;
mod csv_wide;
mod error;
mod layout;
mod metadata;
mod missing_label;
mod range;
mod sheet;
mod table;

use std::io::Write;

pub use error::ExportError;
pub(crate) use layout::{ItemColumns, entry_of, item_columns};
pub(crate) use metadata::Metadata;
pub use table::{AnswerMark, Options, Standing, Submissions, Table};

/// A file format of exports.
pub trait Format: Sync {
    /// The stable name that addresses and the command line use: `csv-wide`.
    fn name(&self) -> &'static str;

    /// The ending of file names, without the point.
    fn extension(&self) -> &'static str;

    /// The media type that HTTP names.
    fn media_type(&self) -> &'static str;

    /// What the file holds, as an English sentence for `--help`; pages have it in their catalogues, by [`Format::name`].
    fn description(&self) -> &'static str;

    /// Whether the file says what has become of submissions since they were signed off: [`Submissions::standing`].
    fn tells_standing(&self) -> bool {
        false
    }

    /// Writes the file. On an error a part of it may have been written.
    ///
    /// # Errors
    /// [`ExportError`] if a submission can't be had, is of another version, or can't be written.
    fn write(&self, table: &Table<'_>, out: &mut dyn Write) -> Result<(), ExportError>;
}

/// Every format, in the order in which menus show them.
pub const FORMATS: &[&dyn Format] = &[&csv_wide::CsvWide, &csv_long::CsvLong, &codebook::Codebook];

/// The format with a name.
#[must_use]
pub fn format(name: &str) -> Option<&'static dyn Format> {
    FORMATS.iter().copied().find(|format| format.name() == name)
}
