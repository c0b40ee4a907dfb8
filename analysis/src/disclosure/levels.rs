//! At which level the answers to each question may be published, and which questions give away something about each other.

use std::collections::{BTreeMap, BTreeSet};

use survey_model::code::ItemCode;
use survey_model::expression::Expression;
use survey_model::question::{PublicationLevel, Question};
use survey_model::questionnaire::{Questionnaire, Section};
use survey_model::remark::Remarks;

/// The levels of a version's questions.
///
/// That a question was answered tells what was answered to the one that decides whether it is asked; and a constraint ties what may be answered to one
/// question to what was answered to another. A question is therefore at least as closed as those that it depends on, and one that
/// others are constrained by as closed as these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels {
    of: BTreeMap<String, PublicationLevel>,
    ties: BTreeMap<String, BTreeSet<String>>,
}

impl Levels {
    /// The levels of a version's questions.
    #[must_use]
    pub fn of_questionnaire(questionnaire: &Questionnaire) -> Self {
        let mut levels = Self { of: BTreeMap::new(), ties: BTreeMap::new() };
        for section in questionnaire.sections() {
            section.questions.iter().for_each(|question| levels.add(section, question));
        }
        levels.settle();
        levels
    }

    fn add(&mut self, section: &Section, question: &Question) {
        let code = question.code.to_string();
        self.of.insert(code.clone(), question.publication);
        let within = |expression: &Expression| question.kind.fields().iter().all(|field| !names(expression, field));
        let fields = question.kind.fields().iter().flat_map(|field| [&field.relevance, &field.constraint]);
        let outside = fields.flatten().filter(|expression| within(expression));
        let own = section.relevance.iter().chain(&question.relevance).chain(&question.constraint).chain(outside);
        let named = own.flat_map(|expression| expression.references()).map(|named| named.question().to_owned());
        let ties: BTreeSet<String> = named.filter(|named| *named != code).collect();
        self.ties.insert(code, ties);
        for tied in question.constraint.iter().flat_map(Expression::references) {
            let back = self.ties.entry(tied.question().to_owned()).or_default();
            back.insert(question.code.to_string());
        }
    }

    /// Closes what is tied to something more closed, until nothing changes any more.
    fn settle(&mut self) {
        loop {
            let level = |code: &String| self.of.get(code).copied();
            let stricter = |(code, ties): (&String, &BTreeSet<String>)| {
                let strictest = ties.iter().filter_map(level).max()?;
                (strictest > level(code)?).then(|| (code.clone(), strictest))
            };
            let changes: Vec<(String, PublicationLevel)> = self.ties.iter().filter_map(stricter).collect();
            if changes.is_empty() {
                return;
            }
            self.of.extend(changes);
        }
    }

    /// The levels for one state: what it has closed further is closed with all that depends on it, a table with all its rows.
    #[must_use]
    pub fn tightened(&self, remarks: &Remarks) -> Self {
        let mut levels = self.clone();
        for (item, remark) in remarks {
            let own = levels.of_question(item.question());
            levels.of.insert(item.question().to_owned(), remark.level(own));
        }
        levels.settle();
        levels
    }

    /// The level of an item; what no question says is nobody's to see.
    #[must_use]
    pub fn of(&self, item: &ItemCode) -> PublicationLevel {
        self.of_question(item.question())
    }

    pub(super) fn of_question(&self, code: &str) -> PublicationLevel {
        self.of.get(code).copied().unwrap_or(PublicationLevel::NotShared)
    }

    /// The level of a field of a repeat group.
    #[must_use]
    pub fn of_field(&self, group: &Question, field: &Question) -> PublicationLevel {
        let of_group = self.of_question(group.code.as_str());
        let tied = |other: &&Question| {
            let expressions = |of: &Question, about: &Question| {
                of.relevance.iter().chain(&of.constraint).any(|expression| names(expression, about))
            };
            expressions(field, other) || expressions(other, field)
        };
        let others = group.kind.fields().iter().filter(|other| other.code != field.code).filter(tied);
        others.map(|other| other.publication).fold(of_group.max(field.publication), PublicationLevel::max)
    }

    /// The questions that a question depends on.
    pub(super) fn ties(&self, item: &ItemCode) -> impl Iterator<Item = &str> {
        self.ties.get(item.question()).into_iter().flatten().map(String::as_str)
    }
}

/// Whether an expression names a question.
fn names(expression: &Expression, question: &Question) -> bool {
    expression.references().iter().any(|named| named.question() == question.code.as_str())
}
