//! What can go wrong with an export.

use std::io;

use survey_model::version::VersionName;

/// Why an export ended before its end.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The file could not be written, for instance because a download was broken off.
    #[error("the file can't be written: {0}")]
    Write(#[from] io::Error),
    /// The submissions could not be had; the store says why.
    #[error("the submissions can't be read: {0}")]
    Read(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A submission answers another version than the one whose columns are written.
    #[error("a submission answers {found}, but the columns are those of {expected}")]
    OtherVersion {
        /// The version whose columns are written.
        expected: VersionName,
        /// The version that the submission answers.
        found: VersionName,
    },
    /// The second pass over the submissions gave more entries than the first.
    #[error("the submissions changed during the export: `{item}` has more entries than at first; export again")]
    Changed {
        /// The repeat group.
        item: String,
    },
}

impl ExportError {
    /// An error of the store that submissions come from.
    pub fn read(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Read(error.into())
    }
}

impl From<csv::Error> for ExportError {
    fn from(error: csv::Error) -> Self {
        Self::Write(error.into())
    }
}
