//! Codes: the short stable names that data, exports and comparisons use instead of labels.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};

/// A text that is not a code of the wanted kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not {wanted}")]
pub struct CodeError {
    /// The text as it was given.
    pub text: String,
    /// What was wanted, with an example, to be read after "is not".
    pub wanted: &'static str,
}

macro_rules! code {
    ($(#[$doc:meta])* $name:ident, $wanted:literal, $valid:expr) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Parses a code; fails with what was wanted.
            ///
            /// # Errors
            /// [`CodeError`] if the text does not have the form of this code.
            pub fn parse(text: &str) -> Result<Self, CodeError> {
                let valid: fn(&str) -> bool = $valid;
                if valid(text) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(CodeError { text: text.to_owned(), wanted: $wanted })
                }
            }

            /// The code as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = CodeError;
            fn try_from(text: String) -> Result<Self, CodeError> {
                Self::parse(&text)
            }
        }
        impl From<$name> for String {
            fn from(code: $name) -> String {
                code.0
            }
        }
        impl std::str::FromStr for $name {
            type Err = CodeError;
            fn from_str(text: &str) -> Result<Self, CodeError> {
                Self::parse(text)
            }
        }
        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", self.0)
            }
        }
    };
}

code! {
    /// The stable name of a question: `CAMPAIGN_HELD`.
    QuestionCode, "a question code (capital letters, digits and _, starting with a letter, such as CAMPAIGN_HELD)", is_question_code
}
code! {
    /// The stable name of an option or of a row of a matrix: `partial`, `5`.
    OptionCode, "an option code (small letters, digits and _, such as not_at_all or 5)", is_option_code
}
code! {
    /// The stable name of a section: `child-online-protection`.
    SectionCode, "a section code (small letters, digits and -, starting with a letter, such as child-online-protection)", is_dashed
}
code! {
    /// The name of a questionnaire as a series of versions: `cybersecurity-awareness`.
    Series, "the name of a series (small letters, digits and -, starting with a letter, such as cybersecurity-awareness)", is_dashed
}
code! {
    /// One answerable line of a questionnaire: a question, or `QUESTION.row` for a row of a matrix.
    ItemCode, "an item code (a question code, or QUESTION.row for a row of a matrix)", is_item_code
}
code! {
    /// A study cycle's name: `2018-2021`.
    CycleLabel, "the label of a cycle (letters, digits, - _ and ., at most 40, such as 2018-2021)", is_cycle_label
}

/// Long names only make columns unreadable, and some statistics packages cut at 64.
const LONGEST: usize = 60;

fn is_question_code(text: &str) -> bool {
    text.len() <= LONGEST
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

fn is_option_code(text: &str) -> bool {
    text.len() <= LONGEST
        && text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

fn is_dashed(text: &str) -> bool {
    text.len() <= LONGEST
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn is_item_code(text: &str) -> bool {
    match text.split_once('.') {
        None => is_question_code(text),
        Some((question, row)) => is_question_code(question) && is_option_code(row),
    }
}

fn is_cycle_label(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
}

impl ItemCode {
    /// The item of a question that is one item itself.
    #[must_use]
    pub fn of(question: &QuestionCode) -> Self {
        Self(question.0.clone())
    }

    /// The item of one row of a matrix.
    #[must_use]
    pub fn of_row(question: &QuestionCode, row: &OptionCode) -> Self {
        Self(format!("{question}.{row}"))
    }

    /// The code of the question that the item belongs to.
    #[must_use]
    pub fn question(&self) -> &str {
        self.0.split_once('.').map_or(self.0.as_str(), |(question, _)| question)
    }

    /// The row of a matrix, if the item is one.
    #[must_use]
    pub fn row(&self) -> Option<&str> {
        self.0.split_once('.').map(|(_, row)| row)
    }
}

impl Series {
    /// What stands for a series where there is only a codebook.
    pub(crate) fn unnamed() -> Self {
        Self("codebook".to_owned())
    }
}
