//! ITU's Member States, with names in six languages and dated groups.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::language::Language;

mod former_name;
mod grouping;
mod iso3;
mod list;

pub use grouping::{Grouping, Membership};
pub use iso3::{Iso3, UnknownState};

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

static LIST: LazyLock<Vec<MemberState>> = LazyLock::new(list::read);

/// The states by the folded form of each of their names; a present name wins over a former one of another state.
static NAMES: LazyLock<HashMap<String, Iso3>> = LazyLock::new(|| {
    let present = LIST.iter().flat_map(|state| {
        let names = state.names.iter().chain(&state.official_names);
        names.map(|name| (former_name::fold(name), state.iso3))
    });
    let former =
        former_name::FORMER.iter().filter_map(|(name, iso3)| Some(((*name).to_owned(), MemberState::find(iso3)?.iso3)));
    // The first of two equal names stays.
    present.chain(former).fold(HashMap::new(), |mut names, (name, iso3)| {
        names.entry(name).or_insert(iso3);
        names
    })
});

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
        Self::find(&text.to_ascii_uppercase())
            .or_else(|| LIST.iter().find(|state| state.iso2.eq_ignore_ascii_case(text) || state.m49 == text))
            .or_else(|| NAMES.get(&former_name::fold(text)).copied().map(Iso3::state))
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
        grouping.groups()[self.place(grouping, day)]
    }

    /// Where that group stands among those of the grouping.
    #[must_use]
    pub fn place(&self, grouping: Grouping, day: NaiveDate) -> usize {
        let is_now = |m: &&Membership| {
            m.grouping == grouping && m.from.is_none_or(|from| from <= day) && m.until.is_none_or(|until| day < until)
        };
        // Whoever is no member of a group for a time is in the last one, as `not_ldc`.
        self.groups.iter().find(is_now).map_or(grouping.groups().len() - 1, |m| m.place)
    }

    /// Its memberships, each with its dates.
    #[must_use]
    pub fn memberships(&self) -> &[Membership] {
        &self.groups
    }
}
