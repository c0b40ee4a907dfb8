//! The language of relevance and constraint: `XLSForm`'s, which is a part of `XPath` 1.0.
//!
//! ```
//! use survey_model::expression::{Expression, Value};
//!
//! let relevance = Expression::parse("${HAS_STRATEGY} = 'yes' and selected(${CHANNELS}, 'radio')")?;
//! assert_eq!(relevance.references().len(), 2);
//! assert_eq!(Expression::parse("${A} = yes").unwrap_err().code(), "bare-name");
//! # Ok::<(), survey_model::expression::SyntaxError>(())
//! ```
//!
//! # Writing
//! `${CODE}` or `${CODE.row}` is an answer, `.` the answer that a constraint is about; numbers `5`, `0.5`; texts `'a'`,
//! `"a"`; parentheses; and, from loose to tight, `or`, `and`, `= !=`, `< <= > >=`, `+ -`, `* div mod`, unary `-`.
//! Comparisons of one level cannot be chained. Functions:
//!
//! | function | value |
//! |---|---|
//! | `true()` `false()` `not(a)` | truth values |
//! | `if(a, b, c)` | `b` if `a` is true, else `c` |
//! | `coalesce(a, b)` | `a`, or `b` if `a` is empty or NaN |
//! | `selected(a, 'code')` | whether the code is among the options chosen in `a` |
//! | `count-selected(a)` | how many options are chosen in `a` |
//! | `count(${GROUP})` | how many entries a repeat group has |
//! | `regex(a, 'pattern')` | whether the whole of `a` matches; the pattern is a literal, see `Pattern` |
//! | `contains(a, b)` `starts-with(a, b)` | whether `b` is within, or begins, `a`; always if `b` is empty |
//! | `string-length(a)` | number of characters (Unicode scalar values) |
//! | `string(a)` `number(a)` | `a` as text, as a number |
//! | `int(a)` `abs(a)` | without fraction (towards zero), without sign |
//! | `round(a)` `round(a, n)` | to `n` decimals, half up; by decimal notation, so `round(1.005, 2)` is 1.01 |
//! | `min(…)` `max(…)` | of the arguments that are numbers; NaN if none is |
//! | `today()` | the day of evaluation |
//! | `date(a)` | the date in a text `2024-12-31` or of a number of days since 1970-01-01; else empty |
//!
//! # Meaning
//! Evaluation always gives a value. What cannot be done gives NaN (arithmetic), false (comparison) or empty (`date`).
//!
//! - An unanswered or not relevant item is empty, as is a blank text and an empty list.
//! - As a number, empty and text that is no number are NaN, a date is its days since 1970-01-01, true is 1. As text, a
//!   list is its codes joined with spaces. As truth, empty, 0 and NaN are false; every text, even `'false'`, is true.
//! - `=` and `!=` compare as truth values if one side is one, else as numbers if one side is a number or a date, else as
//!   texts: option `'5'` equals 5. `<` and its kin compare numbers. Beside a date, a text is read as a date. NaN equals
//!   nothing, so `!=` holds and everything else is false. Numbers that differ by less than 1e-12 are equal, as in ODK.
//! - *An unanswered item is the empty text*, as in ODK: `${A} = ''` is true, and so are **`${A} != 'no'`** and `${A} = ${B}`
//!   with both unanswered; `${A} < 5` is false, since no text that is no number is less than one. What is asked because of
//!   an answer therefore says so: `${A} != '' and ${A} != 'no'`.
//!
//! The page's script, `survey-server/static/expression.js`, evaluates [`Ast`]'s JSON to the same values;
//! `tests/expression-vectors.json` and random cases hold the two together.

mod ast;
mod error;
mod evaluate;
mod function;
mod lexer;
mod operator;
mod parser;
mod pattern;
mod reference;
mod rounding;
mod token;
mod value;

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

pub use ast::Ast;
pub use error::SyntaxError;
pub use function::Function;
pub use operator::Operator;
pub use pattern::Pattern;
pub use reference::Reference;
pub use value::Value;

/// Longest expression, in characters.
pub const MAX_LENGTH: usize = 4096;

