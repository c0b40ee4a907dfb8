//! `import responses`.

use std::fs::File;
use std::path::PathBuf;

use analysis::import::Absent;
use clap::Subcommand;
use survey_model::code::CycleLabel;

use super::{DatabaseArgs, Failure};
use crate::services::Who;
use crate::services::import::{ImportReport, ImportRequest, import};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Imports responses from a wide CSV file: all of them, or none and every problem.
    ///
    /// The first row names the columns: `state` (a code or a name), then the columns of the questionnaire, as
    /// `survey-server export responses --format csv-wide` writes them.
    Responses {
        /// The cycle that they belong to.
        #[arg(long, value_name = "LABEL")]
        cycle: CycleLabel,
        /// The file.
        #[arg(value_name = "FILE.csv")]
        file: PathBuf,
        /// Questions without a column were not asked at all, instead of asked and not answered.
        #[arg(long)]
        absent_not_asked: bool,
        /// Check only; store nothing.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

impl Command {
    pub(super) fn run(self) -> Result<(), Failure> {
        let Self::Responses { cycle, file, absent_not_asked, dry_run, database } = self;
        let platform = database.open()?;
        let name = file.display().to_string();
        let mut reader = File::open(&file).map_err(|error| Failure::usage(format!("{name} can't be read: {error}")))?;
        let absent = if absent_not_asked { Absent::NotAsked } else { Absent::NotAnswered };
        let request = ImportRequest { cycle: cycle.clone(), file: &name, reader: &mut reader, absent, dry_run };
        say!("{}", sentence(import(&platform, &Who::operator(), request)?, &cycle));
        Ok(())
    }
}

fn sentence(report: ImportReport, cycle: &CycleLabel) -> String {
    let ImportReport { responses, restored, values, stored } = report;
    let what = format!("{responses} responses with {values} answers");
    let legacy = responses - restored;
    let whence = format!("{restored} exported from a platform and unchanged, {legacy} legacy imports");
    if stored {
        format!("Imported {what} into the cycle {cycle}: {whence}.")
    } else {
        format!("The file is right: {what} for the cycle {cycle}; {whence}. Nothing was stored.")
    }
}
