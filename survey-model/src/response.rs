//! Answers seen through the questionnaire: what is asked, what is wrong, what is missing, what is complete.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::answer::{Answer, Answers, Value};
use crate::code::{ItemCode, QuestionCode};
use crate::expression::{Expression, Value as Operand};
use crate::fault::Fault;
use crate::language::Language;
use crate::missing::Missing;
use crate::question::{Given, Question};
use crate::questionnaire::{Item, Questionnaire, Section};

mod context;

use context::{EntryContext, FormContext};

/// Answers with the questionnaire's judgement on them.
#[derive(Debug)]
pub struct Evaluation<'q> {
    questionnaire: &'q Questionnaire,
    answers: &'q Answers,
    today: NaiveDate,
    relevant: BTreeSet<QuestionCode>,
}

/// Why a response can't be signed off yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Obstacle {
    /// The item.
    pub item: ItemCode,
    /// What is in the way.
    pub reason: ObstacleReason,
}

/// What is in the way of sign-off.
#[derive(Debug, Clone, PartialEq)]
pub enum ObstacleReason {
    /// The question is required and has no answer.
    Unanswered,
    /// The answer is wrong.
    Fault(Fault),
}

impl Questionnaire {
    /// Decides which questions the answers make relevant; `today` is what `today()` means.
    #[must_use]
    pub fn evaluate<'q>(&'q self, answers: &'q Answers, today: NaiveDate) -> Evaluation<'q> {
        let mut evaluation = Evaluation { questionnaire: self, answers, today, relevant: BTreeSet::new() };
        for code in self.evaluation_order() {
            if evaluation.decide(code) {
                evaluation.relevant.insert(code.clone());
            }
        }
        evaluation
    }

    /// Reads what was given for an item, its constraint aside.
    ///
    /// # Errors
    /// The first [`Fault`] of the answer.
    pub fn parse(&self, item: &ItemCode, given: &Given) -> Result<Answer, Fault> {
        let question = self.question_of(item).ok_or(Fault::WrongKind)?;
        question.kind.parse(given, &question.missing)
    }

    fn section_of(&self, question: &QuestionCode) -> Option<&Section> {
        self.sections().iter().find(|section| section.questions.iter().any(|known| known.code == *question))
    }
}

impl<'q> Evaluation<'q> {
    fn decide(&self, code: &QuestionCode) -> bool {
        let section = self.questionnaire.section_of(code).and_then(|section| section.relevance.as_ref());
        let question = self.questionnaire.question(code.as_str()).and_then(|question| question.relevance.as_ref());
        [section, question].into_iter().flatten().all(|relevance| self.holds(relevance, &Operand::Empty))
    }

    fn holds(&self, expression: &Expression, current: &Operand) -> bool {
        expression.is_true(&FormContext { evaluation: self, current })
    }

    /// Whether a question is asked.
    #[must_use]
    pub fn is_relevant(&self, question: &QuestionCode) -> bool {
        self.relevant.contains(question)
    }

    /// Whether any question of a section is asked.
    #[must_use]
    pub fn is_section_relevant(&self, section: &Section) -> bool {
        section.questions.iter().any(|question| self.is_relevant(&question.code))
    }

    /// The answer to an item; an item that nobody touched was not answered.
    #[must_use]
    pub fn answer(&self, item: &ItemCode) -> &Answer {
        const UNANSWERED: &Answer = &Answer::Missing(Missing::NotAnswered);
        self.answers.get(item).unwrap_or(UNANSWERED)
    }

    /// What is wrong with the answer to an item; a question that is not asked has nothing wrong.
    ///
    /// # Errors
    /// The first [`Fault`] of the value, its constraint included.
    pub fn check(&self, item: &Item<'_>, language: Language) -> Result<(), Fault> {
        let Some(value) = self.answer(&item.code).value() else { return Ok(()) };
        if !self.is_relevant(&item.question.code) {
            return Ok(());
        }
        item.question.kind.validate(value)?;
        self.check_constraint(item.question, value, language)?;
        self.check_entries(item.question, value, language)
    }

    fn check_constraint(&self, question: &Question, value: &Value, language: Language) -> Result<(), Fault> {
        match &question.constraint {
            Some(constraint) if !self.holds(constraint, &context::operand(value)) => {
                let message = self.questionnaire.question_text(question, language).constraint_message.clone();
                Err(Fault::Constraint { message })
            }
            _ => Ok(()),
        }
    }

    fn check_entries(&self, group: &Question, value: &Value, language: Language) -> Result<(), Fault> {
        let Value::Entries(entries) = value else { return Ok(()) };
        for (at, entry) in entries.iter().enumerate() {
            for field in group.kind.fields() {
                let context = EntryContext { evaluation: self, group, entry, field };
                context.check(language).map_err(|fault| Fault::InEntry {
                    entry: at + 1,
                    field: field.code.to_string(),
                    fault: Box::new(fault),
                })?;
            }
        }
        Ok(())
    }

    /// Everything that is in the way of sign-off, in the order of the questionnaire.
    #[must_use]
    pub fn obstacles(&self, language: Language) -> Vec<Obstacle> {
        let obstacle = |item: Item<'_>| {
            let is_unanswered = *self.answer(&item.code) == Answer::Missing(Missing::NotAnswered);
            let reason = match self.check(&item, language) {
                Err(fault) => ObstacleReason::Fault(fault),
                Ok(()) if item.question.required && is_unanswered && self.is_relevant(&item.question.code) => {
                    ObstacleReason::Unanswered
                }
                Ok(()) => return None,
            };
            Some(Obstacle { item: item.code, reason })
        };
        self.questionnaire.items().filter_map(obstacle).collect()
    }

    /// The items of a section that are asked, and how many of them have an answer (a given missing reason counts as one).
    #[must_use]
    pub fn progress(&self, section: &Section) -> Progress {
        let asked: Vec<ItemCode> =
            section.items().filter(|item| self.is_relevant(&item.question.code)).map(|item| item.code).collect();
        let answered = asked.iter().filter(|item| *self.answer(item) != Answer::Missing(Missing::NotAnswered)).count();
        Progress { asked: asked.len(), answered }
    }

    /// An answer to every item of the version: what a submission holds.
    ///
    /// An item that is not asked becomes `not_relevant` whatever was answered before, as XLSForm's clients do.
    #[must_use]
    pub fn complete(&self) -> Answers {
        let answer = |item: Item<'_>| {
            let answer = if self.is_relevant(&item.question.code) {
                self.complete_entries(item.question, self.answer(&item.code).clone())
            } else {
                Answer::Missing(Missing::NotRelevant)
            };
            (item.code, answer)
        };
        self.questionnaire.items().map(answer).collect()
    }

    fn complete_entries(&self, group: &Question, answer: Answer) -> Answer {
        let Answer::Value(Value::Entries(entries)) = answer else { return answer };
        let complete = |entry| {
            let field_answer = |field: &Question| {
                let context = EntryContext { evaluation: self, group, entry: &entry, field };
                (field.code.clone(), context.answer())
            };
            group.kind.fields().iter().map(field_answer).collect()
        };
        Answer::Value(Value::Entries(entries.into_iter().map(complete).collect()))
    }
}

/// How far a section is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The items that are asked.
    pub asked: usize,
    /// Those of them that have an answer.
    pub answered: usize,
}

impl Progress {
    /// Whether nothing that is asked is left open.
    #[must_use]
    pub const fn is_complete(self) -> bool {
        self.asked == self.answered
    }
}
