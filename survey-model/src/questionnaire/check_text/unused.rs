//! Checks that no text belongs to nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::YES_PARTIAL_NO;
use crate::code_list::CodeList;
use crate::language::Language;
use crate::question::Question;
use crate::questionnaire::document::{QuestionText, TextDocument};
use crate::questionnaire::{Document, Problems, Section};

/// Checks the texts of every language that the program knows, declared or not.
pub(super) fn check(
    document: &Document,
    sections: &[Section],
    lists: &BTreeMap<String, CodeList>,
    problems: &mut Problems,
) {
    let declared = declared(document);
    for (code, texts) in &document.text {
        if let Some(language) = Language::from_code(code) {
            Check { language, declared: &declared, problems }.texts(texts, sections, lists);
        }
    }
}

/// Every code of the document, also those whose own problems keep them from being made.
fn declared(document: &Document) -> BTreeSet<String> {
    let lists = document.code_list.iter().map(|list| list.code.clone());
    let sections = document.section.iter().map(|section| section.code.clone());
    let questions = document.section.iter().flat_map(|section| &section.question);
    let fields = questions
        .clone()
        .flat_map(|group| group.field.iter().flatten().map(|field| format!("{}.{}", group.code, field.code)));
    lists.chain(sections).chain(questions.map(|question| question.code.clone())).chain(fields).collect()
}

struct Check<'p> {
    language: Language,
    declared: &'p BTreeSet<String>,
    problems: &'p mut Problems,
}

impl Check<'_> {
    fn texts(&mut self, texts: &TextDocument, sections: &[Section], lists: &BTreeMap<String, CodeList>) {
        let questions: BTreeMap<&str, &Question> =
            sections.iter().flat_map(|s| &s.questions).map(|q| (q.code.as_str(), q)).collect();
        for code in texts.section.keys().filter(|code| !self.declared.contains(code.as_str())) {
            self.key(&format!("section.{code}"), code, "there is no such section");
        }
        for (name, labels) in &texts.code_list {
            match lists.get(name) {
                Some(list) => self.options(list, labels, &format!("code_list.{name}"), name),
                None if name == YES_PARTIAL_NO || self.declared.contains(name.as_str()) => {}
                None => self.key(&format!("code_list.{name}"), name, "there is no such code list"),
            }
        }
        for (code, text) in &texts.question {
            match questions.get(code.as_str()) {
                None if self.declared.contains(code.as_str()) => {}
                None => self.key(&format!("question.{code}"), code, "there is no such question"),
                Some(question) => self.question(question, text, &format!("question.{code}")),
            }
        }
    }

    fn question(&mut self, question: &Question, text: &QuestionText, path: &str) {
        let code = question.code.as_str();
        match question.options().filter(|list| list.name().is_none()) {
            Some(list) => self.options(list, &text.option, &format!("{path}.option"), code),
            None if text.option.is_empty() => {}
            None => self.key(&format!("{path}.option"), code, "the question has no options of its own"),
        }
        for row in text.row.keys().filter(|row| !question.rows().iter().any(|known| known.as_str() == row.as_str())) {
            self.key(&format!("{path}.row.{row}"), code, "there is no such row");
        }
        for (field_code, own) in &text.field {
            let path = format!("{path}.field.{field_code}");
            match question.kind.fields().iter().find(|field| field.code.as_str() == field_code) {
                Some(field) => self.question(field, own, &path),
                None if self.declared.contains(&format!("{code}.{field_code}")) => {}
                None => self.key(&path, code, "there is no such field"),
            }
        }
    }

    fn options(&mut self, list: &CodeList, labels: &BTreeMap<String, String>, path: &str, field: &str) {
        let known: BTreeSet<&str> = list.options().iter().map(|option| option.code.as_str()).collect();
        for option in labels.keys().filter(|option| !known.contains(option.as_str())) {
            self.key(&format!("{path}.{option}"), field, "there is no such option");
        }
    }

    fn key(&mut self, path: &str, field: &str, why: &str) {
        let message = format!("this text is used nowhere: {why}");
        self.problems.push("text-unused", &format!("text.{}.{path}", self.language), field, message);
    }
}
