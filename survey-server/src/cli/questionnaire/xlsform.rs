//! `questionnaire import-xlsform` and `questionnaire export-xlsform`.

use std::path::PathBuf;

use clap::Args;
use survey_model::problem::Problem;

use super::super::file::put;
use super::super::folder::write_files;
use super::super::version_reference::{VersionReference, Versions};
use super::super::{DatabaseArgs, Failure};
use crate::services::ServiceError;
use crate::services::xlsform;

/// Takes in an XLSForm; every cell without an equivalent is listed, and nothing is written unless all have one.
#[derive(Debug, Args)]
pub(in crate::cli) struct ImportXlsform {
    /// The spreadsheet, .xlsx or .xls.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The folder for the questionnaire's files; it must be empty or not there yet.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Leaves out what has no equivalent, and writes the rest even if something is still wrong with it.
    #[arg(long)]
    lenient: bool,
}

impl ImportXlsform {
    pub(in crate::cli) fn run(&self) -> Result<(), Failure> {
        let imported = xlsform::import(&self.file, self.lenient).map_err(|error| self.failure(error))?;
        write_files(&self.out, &imported.sources)?;
        tell_of("Taken over with a change:", &imported.notices);
        tell_of("Left out, since it has no equivalent:", &imported.left_out);
        tell_of("Still wrong:", &imported.problems);
        say!("{} files are written to {}. Next:", imported.sources.len(), self.out.display());
        say!("  edit them, then: survey-server questionnaire check --draft {}", self.out.display());
        Ok(())
    }

    fn failure(&self, error: ServiceError) -> Failure {
        let is_about_cells = matches!(&error, ServiceError::Invalid(found) if found.iter().any(|problem| problem.code.starts_with("xlsform-")));
        if is_about_cells && !self.lenient {
            tell!("With --lenient, everything else is taken in and these are left out:\n");
        }
        error.into()
    }
}

fn tell_of(heading: &str, problems: &[Problem]) {
    if !problems.is_empty() {
        tell!("{heading}");
        problems.iter().for_each(|problem| tell!("  {problem}"));
    }
}

/// Writes a questionnaire as an XLSForm, from which it can be taken in again without loss.
#[derive(Debug, Args)]
pub(in crate::cli) struct ExportXlsform {
    /// A folder with a questionnaire.toml, a single file, or a version of the database.
    #[arg(value_name = "PATH|SERIES@VERSION")]
    version: VersionReference,
    /// The .xlsx file to write.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    database: DatabaseArgs,
}

impl ExportXlsform {
    pub(in crate::cli) fn run(&self) -> Result<(), Failure> {
        let questionnaire = Versions::in_database(&self.database).find(&self.version)?;
        let bytes = xlsform::export(&questionnaire)?;
        put(&self.out, &bytes)?;
        say!("{} is written to {}.", questionnaire.name(), self.out.display());
        Ok(())
    }
}
