//! `questionnaire new`.

use std::path::{Path, PathBuf};

use clap::Args;
use survey_model::language::Language;
use survey_model::questionnaire::{Source, files, new, write};
use survey_model::version::VersionName;

use super::super::folder::write_files;
use super::super::version_reference::{VersionReference, Versions};
use super::super::{DatabaseArgs, Failure};

/// Begins a questionnaire, or the version that follows another one, as files to edit.
#[derive(Debug, Args)]
pub(in crate::cli) struct New {
    /// The series and the number of the version.
    #[arg(value_name = "SERIES@VERSION")]
    name: VersionName,
    /// The version that it follows: all its questions and texts are taken over.
    #[arg(long, value_name = "SERIES@VERSION|PATH")]
    from: Option<VersionReference>,
    /// The languages of a new series, the source language first.
    #[arg(long = "lang", value_name = "LANG", value_parser = ["ar", "en", "es", "fr", "ru", "zh"], value_delimiter = ',',
        default_value = "en", conflicts_with = "from")]
    languages: Vec<String>,
    /// The folder for the files; it must be empty or not there yet.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    database: DatabaseArgs,
}

impl New {
    pub(in crate::cli) fn run(self) -> Result<(), Failure> {
        let sources = match &self.from {
            None => new::files(&self.name, &self.languages()),
            Some(from) => self.successor(from)?,
        };
        write_files(&self.out, &sources)?;
        say!("{} is begun in {}. Next:", self.name, self.out.display());
        say!("  edit its files, then: survey-server questionnaire check --draft {}", self.out.display());
        say!("  see its form:         survey-server questionnaire preview {}", self.out.display());
        Ok(())
    }

    fn languages(&self) -> Vec<Language> {
        let mut languages: Vec<Language> = Vec::new();
        for language in self.languages.iter().filter_map(|code| Language::from_code(code)) {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        languages
    }

    fn successor(&self, reference: &VersionReference) -> Result<Vec<Source>, Failure> {
        let from = Versions::in_database(&self.database).find(reference)?;
        self.check_follows(from.name())?;
        let sources = match reference {
            VersionReference::Path(folder) if folder.is_dir() => relative(folder)?,
            VersionReference::Path(_) | VersionReference::Name(_) => write(from.document()),
        };
        let broken = |error| Failure::usage(format!("the definition can't be renumbered: {error}"));
        new::successor(sources, from.name(), self.name.version).map_err(broken)
    }

    fn check_follows(&self, from: &VersionName) -> Result<(), Failure> {
        if from.series != self.name.series {
            let message =
                format!("{} is of another series than {from}; a version follows one of its own series", self.name);
            return Err(Failure::usage(message));
        }
        if from.version >= self.name.version {
            return Err(Failure::usage(format!("{} does not come after {from}; give it a higher number", self.name)));
        }
        Ok(())
    }
}

/// The files of a folder by their names within it, as they were written, with all comments.
fn relative(folder: &Path) -> Result<Vec<Source>, Failure> {
    let sources = files(folder).map_err(|problem| Failure::Problems(vec![problem]))?;
    let within = |source: Source| {
        let name =
            Path::new(&source.name).strip_prefix(folder).map_or(source.name.clone(), |name| name.display().to_string());
        Source { name, ..source }
    };
    Ok(sources.into_iter().map(within).collect())
}
