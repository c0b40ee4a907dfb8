//! The room for an answer: one arm per kind of question, so that a new one has to be thought of here.

use survey_model::code::OptionCode;
use survey_model::code_list::QuestionOption;
use survey_model::question::{Kind, Question};
use survey_model::questionnaire::document::QuestionText;

use super::{PrintedQuestion, Printer};

/// Labels of more characters get a line of their own each.
const SHORT: usize = 16;

/// The room for an answer.
#[derive(Debug)]
pub enum AnswerSpace {
    /// Options to tick.
    Options {
        /// What they are called.
        labels: Vec<String>,
        /// Whether one or several can be ticked.
        shape: Shape,
        /// Whether they fit beside each other.
        is_short: bool,
    },
    /// One option to tick in each row.
    Table {
        /// The options, then the reasons for no answer.
        columns: Vec<String>,
        /// The rows.
        rows: Vec<String>,
    },
    /// A number to write beside each option.
    Ranking(Vec<String>),
    /// A short line, with the unit after it.
    Number(String),
    /// Day, month and year.
    Date,
    /// Lines to write on.
    Lines(usize),
    /// The fields of one entry; entries are all alike.
    Entries(Vec<PrintedQuestion>),
}

/// The shape of what is ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One answer.
    Circle,
    /// Several answers.
    Square,
}

impl Shape {
    /// Its class in the stylesheet.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Circle => "circle",
            Self::Square => "square",
        }
    }
}

impl AnswerSpace {
    /// The shape of the reasons for no answer beside it: where one option is ticked, a reason is one of them.
    #[must_use]
    pub const fn shape_of_reasons(&self) -> Shape {
        if let Self::Options { shape, .. } = self { *shape } else { Shape::Square }
    }
}

impl Printer<'_> {
    pub(super) fn space(&self, question: &Question, text: &QuestionText) -> AnswerSpace {
        match &question.kind {
            Kind::SingleChoice(_) | Kind::YesPartialNo(_) | Kind::Scale(_) => {
                self.options(question, text, Shape::Circle)
            }
            Kind::MultipleChoice(_) => self.options(question, text, Shape::Square),
            Kind::Matrix(_) => self.table(question, text),
            Kind::Ranking(_) => AnswerSpace::Ranking(self.labels(question, text)),
            Kind::Number(_) => AnswerSpace::Number(text.unit.clone()),
            Kind::Percentage(_) => AnswerSpace::Number("%".to_owned()),
            Kind::Date(_) => AnswerSpace::Date,
            Kind::Text(kind) if kind.is_long => AnswerSpace::Lines(if kind.max_length > 2000 { 8 } else { 5 }),
            Kind::Text(kind) => AnswerSpace::Lines(if kind.max_length > 120 { 2 } else { 1 }),
            Kind::Url(_) => AnswerSpace::Lines(1),
            Kind::RepeatGroup(group) => {
                let fields = group.fields().iter().map(|field| self.question(field, Some(question)));
                AnswerSpace::Entries(fields.collect())
            }
        }
    }

    fn options(&self, question: &Question, text: &QuestionText, shape: Shape) -> AnswerSpace {
        let labels = self.labels(question, text);
        let is_short = labels.len() <= 5 && labels.iter().all(|label| label.chars().count() <= SHORT);
        AnswerSpace::Options { labels, shape, is_short }
    }

    /// An option that excludes the others says so, since paper does not take the others away.
    fn labels(&self, question: &Question, text: &QuestionText) -> Vec<String> {
        let options = question.options().map(survey_model::code_list::CodeList::options).unwrap_or_default();
        let label = |option: &QuestionOption| {
            let label = self.questionnaire.option_label_in(question, text, &option.code, self.words.0);
            if option.exclusive {
                self.words.t("print-option-alone").with("option", label).to_string()
            } else {
                label.to_owned()
            }
        };
        options.iter().map(label).collect()
    }

    fn table(&self, question: &Question, text: &QuestionText) -> AnswerSpace {
        let row = |row: &OptionCode| text.row.get(row.as_str()).cloned().unwrap_or_else(|| row.to_string());
        let reasons = self.reasons(question).into_iter().map(|reason| reason.to_string());
        AnswerSpace::Table {
            columns: self.labels(question, text).into_iter().chain(reasons).collect(),
            rows: question.rows().iter().map(row).collect(),
        }
    }
}
