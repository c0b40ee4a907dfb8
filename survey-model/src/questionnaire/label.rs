//! The words of a questionnaire in a language: what people see in place of codes.

use std::collections::BTreeMap;

use super::document::{QuestionText, SectionText, TextDocument};
use super::{Document, Questionnaire, Section};
use crate::code::{ItemCode, OptionCode};
use crate::language::Language;
use crate::question::Question;
use crate::variable::{Part, Variable};

static NO_TEXTS: TextDocument = TextDocument::new();

static NO_SECTION_TEXT: SectionText = SectionText { title: String::new(), introduction: String::new() };

static NO_QUESTION_TEXT: QuestionText = QuestionText {
    label: String::new(),
    explanation: String::new(),
    more: String::new(),
    constraint_message: String::new(),
    unit: String::new(),
    option: BTreeMap::new(),
    row: BTreeMap::new(),
    field: BTreeMap::new(),
};

/// What is shown in place of the texts of a language that lacks some: the same, with those of the source filled in.
pub(super) fn shown(document: &Document) -> BTreeMap<String, TextDocument> {
    let Some((source, others)) = document.languages.split_first() else { return BTreeMap::new() };
    let Some(source) = document.text.get(source) else { return BTreeMap::new() };
    let cells = source.cells();
    let filled = others.iter().filter_map(|language| {
        let mut texts = document.text.get(language).cloned().unwrap_or_default();
        let lacking: Vec<_> = cells.iter().filter(|(address, _)| address.get(&texts).trim().is_empty()).collect();
        lacking.iter().for_each(|(address, text)| address.set(&mut texts, (*text).to_owned()));
        (!lacking.is_empty()).then(|| (language.clone(), texts))
    });
    filled.collect()
}

/// Whether an option was chosen, and what has no place in a ranking, in words; the questionnaire itself has none for them.
fn indicator_label(category: &OptionCode, language: Language) -> &str {
    // In the order of the languages' codes, as `Language` lists them.
    let words = match category.as_str() {
        "yes" => ["نعم", "Yes", "Sí", "Oui", "Да", "是"],
        "no" => ["لا", "No", "No", "Non", "Нет", "否"],
        "unranked" => ["دون ترتيب", "Not ranked", "Sin clasificar", "Non classée", "Место не присвоено", "未排序"],
        rank => return rank,
    };
    words[language as usize]
}

impl Questionnaire {
    /// The texts in a language, or in the source language where it is not declared.
    fn texts(&self, language: Language) -> &TextDocument {
        let code = self.language_for(language).code();
        self.shown.get(code).or_else(|| self.document.text.get(code)).unwrap_or(&NO_TEXTS)
    }

    /// The questionnaire's title.
    #[must_use]
    pub fn title(&self, language: Language) -> &str {
        &self.texts(language).title
    }

    /// What the questionnaire is for.
    #[must_use]
    pub fn introduction(&self, language: Language) -> &str {
        &self.texts(language).introduction
    }

    /// The texts of a section.
    #[must_use]
    pub fn section_text(&self, section: &Section, language: Language) -> &SectionText {
        self.texts(language).section.get(section.code.as_str()).unwrap_or(&NO_SECTION_TEXT)
    }

    /// The texts of a question.
    #[must_use]
    pub fn question_text(&self, question: &Question, language: Language) -> &QuestionText {
        self.texts(language).question.get(question.code.as_str()).unwrap_or(&NO_QUESTION_TEXT)
    }

    /// The texts of a field of a repeat group.
    #[must_use]
    pub fn field_text(&self, group: &Question, field: &Question, language: Language) -> &QuestionText {
        self.question_text(group, language).field.get(field.code.as_str()).unwrap_or(&NO_QUESTION_TEXT)
    }

    /// The label of an option of a question.
    #[must_use]
    pub fn option_label<'q>(&'q self, question: &'q Question, option: &'q OptionCode, language: Language) -> &'q str {
        self.option_label_in(question, self.question_text(question, language), option, language)
    }

    /// The label of an option of a question or a field with these texts.
    #[must_use]
    pub fn option_label_in<'q>(
        &'q self,
        question: &Question,
        text: &'q QuestionText,
        option: &'q OptionCode,
        language: Language,
    ) -> &'q str {
        let shared = question.options().and_then(crate::code_list::CodeList::name);
        let labels = match shared {
            Some(name) => self.texts(language).code_list.get(name),
            None => Some(&text.option),
        };
        labels.and_then(|labels| labels.get(option.as_str())).map_or(option.as_str(), String::as_str)
    }

    /// An item in words: the question, and the row of a matrix after it.
    #[must_use]
    pub fn item_label(&self, item: &ItemCode, language: Language) -> String {
        let Some(question) = self.question_of(item) else { return item.to_string() };
        let text = self.question_text(question, language);
        match item.row() {
            None => text.label.clone(),
            Some(row) => format!("{} – {}", text.label, text.row.get(row).map_or(row, String::as_str)),
        }
    }

    /// A column in words.
    #[must_use]
    pub fn variable_label(&self, variable: &Variable, language: Language) -> String {
        let label = self.item_label(&variable.item, language);
        match self.question_of(&variable.item) {
            None => label,
            Some(question) => {
                match self.part_label(question, self.question_text(question, language), &variable.part, language) {
                    Some(part) => format!("{label} – {part}"),
                    None => label,
                }
            }
        }
    }

    fn part_label(&self, question: &Question, text: &QuestionText, part: &Part, language: Language) -> Option<String> {
        match part {
            Part::Whole | Part::Count => None,
            Part::Option(option) | Part::Rank(option) => {
                Some(self.option_label_in(question, text, option, language).to_owned())
            }
            Part::Entry { entry, field, part } => {
                let field = question.kind.fields().iter().find(|known| known.code == *field)?;
                let text = self.field_text(question, field, language);
                let inner = self
                    .part_label(field, text, part, language)
                    .map_or_else(String::new, |inner| format!(" – {inner}"));
                Some(format!("{entry}. {}{inner}", text.label))
            }
        }
    }

    /// A category of a column in words; a rank is its number.
    #[must_use]
    pub fn category_label(&self, variable: &Variable, category: &OptionCode, language: Language) -> String {
        let Some(question) = self.question_of(&variable.item) else { return category.to_string() };
        let label = match &variable.part {
            Part::Whole => self.option_label(question, category, language),
            Part::Entry { field, part, .. } if **part == Part::Whole => {
                match question.kind.fields().iter().find(|known| known.code == *field) {
                    Some(field) => {
                        self.option_label_in(field, self.field_text(question, field, language), category, language)
                    }
                    None => category.as_str(),
                }
            }
            _ => indicator_label(category, language),
        };
        label.to_owned()
    }
}
