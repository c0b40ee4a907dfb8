//! The names of items in an expression.

use std::fmt;

/// The name of an item in an expression: `CODE`, or `CODE.row` for a row of a matrix.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference(String);

impl Reference {
    /// Reads `CODE` or `CODE.row`; `None` if a code is not spelled as codes are.
    pub fn parse(text: &str) -> Option<Self> {
        let (question, row) = text.split_once('.').unzip();
        let row_holds = row.is_none_or(|row| is_code(row, is_small));
        (row_holds && is_code(question.unwrap_or(text), is_capital)).then(|| Self(text.to_owned()))
    }

    /// The whole name, `CODE` or `CODE.row`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code of the question, without the row.
    pub fn question(&self) -> &str {
        self.0.split_once('.').map_or(self.as_str(), |(question, _)| question)
    }

    /// The code of the row, if it names one.
    pub fn row(&self) -> Option<&str> {
        self.0.split_once('.').map(|(_, row)| row)
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// Whether a code has only letters of its case, digits and `_`, and does not begin with `_`.
fn is_code(code: &str, is_letter: fn(char) -> bool) -> bool {
    code.starts_with(is_letter) && code.chars().all(|next| is_letter(next) || next.is_ascii_digit() || next == '_')
}

fn is_capital(character: char) -> bool {
    character.is_ascii_uppercase()
}

/// Codes of rows and options may also begin with a digit.
fn is_small(character: char) -> bool {
    character.is_ascii_lowercase() || character.is_ascii_digit()
}
