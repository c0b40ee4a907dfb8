//! The number of a questionnaire's version, and how a version is named from outside.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::code::{CodeError, Series};

/// A version number of three parts: `2.0.0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Version {
    major: u32,
    minor: u32,
    patch: u32,
}

impl FromStr for Version {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let wrong =
            || CodeError { text: text.to_owned(), wanted: "a version (three numbers with points, such as 2.0.0)" };
        let mut parts = text.split('.').map(part);
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(Some(major)), Some(Some(minor)), Some(Some(patch)), None) => Ok(Self { major, minor, patch }),
            _ => Err(wrong()),
        }
    }
}

/// A number without sign and without leading zeros, so that a version is written in one way only.
fn part(text: &str) -> Option<u32> {
    let plain = text == "0" || !text.starts_with(['0', '+']);
    text.parse().ok().filter(|_| plain)
}

impl TryFrom<String> for Version {
    type Error = CodeError;
    fn try_from(text: String) -> Result<Self, CodeError> {
        text.parse()
    }
}

impl From<Version> for String {
    fn from(version: Version) -> Self {
        version.to_string()
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

/// A version of a series, written `cybersecurity-awareness@2.0.0`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VersionName {
    /// The series.
    pub series: Series,
    /// The version's number.
    pub version: Version,
}

impl VersionName {
    /// `codebook@0.0.0`, where a name is needed and there is only a codebook.
    #[must_use]
    pub fn unnamed() -> Self {
        Self { series: Series::unnamed(), version: Version { major: 0, minor: 0, patch: 0 } }
    }
}

impl FromStr for VersionName {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let (series, version) = text.split_once('@').ok_or_else(|| CodeError {
            text: text.to_owned(),
            wanted: "a version of a series (such as cybersecurity-awareness@2.0.0)",
        })?;
        Ok(Self { series: series.parse()?, version: version.parse()? })
    }
}

impl TryFrom<String> for VersionName {
    type Error = CodeError;
    fn try_from(text: String) -> Result<Self, CodeError> {
        text.parse()
    }
}

impl From<VersionName> for String {
    fn from(name: VersionName) -> Self {
        name.to_string()
    }
}

impl fmt::Display for VersionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.series, self.version)
    }
}
