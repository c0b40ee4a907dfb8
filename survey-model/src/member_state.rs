//! ITU's Member States, with names in six languages and dated groups.

use std::fmt;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::language::Language;

mod former_name;
mod list;

/// The ISO 3166-1 alpha-3 code of a Member State in the list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Iso3([u8; 3]);

/// A text that names no Member State.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the code of a Member State (ISO 3166-1 alpha-3, such as KEN)")]
pub struct UnknownState(pub String);

/// One of ITU's Member States, or an observer with the same rights in surveys.
#[derive(Debug, Clone)]
pub struct MemberState {
    /// ISO 3166-1 alpha-3.
    pub iso3: Iso3,
    /// ISO 3166-1 alpha-2, by which tile maps and flags know it.
    pub iso2: String,
    /// The United Nations' numeric code, three digits.
    pub m49: String,
    /// Whether it is a Member State; the one that is not is an observer under Resolution 99.
    pub is_member: bool,
    names: [String; 6],
    official_names: [String; 6],
    groups: Vec<Membership>,
}

/// A membership in a group for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The kind of group.
    pub grouping: Grouping,
    /// The group's code: `africa`, `developing`, `ldc`.
    pub group: &'static str,
    /// The first day, if the membership began after the list does.
    pub from: Option<NaiveDate>,
    /// The first day on which it is a member no more.
    pub until: Option<NaiveDate>,
}

/// The ways in which Member States are grouped for breakdowns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    /// ITU's six regions.
    Region,
    /// Developed or developing, after the footnote of the terms of reference.
    Development,
    /// Least developed countries or not.
    Ldc,
    /// Landlocked developing countries or not.
    Lldc,
    /// Small island developing states or not.
    Sids,
}

impl Grouping {
    /// Every grouping.
    pub const ALL: [Self; 5] = [Self::Region, Self::Development, Self::Ldc, Self::Lldc, Self::Sids];

    /// The code that addresses, exports and the command line use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Development => "development",
            Self::Ldc => "ldc",
            Self::Lldc => "lldc",
            Self::Sids => "sids",
        }
    }

    /// The grouping with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grouping| grouping.code() == code)
    }

    /// The codes of its groups, in the order in which tables show them.
    #[must_use]
    pub const fn groups(self) -> &'static [&'static str] {
        match self {
            Self::Region => &["africa", "americas", "arab_states", "asia_pacific", "cis", "europe"],
            Self::Development => &["developed", "developing"],
            Self::Ldc => &["ldc", "not_ldc"],
            Self::Lldc => &["lldc", "not_lldc"],
            Self::Sids => &["sids", "not_sids"],
        }
    }
}

static LIST: LazyLock<Vec<MemberState>> = LazyLock::new(list::read);

impl MemberState {
    /// Every state of the list, by code.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &LIST
    }

    /// The state with a code of the list.
    #[must_use]
    pub fn find(code: &str) -> Option<&'static Self> {
        LIST.binary_search_by(|state| state.iso3.as_str().cmp(code)).ok().and_then(|at| LIST.get(at))
    }

    /// The state that a text names: by either ISO code, M49, or a present, official or former name in any language.
    #[must_use]
    pub fn named(text: &str) -> Option<&'static Self> {
        let text = text.trim();
        let folded = former_name::fold(text);
        Self::find(&text.to_ascii_uppercase())
            .or_else(|| LIST.iter().find(|state| state.is_called(text, &folded)))
            .or_else(|| {
                former_name::FORMER.iter().find(|(name, _)| *name == folded).and_then(|(_, iso3)| Self::find(iso3))
            })
    }

    fn is_called(&self, text: &str, folded: &str) -> bool {
        let names = self.names.iter().chain(&self.official_names);
        self.iso2.eq_ignore_ascii_case(text)
            || self.m49 == text
            || names.into_iter().any(|name| former_name::fold(name) == folded)
    }

    /// The everyday name in a language.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        &self.names[language as usize]
    }

    /// The official short name of the United Nations in a language.
    #[must_use]
    pub fn official_name(&self, language: Language) -> &str {
        &self.official_names[language as usize]
    }

    /// Its group of a grouping on a day: a country that left the LDC list in 2020 counts as an LDC before.
    #[must_use]
    pub fn group(&self, grouping: Grouping, day: NaiveDate) -> &'static str {
        self.groups
            .iter()
            .find(|m| {
                m.grouping == grouping
                    && m.from.is_none_or(|from| from <= day)
                    && m.until.is_none_or(|until| day < until)
            })
            .map_or_else(|| grouping.groups().last().copied().unwrap_or_default(), |m| m.group)
    }

    /// Its memberships, each with its dates.
    #[must_use]
    pub fn memberships(&self) -> &[Membership] {
        &self.groups
    }
}

impl Iso3 {
    /// Parses the code of a state in the list.
    ///
    /// # Errors
    /// [`UnknownState`] if the list has no such state.
    pub fn parse(text: &str) -> Result<Self, UnknownState> {
        MemberState::find(text).map(|state| state.iso3).ok_or_else(|| UnknownState(text.to_owned()))
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The state.
    #[must_use]
    pub fn state(self) -> &'static MemberState {
        // A code is only made from the list, so that the search finds it; the first state stands in for the impossible.
        MemberState::find(self.as_str()).unwrap_or(&LIST[0])
    }
}

impl TryFrom<String> for Iso3 {
    type Error = UnknownState;
    fn try_from(text: String) -> Result<Self, UnknownState> {
        Self::parse(&text)
    }
}

impl From<Iso3> for String {
    fn from(code: Iso3) -> Self {
        code.as_str().to_owned()
    }
}

impl std::str::FromStr for Iso3 {
    type Err = UnknownState;
    fn from_str(text: &str) -> Result<Self, UnknownState> {
        Self::parse(text)
    }
}

impl fmt::Display for Iso3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Iso3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
