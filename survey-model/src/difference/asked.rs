//! The two versions that are compared, and a question of both with its texts.

use super::words::{self, Budget};
use super::{Change, Reworded, Text};
use crate::code::OptionCode;
use crate::language::Language;
use crate::question::Question;
use crate::questionnaire::Questionnaire;
use crate::questionnaire::document::QuestionText;

/// The two versions and the language in which their texts are compared.
pub(super) struct Sides<'q> {
    pub(super) earlier: &'q Questionnaire,
    pub(super) later: &'q Questionnaire,
    language: Option<Language>,
    budget: Budget,
}

/// A question, or a field, of one version with its texts.
#[derive(Clone, Copy)]
pub(super) struct Asked<'q> {
    pub(super) questionnaire: &'q Questionnaire,
    pub(super) question: &'q Question,
    pub(super) text: &'q QuestionText,
    pub(super) language: Language,
}

impl<'q> Sides<'q> {
    pub(super) fn new(earlier: &'q Questionnaire, later: &'q Questionnaire, language: Option<Language>) -> Self {
        Self { earlier, later, language, budget: Budget::default() }
    }

    /// The language of a version's labels: the common one, or else its own source.
    pub(super) fn language_of(&self, questionnaire: &Questionnaire) -> Language {
        let source = questionnaire.languages().first().copied();
        self.language.or(source).unwrap_or(Language::En)
    }

    pub(super) fn asked(&self, questionnaire: &'q Questionnaire, question: &'q Question) -> Asked<'q> {
        let language = self.language_of(questionnaire);
        Asked { questionnaire, question, text: questionnaire.question_text(question, language), language }
    }

    /// The words of a text, if they differ; texts in different languages are not compared.
    pub(super) fn reworded(&mut self, text: Text, of: Option<&str>, from: &str, to: &str) -> Option<Reworded> {
        if from == to || self.language.is_none() {
            return None;
        }
        let words = words::compare(from, to, &mut self.budget);
        Some(Reworded { text, of: of.map(str::to_owned), words })
    }

    /// The same as a change.
    pub(super) fn text(&mut self, text: Text, of: Option<&str>, from: &str, to: &str) -> Option<Change> {
        self.reworded(text, of, from, to).map(Change::Reworded)
    }
}

impl<'q> Asked<'q> {
    /// The label of an option.
    pub(super) fn option_label(&self, option: &OptionCode) -> String {
        self.questionnaire.option_label_in(self.question, self.text, option, self.language).to_owned()
    }

    /// The label of a row.
    pub(super) fn row_label(&self, row: &OptionCode) -> String {
        self.text.row.get(row.as_str()).map_or(row.as_str(), String::as_str).to_owned()
    }

    /// The options in order.
    pub(super) fn options(&self) -> &'q [crate::code_list::QuestionOption] {
        self.question.options().map(crate::code_list::CodeList::options).unwrap_or_default()
    }

    /// A field of a repeat group.
    pub(super) fn field(&self, field: &'q Question) -> Self {
        let text = self.questionnaire.field_text(self.question, field, self.language);
        Self { question: field, text, ..*self }
    }
}
