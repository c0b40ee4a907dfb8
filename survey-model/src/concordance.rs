//! How the items of one version stand to those of the version before: what may be compared, and how.
//!
//! # The algebra
//!
//! A concordance leads from one version to another. [`compose`](Concordance::compose) puts two of them end to end, and
//! [`invert`](Concordance::invert) turns one round, so that any two versions of a series can be held against each other: over
//! those between them, or over the version that both were made from.
//!
//! *Items.* Entries that name items pairwise are taken apart first ([`by_item`](Concordance::by_item)). An entry before and
//! an entry after belong together if they share an item of the version between; what hangs together so, directly or through
//! others, becomes one entry, and the worst verdict wins:
//!
//! | what hangs together | becomes |
//! |---|---|
//! | one item each, all the way | the worse of the two verdicts, with the maps composed |
//! | one earlier item, several later ones, nothing merged | `split` |
//! | several earlier items, one later one, nothing split | `merged` |
//! | only items that came new | `new`, or nothing if they were dropped again |
//! | only items that were dropped | `dropped` |
//! | anything else: something broken in it, split and then merged, partly new, partly dropped | `broken` |
//!
//! `combine` is kept only if everything else in the entry is `identical` or `reworded` and has no map: a sum of recoded answers
//! is nobody's reviewed decision.
//!
//! *Options.* Either concordance leads its two lists of options to a common one. The options of the version between lead to
//! both common lists, and wherever one of them leads, the two common options are made one (the pushout of the two lists; in the
//! program, union–find). Each class bears the code of an option where it can. If an answer is one option, and both ends had
//! several but have no two classes in common any more, nothing is left to compare: `broken`. An option that one end has and
//! the version between had not stays by itself, even if the other end has one of the same code.
//!
//! Composing with the concordance of a version with itself changes nothing, composing is associative in what may be compared
//! (up to the names of classes; entries that are not comparable may be grouped otherwise), and inverting twice changes nothing.
//! What is comparable after composing is brought to the same categories as by recoding step by step.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::code::{ItemCode, OptionCode};
use crate::version::VersionName;

mod carried;
mod component;
mod compose;
pub mod crosswalk;
mod form;
mod invert;
mod propose;
mod pushout;
mod written;

pub(crate) use form::Form;
pub use propose::propose;

/// The reviewed verdicts on every item of two versions of a series.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Concordance {
    /// The version of the earlier cycle.
    pub from: VersionName,
    /// The version of the later cycle.
    pub to: VersionName,
    /// One entry per item or group of items that belong together; every item is in exactly one.
    pub entries: Vec<Entry>,
}

/// The verdict on items that belong together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Whether and how the items may be compared.
    pub verdict: Verdict,
    /// The items of the earlier version; empty for `new`.
    pub earlier: Vec<ItemCode>,
    /// The items of the later version; empty for `dropped`.
    pub later: Vec<ItemCode>,
    /// Options of the earlier version → options of the common code list; those not named stay as they are.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub earlier_map: BTreeMap<OptionCode, OptionCode>,
    /// Options of the later version → options of the common code list; those not named stay as they are.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub later_map: BTreeMap<OptionCode, OptionCode>,
    /// How several items make one; without it, split and merged items are not compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combine: Option<Combine>,
    /// Why the verdict is what it is; may be empty for `identical` only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who reviewed the verdict.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reviewer: String,
}

/// Whether items of two versions may be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Same question, same options.
    Identical,
    /// Other words, same meaning: comparable.
    Reworded,
    /// Other options, comparable after the maps.
    Recoded,
    /// One item became several.
    Split,
    /// Several items became one.
    Merged,
    /// Only the later version asks it.
    New,
    /// Only the earlier version asked it.
    Dropped,
    /// Both ask, but the answers do not mean the same: not comparable.
    Broken,
}

/// How the answers to several items make one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Combine {
    /// `yes` if any of the items is `yes`.
    Any,
    /// `yes` if all of the items are `yes`.
    All,
    /// The sum of numbers.
    Sum,
}

impl Combine {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Any, Self::All, Self::Sum];

    /// The code that files use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::All => "all",
            Self::Sum => "sum",
        }
    }

    /// The way with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|combine| combine.code() == code)
    }
}

impl Verdict {
    /// Every verdict, from the most to the least comparable.
    pub const ALL: [Self; 8] = [
        Self::Identical,
        Self::Reworded,
        Self::Recoded,
        Self::Split,
        Self::Merged,
        Self::New,
        Self::Dropped,
        Self::Broken,
    ];

    /// The code that files and exports use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Identical => "identical",
            Self::Reworded => "reworded",
            Self::Recoded => "recoded",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::New => "new",
            Self::Dropped => "dropped",
            Self::Broken => "broken",
        }
    }

    /// The verdict with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.code() == code)
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Entry {
    /// The verdict on an item that is the same in both versions.
    #[must_use]
    pub fn identical(item: ItemCode) -> Self {
        Self {
            verdict: Verdict::Identical,
            earlier: vec![item.clone()],
            later: vec![item],
            earlier_map: BTreeMap::new(),
            later_map: BTreeMap::new(),
            combine: None,
            reason: String::new(),
            reviewer: String::new(),
        }
    }

    /// Whether a change between the cycles may be computed from the items.
    #[must_use]
    pub fn is_comparable(&self) -> bool {
        match self.verdict {
            Verdict::Identical | Verdict::Reworded | Verdict::Recoded => true,
            Verdict::Split | Verdict::Merged => self.combine.is_some(),
            Verdict::New | Verdict::Dropped | Verdict::Broken => false,
        }
    }

    /// Whether the items are the same but for their words: nothing needs to be recoded or combined.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        let is_same = matches!(self.verdict, Verdict::Identical | Verdict::Reworded);
        is_same && self.earlier_map.is_empty() && self.later_map.is_empty()
    }
}

impl Concordance {
    /// The entry that an item of the earlier version is in.
    #[must_use]
    pub fn of_earlier(&self, item: &ItemCode) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.earlier.contains(item))
    }

    /// The entry that an item of the later version is in.
    #[must_use]
    pub fn of_later(&self, item: &ItemCode) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.later.contains(item))
    }

    /// How many items, or pairs of items, have each verdict; those that none has are left out.
    #[must_use]
    pub fn tally(&self) -> Vec<(Verdict, usize)> {
        let entries = self.by_item();
        let count = |verdict| entries.iter().filter(|entry| entry.verdict == verdict).count();
        Verdict::ALL.into_iter().map(|verdict| (verdict, count(verdict))).filter(|(_, count)| *count > 0).collect()
    }

    /// The concordance of a version with itself: two cycles that asked the same.
    #[must_use]
    pub fn of_same(version: &VersionName, items: impl IntoIterator<Item = ItemCode>) -> Self {
        Self { from: version.clone(), to: version.clone(), entries: items.into_iter().map(Entry::identical).collect() }
    }
}
