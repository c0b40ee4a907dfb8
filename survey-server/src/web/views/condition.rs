//! When a question is asked, as a sentence for people who have no program to decide it.

use survey_model::code::{ItemCode, OptionCode};
use survey_model::expression::{Ast, Expression, Operator, Reference};
use survey_model::language::Language;
use survey_model::question::Question;
use survey_model::questionnaire::Questionnaire;

use crate::web::words::{Message, Words};

mod operand;

/// A condition as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Part of a sentence: `3.1 is “Yes”`.
    InWords(String),
    /// The expression, with the numbers of questions in place of their codes, where there are no words for it.
    Formula(String),
}

/// Tells conditions in the language of a questionnaire.
#[derive(Debug, Clone, Copy)]
pub struct Teller<'q> {
    questionnaire: &'q Questionnaire,
    words: Words,
    language: Language,
    /// The repeat group whose fields the condition sees first.
    group: Option<&'q Question>,
}

/// A part of a sentence; one that joins others is put in brackets within one that joins them otherwise.
struct Clause {
    text: String,
    joint: Option<Operator>,
}

impl<'q> Teller<'q> {
    /// A teller of the conditions of questions and sections.
    #[must_use]
    pub fn new(questionnaire: &'q Questionnaire, words: Words) -> Self {
        Self { questionnaire, words, language: questionnaire.language_for(words.0), group: None }
    }

    /// The same for the fields of a repeat group.
    #[must_use]
    pub const fn within(self, group: &'q Question) -> Self {
        Self { group: Some(group), ..self }
    }

    /// A condition in words as far as there are any.
    #[must_use]
    pub fn tell(&self, condition: &Expression) -> Condition {
        match self.clause(condition.ast(), false) {
            Some(clause) => Condition::InWords(clause.text),
            None => Condition::Formula(self.formula(condition.source())),
        }
    }

    /// The sentence that says who answers a question.
    #[must_use]
    pub fn answer_only_if(&self, relevance: &Expression) -> Message {
        match self.tell(relevance) {
            Condition::InWords(words) => self.words.t("print-condition").with("condition", words),
            Condition::Formula(formula) => self.words.t("print-formula").with("formula", formula),
        }
    }

    /// The same of a section.
    #[must_use]
    pub fn answer_section_only_if(&self, relevance: &Expression) -> Message {
        match self.tell(relevance) {
            Condition::InWords(words) => self.words.t("print-section-condition").with("condition", words),
            Condition::Formula(formula) => self.words.t("print-section-formula").with("formula", formula),
        }
    }

    /// Nothing where there are no words for a part: half a sentence would say something else.
    fn clause(&self, part: &Ast, is_negated: bool) -> Option<Clause> {
        match part {
            Ast::Operation(Operator::And | Operator::Or, ..) => self.junction(part, is_negated),
            Ast::Operation(operator, left, right) => self.comparison(*operator, left, right, is_negated),
            Ast::Call(function, arguments) => match (function.name(), arguments.as_slice()) {
                ("not", [inner]) => self.clause(inner, !is_negated),
                ("selected", [Ast::Reference(list), Ast::Text(option)]) => self.selection(list, option, is_negated),
                _ => None,
            },
            _ => None,
        }
        .map(|clause| Clause { text: without_marks_around(clause.text), ..clause })
    }

    fn junction(&self, part: &Ast, is_negated: bool) -> Option<Clause> {
        let Ast::Operation(written, ..) = part else { return None };
        let meant = if is_negated { opposite(*written) } else { *written };
        let mut parts = Vec::new();
        flatten(part, *written, &mut parts);
        if let Some(text) = self.alternatives(&parts).filter(|_| meant == Operator::Or && !is_negated) {
            return Some(Clause { text, joint: None });
        }
        let clauses = parts.into_iter().map(|part| self.clause(part, is_negated)).collect::<Option<Vec<_>>>()?;
        let bracketed = clauses.into_iter().map(|clause| match clause.joint {
            Some(joint) if joint != meant => {
                self.words.t("condition-brackets").with("condition", clause.text).to_string()
            }
            _ => clause.text,
        });
        Some(Clause { text: self.joined(meant, bracketed)?, joint: Some(meant) })
    }

    fn joined(&self, operator: Operator, parts: impl Iterator<Item = String>) -> Option<String> {
        parts.reduce(|first, second| {
            let message =
                if operator == Operator::Or { self.words.t("condition-or") } else { self.words.t("condition-and") };
            message.with("first", first).with("second", second).to_string()
        })
    }

    /// `${A} = 'x' or ${A} = 'y'`: the question is named once.
    fn alternatives(&self, parts: &[&Ast]) -> Option<String> {
        let option = |part: &&Ast| match part {
            Ast::Operation(Operator::Equal, left, right) => match (&**left, &**right) {
                (Ast::Reference(of), Ast::Text(option)) | (Ast::Text(option), Ast::Reference(of)) => {
                    Some((of.clone(), self.option(of, option)?))
                }
                _ => None,
            },
            _ => None,
        };
        let options = parts.iter().map(option).collect::<Option<Vec<(Reference, String)>>>()?;
        let (of, _) = options.first()?;
        if options.iter().any(|(other, _)| other != of) {
            return None;
        }
        let quoted = options.iter().map(|(_, label)| self.quoted(label));
        let list = self.joined(Operator::Or, quoted)?;
        Some(self.words.t("condition-is").with("left", self.answer(of)).with("right", list).to_string())
    }

