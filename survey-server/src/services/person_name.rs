//! The name or the capacity of a person, as it is recorded and shown.

use std::fmt;

/// The longest, in characters.
const LONGEST: usize = 200;

/// One line of visible text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName(String);

/// A text that can't be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it must have 1 to {LONGEST} characters on one line")]
pub struct PersonNameError;

impl PersonName {
    /// Parses a name, without the white space around it.
    ///
    /// # Errors
    /// [`PersonNameError`] if it is empty, too long, or has characters that don't show or turn the text around.
    pub fn parse(text: &str) -> Result<Self, PersonNameError> {
        let text = text.trim();
        let is_name = !text.is_empty() && text.chars().count() <= LONGEST && !text.contains(is_hidden);
        is_name.then(|| Self(text.to_owned())).ok_or(PersonNameError)
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Control characters, invisible ones, and those that override the direction of what follows.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}' | '\u{202A}'..='\u{202E}' | '\u{2028}' | '\u{2029}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
