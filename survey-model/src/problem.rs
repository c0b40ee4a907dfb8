//! What is wrong with something that came from outside: a stable code, the place, and a plain sentence.

use std::fmt;

use serde::Serialize;

/// One thing that is wrong; readers report all of them, not the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The stable code, for documentation and tests: `unknown-option`.
    pub code: &'static str,
    /// Where it is.
    pub place: Place,
    /// A plain sentence that says what is wrong and what to do about it.
    pub message: String,
}

/// Where a problem is; what is not known is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The file, as its reader was given it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The line in the file (the row of a CSV file, its heading being 1), counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The column of a table, the item or the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

impl Problem {
    /// A problem in a line of a file.
    #[must_use]
    pub fn in_line(code: &'static str, file: &str, line: usize, message: impl Into<String>) -> Self {
        let place = Place { file: Some(file.to_owned()), line: Some(line), field: None };
        Self { code, place, message: message.into() }
    }

    /// A problem of an item or a field, outside any file.
    #[must_use]
    pub fn in_field(code: &'static str, field: impl Into<String>, message: impl Into<String>) -> Self {
        let place = Place { field: Some(field.into()), ..Place::default() };
        Self { code, place, message: message.into() }
    }
}

/// `file:line: field: code: message`, leaving out what is not known.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.place.file {
            write!(f, "{file}:")?;
        }
        if let Some(line) = self.place.line {
            write!(f, "{line}:")?;
        }
        if self.place.file.is_some() || self.place.line.is_some() {
            f.write_str(" ")?;
        }
        if let Some(field) = &self.place.field {
            write!(f, "{field}: ")?;
        }
        write!(f, "{}: {}", self.code, self.message)
    }
}
