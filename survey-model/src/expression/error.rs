//! What can be wrong with the text of an expression.

use thiserror::Error;

/// Why a text is not an expression, and where.
///
/// `Display` is one plain sentence without the place; callers print the place in their own way.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{fault}")]
pub struct SyntaxError {
    fault: Fault,
    column: usize,
}

impl SyntaxError {
    pub(super) fn new(fault: Fault, column: usize) -> Self {
        Self { fault, column }
    }

    /// The stable code of the kind of error, such as `unclosed-parenthesis`.
    pub fn code(&self) -> &'static str {
        self.fault.code()
    }

    /// The place in the expression, in characters, counted from 1.
    ///
    /// It is one more than the number of characters if something is missing at the end.
    pub fn column(&self) -> usize {
        self.column
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(super) enum Fault {
    #[error("there is no expression")]
    Empty,
    #[error("the expression is too long; at most {characters} characters and {tokens} words and signs are allowed")]
    TooLong { characters: usize, tokens: usize },
    #[error("the expression is nested too deeply; at most {0} levels are allowed")]
    TooDeep(usize),
    #[error("`{0}` means nothing in an expression")]
    UnexpectedCharacter(char),
    #[error("`{found}` is not used here; write {instead}")]
    ForeignOperator { found: &'static str, instead: &'static str },
    #[error("text needs straight quotes (' or \"), not typographic ones")]
    TypographicQuote,
    #[error("the text that begins here has no closing quote")]
    UnclosedText,
    #[error("`{0}` is not a number")]
    InvalidNumber(String),
    #[error("the reference that begins here has no closing `}}`")]
    UnclosedReference,
    #[error(
        "`{0}` is not a reference; write ${{CODE}} or ${{CODE.row}}, the code in capitals and the row in small letters"
    )]
    InvalidReference(String),
    #[error("expected a value such as ${{CODE}}, a number or a quoted text, but found {0}")]
    ExpectedValue(String),
    #[error("expected an operator such as `=` or `and`, but found {0}")]
    ExpectedOperator(String),
    #[error("expected a closing parenthesis for the one opened at column {0}")]
    UnclosedParenthesis(usize),
    #[error("this closing parenthesis has no opening one")]
    UnopenedParenthesis,
    #[error("`{0}` stands alone; write '{0}' for a text or ${{{0}}} for the answer to a question")]
    BareName(String),
    #[error("there is no function `{0}`")]
    UnknownFunction(String),
    #[error("`{function}` takes {expected}, not {found}")]
    WrongArgumentCount { function: &'static str, expected: String, found: usize },
    #[error("`{0}` needs a reference such as ${{CODE}}")]
    ReferenceNeeded(&'static str),
    #[error("the pattern of `regex` must be a quoted text")]
    PatternNotLiteral,
    #[error("the pattern cannot be used: {0}")]
    InvalidPattern(String),
    #[error("`{0}` is not a date; write '2024-12-31'")]
    InvalidDate(String),
    #[error("comparisons cannot be chained; join two with `and`")]
    ChainedComparison,
}

impl Fault {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too-long",
            Self::TooDeep(_) => "too-deep",
            Self::UnexpectedCharacter(_) => "unexpected-character",
            Self::ForeignOperator { .. } => "foreign-operator",
            Self::TypographicQuote => "typographic-quote",
            Self::UnclosedText => "unclosed-text",
            Self::InvalidNumber(_) => "invalid-number",
            Self::UnclosedReference => "unclosed-reference",
            Self::InvalidReference(_) => "invalid-reference",
            Self::ExpectedValue(_) => "expected-value",
            Self::ExpectedOperator(_) => "expected-operator",
            Self::UnclosedParenthesis(_) => "unclosed-parenthesis",
            Self::UnopenedParenthesis => "unopened-parenthesis",
            Self::BareName(_) => "bare-name",
            Self::UnknownFunction(_) => "unknown-function",
            Self::WrongArgumentCount { .. } => "wrong-argument-count",
            Self::ReferenceNeeded(_) => "reference-needed",
            Self::PatternNotLiteral => "pattern-not-literal",
            Self::InvalidPattern(_) => "invalid-pattern",
            Self::InvalidDate(_) => "invalid-date",
            Self::ChainedComparison => "chained-comparison",
        }
    }
}
