//! Wide CSV: one row per respondent, one column per variable. What it writes, [`crate::import::csv_wide`] reads back without loss.

use std::io::Write;

use survey_model::answer::Answers;
use survey_model::submission::Submission;

use super::layout::{ItemColumns, entries_in, used_columns};
use super::sheet::Sheet;
use super::{ExportError, Format, Metadata, Table, entry_of};

/// One row per respondent.
pub(super) struct CsvWide;

impl Format for CsvWide {
    fn name(&self) -> &'static str {
        "csv-wide"
    }

    fn extension(&self) -> &'static str {
        "csv"
    }

    fn media_type(&self) -> &'static str {
        "text/csv; charset=utf-8; header=present"
    }

    fn description(&self) -> &'static str {
        "One row per respondent, one column per question or option; can be imported again."
    }

    fn write(&self, table: &Table<'_>, out: &mut dyn Write) -> Result<(), ExportError> {
        let columns = used_columns(table)?;
        let mut sheet = Sheet::new(out, table.options.bom)?;
        let names = columns.iter().flat_map(|item| item.variables).map(|variable| variable.name.as_str());
        sheet.row(Metadata::ALL.iter().map(|column| column.name()).chain(names))?;
        table.each(|submission, sha256| {
            write_metadata(&mut sheet, table, submission, sha256)?;
            columns.iter().try_for_each(|item| write_answer(&mut sheet, item, &submission.answers))?;
            sheet.end_row()
        })?;
        sheet.finish()
    }
}

fn write_metadata(
    sheet: &mut Sheet<'_>,
    table: &Table<'_>,
    submission: &Submission,
    sha256: &str,
) -> Result<(), ExportError> {
    Metadata::ALL.iter().try_for_each(|column| sheet.text(&column.text(submission, sha256, table.language)))
}

fn write_answer(sheet: &mut Sheet<'_>, item: &ItemColumns<'_>, answers: &Answers) -> Result<(), ExportError> {
    let answer = item.answer(answers);
    let room = item.variables.last().map_or(0, |variable| entry_of(&variable.part));
    if entries_in(answer) > room {
        return Err(ExportError::Changed { item: item.item.code.to_string() });
    }
    item.each_cell(answer, |variable, cell| sheet.cell(variable, cell))
}
