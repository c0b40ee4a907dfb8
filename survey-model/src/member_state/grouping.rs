//! The ways in which Member States are grouped, and memberships in groups for a time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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
    /// Where the group stands among those of the grouping.
    pub(super) place: usize,
}

impl Membership {
    /// A membership; nothing if the grouping has no such group.
    pub(super) fn new(
        grouping: Grouping,
        group: &'static str,
        from: Option<NaiveDate>,
        until: Option<NaiveDate>,
    ) -> Option<Self> {
        let place = grouping.groups().iter().position(|known| *known == group)?;
        Some(Self { grouping, group, from, until, place })
    }
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
    /// The United Nations' five regions (M49).
    UnRegion,
}

impl Grouping {
    /// Every grouping.
    pub const ALL: [Self; 6] = [Self::Region, Self::Development, Self::Ldc, Self::Lldc, Self::Sids, Self::UnRegion];

    /// The code that addresses, exports and the command line use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Development => "development",
            Self::Ldc => "ldc",
            Self::Lldc => "lldc",
            Self::Sids => "sids",
            Self::UnRegion => "un_region",
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
            Self::UnRegion => &["un_africa", "un_americas", "un_asia", "un_europe", "un_oceania"],
        }
    }
}
