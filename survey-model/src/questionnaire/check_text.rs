//! Checks that the source language has every text, that no text belongs to nothing, and that all can be shown.

use std::collections::BTreeMap;

use super::document::{QuestionText, SectionText, TextDocument};
use super::{Document, Problems, Section};
use crate::code_list::CodeList;
use crate::language::Language;
use crate::question::{Kind, Question};

mod character;
mod unused;

/// Checks the texts: those of the source language, which is the first, must be complete.
pub(super) fn check(
    document: &Document,
    sections: &[Section],
    lists: &BTreeMap<String, CodeList>,
    languages: &[Language],
    problems: &mut Problems,
) {
    let nothing = TextDocument::default();
    if let Some(language) = languages.first() {
        let texts = document.text.get(language.code()).unwrap_or(&nothing);
        let mut check = Check { language: *language, problems };
        check.whole(texts, sections, lists);
    }
    unused::check(document, sections, lists, problems);
    character::check(document, problems);
}

struct Check<'p> {
    language: Language,
    problems: &'p mut Problems,
}

impl Check<'_> {
    fn need(&mut self, text: Option<&str>, path: &str, field: &str, what: &str) {
        if text.is_none_or(|text| text.trim().is_empty()) {
            let message = format!("{what} has no text in {}", self.language.own_name());
            self.problems.push("text-missing", &format!("text.{}.{path}", self.language), field, message);
        }
    }

    fn whole(&mut self, texts: &TextDocument, sections: &[Section], lists: &BTreeMap<String, CodeList>) {
        self.need(Some(&texts.title), "title", "", "the questionnaire's title");
        for (name, list) in lists {
            self.options(list, texts.code_list.get(name), &format!("code_list.{name}"), name);
        }
        if sections.iter().flat_map(|s| &s.questions).any(uses_yes_partial_no) && !lists.contains_key(YES_PARTIAL_NO) {
            self.yes_partial_no(texts);
        }
        let (no_section, no_question) = (SectionText::default(), QuestionText::default());
        for section in sections {
            let code = section.code.as_str();
            let text = texts.section.get(code).unwrap_or(&no_section);
            self.need(Some(&text.title), &format!("section.{code}.title"), code, "the section's title");
            for question in &section.questions {
                let text = texts.question.get(question.code.as_str()).unwrap_or(&no_question);
                self.question(question, text, &format!("question.{}", question.code));
            }
        }
    }

    fn yes_partial_no(&mut self, texts: &TextDocument) {
        let labels = texts.code_list.get(YES_PARTIAL_NO);
        for option in ["yes", "partial", "no"] {
            let label = labels.and_then(|labels| labels.get(option)).map(String::as_str);
            self.need(
                label,
                &format!("code_list.{YES_PARTIAL_NO}.{option}"),
                YES_PARTIAL_NO,
                &format!("the option `{option}`"),
            );
        }
    }

    fn options(&mut self, list: &CodeList, labels: Option<&BTreeMap<String, String>>, path: &str, field: &str) {
        for option in list.options() {
            let label = labels.and_then(|labels| labels.get(option.code.as_str())).map(String::as_str);
            self.need(label, &format!("{path}.{}", option.code), field, &format!("the option `{}`", option.code));
        }
    }

    fn question(&mut self, question: &Question, text: &QuestionText, path: &str) {
        let code = question.code.as_str();
        self.need(Some(&text.label), &format!("{path}.label"), code, "the question");
        if question.constraint.is_some() && text.constraint_message.trim().is_empty() {
            let message =
                format!("the question has a constraint but no `constraint_message` in {}", self.language.own_name());
            self.problems.push("constraint-message-missing", &format!("text.{}.{path}", self.language), code, message);
        }
        if has_unit(&question.kind) {
            self.need(Some(&text.unit), &format!("{path}.unit"), code, "the unit");
        }
        if let Some(list) = question.options().filter(|list| list.name().is_none()) {
            self.options(list, Some(&text.option), &format!("{path}.option"), code);
        }
        for row in question.rows() {
            let label = text.row.get(row.as_str()).map(String::as_str);
            self.need(label, &format!("{path}.row.{row}"), code, &format!("the row `{row}`"));
        }
        let nothing = QuestionText::default();
        for field in question.kind.fields() {
            let own = text.field.get(field.code.as_str()).unwrap_or(&nothing);
            self.question(field, own, &format!("{path}.field.{}", field.code));
        }
    }
}

const YES_PARTIAL_NO: &str = crate::question::YES_PARTIAL_NO_LIST;

fn uses_yes_partial_no(question: &Question) -> bool {
    matches!(question.kind, Kind::YesPartialNo(_)) || question.kind.fields().iter().any(uses_yes_partial_no)
}

fn has_unit(kind: &Kind) -> bool {
    matches!(kind, Kind::Number(number) if number.unit.is_some())
}
