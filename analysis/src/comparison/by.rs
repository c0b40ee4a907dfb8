//! What figures are broken down by.

use std::fmt;

use survey_model::member_state::Grouping;

/// What figures are broken down by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// Groups of Member States, as of each cycle's first day.
    States(Grouping),
    /// The kind of respondent.
    Stakeholder,
    /// Where the answers come from.
    Provenance,
    /// A [`Partition`](crate::dataset::Partition) of the dataset or, if it has none of that name, a column with a code list.
    Named(String),
    /// Each group of the one with each of the other.
    Both(Box<Self>, Box<Self>),
}

/// Why figures can't be broken down as asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BreakdownError {
    /// Neither a partition nor a column has the name.
    #[error("there is no breakdown by {name}: no grouping, no column and no partition of the answers has that name")]
    Unknown {
        /// What was asked for.
        name: String,
    },
    /// The column holds numbers, dates or texts.
    #[error("there is no breakdown by {name}: only answers from a list of options make groups")]
    NoList {
        /// The column.
        name: String,
    },
    /// The cycles' answers to the column may not be compared, so that they make no common groups.
    #[error("there is no breakdown by {name}: {sentence}")]
    Refused {
        /// The column.
        name: String,
        /// The reason.
        sentence: String,
    },
    /// Two were combined that have too many groups together.
    #[error("the breakdown by {name} has {groups} groups; {most} are the most")]
    TooMany {
        /// What was asked for.
        name: String,
        /// How many groups it has.
        groups: usize,
        /// How many it may have.
        most: usize,
    },
    /// It was asked for twice.
    #[error("the breakdown by {name} was asked for twice")]
    Twice {
        /// What was asked for.
        name: String,
    },
}

impl By {
    /// The breakdown that a text asks for: a grouping's code, `stakeholder`, `provenance`, the name of a partition or a column, or two of these
    /// with a slash between them.
    #[must_use]
    pub fn read(text: &str) -> Self {
        match text.split_once('/') {
            Some((one, two)) if !one.is_empty() && !two.is_empty() => {
                Self::Both(Box::new(Self::one(one)), Box::new(Self::read(two)))
            }
            _ => Self::one(text),
        }
    }

    /// What is combined: itself, unless it is of several.
    #[must_use]
    pub fn parts(&self) -> Vec<&Self> {
        match self {
            Self::Both(one, two) => one.parts().into_iter().chain(two.parts()).collect(),
            by => vec![by],
        }
    }

    fn one(text: &str) -> Self {
        match (Grouping::from_code(text), text) {
            (Some(grouping), _) => Self::States(grouping),
            (None, "stakeholder") => Self::Stakeholder,
            (None, "provenance") => Self::Provenance,
            (None, name) => Self::Named(name.to_owned()),
        }
    }
}

impl fmt::Display for By {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::States(grouping) => f.write_str(grouping.code()),
            Self::Stakeholder => f.write_str("stakeholder"),
            Self::Provenance => f.write_str("provenance"),
            Self::Named(name) => f.write_str(name),
            Self::Both(one, two) => write!(f, "{one}/{two}"),
        }
    }
}

impl From<Grouping> for By {
    fn from(grouping: Grouping) -> Self {
        Self::States(grouping)
    }
}
