//! Which cycle, version and vintage a figure comes from.

use std::fmt;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::{Serialize, Serializer};
use survey_model::code::CycleLabel;
use survey_model::cycle::Provenance;
use survey_model::version::VersionName;

/// One side of a comparison: whose answers to which version, known when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CycleSummary {
    /// The cycle's name.
    pub label: CycleLabel,
    /// What was asked.
    pub questionnaire: Instrument,
    /// Which answers were known.
    pub vintage: Vintage,
    /// How many respondents the figures rest on, after the filter by kind of respondent.
    pub respondents: usize,
    /// The day as of which states are counted into groups: by convention the cycle's first day.
    pub groups_as_of: NaiveDate,
    /// Whether the answers are invented for demonstration.
    pub synthetic: bool,
}

/// Which answers were known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Vintage {
    /// The submissions that a platform knew at a moment.
    Known {
        /// The moment.
        as_of: DateTime<Utc>,
        /// How many submissions counted at that moment: the latest of each respondent.
        submissions: usize,
        /// Whence they come.
        #[serde(flatten)]
        sources: Sources,
    },
    /// The rows of a file.
    File {
        /// The file.
        #[serde(flatten)]
        file: FileHash,
        /// How many rows it has.
        rows: usize,
    },
}

/// Whence the submissions come that count.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Sources {
    /// How many are desk research: answers found for states that have not answered themselves.
    #[serde(skip_serializing_if = "is_none")]
    pub desk_research: usize,
    /// The only sources that were let in; empty for all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Provenance>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
const fn is_none(count: &usize) -> bool {
    *count == 0
}

/// A file, known by what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileHash {
    /// Its name without folders.
    pub file: String,
    /// The SHA-256 of its bytes in hexadecimal digits.
    pub sha256: String,
}

/// What was asked: a version of a questionnaire, or the codebook of a file from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Instrument {
    /// A version of a questionnaire.
    Version(VersionName),
    /// What a codebook says of the columns of a file.
    Codebook(FileHash),
}

impl Vintage {
    /// How many answers there are: submissions, or rows.
    #[must_use]
    pub const fn responses(&self) -> usize {
        match self {
            Self::Known { submissions, .. } => *submissions,
            Self::File { rows, .. } => *rows,
        }
    }
}

/// `2022-01-01T00:00:00Z (42 submissions, 3 of them desk research)`, or `a.csv, SHA-256 … (42 rows)`.
impl fmt::Display for Vintage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known { as_of, submissions, sources } => {
                let moment = as_of.to_rfc3339_opts(SecondsFormat::Secs, true);
                write!(f, "{moment} ({submissions} submissions{sources})")
            }
            Self::File { file, rows } => write!(f, "{file} ({rows} rows)"),
        }
    }
}

/// `, 3 of them desk research, only official`; nothing for what states have given alone.
impl fmt::Display for Sources {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.desk_research > 0 {
            write!(f, ", {} of them desk research", self.desk_research)?;
        }
        let only: Vec<&str> = self.only.iter().map(|source| source.code()).collect();
        if only.is_empty() { Ok(()) } else { write!(f, ", only {}", only.join(" and ")) }
    }
}

/// `a.csv, SHA-256 …`.
impl fmt::Display for FileHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, SHA-256 {}", self.file, self.sha256)
    }
}

/// The version's name, or the codebook's name and hash.
impl fmt::Display for Instrument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version(name) => write!(f, "{name}"),
            Self::Codebook(file) => write!(f, "{file}"),
        }
    }
}

impl From<VersionName> for Instrument {
    fn from(name: VersionName) -> Self {
        Self::Version(name)
    }
}

/// As text, for either has a name.
impl Serialize for Instrument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
