//! Whose answers a figure rests on.

use serde::Serialize;
use survey_model::member_state::Grouping;

/// The two bases of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Everyone who answered in a cycle.
    AllRespondents,
    /// Only those who gave a valid answer to the measure in both cycles.
    MatchedPanel,
}

impl Basis {
    /// Both bases, in the order in which tables show them.
    pub const ALL: [Self; 2] = [Self::AllRespondents, Self::MatchedPanel];

    /// The code that files and addresses use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AllRespondents => "all_respondents",
            Self::MatchedPanel => "matched_panel",
        }
    }
}

/// Which kinds of respondents are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Respondents {
    /// Only administrations, whose answers are the national ones: one per Member State.
    Administrations,
    /// Administrations and all other organisations.
    Everyone,
}

/// One group of a grouping: `region`, `africa`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Group {
    /// The way of grouping.
    pub grouping: Grouping,
    /// The group's code within it.
    pub group: &'static str,
}
