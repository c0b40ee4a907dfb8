//! The words and signs of an expression.

use std::fmt;

use super::operator::Operator;
use super::reference::Reference;
use super::value::number_to_text;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Number(f64),
    Text(String),
    Reference(Reference),
    Current,
    /// The name of a function, or `and`, `or`, `div`, `mod`: which one, only its place tells.
    Name(String),
    Sign(Operator),
    Open,
    Close,
    Comma,
}

impl Token {
    /// The operator that it is when an operator may stand in its place.
    pub(super) fn operator(&self) -> Option<Operator> {
        match self {
            Self::Sign(operator) => Some(*operator),
            Self::Name(name) => Operator::named(name),
            _ => None,
        }
    }
}

impl fmt::Display for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(formatter, "`{}`", number_to_text(*number)),
            Self::Text(text) => write!(formatter, "the text '{text}'"),
            Self::Reference(reference) => write!(formatter, "`${{{reference}}}`"),
            Self::Current => formatter.write_str("`.`"),
            Self::Name(name) => write!(formatter, "`{name}`"),
            Self::Sign(operator) => write!(formatter, "`{}`", operator.symbol()),
            Self::Open => formatter.write_str("`(`"),
            Self::Close => formatter.write_str("`)`"),
            Self::Comma => formatter.write_str("`,`"),
        }
    }
}

/// A token and the column of its first character, counted from 1.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) token: Token,
    pub(super) column: usize,
}
