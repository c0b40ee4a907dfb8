//! What expressions see of a response: the answers to what is asked, and nothing of what is not.

use chrono::NaiveDate;

use super::Evaluation;
use crate::answer::Value;
use crate::code::{ItemCode, OptionCode};
use crate::expression::{Context, Value as Operand};

/// An expression of a question.
pub(super) struct FormContext<'e> {
    pub(super) evaluation: &'e Evaluation<'e>,
    pub(super) current: &'e Operand,
}

impl Context for FormContext<'_> {
    fn value(&self, reference: &str) -> Operand {
        let Ok(item) = ItemCode::parse(reference) else { return Operand::Empty };
        if !self.evaluation.relevant.contains(item.question()) {
            return Operand::Empty;
        }
        self.evaluation.answer(&item).value().map_or(Operand::Empty, operand)
    }

    fn current(&self) -> Operand {
        self.current.clone()
    }

    fn today(&self) -> NaiveDate {
        self.evaluation.today
    }
}

/// A value as expressions compute with it; the entries of a repeat group are a list as long as they are many.
pub(super) fn operand(value: &Value) -> Operand {
    let list = |codes: &[OptionCode]| Operand::List(codes.iter().map(ToString::to_string).collect());
    match value {
        Value::Choice(code) => Operand::Text(code.to_string()),
        Value::Choices(codes) | Value::Ranking(codes) => list(codes),
        Value::Number(number) => Operand::Number(number.get()),
        Value::Date(day) => Operand::Date(*day),
        Value::Text(text) => Operand::Text(text.clone()),
        Value::Entries(entries) => Operand::List((1..=entries.len()).map(|at| at.to_string()).collect()),
    }
}
