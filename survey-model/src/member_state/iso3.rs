//! The code by which data names a Member State.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{LIST, MemberState};

/// The ISO 3166-1 alpha-3 code of a Member State in the list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Iso3(pub(super) [u8; 3]);

/// A text that names no Member State.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the code of a Member State (ISO 3166-1 alpha-3, such as KEN)")]
pub struct UnknownState(pub String);

impl Iso3 {
    /// Parses the code of a state in the list.
    ///
    /// # Errors
    /// [`UnknownState`] if the list has no such state.
    pub fn parse(text: &str) -> Result<Self, UnknownState> {
        MemberState::find(text).map(|state| state.iso3).ok_or_else(|| UnknownState(text.to_owned()))
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The state.
    #[must_use]
    pub fn state(self) -> &'static MemberState {
        // A code is only made from the list, so that the search finds it; the first state stands in for the impossible.
        MemberState::find(self.as_str()).unwrap_or(&LIST[0])
    }
}

impl TryFrom<String> for Iso3 {
    type Error = UnknownState;
    fn try_from(text: String) -> Result<Self, UnknownState> {
        Self::parse(&text)
    }
}

impl From<Iso3> for String {
    fn from(code: Iso3) -> Self {
        code.as_str().to_owned()
    }
}

impl std::str::FromStr for Iso3 {
    type Err = UnknownState;
    fn from_str(text: &str) -> Result<Self, UnknownState> {
        Self::parse(text)
    }
}

impl fmt::Display for Iso3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Iso3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
