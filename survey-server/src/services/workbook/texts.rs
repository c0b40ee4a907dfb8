//! The texts of a workbook: what is asked, and what can be chosen.

use survey_model::code_list::CodeList;
use survey_model::missing::Missing;
use survey_model::question::Question;
use survey_model::questionnaire::{Item, Questionnaire};

use super::layout::Unit;
use crate::words::Words;

/// The texts of a workbook.
#[derive(Debug, Clone, Copy)]
pub(super) struct Texts<'q> {
    pub(super) questionnaire: &'q Questionnaire,
    pub(super) words: Words,
}

/// An option or a reason: what is stored, and what is read.
#[derive(Debug, Clone)]
pub(super) struct Labelled {
    pub(super) code: String,
    pub(super) label: String,
}

impl<'q> Texts<'q> {
    /// An item as it is answered.
    pub(super) fn unit(self, item: &Item<'q>) -> Unit<'q> {
        let text = self.questionnaire.question_text(item.question, self.words.0);
        let label = item.code.row().map_or(&text.label, |row| text.row.get(row).unwrap_or(&text.label));
        Unit {
            key: item.code.to_string(),
            number: item.question.number.clone(),
            label: label.clone(),
            question: item.question,
            text,
            group: None,
        }
    }

    /// A field of an entry, which is counted from 1.
    pub(super) fn field(self, group: &Unit<'q>, entry: usize, field: &'q Question) -> Unit<'q> {
        let text = self.questionnaire.field_text(group.question, field, self.words.0);
        let key = format!("{}.{entry}.{}", group.key, field.code);
        Unit {
            key,
            number: String::new(),
            label: text.label.clone(),
            question: field,
            text,
            group: Some(group.question),
        }
    }

    /// The options, each with a label of its own.
    pub(super) fn options(self, unit: &Unit<'q>) -> Vec<Labelled> {
        let options = unit.question.options().map(CodeList::options).unwrap_or_default();
        let label = |code| self.questionnaire.option_label_in(unit.question, unit.text, code, self.words.0).to_owned();
        distinct(
            options
                .iter()
                .map(|option| Labelled { code: option.code.to_string(), label: label(&option.code) })
                .collect(),
        )
    }

    /// The reasons for no answer, by their codes.
    pub(super) fn reasons(self, unit: &Unit<'q>) -> Vec<Labelled> {
        let reason = |reason: &Missing| Labelled {
            code: reason.code().to_owned(),
            label: self.words.of("missing", reason.code()).plain(),
        };
        unit.question.missing.iter().map(reason).collect()
    }

    /// Options and reasons in one list; the codes of reasons have a `!` in front.
    pub(super) fn choices(self, unit: &Unit<'q>) -> Vec<Labelled> {
        let reasons =
            self.reasons(unit).into_iter().map(|reason| Labelled { code: format!("!{}", reason.code), ..reason });
        distinct(self.options(unit).into_iter().chain(reasons).collect())
    }

    /// Yes and no.
    pub(super) fn yes_no(self) -> [String; 2] {
        [self.words.t("workbook-yes"), self.words.t("workbook-no")].map(|word| word.plain())
    }
}

/// Labels that stand for several codes get the code beside them.
fn distinct(mut labelled: Vec<Labelled>) -> Vec<Labelled> {
    let labels: Vec<String> = labelled.iter().map(|of| of.label.trim().to_lowercase()).collect();
    for (at, of) in labelled.iter_mut().enumerate() {
        if labels.iter().filter(|label| **label == labels[at]).count() > 1 {
            of.label = format!("{} ({})", of.label, of.code.trim_start_matches('!'));
        }
    }
    labelled
}
