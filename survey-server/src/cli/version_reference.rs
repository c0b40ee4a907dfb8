//! How a command names a version: `SERIES@VERSION` from the database, or the path of its files.

use std::cell::OnceCell;
use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use survey_model::questionnaire::Questionnaire;
use survey_model::version::VersionName;

use super::{DatabaseArgs, Failure};
use crate::services::{Platform, ServiceError, questionnaire, version};

/// A version in the database, or in files.
#[derive(Debug, Clone)]
pub(super) enum VersionReference {
    /// `SERIES@VERSION`.
    Name(VersionName),
    /// A folder with a questionnaire.toml, or a single file.
    Path(PathBuf),
}

impl FromStr for VersionReference {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.parse().map_or_else(|_| Self::Path(text.into()), Self::Name))
    }
}

/// Reads the versions that a command names; the database is opened when the first of them is in it.
#[derive(Debug)]
pub(super) struct Versions<'a> {
    database: &'a DatabaseArgs,
    platform: OnceCell<Platform>,
}

impl<'a> Versions<'a> {
    pub(super) const fn in_database(database: &'a DatabaseArgs) -> Self {
        Self { database, platform: OnceCell::new() }
    }

    /// The questionnaire that a reference names.
    pub(super) fn find(&self, reference: &VersionReference) -> Result<Arc<Questionnaire>, Failure> {
        match reference {
            VersionReference::Path(path) => read(path),
            VersionReference::Name(name) => match version::find_as_operator(self.platform()?, name) {
                Ok(found) => Ok(found.questionnaire),
                Err(ServiceError::NotFound { .. }) => Err(Failure::usage(unknown(name))),
                Err(other) => Err(other.into()),
            },
        }
    }

    /// The platform over the database, which versions in files can do without.
    pub(super) fn platform_beside_files(&self, named: [&VersionReference; 2]) -> Result<Option<&Platform>, Failure> {
        let are_files = named.iter().all(|reference| matches!(reference, VersionReference::Path(_)));
        if are_files && !self.database.is_there() { Ok(None) } else { self.platform().map(Some) }
    }

    /// The platform over the database.
    pub(super) fn platform(&self) -> Result<&Platform, Failure> {
        if self.platform.get().is_none() {
            let _ = self.platform.set(self.database.open_existing()?);
        }
        self.platform.get().ok_or_else(|| Failure::usage("the database can't be opened"))
    }
}

fn read(path: &Path) -> Result<Arc<Questionnaire>, Failure> {
    Ok(Arc::new(questionnaire::check(path)?))
}

fn unknown(name: &VersionName) -> String {
    format!("there is no {name} in the database; give the path of its files, or publish it first")
}