    fn selection(&self, list: &Reference, option: &str, is_negated: bool) -> Option<Clause> {
        let label = self.quoted(&self.option(list, option.trim())?);
        let message = if is_negated { self.words.t("condition-not-ticked") } else { self.words.t("condition-ticked") };
        Some(single(message.with("option", label).with("place", self.place(list))))
    }

    fn comparison(&self, operator: Operator, left: &Ast, right: &Ast, is_negated: bool) -> Option<Clause> {
        let (operator, left, right) = match (left, right) {
            (Ast::Text(_) | Ast::Number(_), other) if !matches!(other, Ast::Text(_) | Ast::Number(_)) => {
                (mirrored(operator), right, left)
            }
            _ => (operator, left, right),
        };
        // The contrary of "less than" is not "at least": nothing of both holds for a question without an answer.
        let operator = match (operator, is_negated) {
            (_, false) => operator,
            (Operator::Equal, true) => Operator::NotEqual,
            (Operator::NotEqual, true) => Operator::Equal,
            _ => return None,
        };
        if let (Ast::Reference(of), Ast::Text(text)) = (left, right)
            && text.trim().is_empty()
        {
            return self.answered(operator, of);
        }
        let other = match (left, right) {
            (Ast::Reference(of), Ast::Text(option)) => {
                self.quoted(&self.option(of, option).unwrap_or_else(|| option.clone()))
            }
            _ => self.operand(right)?,
        };
        Some(single(self.compared(operator)?.with("left", self.operand(left)?).with("right", other)))
    }

    fn compared(&self, operator: Operator) -> Option<Message> {
        Some(match operator {
            Operator::Equal => self.words.t("condition-is"),
            Operator::NotEqual => self.words.t("condition-is-not"),
            Operator::Less => self.words.t("condition-less"),
            Operator::LessOrEqual => self.words.t("condition-at-most"),
            Operator::Greater => self.words.t("condition-more"),
            Operator::GreaterOrEqual => self.words.t("condition-at-least"),
            Operator::Or
            | Operator::And
            | Operator::Add
            | Operator::Subtract
            | Operator::Multiply
            | Operator::Divide
            | Operator::Remainder => return None,
        })
    }

    fn answered(&self, operator: Operator, of: &Reference) -> Option<Clause> {
        let message = match operator {
            Operator::Equal => self.words.t("condition-unanswered"),
            Operator::NotEqual => self.words.t("condition-answered"),
            _ => return None,
        };
        Some(single(message.with("place", self.place(of))))
    }

    fn quoted(&self, label: &str) -> String {
        self.words.t("condition-quoted").with("label", label).to_string()
    }

    /// The question, or the field, that a reference names, and whether it is a field.
    fn find(&self, reference: &Reference) -> Option<(&'q Question, bool)> {
        let fields = self.group.map(|group| group.kind.fields()).unwrap_or_default();
        let field = fields.iter().find(|field| field.code.as_str() == reference.as_str());
        field
            .map(|field| (field, true))
            .or_else(|| Some((self.questionnaire.question_of(&ItemCode::parse(reference.as_str()).ok()?)?, false)))
    }

    /// The label of an option; nothing if the question has none of that code.
    fn option(&self, of: &Reference, code: &str) -> Option<String> {
        let (question, is_field) = self.find(of)?;
        let option = question.options()?.options().iter().find(|option| option.code.as_str() == code)?;
        let text = match self.group.filter(|_| is_field) {
            Some(group) => self.questionnaire.field_text(group, question, self.language),
            None => self.questionnaire.question_text(question, self.language),
        };
        let code: &OptionCode = &option.code;
        Some(self.questionnaire.option_label_in(question, text, code, self.language).to_owned())
    }
}

fn single(message: Message) -> Clause {
    Clause { text: message.to_string(), joint: None }
}

/// Nested marks of isolation help nobody: what joins clauses isolates each of them again.
fn without_marks_around(text: String) -> String {
    match text.strip_prefix('\u{2068}').and_then(|rest| rest.strip_suffix('\u{2069}')) {
        Some(inner) if !inner.contains(['\u{2068}', '\u{2069}']) => inner.to_owned(),
        _ => text,
    }
}

fn flatten<'a>(part: &'a Ast, joint: Operator, parts: &mut Vec<&'a Ast>) {
    match part {
        Ast::Operation(operator, left, right) if *operator == joint => {
            flatten(left, joint, parts);
            flatten(right, joint, parts);
        }
        _ => parts.push(part),
    }
}

const fn opposite(joint: Operator) -> Operator {
    if matches!(joint, Operator::And) { Operator::Or } else { Operator::And }
}

const fn mirrored(operator: Operator) -> Operator {
    match operator {
        Operator::Less => Operator::Greater,
        Operator::LessOrEqual => Operator::GreaterOrEqual,
        Operator::Greater => Operator::Less,
        Operator::GreaterOrEqual => Operator::LessOrEqual,
        other => other,
    }
}
