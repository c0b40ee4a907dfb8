//! What is filled in: one widget and one template per kind of question.

use std::collections::BTreeMap;

use askama::Template;
use survey_model::code::{ItemCode, OptionCode};
use survey_model::language::Language;
use survey_model::question::{Given, Kind, Question};
use survey_model::questionnaire::document::QuestionText;

use super::Maker;
use super::widget::{Buttons, Choice, Entries, EntryField, Line, Row, Table, Widget};
use crate::web::words::Words;

/// What is filled in for one question, or for one field of an entry.
#[derive(Debug, Template)]
#[template(path = "question/field.html")]
pub struct Field {
    /// The words of the page.
    pub words: Words,
    /// The attributes of those words within a questionnaire in another language; nothing if they are the same.
    pub own: String,
    /// The name under which it is posted.
    pub name: String,
    /// Whether what was posted is wrong.
    pub is_wrong: bool,
    /// The reasons for no answer that are offered beside the widget; none where they are among the options.
    pub reasons: Vec<Choice>,
    /// What is filled in.
    pub widget: Widget,
}

impl Field {
    /// Whether it is a single element, which a label can be for.
    #[must_use]
    pub const fn is_line(&self) -> bool {
        matches!(
            self.widget,
            Widget::Number(_) | Widget::Percentage(_) | Widget::Date(_) | Widget::Text(_) | Widget::Url(_)
        )
    }
}

