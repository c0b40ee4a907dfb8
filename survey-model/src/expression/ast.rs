//! The tree that a parsed expression is.

use serde::ser::{Serialize, SerializeSeq, Serializer};

use super::function::Function;
use super::operator::Operator;
use super::pattern::Pattern;
use super::reference::Reference;

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
