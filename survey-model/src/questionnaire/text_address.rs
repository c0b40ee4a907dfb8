//! Where a text stands among the texts of a language: `question.CAMPAIGN_HELD.label`.

use std::collections::BTreeMap;
use std::fmt;

use super::document::{QuestionText, TextDocument};

/// The keys that lead to one text of a language, from the outermost table inwards.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextAddress(Vec<String>);

impl TextAddress {
    /// The address that these keys make.
    pub(crate) fn new(keys: &[&str]) -> Self {
        Self(keys.iter().map(|key| (*key).to_owned()).collect())
    }

    /// The keys, outermost first.
    #[must_use]
    pub fn keys(&self) -> &[String] {
        &self.0
    }

    /// The innermost key, which says what kind of text it is: `label`, `explanation`, or the code of an option.
    #[must_use]
    pub fn last(&self) -> &str {
        self.0.last().map_or("", String::as_str)
    }

    /// The text at this address, empty where the language has none.
    #[must_use]
    pub fn get<'t>(&self, texts: &'t TextDocument) -> &'t str {
        let keys: Vec<&str> = self.0.iter().map(String::as_str).collect();
        let found = match keys.as_slice() {
            ["title"] => Some(&texts.title),
            ["introduction"] => Some(&texts.introduction),
            ["code_list", list, option] => texts.code_list.get(*list).and_then(|labels| labels.get(*option)),
            ["section", code, "title"] => texts.section.get(*code).map(|section| &section.title),
            ["section", code, "introduction"] => texts.section.get(*code).map(|section| &section.introduction),
            ["question", code, inner @ ..] => texts.question.get(*code).and_then(|question| get_in(question, inner)),
            _ => None,
        };
        found.map_or("", String::as_str)
    }

    /// Writes a text at this address; an empty one stands for none.
    pub fn set(&self, texts: &mut TextDocument, text: String) {
        let keys: Vec<&str> = self.0.iter().map(String::as_str).collect();
        match keys.as_slice() {
            ["title"] => texts.title = text,
            ["introduction"] => texts.introduction = text,
            ["code_list", list, option] => {
                set_label(texts.code_list.entry((*list).to_owned()).or_default(), option, text);
            }
            ["section", code, "title"] => texts.section.entry((*code).to_owned()).or_default().title = text,
            ["section", code, "introduction"] => {
                texts.section.entry((*code).to_owned()).or_default().introduction = text;
            }
            ["question", code, inner @ ..] => {
                set_in(texts.question.entry((*code).to_owned()).or_default(), inner, text);
            }
            _ => {}
        }
    }
}

fn get_in<'t>(question: &'t QuestionText, keys: &[&str]) -> Option<&'t String> {
    match keys {
        ["label"] => Some(&question.label),
        ["explanation"] => Some(&question.explanation),
        ["more"] => Some(&question.more),
        ["constraint_message"] => Some(&question.constraint_message),
        ["unit"] => Some(&question.unit),
        ["option", option] => question.option.get(*option),
        ["row", row] => question.row.get(*row),
        ["field", field, inner @ ..] => question.field.get(*field).and_then(|field| get_in(field, inner)),
        _ => None,
    }
}

fn set_in(question: &mut QuestionText, keys: &[&str], text: String) {
    match keys {
        ["label"] => question.label = text,
        ["explanation"] => question.explanation = text,
        ["more"] => question.more = text,
        ["constraint_message"] => question.constraint_message = text,
        ["unit"] => question.unit = text,
        ["option", option] => set_label(&mut question.option, option, text),
        ["row", row] => set_label(&mut question.row, row, text),
        ["field", field, inner @ ..] => {
            set_in(question.field.entry((*field).to_owned()).or_default(), inner, text);
        }
        _ => {}
    }
}

fn set_label(labels: &mut BTreeMap<String, String>, code: &str, text: String) {
    match text.is_empty() {
        true => drop(labels.remove(code)),
        false => drop(labels.insert(code.to_owned(), text)),
    }
}

/// The keys with points between them, as a language file would write them.
impl fmt::Display for TextAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("."))
    }
}

impl TextDocument {
    /// No text at all.
    pub(super) const fn new() -> Self {
        Self {
            title: String::new(),
            introduction: String::new(),
            code_list: BTreeMap::new(),
            section: BTreeMap::new(),
            question: BTreeMap::new(),
        }
    }

    /// Every text that is not blank, with its address, in the order of their tables.
    #[must_use]
    pub fn cells(&self) -> Vec<(TextAddress, &str)> {
        let mut cells = Cells(Vec::new());
        cells.push(&["title"], &self.title);
        cells.push(&["introduction"], &self.introduction);
        for (list, labels) in &self.code_list {
            cells.labels(&["code_list", list], labels);
        }
        for (code, section) in &self.section {
            cells.push(&["section", code, "title"], &section.title);
            cells.push(&["section", code, "introduction"], &section.introduction);
        }
        for (code, question) in &self.question {
            cells.question(&["question", code], question);
        }
        cells.0
    }
}

struct Cells<'t>(Vec<(TextAddress, &'t str)>);

impl<'t> Cells<'t> {
    fn push(&mut self, keys: &[&str], text: &'t str) {
        if !text.trim().is_empty() {
            self.0.push((TextAddress::new(keys), text));
        }
    }

    fn labels(&mut self, keys: &[&str], labels: &'t BTreeMap<String, String>) {
        for (code, label) in labels {
            self.push(&[keys, &[code]].concat(), label);
        }
    }

    fn question(&mut self, keys: &[&str], text: &'t QuestionText) {
        let own = [
            ("label", &text.label),
            ("explanation", &text.explanation),
            ("more", &text.more),
            ("constraint_message", &text.constraint_message),
            ("unit", &text.unit),
        ];
        for (key, cell) in own {
            self.push(&[keys, &[key]].concat(), cell);
        }
        self.labels(&[keys, &["option"]].concat(), &text.option);
        self.labels(&[keys, &["row"]].concat(), &text.row);
        for (field, own) in &text.field {
            self.question(&[keys, &["field", field]].concat(), own);
        }
    }
}
