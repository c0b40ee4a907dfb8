//! The indices of a cycle, and of several on what they have in common.

use serde::Serialize;
use survey_model::concordance::Verdict;
use survey_model::member_state::Iso3;
use survey_model::version::VersionName;

use super::{Breakdown, CycleSummary, Estimate, Group, RefusalReason};
use crate::estimate::repeated::Concordance;
use crate::estimate::{Alpha, NotComputable, Significance};
use crate::index::{RankRange, WeightRuns};

/// The index of a cycle's Member States, and of earlier cycles' on the items that may be compared.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Indices {
    /// How the index is made.
    pub scoring: ScoringSummary,
    /// How the weights were varied for the rank intervals.
    pub weights: WeightRuns,
    /// The confidence level of every interval, between 0 and 1: `0.95`.
    pub confidence: f64,
    /// The program that computed it, with its version.
    pub software: &'static str,
    /// The breakdowns that were asked for, in their order.
    pub breakdowns: Vec<Breakdown>,
    /// The cycle with the whole scoring.
    pub cycle: CycleIndices,
    /// All cycles on the items that they share; none if no earlier cycle was asked for.
    pub bridged: Option<BridgedIndices>,
}

/// A scoring as results name it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScoringSummary {
    /// The index's short name.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// Whether it is an example that nobody has decided on.
    pub example: bool,
    /// The version whose answers it scores.
    pub version: VersionName,
    /// The edition of the declaration.
    pub edition: u32,
    /// The SHA-256 of the declaration's canonical JSON.
    pub sha256: String,
    /// Who answers for it.
    pub declared_by: String,
    /// What becomes of missing answers, as files write it.
    pub missing: String,
    /// What becomes of answers that the questionnaire skipped, as files write it.
    pub not_relevant: &'static str,
    /// The pillars.
    pub pillars: Vec<PillarOfIndex>,
    /// The tiers, the best first.
    pub tiers: Vec<TierOfIndex>,
}

/// A pillar as results name it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PillarOfIndex {
    /// Its short name.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// Its weight in the index.
    pub weight: f64,
    /// Its items.
    pub items: Vec<ItemOfIndex>,
}

/// An item of a pillar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ItemOfIndex {
    /// The column's name.
    pub name: String,
    /// The column in words.
    pub label: String,
    /// Its weight in the pillar.
    pub weight: f64,
    /// How it is scored, in one line: `yes 1, no 0` or `0 at 10, 1 at 60`.
    pub scores: String,
}

/// A tier as results name it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TierOfIndex {
    /// The lowest index in it.
    pub from: f64,
    /// What it is called.
    pub name: String,
}

/// The indices of one cycle.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CycleIndices {
    /// The cycle.
    pub cycle: CycleSummary,
    /// How many items the index has.
    pub items: usize,
    /// The states that answered: by rank, then by code; those without an index last.
    pub states: Vec<IndexOfState>,
    /// The mean index with its interval; none for fewer than two.
    pub mean: Option<Estimate>,
    /// Its pillars; of a bridged index those that have items left.
    pub pillars: Vec<PillarFigures>,
    /// Whether all items go together.
    pub alpha: Result<Alpha, NotComputable>,
    /// Each group of each breakdown, one without states included.
    pub groups: Vec<GroupOfIndex>,
}

/// The indices of the Member States of a group, as of the cycle.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroupOfIndex {
    /// The group.
    pub group: Group,
    /// Member States in it; none where nobody knows how many could have answered.
    pub members: Option<usize>,
    /// How many of them answered.
    pub answered: usize,
    /// How many of those have an index.
    pub indexed: usize,
    /// The mean index with its interval; none for fewer than two.
    pub mean: Option<Estimate>,
    /// The same with finite-population correction, where it is known how many members there are.
    pub finite_mean: Option<Estimate>,
    /// The mean of each pillar, in the order of the cycle's pillars.
    pub pillars: Vec<Option<Estimate>>,
}

