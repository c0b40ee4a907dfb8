//! What a questionnaire yields as data: the columns that exports and analysis see instead of question kinds.

use chrono::NaiveDate;
use serde::Serialize;

use crate::code::{ItemCode, OptionCode, QuestionCode};
use crate::missing::Missing;

/// One column of data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Variable {
    /// The column's name, unique in its version: `CAMPAIGN_HELD`, `AGE_GROUPS.children`, `ACTIVITIES.2.TITLE`.
    pub name: String,
    /// The item whose answer fills the column.
    pub item: ItemCode,
    /// What part of the item's answer the column holds.
    pub part: Part,
    /// What the column's values are and how they may be computed with.
    pub level: Level,
}

/// The part of an answer that a column holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The whole value.
    Whole,
    /// Whether one option of a multiple choice was chosen: `yes` or `no`.
    Option(OptionCode),
    /// The rank that one option was given: `1`, `2` … or `unranked`.
    Rank(OptionCode),
    /// How many entries a repeat group has.
    Count,
    /// A part of one field of one entry (counted from 1) of a repeat group.
    Entry {
        /// Which entry, counted from 1.
        entry: usize,
        /// The field's code within the group.
        field: QuestionCode,
        /// The part of the field's answer.
        part: Box<Part>,
    },
}

impl Part {
    /// The name of the column that holds this part of an item's answer.
    #[must_use]
    pub fn column(&self, item: &ItemCode) -> String {
        format!("{item}{}", self.suffix())
    }

    fn suffix(&self) -> String {
        match self {
            Self::Whole => String::new(),
            Self::Option(option) | Self::Rank(option) => format!(".{option}"),
            Self::Count => ".count".to_owned(),
            Self::Entry { entry, field, part } => format!(".{entry}.{field}{}", part.suffix()),
        }
    }
}

/// The measurement level of a column, with its code list if it has one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Categories without an order.
    Nominal(Vec<Category>),
    /// Categories in order, as the questionnaire lists them.
    Ordinal(Vec<Category>),
    /// Numbers.
    Numeric,
    /// Days.
    Date,
    /// Free text.
    Text,
}

impl Level {
    /// The categories, empty for levels without a code list.
    #[must_use]
    pub fn categories(&self) -> &[Category] {
        match self {
            Self::Nominal(categories) | Self::Ordinal(categories) => categories,
            Self::Numeric | Self::Date | Self::Text => &[],
        }
    }

    /// The name that codebooks give the level.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Nominal(_) => "nominal",
            Self::Ordinal(_) => "ordinal",
            Self::Numeric => "numeric",
            Self::Date => "date",
            Self::Text => "text",
        }
    }
}

/// One category of a code list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Category {
    /// The option's code.
    pub code: OptionCode,
    /// The score that the questionnaire gives it, in points.
    pub score: Option<f64>,
}

/// What a column holds for one respondent.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// The position of a category in the column's code list.
    Category(u16),
    /// A number.
    Number(f64),
    /// A day.
    Date(NaiveDate),
    /// A text.
    Text(String),
    /// Nothing, for this reason.
    Missing(Missing),
}
