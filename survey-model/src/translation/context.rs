//! What a translator needs to know beside a text: where it stands, and what it is.

use crate::language::Language;
use crate::questionnaire::{Questionnaire, TextAddress};

/// Where a text stands and what it is, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// The section's number and title in the source language; empty for what belongs to no section.
    pub section: String,
    /// The question that the text belongs to, in the source language; empty if it is the question.
    pub question: String,
    /// What the text is.
    pub kind: &'static str,
}

impl Context {
    /// The context of a text.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, address: &TextAddress) -> Self {
        let keys: Vec<&str> = address.keys().iter().map(String::as_str).collect();
        let source = questionnaire.languages().first().copied().unwrap_or(Language::En);
        let (section, question) = match keys.as_slice() {
            ["section", code, ..] => (questionnaire.section(code), None),
            ["question", code, ..] => questionnaire.place(code).map_or((None, None), |(s, q)| (Some(s), Some(q))),
            _ => (None, None),
        };
        let title = |section| questionnaire.section_text(section, source).title.clone();
        let label = |question| questionnaire.question_text(question, source).label.clone();
        let is_question = matches!(keys.as_slice(), ["question", _, "label"]);
        Self {
            section: section.map(|section| format!("{}. {}", section.number, title(section))).unwrap_or_default(),
            question: question.filter(|_| !is_question).map(label).unwrap_or_default(),
            kind: kind(&keys),
        }
    }
}

fn kind(keys: &[&str]) -> &'static str {
    match keys {
        ["title"] => "title of the questionnaire",
        ["introduction"] => "introduction",
        ["code_list", ..] | [.., "option", _] => "option",
        ["section", _, "title"] => "title of a section",
        ["section", ..] => "introduction to a section",
        [.., "row", _] => "row of a table",
        [.., "field", _, "label"] => "field of an entry",
        [.., "label"] => "question",
        [.., "explanation"] => "explanation",
        [.., "more"] => "longer explanation",
        [.., "constraint_message"] => "message if the answer is not possible",
        [.., "unit"] => "unit of a number",
        _ => "text",
    }
}
