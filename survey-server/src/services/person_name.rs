//! The name or the capacity of a person, as it is recorded and shown.

use std::fmt;

use super::email_address::EmailAddress;

/// The longest, in characters.
const LONGEST: usize = 200;

/// One line of visible text with a letter or a digit in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName(String);

/// A text that can't be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "it must have 1 to {LONGEST} characters on one line, a letter or a digit among them and none that does not show"
)]
pub struct PersonNameError;

impl PersonName {
    /// Parses a name, without the white space around it.
    ///
    /// # Errors
    /// [`PersonNameError`] if it has no letter and no digit, is too long, or has characters that don't show or turn the text around.
    pub fn parse(text: &str) -> Result<Self, PersonNameError> {
        let text = text.trim();
        let is_name =
            text.contains(char::is_alphanumeric) && text.chars().count() <= LONGEST && !text.contains(is_hidden);
        is_name.then(|| Self(text.to_owned())).ok_or(PersonNameError)
    }

    /// What somebody is called who was invited by an address alone: its part before the `@`, or all of it if that has neither letter nor digit.
    ///
    /// # Errors
    /// [`PersonNameError`] if the address is longer than a name may be.
    pub fn of_address(email: &EmailAddress) -> Result<Self, PersonNameError> {
        let (local, _) = email.as_str().split_once('@').unwrap_or((email.as_str(), ""));
        Self::parse(local).or_else(|_| Self::parse(email.as_str()))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Control characters, invisible ones, and those that override the direction of what follows. Two that don't show either are let through:
/// the joiners U+200C and U+200D, without which names in Persian and in scripts of India are misspelt.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
        // Word joiners and operators that don't show, soft hyphens, joiners of graphemes, fillers of Hangul, vowels of Khmer that don't show.
        || matches!(c, '\u{2060}'..='\u{2064}' | '\u{00AD}' | '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}')
        || matches!(c, '\u{17B4}' | '\u{17B5}' | '\u{206A}'..='\u{206F}' | '\u{E0000}'..='\u{E007F}')
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
