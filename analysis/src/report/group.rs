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

/// One group of a breakdown: `region`, `africa`; of two breakdowns at once `region/development`, `africa/developing`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Group {
    /// The breakdown's name.
    pub breakdown: String,
    /// The group's code within it.
    pub group: String,
}

impl Group {
    /// A group of Member States.
    #[must_use]
    pub fn of_states(grouping: Grouping, group: &str) -> Self {
        Self { breakdown: grouping.code().to_owned(), group: group.to_owned() }
    }
}

/// A breakdown of a report with its groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Breakdown {
    /// Its name: `region`, `stakeholder`, a column's name, or two of these: `region/development`.
    pub name: String,
    /// Its groups in order.
    pub groups: Vec<BreakdownGroup>,
}

/// A group of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BreakdownGroup {
    /// Its code.
    pub code: String,
    /// What it is made of: one part, or one of each breakdown that was combined.
    pub parts: Vec<GroupPart>,
}

/// What a group is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupPart {
    /// The breakdown that it is of.
    pub breakdown: String,
    /// The group's code.
    pub code: String,
    /// Its name in the report's language, if the data have one; else message catalogues have it by the code.
    pub label: Option<String>,
}

impl Breakdown {
    /// The groups as slices name them.
    pub fn each(&self) -> impl Iterator<Item = Group> {
        self.groups.iter().map(|group| Group { breakdown: self.name.clone(), group: group.code.clone() })
    }

    /// A group by its code.
    #[must_use]
    pub fn group(&self, code: &str) -> Option<&BreakdownGroup> {
        self.groups.iter().find(|group| group.code == code)
    }
}
