//! An answer as people read it.

use askama::Template;
use survey_model::answer::{Answer, Value};
use survey_model::code::{ItemCode, OptionCode};
use survey_model::language::Language;
use survey_model::question::Question;
use survey_model::questionnaire::document::QuestionText;
use survey_model::questionnaire::{Item, Questionnaire};

use crate::web::views::evidence::EvidenceLine;
use crate::web::views::remark::RemarkView;
use crate::web::words::{Message, Words};

/// An answer as people read it.
#[derive(Debug, Template)]
#[template(path = "answer.html")]
pub struct AnswerView {
    shown: Shown,
}

#[derive(Debug)]
enum Shown {
    /// The reason why there is none.
    Missing(Message),
    /// Words of the respondent, in whatever language.
    Typed(String),
    /// Words of the questionnaire.
    Chosen(Vec<String>),
    /// Options by place.
    Ranked(Vec<String>),
    /// The entries of a repeat group: label and answer of each field.
    Entries(Vec<Vec<(String, AnswerView)>>),
}

/// One line of a list of answers.
#[derive(Debug)]
pub struct AnswerLine {
    /// The item.
    pub item: ItemCode,
    /// The question's number.
    pub number: String,
    /// The question, and the row of a matrix.
    pub label: String,
    /// The answer.
    pub answer: AnswerView,
    /// What supports it.
    pub evidence: Vec<EvidenceLine>,
    /// What is said beside it.
    pub remark: RemarkView,
}

/// How answers to a questionnaire are shown.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'q> {
    /// The questionnaire.
    pub questionnaire: &'q Questionnaire,
    /// The language of the questionnaire's texts.
    pub language: Language,
    /// The words of the page.
    pub words: Words,
}

impl<'q> Reader<'q> {
    /// A reader of answers in the language closest to the page's.
    #[must_use]
    pub fn new(questionnaire: &'q Questionnaire, words: Words) -> Self {
        Self { questionnaire, language: questionnaire.language_for(words.0), words }
    }

    /// The answer to an item as a line of a list.
    #[must_use]
    pub fn line(&self, item: &Item<'_>, answer: &Answer) -> AnswerLine {
        AnswerLine {
            item: item.code.clone(),
            number: item.question.number.clone(),
            label: self.questionnaire.item_label(&item.code, self.language),
            answer: self.answer(item.question, answer),
            evidence: Vec::new(),
            remark: RemarkView::none(self.words),
        }
    }

    /// The answer to a question.
    #[must_use]
    pub fn answer(&self, question: &Question, answer: &Answer) -> AnswerView {
        self.view(question, self.questionnaire.question_text(question, self.language), answer)
    }

    fn view(&self, question: &Question, text: &QuestionText, answer: &Answer) -> AnswerView {
        let label =
            |option: &OptionCode| self.questionnaire.option_label_in(question, text, option, self.language).to_owned();
        let shown = match answer {
            Answer::Missing(reason) => Shown::Missing(self.words.of("missing", reason.code())),
            Answer::Value(Value::Choice(option)) => Shown::Chosen(vec![label(option)]),
            Answer::Value(Value::Choices(options)) => Shown::Chosen(options.iter().map(label).collect()),
            Answer::Value(Value::Ranking(options)) => Shown::Ranked(options.iter().map(label).collect()),
            Answer::Value(Value::Text(typed)) => Shown::Typed(typed.clone()),
            Answer::Value(Value::Date(day)) => Shown::Chosen(vec![self.words.date(*day).to_string()]),
            Answer::Value(value @ Value::Number(_)) => {
                let number = question.kind.summary(value, &label);
                let with_unit = if text.unit.is_empty() { number } else { format!("{number} {}", text.unit) };
                Shown::Chosen(vec![with_unit])
            }
            Answer::Value(Value::Entries(entries)) => {
                Shown::Entries(entries.iter().map(|entry| self.entry(question, entry)).collect())
            }
        };
        AnswerView { shown }
    }

    /// An entry of a repeat group: label and answer of each field.
    #[must_use]
    pub fn entry(
        &self,
        group: &Question,
        entry: &std::collections::BTreeMap<survey_model::code::QuestionCode, Answer>,
    ) -> Vec<(String, AnswerView)> {
        let field = |field: &Question| {
            let text = self.questionnaire.field_text(group, field, self.language);
            let answer = entry.get(&field.code)?;
            Some((text.label.clone(), self.view(field, text, answer)))
        };
        group.kind.fields().iter().filter_map(field).collect()
    }
}
