//! What form an answer has, whatever the kind of its question: answers of different forms can't be compared.

use crate::question::{Kind, Question};

/// The form of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// One option.
    Option,
    /// Any number of options.
    Options,
    /// Options in order.
    Order,
    /// A number.
    Number,
    /// A day.
    Date,
    /// A text, or an address.
    Text,
    /// Entries.
    Entries,
}

impl Form {
    /// The form of the answers to a question.
    pub(crate) const fn of(question: &Question) -> Self {
        match question.kind {
            Kind::SingleChoice(_) | Kind::YesPartialNo(_) | Kind::Scale(_) | Kind::Matrix(_) => Self::Option,
            Kind::MultipleChoice(_) => Self::Options,
            Kind::Ranking(_) => Self::Order,
            Kind::Number(_) | Kind::Percentage(_) => Self::Number,
            Kind::Date(_) => Self::Date,
            Kind::Text(_) | Kind::Url(_) => Self::Text,
            Kind::RepeatGroup(_) => Self::Entries,
        }
    }

    /// In words, to be read after "takes".
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::Option => "one option",
            Self::Options => "several options",
            Self::Order => "options in order",
            Self::Number => "a number",
            Self::Date => "a date",
            Self::Text => "a text",
            Self::Entries => "entries",
        }
    }
}
