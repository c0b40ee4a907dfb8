//! The functions of the language. Adding one is adding an entry to [`FUNCTIONS`], one to the script, and vectors.

use std::fmt;
use std::ops::RangeInclusive;

use super::ast::Ast;
use super::error::Fault;
use super::evaluate::Arguments;
use super::pattern::Pattern;
use super::rounding::round;
use super::value::{Value, date_in, is_space};

/// A function that expressions can call.
pub struct Function {
    name: &'static str,
    count: RangeInclusive<usize>,
    apply: fn(&Arguments<'_>) -> Value,
    prepare: fn(usize, Ast) -> Result<Ast, Fault>,
}

/// As many arguments as somebody likes to write.
const ANY: usize = usize::MAX;

static FUNCTIONS: [Function; 21] = [
    Function::new("true", 0..=0, |_| Value::Boolean(true)),
    Function::new("false", 0..=0, |_| Value::Boolean(false)),
    Function::new("not", 1..=1, |of| Value::Boolean(!of.value(0).to_boolean())),
    Function::new("if", 3..=3, |of| if of.value(0).to_boolean() { of.value(1) } else { of.value(2) }),
    Function::new("coalesce", 2..=2, coalesce),
    Function::new("selected", 2..=2, selected),
    Function::new("count-selected", 1..=1, |of| count(of.value(0).codes().len())),
    Function::new("count", 1..=1, count_entries).prepared_by(needs_reference),
    Function::new("regex", 2..=2, matches).prepared_by(needs_pattern),
    Function::new("contains", 2..=2, |of| Value::Boolean(of.text(0).contains(&of.text(1)))),
    Function::new("starts-with", 2..=2, |of| Value::Boolean(of.text(0).starts_with(&of.text(1)))),
    Function::new("string-length", 1..=1, |of| count(of.text(0).chars().count())),
    Function::new("string", 1..=1, |of| Value::Text(of.text(0))),
    Function::new("number", 1..=1, |of| Value::Number(of.number(0))),
    Function::new("int", 1..=1, |of| Value::Number(of.number(0).trunc())),
    Function::new("round", 1..=2, |of| {
        Value::Number(round(of.number(0), if of.len() > 1 { of.number(1) } else { 0.0 }))
    }),
    Function::new("abs", 1..=1, |of| Value::Number(of.number(0).abs())),
    Function::new("min", 1..=ANY, |of| best(of, |number, best| number < best)),
    Function::new("max", 1..=ANY, |of| best(of, |number, best| number > best)),
    Function::new("today", 0..=0, |of| Value::Date(of.today())),
    Function::new("date", 1..=1, |of| of.value(0).to_date().map_or(Value::Empty, Value::Date)).prepared_by(needs_date),
];

pub(super) fn named(name: &str) -> Option<&'static Function> {
    FUNCTIONS.iter().find(|function| function.name == name)
}

impl Function {
    const fn new(name: &'static str, count: RangeInclusive<usize>, apply: fn(&Arguments<'_>) -> Value) -> Self {
        Self { name, count, apply, prepare: |_, argument| Ok(argument) }
    }

    /// Gives the function a say, while an expression is parsed, in what may be written as its argument.
    const fn prepared_by(self, prepare: fn(usize, Ast) -> Result<Ast, Fault>) -> Self {
        Self { prepare, ..self }
    }

    /// The name by which expressions call it.
    pub fn name(&self) -> &'static str {
        self.name
    }

    pub(super) fn apply(&self, arguments: &Arguments<'_>) -> Value {
        (self.apply)(arguments)
    }

    pub(super) fn prepare(&self, index: usize, argument: Ast) -> Result<Ast, Fault> {
        (self.prepare)(index, argument)
    }

    pub(super) fn check_count(&self, found: usize) -> Result<(), Fault> {
        if self.count.contains(&found) {
            return Ok(());
        }
        Err(Fault::WrongArgumentCount { function: self.name, expected: self.count_in_words(), found })
    }

    fn count_in_words(&self) -> String {
        match (*self.count.start(), *self.count.end()) {
            (0, 0) => "no arguments".to_owned(),
            (1, 1) => "1 argument".to_owned(),
            (least, ANY) => format!("at least {least} argument"),
            (least, most) if least == most => format!("{most} arguments"),
            (least, most) => format!("{least} to {most} arguments"),
        }
    }
}

/// There is one function of each name.
impl PartialEq for Function {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl fmt::Debug for Function {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

/// Exact: no list or text of an answer has 2^53 parts.
fn count(of: usize) -> Value {
    Value::Number(of as f64)
}

/// The first that is neither empty nor NaN, as in `JavaRosa`.
fn coalesce(of: &Arguments<'_>) -> Value {
    let first = of.value(0);
    let is_nothing = first.is_empty() || matches!(first, Value::Number(number) if number.is_nan());
    if is_nothing { of.value(1) } else { first }
}

fn selected(of: &Arguments<'_>) -> Value {
    let wanted = of.text(1);
    let wanted = wanted.trim_matches(is_space);
    Value::Boolean(!wanted.is_empty() && of.value(0).codes().iter().any(|code| code == wanted))
}

/// A repeat group's value is a list with one text per entry, whatever the text.
fn count_entries(of: &Arguments<'_>) -> Value {
    match of.value(0) {
        Value::List(entries) => count(entries.len()),
        other => count(usize::from(!other.is_empty())),
    }
}

fn matches(of: &Arguments<'_>) -> Value {
    Value::Boolean(of.pattern(1).is_some_and(|pattern| pattern.matches(&of.text(0))))
}

/// The number among the arguments, and in the lists among them, that beats the others; NaN if there is no number.
fn best(of: &Arguments<'_>, beats: fn(f64, f64) -> bool) -> Value {
    let numbers = (0..of.len()).flat_map(|index| match of.value(index) {
        Value::List(parts) => parts.into_iter().map(|part| Value::Text(part).to_number()).collect(),
        other => vec![other.to_number()],
    });
    let best =
        numbers.filter(|number| !number.is_nan()).reduce(|best, next| if beats(next, best) { next } else { best });
    Value::Number(best.unwrap_or(f64::NAN))
}

fn needs_reference(_: usize, argument: Ast) -> Result<Ast, Fault> {
    if matches!(argument, Ast::Reference(_)) { Ok(argument) } else { Err(Fault::ReferenceNeeded("count")) }
}

fn needs_pattern(index: usize, argument: Ast) -> Result<Ast, Fault> {
    match (index, argument) {
        (1, Ast::Text(source)) => Pattern::parse(&source).map(Ast::Pattern).map_err(Fault::InvalidPattern),
        (1, _) => Err(Fault::PatternNotLiteral),
        (_, value) => Ok(value),
    }
}

fn needs_date(_: usize, argument: Ast) -> Result<Ast, Fault> {
    match argument {
        Ast::Text(text) if date_in(&text).is_none() => Err(Fault::InvalidDate(text)),
        other => Ok(other),
    }
}