/// What is known of a pillar in a cycle.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PillarFigures {
    /// Its short name.
    pub code: String,
    /// How many items it has.
    pub items: usize,
    /// The mean of its scores with its interval; none for fewer than two.
    pub mean: Option<Estimate>,
    /// Whether its items go together.
    pub alpha: Result<Alpha, NotComputable>,
}

/// The index of a Member State.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IndexOfState {
    /// The state.
    pub state: Iso3,
    /// The index, 0 to 1; none if too much is missing.
    pub index: Option<f64>,
    /// Each pillar, 0 to 1; none if too much of it is missing.
    pub pillars: Vec<Option<f64>>,
    /// How many items have an answer, in each pillar.
    pub answered: Vec<usize>,
    /// Its rank, and between which ranks it lies when the weights are varied; none without an index.
    pub rank: Option<RankRange>,
    /// How many others have the same rank.
    pub tied_with: usize,
    /// The place of its tier, 1 for the best; none without an index, without tiers, and of an index that lacks items.
    pub tier: Option<usize>,
}

/// The indices of several cycles on the items that they share.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BridgedIndices {
    /// What it is made of.
    pub items: Vec<BridgedItem>,
    /// What of the scoring is not in it.
    pub left_out: Vec<LeftOut>,
    /// The cycles, the earliest first.
    pub cycles: Vec<CycleIndices>,
    /// Of each earlier cycle the change to the last, among the states that have an index in both.
    pub changes: Vec<IndexChange>,
    /// How many states have an index in every cycle.
    pub in_all: usize,
    /// Whether the indices of those differ between cycles, and how far states agree on it; none for two cycles.
    pub friedman: Option<Result<Concordance, NotComputable>>,
}

/// An item of a bridged index.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BridgedItem {
    /// Its pillar.
    pub pillar: String,
    /// The columns of the last version that it is made of; several that became one.
    pub columns: Vec<String>,
    /// Its weight in the pillar: of several columns, their sum.
    pub weight: f64,
    /// The concordance's verdict for each earlier cycle.
    pub concordance: Vec<Verdict>,
    /// What was done to make each earlier cycle and the last one comparable, in English; empty if nothing.
    pub maps: Vec<String>,
}

/// An item that is not in a bridged index.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeftOut {
    /// Its pillar.
    pub pillar: String,
    /// The column of the last version.
    pub column: String,
    /// The column in words.
    pub label: String,
    /// The earlier cycle because of which it is left out.
    pub cycle: String,
    /// The kind of reason, for programs.
    pub why: LeftOutReason,
    /// The reason as an English sentence.
    pub sentence: String,
}

/// Why an item is not in a bridged index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOutReason {
    /// It became one with items that the scoring has elsewhere, scores otherwise, or hasn't got.
    ScoredApart,
    /// Answers that became one have different scores.
    ScoresJoined,
    /// It may not be compared.
    #[serde(untagged)]
    Refused(RefusalReason),
}

/// The change of the index from an earlier cycle to the last.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IndexChange {
    /// The earlier cycle.
    pub from: String,
    /// The states that have an index in both, by code.
    pub states: Vec<StateChange>,
    /// The mean of their changes, with Student's t interval; none for fewer than two.
    pub mean: Option<Estimate>,
    /// Whether their indices moved: Wilcoxon's signed-rank test with Pratt's zeros, exact for up to 400 that moved.
    pub test: Result<Significance, NotComputable>,
    /// The same of the states of each group, as of the last cycle.
    pub groups: Vec<GroupChange>,
}

/// The change of the index from an earlier cycle to the last among the states of a group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroupChange {
    /// The group.
    pub group: Group,
    /// How many of its states have an index in both.
    pub states: usize,
    /// The mean of their changes, with Student's t interval; none for fewer than two.
    pub mean: Option<Estimate>,
    /// Whether their indices moved: Wilcoxon's signed-rank test with Pratt's zeros.
    pub test: Result<Significance, NotComputable>,
}

/// The change of the index of a Member State.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct StateChange {
    /// The state.
    pub state: Iso3,
    /// The earlier index.
    pub earlier: f64,
    /// The index in the last cycle.
    pub later: f64,
    /// Later minus earlier.
    pub change: f64,
}
