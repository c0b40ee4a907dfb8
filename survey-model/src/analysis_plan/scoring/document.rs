//! A scoring as its file has it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::analysis_plan::Way;

/// How an index is made of the version's answers, as its file has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoringDocument {
    /// The index's short name: small letters, digits and `-`.
    pub code: String,
    /// Whether it is an example that nobody has decided on; whatever shows the index says so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
    /// What the index is called, by language.
    pub name: BTreeMap<String, String>,
    /// What becomes of missing answers: `zero`, or `needs-share 0.5`, by which the others' weights are scaled up if half of the weight is answered.
    pub missing: String,
    /// What becomes of answers that the questionnaire skipped: `zero` or `leave-out`; without it, as other missing answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_relevant: Option<String>,
    /// The parts of the index.
    #[serde(default)]
    pub pillar: Vec<PillarDocument>,
    /// The tiers, the best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tier: Vec<TierDocument>,
}

/// A part of an index, as its file has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PillarDocument {
    /// Its short name.
    pub code: String,
    /// What it is called, by language.
    pub name: BTreeMap<String, String>,
    /// Its weight in the index; 1 without it.
    #[serde(default = "one")]
    pub weight: f64,
    /// Its items.
    #[serde(default)]
    pub item: Vec<ScoredItemDocument>,
}

/// An item of a pillar, as its file has it; with `scores`, `scale` or `linear`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoredItemDocument {
    /// The question, item or column.
    pub item: String,
    /// Its weight in the pillar; 1 without it.
    #[serde(default = "one")]
    pub weight: f64,
    /// The score of each option, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scores: Option<BTreeMap<String, f64>>,
    /// Whether more points of its options are better or fewer; the worst of them score 0, the best 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<Way>,
    /// Between which numbers the score rises; beyond them it stays 0 or 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub linear: Option<LinearDocument>,
}

/// Between which numbers a score rises, as its file has it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinearDocument {
    /// The number that scores 0.
    pub worst: f64,
    /// The number that scores 1; smaller than `worst` if less is better.
    pub best: f64,
}

/// A tier, as its file has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TierDocument {
    /// The lowest index in it; 0 in the last.
    pub from: f64,
    /// What it is called, by language.
    pub name: BTreeMap<String, String>,
}

const fn one() -> f64 {
    1.0
}
