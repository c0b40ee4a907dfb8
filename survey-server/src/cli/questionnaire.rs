//! `questionnaire check`, `publish`, `list`, `schema`, `diff` and `translations`.

use std::path::PathBuf;

use clap::Subcommand;

use super::{DatabaseArgs, Failure};
use crate::services::analysis_plan::{self, Declaration};
use crate::services::questionnaire::{self, AGREED_ELSEWHERE};
use crate::services::version::Publication;
use crate::services::{ServiceError, Who};

mod concordance;
mod diff;
mod list;
mod new;
mod preview;
mod schema;
mod translations;
mod xlsform;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Checks questionnaires; prints every problem as `file:line: code: message` and exits with 2 if there is any.
    Check {
        /// Folders with a questionnaire.toml, or single files.
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// Leaves aside what only stands between a draft and its approval: translations, verdicts without reviewer.
        #[arg(long)]
        draft: bool,
    },
    /// Publishes a questionnaire that was agreed on elsewhere, or approved here; from then on its version never changes.
    Publish {
        /// A folder with a questionnaire.toml, or a single file.
        #[arg(value_name = "PATH")]
        path: PathBuf,
        /// Why, and where it was agreed on; the version's history keeps it.
        #[arg(long, default_value = AGREED_ELSEWHERE, hide_default_value = true, value_name = "TEXT")]
        reason: String,
        #[command(flatten)]
        database: DatabaseArgs,
    },
    List(list::List),
    New(new::New),
    Schema(schema::Schema),
    Diff(diff::Diff),
    Concordance(concordance::Crosswalk),
    /// Shows how far the translations are, and takes a translator's file out and back in.
    Translations(translations::Translations),
    Preview(preview::PreviewCommand),
    ImportXlsform(xlsform::ImportXlsform),
    ExportXlsform(xlsform::ExportXlsform),
}

impl Command {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self {
            Self::Publish { path, reason, database } => publish(&path, &reason, &database),
            Self::Check { paths, draft } => check(&paths, draft),
            Self::List(command) => command.run(),
            Self::New(command) => command.run(),
            Self::Schema(command) => command.run(),
            Self::Diff(command) => command.run(),
            Self::Concordance(command) => command.run(),
            Self::Translations(command) => command.run(),
            Self::Preview(command) => command.run(),
            Self::ImportXlsform(command) => command.run(),
            Self::ExportXlsform(command) => command.run(),
        }
    }
}

fn check(paths: &[PathBuf], draft: bool) -> Result<(), Failure> {
    let mut problems = Vec::new();
    for path in paths {
        match questionnaire::check(path) {
            Ok(checked) if draft || checked.obstacles().is_empty() => {
                say!("{}: {} is right ({} items).", path.display(), checked.name(), checked.items().count())
            }
            Ok(checked) => problems.extend_from_slice(checked.obstacles()),
            Err(ServiceError::Invalid(found)) => problems.extend(found),
            Err(other) => return Err(other.into()),
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(Failure::Problems(problems)) }
}

fn publish(path: &std::path::Path, reason: &str, database: &DatabaseArgs) -> Result<(), Failure> {
    let platform = database.open()?;
    match questionnaire::publish(&platform, path, reason)? {
        Publication::Published(name) => say!("{name} is published."),
        Publication::AlreadyPublished(name) => say!("{name} was published before, with the same content."),
    }
    if let Some(Declaration::Declared(edition)) = analysis_plan::declare_beside(&platform, &Who::operator(), path)? {
        say!("Which way is better on its items is declared: edition {edition} of its analysis.toml.");
    }
    Ok(())
}
