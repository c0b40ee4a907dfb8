//! The tree that a parsed expression is.

use std::fmt;

use serde::ser::{Serialize, SerializeSeq, Serializer};

use super::function::Function;
use super::pattern::Pattern;

/// One part of an expression.
///
/// Its JSON is what the page's script evaluates: a literal is a JSON number or string, everything else an array whose
/// first element says what it is:
///
/// | expression | JSON |
/// |---|---|
/// | `5`, `'a'` | `5.0`, `"a"` |
/// | `${CODE.row}` | `["ref", "CODE.row"]` |
/// | `.` | `["."]` |
/// | `-a` | `["-", a]` |
/// | `a div b` (every operator so) | `["div", a, b]` |
/// | `if(a, b, c)` (every function so) | `["if", a, b, c]` |
/// | `regex(a, '\d+')` | `["regex", a, "[0-9]+"]`: the pattern in its portable form |
#[derive(Debug, Clone, PartialEq)]
pub enum Ast {
    /// A number.
    Number(f64),
    /// A quoted text.
    Text(String),
    /// `${CODE}` or `${CODE.row}`.
    Reference(Reference),
    /// `.`, the answer that a constraint is about.
    Current,
    /// `-a`
    Negation(Box<Ast>),
    /// `a operator b`
    Operation(Operator, Box<Ast>, Box<Ast>),
    /// A function and its arguments, as many as it takes.
    Call(&'static Function, Vec<Ast>),
    /// The second argument of `regex`.
    Pattern(Pattern),
}

impl Ast {
    /// Calls `visitor` with this part, then with the parts within it, from left to right.
    pub fn visit<'ast>(&'ast self, visitor: &mut impl FnMut(&'ast Ast)) {
        visitor(self);
        match self {
            Self::Number(_) | Self::Text(_) | Self::Reference(_) | Self::Current | Self::Pattern(_) => {}
            Self::Negation(inner) => inner.visit(visitor),
            Self::Operation(_, left, right) => {
                left.visit(visitor);
                right.visit(visitor);
            }
            Self::Call(_, arguments) => arguments.iter().for_each(|argument| argument.visit(visitor)),
        }
    }
}

impl Serialize for Ast {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Reference(reference) => node(serializer, "ref", [reference.as_str()]),
            Self::Current => node(serializer, ".", [(); 0]),
            Self::Negation(inner) => node(serializer, "-", [inner]),
            Self::Operation(operator, left, right) => node(serializer, operator.symbol(), [left, right]),
            Self::Call(function, arguments) => node(serializer, function.name(), arguments),
            Self::Pattern(pattern) => serializer.serialize_str(pattern.portable()),
        }
    }
}

fn node<S: Serializer, T: Serialize>(
    serializer: S,
    head: &str,
    parts: impl IntoIterator<Item = T>,
) -> Result<S::Ok, S::Error> {
    let mut sequence = serializer.serialize_seq(None)?;
    sequence.serialize_element(head)?;
    for part in parts {
        sequence.serialize_element(&part)?;
    }
    sequence.end()
}

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

/// What stands between two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `or`
    Or,
    /// `and`
    And,
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `div`
    Divide,
    /// `mod`
    Remainder,
}

/// Each operator as it is written, longer signs before their beginnings.
pub(super) const OPERATORS: [(&str, Operator); 13] = [
    ("or", Operator::Or),
    ("and", Operator::And),
    ("=", Operator::Equal),
    ("!=", Operator::NotEqual),
    ("<=", Operator::LessOrEqual),
    ("<", Operator::Less),
    (">=", Operator::GreaterOrEqual),
    (">", Operator::Greater),
    ("+", Operator::Add),
    ("-", Operator::Subtract),
    ("*", Operator::Multiply),
    ("div", Operator::Divide),
    ("mod", Operator::Remainder),
];

impl Operator {
    /// The operator as it is written.
    pub fn symbol(self) -> &'static str {
        OPERATORS.iter().find(|(_, operator)| *operator == self).map_or("", |(symbol, _)| symbol)
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        OPERATORS.iter().find(|(symbol, _)| *symbol == name).map(|(_, operator)| *operator)
    }

    /// How tightly it binds, as in `XPath` 1.0; operators of one level are taken from left to right.
    pub(super) fn precedence(self) -> u8 {
        match self {
            Self::Or => 1,
            Self::And => 2,
            Self::Equal | Self::NotEqual => 3,
            Self::Less | Self::LessOrEqual | Self::Greater | Self::GreaterOrEqual => 4,
            Self::Add | Self::Subtract => 5,
            Self::Multiply | Self::Divide | Self::Remainder => 6,
        }
    }

    pub(super) fn is_comparison(self) -> bool {
        matches!(self.precedence(), 3 | 4)
    }
}
