//! One entry of a repeat group: which of its fields are asked, and what is wrong with them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::context::{FormContext, operand};
use super::{Evaluation, answer_if_asked, has_answer};
use crate::answer::Answer;
use crate::code::QuestionCode;
use crate::expression::{Context, Value as Operand};
use crate::fault::Fault;
use crate::language::Language;
use crate::missing::Missing;
use crate::question::{Kind, Question};

/// An entry with the questionnaire's judgement on its fields.
pub(super) struct EntryEvaluation<'e> {
    evaluation: &'e Evaluation<'e>,
    group: &'e Question,
    /// Which entry of the group it is, counted from 0.
    at: usize,
    entry: &'e BTreeMap<QuestionCode, Answer>,
    relevant: BTreeSet<&'e QuestionCode>,
}

impl<'e> EntryEvaluation<'e> {
    pub(super) fn new(
        evaluation: &'e Evaluation<'e>,
        group: &'e Question,
        (at, entry): (usize, &'e BTreeMap<QuestionCode, Answer>),
    ) -> Self {
        let mut own = Self { evaluation, group, at, entry, relevant: BTreeSet::new() };
        if let Kind::RepeatGroup(fields) = &group.kind {
            for field in fields.evaluation_order() {
                let context = FieldContext { entry: &own, current: Operand::Empty };
                if field.relevance.as_ref().is_none_or(|relevance| relevance.is_true(&context)) {
                    own.relevant.insert(&field.code);
                }
            }
        }
        own
    }

    /// The answer to a field, `not_relevant` if it is not asked in this entry.
    pub(super) fn answer(&self, field: &Question) -> Answer {
        if !self.relevant.contains(&field.code) {
            return Answer::Missing(Missing::NotRelevant);
        }
        answer_if_asked(self.entry.get(&field.code))
    }

    /// The entry with an answer to every field.
    pub(super) fn complete(&self) -> BTreeMap<QuestionCode, Answer> {
        self.group.kind.fields().iter().map(|field| (field.code.clone(), self.answer(field))).collect()
    }

    /// The constraints of fields that are not met.
    pub(super) fn faults(&self, language: Language) -> Vec<Fault> {
        let fault = |field: &Question| Some(self.check_field(field, language).err()?.in_entry(self.at, &field.code));
        self.group.kind.fields().iter().filter_map(fault).collect()
    }

    fn check_field(&self, field: &Question, language: Language) -> Result<(), Fault> {
        let current = self.operand(field);
        let Some(constraint) = field.constraint.as_ref().filter(|_| current != Operand::Empty) else { return Ok(()) };
        if constraint.is_true(&FieldContext { entry: self, current }) {
            return Ok(());
        }
        let text = self.evaluation.questionnaire.field_text(self.group, field, language);
        Err(Fault::Constraint { message: text.constraint_message.clone() })
    }

    /// The fields that are required, asked and without an answer.
    pub(super) fn unanswered(&self) -> Vec<Fault> {
        let is_unanswered = |field: &&Question| {
            field.required && self.relevant.contains(&field.code) && !has_answer(&self.answer(field))
        };
        let fault = |field: &Question| Fault::Unanswered.in_entry(self.at, &field.code);
        self.group.kind.fields().iter().filter(is_unanswered).map(fault).collect()
    }

    fn operand(&self, field: &Question) -> Operand {
        if !self.relevant.contains(&field.code) {
            return Operand::Empty;
        }
        self.entry.get(&field.code).and_then(Answer::value).map_or(Operand::Empty, operand)
    }
}

/// An expression of a field: it sees the other fields of its entry, then the response.
struct FieldContext<'f, 'e> {
    entry: &'f EntryEvaluation<'e>,
    current: Operand,
}

impl Context for FieldContext<'_, '_> {
    fn value(&self, reference: &str) -> Operand {
        match self.entry.group.kind.fields().iter().find(|field| field.code.as_str() == reference) {
            Some(sibling) => self.entry.operand(sibling),
            None => FormContext { evaluation: self.entry.evaluation, current: &Operand::Empty }.value(reference),
        }
    }

    fn current(&self) -> Operand {
        self.current.clone()
    }

    fn today(&self) -> NaiveDate {
        self.entry.evaluation.today
    }
}
