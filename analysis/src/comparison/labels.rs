//! The words for items, columns and categories, and what is declared about them beside.

use survey_model::code::{ItemCode, OptionCode, SectionCode};
use survey_model::language::Language;
use survey_model::question::{Kind, Question};
use survey_model::questionnaire::Questionnaire;
use survey_model::variable::{Part, Variable};

use crate::report::Identity;

/// Where the words for items, columns and categories come from, and what is declared about their answers.
pub trait Labels: Sync {
    /// The section's code and title of an item, and the number of its question.
    fn place(&self, item: &ItemCode, language: Language) -> (Option<SectionCode>, String, String);

    /// An item in words.
    fn item(&self, item: &ItemCode, language: Language) -> String;

    /// What results call an item as a whole.
    fn name(&self, item: &ItemCode) -> String {
        item.to_string()
    }

    /// A column in words.
    fn variable(&self, variable: &Variable, language: Language) -> String;

    /// A category of a column in words.
    fn category(&self, variable: &Variable, category: &OptionCode, language: Language) -> String;

    /// The smallest and the largest number that a column may hold, if both are declared.
    fn limits(&self, _: &Variable) -> Option<(f64, f64)> {
        None
    }
}

/// Codes in place of words, for data without a questionnaire.
#[derive(Debug, Clone, Copy, Default)]
pub struct Codes;

impl Labels for Codes {
    fn place(&self, _: &ItemCode, _: Language) -> (Option<SectionCode>, String, String) {
        (None, String::new(), String::new())
    }

    fn item(&self, item: &ItemCode, _: Language) -> String {
        item.to_string()
    }

    fn variable(&self, variable: &Variable, _: Language) -> String {
        variable.name.clone()
    }

    fn category(&self, _: &Variable, category: &OptionCode, _: Language) -> String {
        category.to_string()
    }
}

impl Labels for Questionnaire {
    fn place(&self, item: &ItemCode, language: Language) -> (Option<SectionCode>, String, String) {
        let is_of = |question: &Question| question.code.as_str() == item.question();
        match self.sections().iter().find_map(|section| Some((section, section.questions.iter().find(|q| is_of(q))?))) {
            Some((section, question)) => {
                let title = self.section_text(section, language).title.clone();
                (Some(section.code.clone()), title, question.number.clone())
            }
            None => (None, String::new(), String::new()),
        }
    }

    fn item(&self, item: &ItemCode, language: Language) -> String {
        self.item_label(item, language)
    }

    fn variable(&self, variable: &Variable, language: Language) -> String {
        self.variable_label(variable, language)
    }

    fn category(&self, variable: &Variable, category: &OptionCode, language: Language) -> String {
        self.category_label(variable, category, language)
    }

    fn limits(&self, variable: &Variable) -> Option<(f64, f64)> {
        let is_of = |question: &&Question| question.code.as_str() == variable.item.question();
        let kind = &self.sections().iter().flat_map(|section| &section.questions).find(is_of)?.kind;
        match (kind, &variable.part) {
            (Kind::Number(number), Part::Whole) => number.min.zip(number.max),
            (Kind::Percentage(_), Part::Whole) => Some((0.0, 100.0)),
            (Kind::RepeatGroup(group), Part::Count) => Some((1.0, group.max() as f64)),
            _ => None,
        }
    }
}

/// What an item is as a whole, for refusals.
pub(crate) fn identity_of_item(
    labels: &dyn Labels,
    item: &ItemCode,
    level: &'static str,
    language: Language,
) -> Identity {
    let (section, section_title, number) = labels.place(item, language);
    Identity {
        name: labels.name(item),
        item: item.clone(),
        section,
        section_title,
        number,
        label: labels.item(item, language),
        level,
    }
}

/// What a column is.
pub(crate) fn identity_of_variable(labels: &dyn Labels, variable: &Variable, language: Language) -> Identity {
    let identity = identity_of_item(labels, &variable.item, variable.level.name(), language);
    Identity { name: variable.name.clone(), label: labels.variable(variable, language), ..identity }
}
