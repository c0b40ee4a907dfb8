//! Writes the submissions of a cycle as a file for other programs.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::io::Write;

use analysis::export::{ExportError, FORMATS, Options, Standing, Submissions, Table, format};
use chrono::{DateTime, Utc};
use survey_model::code::CycleLabel;
use survey_model::language::Language;
use survey_model::submission::Submission;

use super::cycle;
use super::dataset::Counting;
use super::progress::Progress;
use super::response::read_submission;
use super::{Platform, ServiceError};
use crate::storage::{CycleId, submission};

mod standing;

/// How an export is written.
#[derive(Debug, Clone)]
pub struct ExportRequest {
    /// The cycle.
    pub cycle: CycleLabel,
    /// The name of the format, of those in [`FORMATS`].
    pub format: String,
    /// The language of labels.
    pub language: Language,
    /// Whether a byte order mark comes first, by which Excel knows UTF-8.
    pub bom: bool,
    /// Which submissions are exported.
    pub counting: Counting,
}

/// Writes the submission of every respondent that counts; gives the moment of the last of them, if there is any.
///
/// The same moment, once it is over, always gives the same bytes.
///
/// # Errors
/// [`ServiceError::NotFound`] for an unknown cycle, [`ServiceError::Refused`] for an unknown format or if `out` fails.
pub fn export(
    platform: &Platform,
    request: &ExportRequest,
    out: &mut dyn Write,
    progress: &dyn Progress,
) -> Result<Option<DateTime<Utc>>, ServiceError> {
    let format = format(&request.format).ok_or_else(|| unknown_format(&request.format))?;
    let view = cycle::find(platform, &request.cycle)?;
    let standings = if format.tells_standing() {
        platform.database.read(|conn| standing::of_cycle(conn, view.cycle.id, request.counting.as_of))?
    } else {
        HashMap::new()
    };
    let submissions = Stored {
        standings,
        platform,
        cycle: view.cycle.id,
        counting: &request.counting,
        progress,
        done: Cell::new(0),
        last: Cell::new(None),
        failure: RefCell::default(),
    };
    let table = Table {
        questionnaire: &view.questionnaire,
        language: request.language,
        submissions: &submissions,
        options: Options { bom: request.bom },
    };
    match (format.write(&table, out), submissions.failure.take()) {
        (Ok(()), _) => Ok(submissions.last.get()),
        (Err(_), Some(failure)) => Err(failure),
        (Err(error), None) => Err(ServiceError::refused("export-failed", error.to_string())),
    }
}

fn unknown_format(name: &str) -> ServiceError {
    let known: Vec<&str> = FORMATS.iter().map(|format| format.name()).collect();
    ServiceError::refused(
        "unknown-format",
        format!("there is no format `{name}`; the formats are {}", known.join(", ")),
    )
}

/// The submissions of a cycle, read from the database each time they are gone through.
struct Stored<'p> {
    /// What has become of submissions, by their hash; of formats that don't tell it, none.
    standings: HashMap<String, Standing>,
    platform: &'p Platform,
    cycle: CycleId,
    counting: &'p Counting,
    progress: &'p dyn Progress,
    done: Cell<usize>,
    last: Cell<Option<DateTime<Utc>>>,
    /// What the database did wrong, which the format can only pass on as a text.
    failure: RefCell<Option<ServiceError>>,
}

/// A failure of the visitor passes through the storage layer unharmed.
enum Stop {
    Visitor(ExportError),
    Store(ServiceError),
}

impl<E: Into<ServiceError>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Store(error.into())
    }
}

impl Submissions for Stored<'_> {
    fn standing(&self, sha256: &str) -> Standing {
        self.standings.get(sha256).cloned().unwrap_or_default()
    }

    fn each(&self, visit: &mut dyn FnMut(&Submission, &str) -> Result<(), ExportError>) -> Result<(), ExportError> {
        let result = self.platform.database.read(|conn| {
            submission::each_latest(conn, self.cycle, self.counting.as_of, |_, row| {
                if !self.counting.lets_in(row.provenance) {
                    return Ok(());
                }
                let submission = read_submission(&row)?;
                self.done.set(self.done.get() + 1);
                self.last.set(self.last.get().max(Some(submission.submitted_at)));
                self.progress.advance(self.done.get(), None);
                visit(&submission, &row.sha256).map_err(Stop::Visitor)
            })
        });
        result.map_err(|stop| match stop {
            Stop::Visitor(error) => error,
            Stop::Store(error) => {
                let passed_on = ExportError::read(error.to_string());
                self.failure.replace(Some(error));
                passed_on
            }
        })
    }
}
