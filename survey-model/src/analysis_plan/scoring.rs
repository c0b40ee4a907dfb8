//! How an index is made of a version's answers: pillars of scored items, weights, tiers, and what becomes of missing answers.
//!
//! ```toml
//! [scoring]
//! code = "action"
//! example = true                       # nobody has decided on it; whatever shows the index says so
//! name = { en = "Action on awareness" }
//! missing = "needs-share 0.5"          # or "zero"
//! not_relevant = "zero"                # or "leave-out"; without it, as other missing answers
//!
//! [[scoring.tier]]
//! from = 0.6
//! name = { en = "Advancing" }
//! [[scoring.tier]]
//! from = 0
//! name = { en = "Beginning" }
//!
//! [[scoring.pillar]]
//! code = "campaigns"
//! weight = 2
//! name = { en = "Campaigns" }
//! item = [
//!   { item = "CAMPAIGN_HELD", weight = 2, scores = { yes = 1, no = 0 } },
//!   { item = "CAMPAIGN_REACH", linear = { worst = 0, best = 60 } },   # beyond: 0 or 1
//!   { item = "SPAM_IMPACT", scale = "lower" },                        # from the points of its options
//! ]
//! ```

mod check;
mod document;
mod item;
mod names;

pub use document::{LinearDocument, PillarDocument, ScoredItemDocument, ScoringDocument, TierDocument};
pub use names::Names;

pub(super) use check::check;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::code::OptionCode;

/// How an index is made of a version's answers; exists only if it fits the version.
#[derive(Debug, Clone, PartialEq)]
pub struct Scoring {
    /// The index's short name.
    pub code: String,
    /// Whether it is an example that nobody has decided on; whatever shows the index says so.
    pub is_example: bool,
    /// What the index is called.
    pub name: Names,
    /// What becomes of missing answers.
    pub missing: MissingRule,
    /// What becomes of answers that the questionnaire skipped.
    pub not_relevant: NotRelevant,
    /// Its pillars, at least one.
    pub pillars: Vec<ScoredPillar>,
    /// Its tiers, the best first, the last from 0; empty if it has none.
    pub tiers: Vec<Tier>,
}

/// What becomes of missing answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MissingRule {
    /// A missing answer counts as 0.
    Zero,
    /// The weights of those answered are scaled up, if at least this part of the weight is answered; else there is no score.
    NeedsShare(f64),
}

/// What becomes of answers that the questionnaire skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotRelevant {
    /// They count as 0.
    Zero,
    /// Their weight goes to the other items of the pillar.
    LeaveOut,
}

/// A part of an index.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoredPillar {
    /// Its short name.
    pub code: String,
    /// What it is called.
    pub name: Names,
    /// Its weight in the index, above 0.
    pub weight: f64,
    /// Its items, at least one.
    pub items: Vec<ScoredItem>,
}

/// A column with its weight and scores.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoredItem {
    /// The column's name.
    pub column: String,
    /// Its weight in the pillar, above 0.
    pub weight: f64,
    /// How an answer becomes a score from 0 to 1.
    pub scores: Scores,
}

/// How an answer becomes a score from 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scores {
    /// One for each option.
    Options(BTreeMap<OptionCode, f64>),
    /// The place of a number between the worst and the best; beyond them 0 and 1.
    Linear {
        /// The number that scores 0.
        worst: f64,
        /// The number that scores 1; smaller than the worst if less is better.
        best: f64,
    },
}

/// The states whose index is as high as this.
#[derive(Debug, Clone, PartialEq)]
pub struct Tier {
    /// The lowest index in it.
    pub from: f64,
    /// What it is called.
    pub name: Names,
}

impl MissingRule {
    /// The rule as files write it.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Zero => "zero".to_owned(),
            Self::NeedsShare(share) => format!("needs-share {share}"),
        }
    }
}

impl NotRelevant {
    /// The rule as files write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::LeaveOut => "leave-out",
        }
    }
}

impl Scoring {
    /// The items of all pillars, in order.
    pub fn items(&self) -> impl Iterator<Item = &ScoredItem> {
        self.pillars.iter().flat_map(|pillar| &pillar.items)
    }
}