/// Most tokens in an expression: bounds the height of the tree, and with it the stack that evaluation needs.
const MAX_TOKENS: usize = 1000;

/// Most parentheses, calls and signs within each other.
const MAX_DEPTH: usize = 64;

/// What an expression can see of a response.
pub trait Context {
    /// The answer to an item, `CODE` or `CODE.row`; for a repeat group, a list with one text per entry.
    ///
    /// [`Value::Empty`] if it is unanswered, not relevant or unknown.
    fn value(&self, reference: &str) -> Value;

    /// The answer that a constraint is about, written `.`.
    fn current(&self) -> Value;

    /// The day on which the expression is evaluated.
    fn today(&self) -> NaiveDate;
}

/// An expression that is known to be well-formed, with the text that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Expression {
    source: String,
    ast: Ast,
}

impl Expression {
    /// Reads an expression.
    ///
    /// # Errors
    /// What is wrong, with a stable code and the column; never panics, whatever the text.
    pub fn parse(source: &str) -> Result<Self, SyntaxError> {
        Ok(Self { ast: parser::parse(source)?, source: source.to_owned() })
    }

    /// The text that it was read from, unchanged.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The tree, whose JSON the page's script evaluates.
    pub fn ast(&self) -> &Ast {
        &self.ast
    }

    /// The value in a context.
    pub fn evaluate(&self, context: &dyn Context) -> Value {
        evaluate::evaluate(&self.ast, context)
    }

    /// Whether the value in a context counts as true.
    pub fn is_true(&self, context: &dyn Context) -> bool {
        self.evaluate(context).to_boolean()
    }

    /// The items that it refers to, each once, in the order of their first mention.
    pub fn references(&self) -> Vec<&Reference> {
        let mut references = Vec::new();
        self.ast.visit(&mut |part| {
            if let Ast::Reference(reference) = part
                && !references.contains(&reference)
            {
                references.push(reference);
            }
        });
        references
    }

    /// Whether it uses `.`, which only a constraint may.
    pub fn uses_current(&self) -> bool {
        let mut found = false;
        self.ast.visit(&mut |part| found |= *part == Ast::Current);
        found
    }

    /// Which item is compared with which literal text: `${A} = 'a'`, `!=` (either way round), `selected(${A}, 'a')`.
    ///
    /// Without comparisons with `''`, which ask whether there is an answer. For checking that options exist.
    pub fn literal_comparisons(&self) -> Vec<(&Reference, &str)> {
        self.compared_literals(|part| if let Ast::Reference(reference) = part { Some(reference) } else { None })
    }

    /// The literal texts that `.` is compared with, in the same ways.
    pub fn current_comparisons(&self) -> Vec<&str> {
        let pairs = self.compared_literals(|part| (*part == Ast::Current).then_some(()));
        pairs.into_iter().map(|((), literal)| literal).collect()
    }

    fn compared_literals<'ast, T>(&'ast self, subject: impl Fn(&'ast Ast) -> Option<T>) -> Vec<(T, &'ast str)> {
        let mut pairs = Vec::new();
        self.ast.visit(&mut |part| {
            let found = comparison(part).and_then(|(left, literal)| Some((subject(left)?, literal)));
            pairs.extend(found.filter(|(_, literal)| !literal.is_empty()));
        });
        pairs
    }
}

/// What is compared with which literal, if that is what this part does.
fn comparison(part: &Ast) -> Option<(&Ast, &str)> {
    match part {
        Ast::Operation(Operator::Equal | Operator::NotEqual, left, right) => match (&**left, &**right) {
            (other, Ast::Text(literal)) | (Ast::Text(literal), other) => Some((other, literal)),
            _ => None,
        },
        Ast::Call(function, arguments) if function.name() == "selected" => match &arguments[..] {
            [list, Ast::Text(literal)] => Some((list, literal.trim_matches(value::is_space))),
            _ => None,
        },
        _ => None,
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.source)
    }
}

impl FromStr for Expression {
    type Err = SyntaxError;

    fn from_str(source: &str) -> Result<Self, SyntaxError> {
        Self::parse(source)
    }
}
