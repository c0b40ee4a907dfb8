//! What a respondent says to one item: a value, or the reason why there is none.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::code::{ItemCode, OptionCode, QuestionCode};
use crate::missing::Missing;

/// One item's value, or the reason why there is none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The respondent gave a value.
    Value(Value),
    /// There is none, for this reason.
    Missing(Missing),
}

impl Answer {
    /// Whether the respondent said anything: a value, or itself why there is none.
    #[must_use]
    pub const fn is_given(&self) -> bool {
        match self {
            Self::Value(_) => true,
            Self::Missing(reason) => reason.can_be_given(),
        }
    }
}

/// A value, in the form that the kind of its question gives it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// One option.
    Choice(OptionCode),
    /// Several options, in the order of the questionnaire.
    Choices(Vec<OptionCode>),
    /// Options in order of rank, the first place first.
    Ranking(Vec<OptionCode>),
    /// A finite number, in the unit of its question.
    Number(Number),
    /// A day in the Gregorian calendar.
    Date(NaiveDate),
    /// Text in whatever language the respondent writes.
    Text(String),
    /// The entries of a repeat group, each with the answers to its fields.
    Entries(Vec<BTreeMap<QuestionCode, Answer>>),
}

/// The answers of one respondent by item; an item that is absent was not answered.
pub type Answers = BTreeMap<ItemCode, Answer>;

/// A finite number: no NaN, no infinity, no negative zero.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Number(f64);

impl Number {
    /// The number, if it is finite; negative zero becomes zero.
    #[must_use]
    pub fn new(value: f64) -> Option<Self> {
        value.is_finite().then_some(Self(value + 0.0))
    }

    /// The value as a float.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }
}

impl TryFrom<f64> for Number {
    type Error = &'static str;
    fn try_from(value: f64) -> Result<Self, Self::Error> {
        Self::new(value).ok_or("a number must be finite")
    }
}

impl From<Number> for f64 {
    fn from(number: Number) -> Self {
        number.0
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl Answer {
    /// The value, if there is one.
    #[must_use]
    pub const fn value(&self) -> Option<&Value> {
        match self {
            Self::Value(value) => Some(value),
            Self::Missing(_) => None,
        }
    }

    /// The reason why there is no value.
    #[must_use]
    pub const fn missing(&self) -> Option<Missing> {
        match self {
            Self::Value(_) => None,
            Self::Missing(reason) => Some(*reason),
        }
    }
}
