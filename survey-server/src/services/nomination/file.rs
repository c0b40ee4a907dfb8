//! A file of nominations: what is right is recorded, what is wrong comes back, to be corrected and loaded again.

use std::collections::HashMap;

use survey_model::cell::protect;
use survey_model::problem::Problem;

use super::known::{Known, Plan};
use super::sheet::{self, Cells, REJECTED};
use super::{NewNomination, NominationForm, carry_out};
use crate::services::policy::Action;
use crate::services::{Authority, Platform, ServiceError};

pub use super::sheet::{COLUMNS, MOST_ROWS};

/// A row of a file, and what became of it.
#[derive(Debug, Clone)]
pub struct Row {
    /// Where it begins in the file, counted from 1.
    pub line: usize,
    /// What stands in it.
    pub form: NominationForm,
    /// What became of it, or would.
    pub outcome: Outcome,
    /// The other name that the account with this address has, if it has one.
    pub other_name: Option<OtherName>,
    cells: Cells,
}

/// A name of an account that is not the one that a row gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherName {
    /// The name of the account.
    pub known: String,
    /// Whether it becomes the row's: nobody has come yet who would have chosen it.
    pub is_changed: bool,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is recorded.
    Recorded,
    /// The very same nomination was recorded before.
    There,
    /// It is not recorded, for all these reasons.
    Rejected(Vec<Problem>),
}

/// A file that was loaded, or looked through.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// Its rows in order.
    pub rows: Vec<Row>,
}

impl Loaded {
    /// How many rows were recorded.
    #[must_use]
    pub fn recorded(&self) -> usize {
        self.rows.iter().filter(|row| row.outcome == Outcome::Recorded).count()
    }

    /// How many were recorded before.
    #[must_use]
    pub fn there(&self) -> usize {
        self.rows.iter().filter(|row| row.outcome == Outcome::There).count()
    }

    /// The rows whose address belongs to somebody of another name.
    pub fn other_names(&self) -> impl Iterator<Item = (&Row, &OtherName)> {
        self.rows.iter().filter_map(|row| Some((row, row.other_name.as_ref()?)))
    }

    /// The rows that were rejected, each with its reasons.
    pub fn rejected(&self) -> impl Iterator<Item = (&Row, &[Problem])> {
        self.rows.iter().filter_map(|row| match &row.outcome {
            Outcome::Rejected(problems) => Some((row, problems.as_slice())),
            Outcome::Recorded | Outcome::There => None,
        })
    }
}

/// Records the rows of a file that are right, all in one transaction.
///
/// # Errors
/// [`ServiceError::Forbidden`] for somebody who records no nominations; [`ServiceError::Invalid`] if the file as a whole can't be read, then
/// nothing is recorded.
pub fn import(platform: &Platform, by: &Authority, file: &[u8], invites: bool) -> Result<Loaded, ServiceError> {
    by.may(Action::ManageNominations)?;
    let (by, cells) = (by.clone(), sheet::read(file).map_err(ServiceError::Invalid)?);
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ManageNominations)?;
        let mut known = Known::load(conn)?;
        load(&mut known, &cells, |known, new, plan| carry_out(conn, &who, known, new, plan, invites).map(drop))
    })
}

/// Says what [`import`] would do, and does nothing.
///
/// # Errors
/// As [`import`].
pub fn check(platform: &Platform, by: &Authority, file: &[u8]) -> Result<Loaded, ServiceError> {
    by.may(Action::ManageNominations)?;
    let cells = sheet::read(file).map_err(ServiceError::Invalid)?;
    // Nobody who saves waits for somebody who looks: this reads, and notes in memory what would be.
    let mut known = platform.database.read(Known::load)?;
    load(&mut known, &cells, |known, new, plan| {
        known.foresee(new, plan);
        Ok(())
    })
}

/// Goes through the rows in order; `record` does, or foresees, what is planned for one.
fn load(
    known: &mut Known,
    cells: &[Cells],
    mut record: impl FnMut(&mut Known, &NewNomination, &Plan) -> Result<(), ServiceError>,
) -> Result<Loaded, ServiceError> {
    let mut lines: HashMap<String, usize> = HashMap::new();
    let mut rows = Vec::with_capacity(cells.len());
    for cells in cells {
        let mut form = cells.form();
        let (outcome, other_name) = match parse(&form, cells.line, &mut lines) {
            Ok(new) => {
                // A domain in letters that look alike is shown in the form that computers use.
                form.email = new.email.to_string();
                take(known, &new, &mut record)?
            }
            Err(problems) => (Outcome::Rejected(problems), None),
        };
        rows.push(Row { line: cells.line, form, outcome, other_name, cells: cells.clone() });
    }
    Ok(Loaded { rows })
}

/// A row that is right by itself, and whose address is in no row before it.
fn parse(
    form: &NominationForm,
    line: usize,
    lines: &mut HashMap<String, usize>,
) -> Result<NewNomination, Vec<Problem>> {
    let new = form.parse()?;
    match lines.insert(new.email.to_string(), line) {
        None => Ok(new),
        Some(before) => {
            lines.insert(new.email.to_string(), before);
            let message = format!("line {before} has the same address");
            Err(vec![Problem::in_field("duplicate-in-file", "email", message)])
        }
    }
}

/// Records a row, or says why it can't be; and as whom its address is known.
fn take(
    known: &mut Known,
    new: &NewNomination,
    record: &mut impl FnMut(&mut Known, &NewNomination, &Plan) -> Result<(), ServiceError>,
) -> Result<(Outcome, Option<OtherName>), ServiceError> {
    match known.plan(new) {
        Ok(Plan::Nothing) => Ok((Outcome::There, known.other_name(new, &Plan::Nothing))),
        Ok(plan) => {
            let other_name = known.other_name(new, &plan);
            record(known, new, &plan).map(|()| (Outcome::Recorded, other_name))
        }
        Err(ServiceError::Refused { code, message }) => {
            Ok((Outcome::Rejected(vec![Problem::in_field(code, "email", message)]), None))
        }
        Err(other) => Err(other),
    }
}

/// The rejected rows as CSV: the same columns, then where the row was, the codes and the reasons; no cell that a spreadsheet would run.
///
/// # Errors
/// [`ServiceError::Refused`] if it can't be written.
pub fn rejected(loaded: &Loaded) -> Result<Vec<u8>, ServiceError> {
    // Spreadsheets take a file without the mark for something else than UTF-8.
    let out = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    let failed = |error: &dyn std::fmt::Display| {
        ServiceError::refused("export-failed", format!("the rejected rows can't be written: {error}"))
    };
    writer.write_record(COLUMNS.iter().chain(&REJECTED)).map_err(|error| failed(&error))?;
    for (row, problems) in loaded.rejected() {
        let join = |of: fn(&Problem) -> &str| problems.iter().map(of).collect::<Vec<_>>().join("; ");
        let more = [row.line.to_string(), join(|problem| problem.code), join(|problem| &problem.message)];
        let cells = row.cells.texts.iter().chain(&more).map(|cell| protect(cell).into_owned());
        writer.write_record(cells).map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}
