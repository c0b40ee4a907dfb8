//! Checks that no text has a character that is not seen but changes what is seen, or that no file can hold.

use std::collections::BTreeMap;
use std::fmt::Display;

use crate::character::bad_character;
use crate::questionnaire::document::{ConcordanceDocument, QuestionText, TextDocument};
use crate::questionnaire::{Document, Problems};

/// Checks every text of every language, declared or not, and the words of the concordance.
pub(super) fn check(document: &Document, problems: &mut Problems) {
    let mut check = Check { problems };
    for (language, texts) in &document.text {
        check.texts(texts, &format_args!("text.{language}"));
    }
    for (language, texts) in &document.translated_from {
        check.texts(texts, &format_args!("translated_from.{language}"));
    }
    if let Some(concordance) = &document.concordance {
        check.concordance(concordance);
    }
}

/// Paths are only written out where a text is bad: there are tens of thousands of texts.
struct Check<'p> {
    problems: &'p mut Problems,
}

impl Check<'_> {
    fn texts(&mut self, texts: &TextDocument, path: &dyn Display) {
        self.line(&texts.title, &format_args!("{path}.title"), "");
        self.prose(&texts.introduction, &format_args!("{path}.introduction"), "");
        for (name, labels) in &texts.code_list {
            self.labels(labels, &format_args!("{path}.code_list.{name}"), name);
        }
        for (code, text) in &texts.section {
            self.line(&text.title, &format_args!("{path}.section.{code}.title"), code);
            self.prose(&text.introduction, &format_args!("{path}.section.{code}.introduction"), code);
        }
        for (code, text) in &texts.question {
            self.question(text, &format_args!("{path}.question.{code}"), code);
        }
    }

    fn question(&mut self, text: &QuestionText, path: &dyn Display, code: &str) {
        let lines = [("label", &text.label), ("constraint_message", &text.constraint_message), ("unit", &text.unit)];
        for (key, line) in lines {
            self.line(line, &format_args!("{path}.{key}"), code);
        }
        for (key, prose) in [("explanation", &text.explanation), ("more", &text.more)] {
            self.prose(prose, &format_args!("{path}.{key}"), code);
        }
        self.labels(&text.option, &format_args!("{path}.option"), code);
        self.labels(&text.row, &format_args!("{path}.row"), code);
        for (field, own) in &text.field {
            self.question(own, &format_args!("{path}.field.{field}"), field);
        }
    }

    fn labels(&mut self, labels: &BTreeMap<String, String>, path: &dyn Display, field: &str) {
        for (code, label) in labels {
            self.line(label, &format_args!("{path}.{code}"), field);
        }
    }

    /// The reasons and the reviewers, which are printed beside figures.
    fn concordance(&mut self, concordance: &ConcordanceDocument) {
        for (at, entry) in concordance.entry.iter().enumerate() {
            self.prose(&entry.reason, &format_args!("concordance.entry.{at}.reason"), "");
            self.line(&entry.reviewer, &format_args!("concordance.entry.{at}.reviewer"), "");
        }
    }

    /// A text of one line.
    fn line(&mut self, text: &str, path: &dyn Display, field: &str) {
        self.report(bad_character(text, false), path, field);
    }

    /// A text that may have several lines.
    fn prose(&mut self, text: &str, path: &dyn Display, field: &str) {
        self.report(bad_character(text, true), path, field);
    }

    fn report(&mut self, bad: Option<char>, path: &dyn Display, field: &str) {
        if let Some(bad) = bad {
            let message =
                format!("the text has the character U+{:04X}, which can't be shown here; remove it", u32::from(bad));
            self.problems.push("bad-character", &path.to_string(), field, message);
        }
    }
}
