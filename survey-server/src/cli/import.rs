//! `import responses`.

use std::fs::File;
use std::path::PathBuf;

use analysis::import::Absent;
use clap::Subcommand;
use survey_model::code::CycleLabel;

use super::{DatabaseArgs, Failure};
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
        println!("{}", sentence(import(&platform, request)?, &cycle));
        Ok(())
    }
}

fn sentence(report: ImportReport, cycle: &CycleLabel) -> String {
    let ImportReport { responses, values, stored } = report;
    if stored {
        format!("Imported {responses} responses with {values} answers into the cycle {cycle}.")
    } else {
        format!(
            "The file is right: {responses} responses with {values} answers for the cycle {cycle}. Nothing was stored."
        )
    }
}
