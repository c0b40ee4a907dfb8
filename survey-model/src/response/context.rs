//! What expressions see of a response: the answers to what is asked, and nothing of what is not.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Evaluation;
use crate::answer::{Answer, Value};
use crate::code::{ItemCode, OptionCode, QuestionCode};
use crate::expression::{Context, Value as Operand};
use crate::fault::Fault;
use crate::language::Language;
use crate::missing::Missing;
use crate::question::Question;

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

/// An expression of a field: it sees the other fields of its entry, then the response.
pub(super) struct EntryContext<'e> {
    pub(super) evaluation: &'e Evaluation<'e>,
    pub(super) group: &'e Question,
    pub(super) entry: &'e BTreeMap<QuestionCode, Answer>,
    pub(super) field: &'e Question,
}

impl EntryContext<'_> {
    fn is_relevant(&self) -> bool {
        self.field.relevance.as_ref().is_none_or(|relevance| relevance.is_true(self))
    }

    /// The answer to the field, `not_relevant` if it is not asked in this entry.
    pub(super) fn answer(&self) -> Answer {
        if !self.is_relevant() {
            return Answer::Missing(Missing::NotRelevant);
        }
        self.entry.get(&self.field.code).cloned().unwrap_or(Answer::Missing(Missing::NotAnswered))
    }

    /// The field's constraint.
    pub(super) fn check(&self, language: Language) -> Result<(), Fault> {
        let holds = self.field.constraint.as_ref().is_none_or(|constraint| constraint.is_true(self));
        if holds || self.current() == Operand::Empty || !self.is_relevant() {
            return Ok(());
        }
        let text = self.evaluation.questionnaire.field_text(self.group, self.field, language);
        Err(Fault::Constraint { message: text.constraint_message.clone() })
    }
}

impl Context for EntryContext<'_> {
    fn value(&self, reference: &str) -> Operand {
        match self.entry.get(reference) {
            Some(answer) => answer.value().map_or(Operand::Empty, operand),
            None => FormContext { evaluation: self.evaluation, current: &Operand::Empty }.value(reference),
        }
    }

    fn current(&self) -> Operand {
        self.entry.get(&self.field.code).and_then(Answer::value).map_or(Operand::Empty, operand)
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
