//! Why there is no value: six reasons, never one blank for all of them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The reason why an item has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// The item is not part of the version that was answered.
    NotAsked,
    /// The questionnaire skipped the item because of other answers.
    NotRelevant,
    /// The item was asked and left blank.
    NotAnswered,
    /// The respondent says that it does not know.
    DontKnow,
    /// The respondent says that the question does not apply to it.
    NotApplicable,
    /// The respondent knows but does not tell.
    Withheld,
}

impl Missing {
    /// Every reason, in the order in which tables show them.
    pub const ALL: [Self; 6] =
        [Self::NotAsked, Self::NotRelevant, Self::NotAnswered, Self::DontKnow, Self::NotApplicable, Self::Withheld];

    /// The code that data and exports use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAsked => "not_asked",
            Self::NotRelevant => "not_relevant",
            Self::NotAnswered => "not_answered",
            Self::DontKnow => "dont_know",
            Self::NotApplicable => "not_applicable",
            Self::Withheld => "withheld",
        }
    }

    /// The reason with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// Whether a respondent may give the reason; the other ones follow from the questionnaire.
    #[must_use]
    pub const fn can_be_given(self) -> bool {
        matches!(self, Self::DontKnow | Self::NotApplicable | Self::Withheld)
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
