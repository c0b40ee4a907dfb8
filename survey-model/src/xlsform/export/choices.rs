//! The sheet `choices`: the options of every list.

use super::{Grid, Names};
use crate::language::Language;
use crate::question::YES_PARTIAL_NO_LIST;
use crate::questionnaire::Document;
use crate::questionnaire::document::{OptionDocument, QuestionDocument, QuestionText};
use crate::xlsform::column;

pub(super) fn grid(document: &Document, languages: &[Language], names: &Names) -> Grid {
    let mut choices = Choices { document, languages, grid: Grid::of(["list_name", "name"]) };
    for list in &document.code_list {
        let label = |language: Language, option: &str| choices_text(document, language, &list.code, option);
        choices.list(&list.code, &list.options, true, label);
    }
    choices.yes_partial_no();
    for question in document.section.iter().flat_map(|section| &section.question) {
        choices.own(question, &names.field("", &question.code), names, |language| {
            document.text.get(language.code())?.question.get(&question.code)
        });
        for field in question.field.iter().flatten() {
            choices.own(field, &names.field(&question.code, &field.code), names, |language| {
                document.text.get(language.code())?.question.get(&question.code)?.field.get(&field.code)
            });
        }
    }
    choices.grid
}

fn choices_text<'d>(document: &'d Document, language: Language, list: &str, option: &str) -> Option<&'d str> {
    document.text.get(language.code())?.code_list.get(list)?.get(option).map(String::as_str)
}

struct Choices<'d> {
    document: &'d Document,
    languages: &'d [Language],
    grid: Grid,
}

impl<'d> Choices<'d> {
    fn list(
        &mut self,
        name: &str,
        options: &[OptionDocument],
        shared: bool,
        label: impl Fn(Language, &str) -> Option<&'d str>,
    ) {
        for option in options {
            self.grid.row();
            self.grid.put("list_name", name);
            self.grid.put("name", &option.code);
            let labels =
                self.languages.iter().map(|language| (*language, label(*language, &option.code).unwrap_or_default()));
            self.grid.put_texts("label", labels);
            self.grid.put(column::SCORE, &option.score.map(|score| score.to_string()).unwrap_or_default());
            self.grid.put(column::EXCLUSIVE, if option.exclusive { "yes" } else { "" });
            self.grid.put(column::SHARED, if shared { "yes" } else { "" });
        }
    }

    /// The options of a question's own.
    fn own(
        &mut self,
        question: &QuestionDocument,
        name: &str,
        names: &Names,
        text: impl Fn(Language) -> Option<&'d QuestionText>,
    ) {
        if let Some(options) = &question.options {
            let label = |language, option: &str| text(language)?.option.get(option).map(String::as_str);
            self.list(names.list(name), options, false, label);
        }
    }

    /// The list that the kind yes-partial-no brings with it, unless the questionnaire declares one of this name.
    fn yes_partial_no(&mut self) {
        let document = self.document;
        let is_declared = document.code_list.iter().any(|list| list.code == YES_PARTIAL_NO_LIST);
        let questions = document.section.iter().flat_map(|section| &section.question);
        let mut all = questions.clone().chain(questions.flat_map(|group| group.field.iter().flatten()));
        let is_used = all.any(|question| question.kind == "yes-partial-no");
        let has_texts = document.text.values().any(|text| text.code_list.contains_key(YES_PARTIAL_NO_LIST));
        if !is_declared && (is_used || has_texts) {
            let option = |code: &str| OptionDocument { code: code.to_owned(), score: None, exclusive: false };
            let label = |language, option: &str| choices_text(document, language, YES_PARTIAL_NO_LIST, option);
            self.list(YES_PARTIAL_NO_LIST, &["yes", "partial", "no"].map(option), false, label);
        }
    }
}
