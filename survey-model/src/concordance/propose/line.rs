//! An item with the words by which it is recognised.

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation as _;

use crate::code::{ItemCode, OptionCode};
use crate::code_list::{CodeList, QuestionOption};
use crate::concordance::Form;
use crate::language::Language;
use crate::question::Question;
use crate::questionnaire::document::QuestionText;
use crate::questionnaire::{Item, Questionnaire};

/// An item of a version.
pub(super) struct Line<'q> {
    pub(super) code: ItemCode,
    pub(super) questionnaire: &'q Questionnaire,
    pub(super) question: &'q Question,
    pub(super) row: Option<&'q OptionCode>,
    pub(super) language: Language,
    label: BTreeSet<String>,
    row_label: BTreeSet<String>,
}

impl<'q> Line<'q> {
    /// Every item of a version, in its source language.
    pub(super) fn of_all(questionnaire: &'q Questionnaire) -> Vec<Self> {
        let language = questionnaire.languages().first().copied().unwrap_or(Language::En);
        let line = |item: Item<'q>| {
            let text = questionnaire.question_text(item.question, language);
            let row_label = item.row.and_then(|row| text.row.get(row.as_str())).map(|label| words(label));
            Self {
                code: item.code,
                questionnaire,
                question: item.question,
                row: item.row,
                language,
                label: words(&text.label),
                row_label: row_label.unwrap_or_default(),
            }
        };
        questionnaire.items().map(line).collect()
    }

    pub(super) fn text(&self) -> &'q QuestionText {
        self.questionnaire.question_text(self.question, self.language)
    }

    pub(super) fn options(&self) -> &'q [QuestionOption] {
        self.question.options().map(CodeList::options).unwrap_or_default()
    }

    pub(super) fn option_label(&self, option: &OptionCode) -> String {
        self.questionnaire.option_label_in(self.question, self.text(), option, self.language).to_owned()
    }

    pub(super) fn row_label(&self) -> &str {
        self.row.and_then(|row| self.text().row.get(row.as_str())).map_or("", String::as_str)
    }

    pub(super) const fn form(&self) -> Form {
        Form::of(self.question)
    }

    /// How much the words of two items agree, from 0 to 1; of rows, both the question's and their own.
    pub(super) fn likeness(&self, other: &Self) -> f64 {
        let labels = dice(&self.label, &other.label);
        match (self.row, other.row) {
            (Some(_), Some(_)) => labels.min(dice(&self.row_label, &other.row_label)),
            (None, None) => labels,
            _ => dice(&self.all_words(), &other.all_words()),
        }
    }

    fn all_words(&self) -> BTreeSet<String> {
        self.label.union(&self.row_label).cloned().collect()
    }
}

fn words(text: &str) -> BTreeSet<String> {
    text.unicode_words().map(str::to_lowercase).collect()
}

/// Dice's coefficient: twice what two sets have in common, of what they have together.
fn dice(one: &BTreeSet<String>, two: &BTreeSet<String>) -> f64 {
    let both = one.intersection(two).count();
    let all = one.len() + two.len();
    if all == 0 { 0.0 } else { 2.0 * both as f64 / all as f64 }
}
