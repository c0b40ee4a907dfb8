//! From a tree and a context to a value.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::Context;
use super::ast::Ast;
use super::operator::Operator;
use super::pattern::Pattern;
use super::value::{Value, date_in, nearly_equal};

pub(super) fn evaluate(ast: &Ast, context: &dyn Context) -> Value {
    match ast {
        Ast::Number(number) => Value::Number(*number),
        Ast::Text(text) => Value::Text(text.clone()),
        Ast::Reference(reference) => answer(context.value(reference.as_str())),
        Ast::Current => answer(context.current()),
        Ast::Negation(inner) => Value::Number(-evaluate(inner, context).to_number()),
        Ast::Operation(operator, left, right) => {
            operation(*operator, &evaluate(left, context), &evaluate(right, context))
        }
        Ast::Call(function, parts) => function.apply(&Arguments { parts, context }),
        // It has no value of its own: `regex` takes it from its arguments as it is.
        Ast::Pattern(_) => Value::Empty,
    }
}

/// Blank answers are no answers, however a context spells them.
fn answer(value: Value) -> Value {
    if value.is_empty() { Value::Empty } else { value }
}

/// The arguments of a call, each evaluated when it is asked for.
pub(super) struct Arguments<'call> {
    parts: &'call [Ast],
    context: &'call dyn Context,
}

impl Arguments<'_> {
    pub(super) fn len(&self) -> usize {
        self.parts.len()
    }

    pub(super) fn value(&self, index: usize) -> Value {
        self.parts.get(index).map_or(Value::Empty, |part| evaluate(part, self.context))
    }

    pub(super) fn text(&self, index: usize) -> String {
        self.value(index).to_text()
    }

    pub(super) fn number(&self, index: usize) -> f64 {
        self.value(index).to_number()
    }

    pub(super) fn pattern(&self, index: usize) -> Option<&Pattern> {
        match self.parts.get(index) {
            Some(Ast::Pattern(pattern)) => Some(pattern),
            _ => None,
        }
    }

    pub(super) fn today(&self) -> NaiveDate {
        self.context.today()
    }
}

fn operation(operator: Operator, left: &Value, right: &Value) -> Value {
    let numbers = |combine: fn(f64, f64) -> f64| Value::Number(combine(left.to_number(), right.to_number()));
    let ordered =
        |allowed: &[Ordering]| Value::Boolean(order(left, right).is_some_and(|found| allowed.contains(&found)));
    match operator {
        Operator::Or => Value::Boolean(left.to_boolean() || right.to_boolean()),
        Operator::And => Value::Boolean(left.to_boolean() && right.to_boolean()),
        Operator::Equal => Value::Boolean(equal(left, right)),
        Operator::NotEqual => Value::Boolean(!equal(left, right)),
        Operator::Less => ordered(&[Ordering::Less]),
        Operator::LessOrEqual => ordered(&[Ordering::Less, Ordering::Equal]),
        Operator::Greater => ordered(&[Ordering::Greater]),
        Operator::GreaterOrEqual => ordered(&[Ordering::Greater, Ordering::Equal]),
        Operator::Add => numbers(|left, right| left + right),
        Operator::Subtract => numbers(|left, right| left - right),
        Operator::Multiply => numbers(|left, right| left * right),
        Operator::Divide => numbers(|left, right| left / right),
        // The sign is the dividend's, as XPath wants it, and as `%` has it in Rust and in JavaScript.
        Operator::Remainder => numbers(|left, right| left % right),
    }
}

/// Equality of `XPath` 1.0: as truth values if one is a truth value, else as numbers if one is a number, else as texts.
///
/// No answer is the empty text, as in `XLSForm`: it is equal to another one, and unequal to everything that is something.
fn equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Boolean(_), _) | (_, Value::Boolean(_)) => left.to_boolean() == right.to_boolean(),
        (Value::Number(_) | Value::Date(_), _) | (_, Value::Number(_) | Value::Date(_)) => {
            let (left, right) = comparable(left, right);
            nearly_equal(left, right)
        }
        _ => left.to_text() == right.to_text(),
    }
}

/// Order of `XPath` 1.0, both as numbers; `None` if one of them is none.
fn order(left: &Value, right: &Value) -> Option<Ordering> {
    let (left, right) = comparable(left, right);
    if nearly_equal(left, right) { Some(Ordering::Equal) } else { left.partial_cmp(&right) }
}

/// The numbers by which two values are compared: beside a date, a text is read as a date.
fn comparable(left: &Value, right: &Value) -> (f64, f64) {
    let beside_date = matches!(left, Value::Date(_)) || matches!(right, Value::Date(_));
    let number = |value: &Value| match value {
        Value::Text(text) if beside_date => date_in(text).map_or(f64::NAN, |date| Value::Date(date).to_number()),
        other => other.to_number(),
    };
    (number(left), number(right))
}
