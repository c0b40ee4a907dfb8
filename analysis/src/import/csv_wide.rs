//! Reads the responses of one cycle from wide CSV: one row per respondent, the columns of [`crate::export`]'s `csv-wide`.
//!
//! # The file
//! UTF-8, with or without a byte order mark. Commas separate cells; semicolons or tabs do if the heading has a column `state` with
//! them and only with them, or if Excel's line `sep=;` says so. Blank lines and rows without any cell filled in are left out.
//!
//! # Columns
//! - `state` is required: the code after ISO 3166-1 alpha-3, or a name in any of the six languages.
//! - `stakeholder` (without it: `administration`) and `organisation` say who within the state.
//! - `cycle` and `questionnaire`, if they are there, must be those that the file is imported into.
//! - `provenance`, `submission`, `submitted_at`, `language`, `signed_by`, `capacity`, `synthetic` and `sha256` come back in
//!   [`About`](super::About); `answer_remarks` is JSON by item, as [`Remarks`](survey_model::remark::Remarks) are written; `state_name` is for people and not looked at, as is every column whose name begins with `#`.
//! - The other columns are those of the questionnaire. Any other name is a problem. For an item without columns, see
//!   [`Absent`](super::Absent).
//!
//! # Cells
//! A blank cell is `not_answered`; any missing reason may be given, whether or not the question offers it. Values are read as the
//! kind of the question reads them, and its constraint is checked. Answers to what the questionnaire skips are problems, unless the
//! cell is blank or says `[not_relevant]`, `[not_applicable]`, `[not_answered]` or `[not_asked]`; they become `not_relevant`, but
//! `[not_asked]` stays. `[not_relevant]` where the questionnaire asks is a problem, too. All this is judged only in rows whose
//! cells are all readable, as of the day of `submitted_at`. Required questions may stay open.
//!
//! # Problems
//! They name the row as a spreadsheet counts it (the heading is 1) and the column. After a problem of the file itself (an
//! unclosed quote, a cell too long to be one) reading ends, since nothing after it can be relied upon.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{BufRead, Read};

use survey_model::code::CycleLabel;
use survey_model::problem::Problem;
use survey_model::questionnaire::Questionnaire;
use survey_model::respondent::Respondent;

use super::heading::Heading;
use super::imported::Imported;
use super::opened::{self, Texts};
use super::problems::Problems;
use super::record::{Record, Records};
use super::row::Row;
use super::{Options, answers, metadata, relevance, remarks, respondent};
use crate::export::Metadata;

/// Reads a file; `name` is how problems call it.
///
/// # Errors
/// Every problem, at most [`MOST_PROBLEMS`](super::MOST_PROBLEMS) and a last one that says how many more there are.
pub fn read(
    input: impl Read,
    name: &str,
    questionnaire: &Questionnaire,
    cycle: &CycleLabel,
    options: &Options,
) -> Result<Vec<Imported>, Vec<Problem>> {
    let mut problems = Problems::new(name);
    let imported = match opened::open(input) {
        Ok(records) => Reader { questionnaire, cycle, options, problems: &mut problems }.read(records),
        Err((code, message)) => {
            problems.at(code, 1, None, message);
            Vec::new()
        }
    };
    if problems.is_empty() { Ok(imported) } else { Err(problems.into_list()) }
}

/// Reads rows and notes their problems.
struct Reader<'i, 'f> {
    questionnaire: &'i Questionnaire,
    cycle: &'i CycleLabel,
    options: &'i Options,
    problems: &'i mut Problems<'f>,
}

impl Reader<'_, '_> {
    fn read(&mut self, mut records: Records<impl BufRead>) -> Vec<Imported> {
        let mut imported = Vec::new();
        let mut texts = Texts::default();
        let mut record = Record::default();
        if !self.next(&mut records, &mut record, None) {
            self.report_if_empty("empty-file", "the file is empty; it needs a heading and a row per respondent");
            return imported;
        }
        let names = texts.of(&record, 1, None, self.problems).into_iter().map(Cow::into_owned).collect();
        let heading = Heading::read(names, self.questionnaire, self.problems);
        if heading.metadata(Metadata::State).is_none() {
            let message = "the heading has no column `state`; add it, with the code of each row's Member State";
            self.problems.at("missing-column", 1, Some(Metadata::State.name()), message);
            return imported;
        }
        self.read_rows(records, &heading, &mut texts, &mut imported);
        imported
    }

    fn read_rows(
        &mut self,
        mut records: Records<impl BufRead>,
        heading: &Heading<'_>,
        texts: &mut Texts,
        imported: &mut Vec<Imported>,
    ) {
        let mut record = Record::default();
        let mut seen = HashMap::new();
        let mut is_empty = true;
        while self.next(&mut records, &mut record, Some(heading)) {
            let number = records.row();
            let cells = texts.of(&record, number, Some(heading), self.problems);
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            is_empty = false;
            let row = Row { number, cells: &cells, heading, problems: self.problems };
            let found = read_row(row, self.questionnaire, self.cycle, self.options, &mut seen);
            // Once there is a problem nothing will come out, so nothing more need be kept.
            imported.extend(found.filter(|_| self.problems.is_empty()));
        }
        if is_empty {
            self.report_if_empty("no-rows", "the file has a heading and no row below it");
        }
    }

    /// Notes that something is missing, unless a problem explains why.
    fn report_if_empty(&mut self, code: &'static str, message: &str) {
        if self.problems.is_empty() {
            self.problems.at(code, 1, None, message);
        }
    }

    /// Reads the next record; says whether there is one that can be read.
    fn next(
        &mut self,
        records: &mut Records<impl BufRead>,
        record: &mut Record,
        heading: Option<&Heading<'_>>,
    ) -> bool {
        records.read(record).unwrap_or_else(|error| {
            let column = heading.and_then(|heading| heading.name(record.len()));
            self.problems.at(error.code(), records.row() + 1, column, error.to_string());
            false
        })
    }
}

/// Reads one row; nothing if something is wrong with it.
fn read_row(
    mut row: Row<'_, '_>,
    questionnaire: &Questionnaire,
    cycle: &CycleLabel,
    options: &Options,
    seen: &mut HashMap<Respondent, usize>,
) -> Option<Imported> {
    if row.cells.len() != row.heading.width() {
        row.problems.at("ragged-row", row.number, None, ragged(row.cells.len(), row.heading.width()));
        return None;
    }
    respondent::check_belonging(&mut row, cycle, questionnaire);
    let respondent = respondent::read(&mut row);
    let about = metadata::read(&mut row);
    let remarks = remarks::read(&mut row, questionnaire);
    let given = answers::read(&mut row, options.absent);
    let answers = given.map(|given| relevance::complete(&mut row, questionnaire, options, &about, &given));
    let respondent = respondent?;
    if let Some(earlier) = seen.insert(respondent.clone(), row.number) {
        let message = format!("row {earlier} is about {respondent} as well; a respondent has one row");
        row.problem("duplicate-respondent", Metadata::State, message);
    }
    Some(Imported { row: row.number, respondent, answers: answers?, remarks, about })
}

fn ragged(cells: usize, columns: usize) -> String {
    let hint = if cells < columns { "; if it is the last row, the file may be cut off" } else { "" };
    format!("the row has {cells} cells and the heading {columns}; quote cells that contain the separator{hint}")
}
