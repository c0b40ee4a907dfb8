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
mod entry;

use context::FormContext;
use entry::EntryEvaluation;

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
    /// The first [`Fault`] of the answer; of a repeat group, those of all entries.
    pub fn parse(&self, item: &ItemCode, given: &Given) -> Result<Answer, Fault> {
        let question = self.question_of(item).ok_or(Fault::WrongKind)?;
        question.kind.parse(given, &question.missing)
    }
}

impl<'q> Evaluation<'q> {
    fn decide(&self, code: &QuestionCode) -> bool {
        let Some((section, question)) = self.questionnaire.place(code.as_str()) else { return false };
        [&section.relevance, &question.relevance]
            .into_iter()
            .flatten()
            .all(|relevance| self.holds(relevance, &Operand::Empty))
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
    /// The first [`Fault`] of the value, its constraint included; of a repeat group, those of all entries.
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
            Some(constraint) if !question.checks.soft && !self.holds(constraint, &context::operand(value)) => {
                let message = self.questionnaire.question_text(question, language).constraint_message.clone();
                Err(Fault::Constraint { message })
            }
            _ => Ok(()),
        }
    }

    /// Whether the answer to an item that is asked breaks a constraint that only warns.
    #[must_use]
    pub fn breaks_soft_rule(&self, item: &Item<'_>) -> bool {
        let constraint = item.question.constraint.as_ref().filter(|_| item.question.checks.soft);
        match (constraint, self.answer(&item.code).value()) {
            (Some(constraint), Some(value)) if self.is_relevant(&item.question.code) => {
                !self.holds(constraint, &context::operand(value))
            }
            _ => false,
        }
    }

    /// Whether an item is asked, has no answer, and one is recommended.
    #[must_use]
    pub fn lacks_recommended(&self, item: &Item<'_>) -> bool {
        let is_asked = self.is_relevant(&item.question.code);
        is_asked && item.question.checks.recommended && !has_answer(self.answer(&item.code))
    }

    fn check_entries(&self, group: &Question, value: &Value, language: Language) -> Result<(), Fault> {
        Fault::together(self.entries(group, value).flat_map(|entry| entry.faults(language)).collect())
    }

    /// The entries of a group, none if the question is of another kind.
    fn entries<'e>(&'e self, group: &'e Question, value: &'e Value) -> impl Iterator<Item = EntryEvaluation<'e>> {
        let entries = if let Value::Entries(entries) = value { entries.as_slice() } else { &[] };
        entries.iter().enumerate().map(|entry| EntryEvaluation::new(self, group, entry))
    }

    /// Adds the required fields that entries leave open to what else is wrong with the entries.
    fn with_unanswered_fields(
        &self,
        group: &Question,
        answer: &Answer,
        checked: Result<(), Fault>,
    ) -> Result<(), Fault> {
        let known = checked.as_ref().err().map_or(&[] as &[Fault], Fault::each);
        match answer.value() {
            Some(value) if known.iter().all(|fault| matches!(fault, Fault::InEntry { .. })) => {
                let open = self.entries(group, value).flat_map(|entry| entry.unanswered());
                let mut faults: Vec<Fault> = known.iter().cloned().chain(open).collect();
                faults.sort_by_key(|fault| if let Fault::InEntry { entry, .. } = fault { *entry } else { 0 });
                Fault::together(faults)
            }
            _ => checked,
        }
    }

    /// Everything that is in the way of sign-off, in the order of the questionnaire.
    #[must_use]
    pub fn obstacles(&self, language: Language) -> Vec<Obstacle> {
        let obstacle = |item: Item<'_>| {
            let reason = self.reason_against(&item, language)?;
            Some(Obstacle { item: item.code, reason })
        };
        self.questionnaire.items().filter_map(obstacle).collect()
    }

    fn reason_against(&self, item: &Item<'_>, language: Language) -> Option<ObstacleReason> {
        if !self.is_relevant(&item.question.code) {
            return None;
        }
        let answer = self.answer(&item.code);
        match self.check(item, language) {
            Ok(()) if item.question.required && !has_answer(answer) => Some(ObstacleReason::Unanswered),
            checked => self.with_unanswered_fields(item.question, answer, checked).err().map(ObstacleReason::Fault),
        }
    }

    /// The items of a section that are asked, and how many of them have an answer (a given missing reason counts as one).
    #[must_use]
    pub fn progress(&self, section: &Section) -> Progress {
        let asked: Vec<ItemCode> =
            section.items().filter(|item| self.is_relevant(&item.question.code)).map(|item| item.code).collect();
        let answered = asked.iter().filter(|item| has_answer(self.answer(item))).count();
        Progress { asked: asked.len(), answered }
    }

    /// An answer to every item of the version: what a submission holds.
    ///
    /// An item that is not asked becomes `not_relevant` whatever was answered before, as XLSForm's clients do.
    #[must_use]
    pub fn complete(&self) -> Answers {
        let answer = |item: Item<'_>| {
            let answer = if self.is_relevant(&item.question.code) {
                self.complete_entries(item.question, answer_if_asked(self.answers.get(&item.code)))
            } else {
                Answer::Missing(Missing::NotRelevant)
            };
            (item.code, answer)
        };
        self.questionnaire.items().map(answer).collect()
    }

    fn complete_entries(&self, group: &Question, answer: Answer) -> Answer {
        let Answer::Value(Value::Entries(entries)) = answer else { return answer };
        let complete = |entry| EntryEvaluation::new(self, group, entry).complete();
        Answer::Value(Value::Entries(entries.iter().enumerate().map(complete).collect()))
    }
}

/// The answer to what is asked now; that it was not relevant was true before another answer changed.
fn answer_if_asked(answer: Option<&Answer>) -> Answer {
    match answer {
        None | Some(Answer::Missing(Missing::NotRelevant)) => Answer::Missing(Missing::NotAnswered),
        Some(answer) => answer.clone(),
    }
}

/// Whether the respondent gave a value or a reason; reasons that only a questionnaire gives are no answer to what is asked.
fn has_answer(answer: &Answer) -> bool {
    answer.missing().is_none_or(Missing::can_be_given)
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