/// The attributes of the page's words within text of another language.
fn own_attributes(words: Words, around: Language) -> String {
    if words.0 == around {
        String::new()
    } else {
        format!(r#" lang="{}" dir="{}""#, words.0.code(), words.0.direction())
    }
}

impl Maker<'_> {
    /// What is filled in for a question.
    pub(super) fn field_of(&self, question: &Question, text: &QuestionText, is_wrong: bool) -> Field {
        let given = self.given(&ItemCode::of(&question.code));
        self.field(question, text, question.code.to_string(), given, is_wrong)
    }

    fn given(&self, item: &ItemCode) -> &Given {
        static BLANK: Given = Given { values: Vec::new(), missing: None, entries: Vec::new() };
        self.shown.given.get(item).unwrap_or(&BLANK)
    }

    fn field(&self, question: &Question, text: &QuestionText, name: String, given: &Given, is_wrong: bool) -> Field {
        let widget = self.widget(question, text, given);
        let has_own_reasons =
            matches!(widget, Widget::SingleChoice(_) | Widget::YesPartialNo(_) | Widget::Scale(_) | Widget::Matrix(_));
        let reasons = if has_own_reasons { Vec::new() } else { self.reasons(question, given, "") };
        Field { words: self.words, own: own_attributes(self.words, self.language), name, is_wrong, reasons, widget }
    }

    /// One arm per kind, so that a new one has to be thought of here.
    fn widget(&self, question: &Question, text: &QuestionText, given: &Given) -> Widget {
        let line = || Line {
            value: given.values.first().cloned().unwrap_or_default(),
            unit: text.unit.clone(),
            ..Line::default()
        };
        match &question.kind {
            Kind::SingleChoice(_) => Widget::SingleChoice(self.buttons(question, text, given)),
            Kind::YesPartialNo(_) => Widget::YesPartialNo(self.buttons(question, text, given)),
            Kind::Scale(_) => Widget::Scale(self.buttons(question, text, given)),
            Kind::MultipleChoice(_) => Widget::MultipleChoice(self.options(question, text, &given.values)),
            Kind::Matrix(_) => Widget::Matrix(self.table(question, text)),
            Kind::Ranking(ranking) => {
                let place = |at: usize| given.values.get(at).into_iter().cloned().collect::<Vec<_>>();
                Widget::Ranking((0..ranking.places()).map(|at| self.options(question, text, &place(at))).collect())
            }
            Kind::Number(number) => Widget::Number(Line { has_decimals: number.decimals > 0, ..line() }),
            Kind::Percentage(percentage) => {
                Widget::Percentage(Line { has_decimals: percentage.decimals() > 0, ..line() })
            }
            Kind::Date(date) => {
                let limit = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
                Widget::Date(Line { earliest: limit(date.earliest), latest: limit(date.latest), ..line() })
            }
            Kind::Text(kind) => Widget::Text(Line { max_length: kind.max_length, is_long: kind.is_long, ..line() }),
            Kind::Url(_) => Widget::Url(line()),
            Kind::RepeatGroup(group) => {
                let entries =
                    given.entries.iter().enumerate().map(|(at, entry)| self.entry(question, at, entry)).collect();
                Widget::RepeatGroup(Entries { entries, can_add: given.entries.len() < group.max(), max: group.max() })
            }
        }
    }

    fn options(&self, question: &Question, text: &QuestionText, chosen: &[String]) -> Vec<Choice> {
        let options = question.options().map(survey_model::code_list::CodeList::options).unwrap_or_default();
        let choice = |option: &survey_model::code_list::QuestionOption| Choice {
            value: option.code.to_string(),
            label: self.label(question, text, &option.code),
            is_chosen: chosen.iter().any(|value| value == option.code.as_str()),
            is_exclusive: option.exclusive,
        };
        options.iter().map(choice).collect()
    }

    fn label(&self, question: &Question, text: &QuestionText, option: &OptionCode) -> String {
        self.questionnaire.option_label_in(question, text, option, self.language).to_owned()
    }

    /// The reasons for no answer; among radio buttons, their values begin with `!`.
    fn reasons(&self, question: &Question, given: &Given, prefix: &str) -> Vec<Choice> {
        let choice = |reason: &survey_model::missing::Missing| Choice {
            value: format!("{prefix}{reason}"),
            label: self.words.of("missing", reason.code()).to_string(),
            is_chosen: given.missing.as_deref() == Some(reason.code()),
            is_exclusive: true,
        };
        question.missing.iter().map(choice).collect()
    }

    fn buttons(&self, question: &Question, text: &QuestionText, given: &Given) -> Buttons {
        let options = self.options(question, text, &given.values);
        let reasons = self.reasons(question, given, "!");
        let is_answered = options.iter().chain(&reasons).any(|choice| choice.is_chosen);
        Buttons { options, reasons, is_answered }
    }

    fn table(&self, question: &Question, text: &QuestionText) -> Table {
        let options = self.options(question, text, &[]);
        let reasons = self.reasons(question, &Given::default(), "!");
        let row = |code: &OptionCode| {
            let item = ItemCode::of_row(&question.code, code);
            let Buttons { options, reasons, is_answered } = self.buttons(question, text, self.given(&item));
            let label = text.row.get(code.as_str()).cloned().unwrap_or_else(|| code.to_string());
            let cells = options.into_iter().chain(reasons).collect();
            Row { name: item.to_string(), label, cells, is_answered }
        };
        let number_of_options = options.len();
        let mut columns: Vec<String> = options.into_iter().chain(reasons).map(|choice| choice.label).collect();
        let mut rows: Vec<Row> = question.rows().iter().map(row).collect();
        if rows.iter().any(|row| row.is_answered) {
            columns.push(self.words.t("take-back").to_string());
            rows.iter_mut().for_each(|row| row.cells.push(self.take_back()));
        }
        Table { options: number_of_options, columns, rows }
    }

    /// A button by which an answer is taken back.
    fn take_back(&self) -> Choice {
        Choice {
            value: String::new(),
            label: self.words.t("take-back").to_string(),
            is_chosen: false,
            is_exclusive: false,
        }
    }

    fn entry(&self, group: &Question, at: usize, entry: &BTreeMap<String, Given>) -> Vec<EntryField> {
        let field = |field: &Question| {
            let text = self.text_of_field(group, field);
            let name = format!("{}.{}.{}", group.code, at + 1, field.code);
            let given = entry.get(field.code.as_str()).cloned().unwrap_or_default();
            EntryField {
                code: field.code.to_string(),
                label: text.label.clone(),
                explanation: text.explanation.clone(),
                is_required: field.required,
                is_relevant: self.is_field_relevant(group, at, field),
                field: self.field(field, text, name, &given, self.is_entry_wrong(group, at, field)),
            }
        };
        group.kind.fields().iter().map(field).collect()
    }

    fn is_entry_wrong(&self, group: &Question, at: usize, field: &Question) -> bool {
        let faults = self.shown.faults.iter().filter(|(item, _)| item.question() == group.code.as_str());
        let is_here = |fault: &survey_model::fault::Fault| matches!(fault, survey_model::fault::Fault::InEntry { entry, field: of, .. } if *entry == at + 1 && of == field.code.as_str());
        faults.flat_map(|(_, fault)| fault.each()).any(is_here)
    }
}
