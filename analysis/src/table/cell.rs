//! What stands in a cell of a table.

use std::borrow::Cow;
use std::fmt::{Display, Formatter, Result};

use survey_model::cell::protect;

/// A cell; what is a number becomes text only where it is written, since tables have a hundred thousand of them.
#[derive(Debug, Clone)]
pub(super) enum Cell<'c> {
    /// Text as it is.
    Text(Cow<'c, str>),
    /// A count.
    Count(usize),
    /// A number with six decimals: more than any sample of states can tell, and the same on every machine.
    Number(f64),
    /// A p-value: small ones with their power of ten, since 0.000000 says nothing.
    PValue(f64),
}

impl<'c> Cell<'c> {
    /// Nothing.
    pub(super) const EMPTY: Self = Self::Text(Cow::Borrowed(""));

    /// Text from outside, such that no spreadsheet runs it.
    pub(super) fn protected(text: &'c str) -> Self {
        Self::Text(protect(text))
    }
}

impl Default for Cell<'_> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Display for Cell<'_> {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        match self {
            Self::Text(text) => to.write_str(text),
            Self::Count(count) => count.fmt(to),
            // What rounds to nothing has no sign.
            Self::Number(value) if value.abs() <= 0.000_000_5 => to.write_str("0.000000"),
            Self::Number(value) => write!(to, "{value:.6}"),
            Self::PValue(p) if *p < 1e-4 => write!(to, "{p:.8e}"),
            Self::PValue(p) => write!(to, "{p:.9}"),
        }
    }
}

impl<'c> From<&'c str> for Cell<'c> {
    fn from(text: &'c str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Cell<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl<'c, T: Into<Self>> From<Option<T>> for Cell<'c> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::EMPTY, Into::into)
    }
}
