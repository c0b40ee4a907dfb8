//! Indices: the scores of answers, weighted within pillars, and pillars within the index.
//!
//! A questionnaire says how its answers are scored by the `score` of its options. Which items make an index, with which weights and what
//! happens to missing answers, is a [`Scoring`]; a questionnaire will declare it so (no version does yet):
//!
//! ```toml
//! [scoring]
//! least = 0.5                          # of the weight of a pillar, and of the index, must have an answer
//! tiers = [0.85, 0.6, 0.3]             # from the best downwards
//! missing = { not_relevant = "worst" } # other reasons: "leave_out"; or "refuse"
//!
//! [[scoring.pillar]]
//! code = "legal"
//! weight = 1
//! indicator = [{ item = "LAW_CYBERCRIME", weight = 2 }, { item = "LAW_DATA" }]
//! ```
//!
//! The worst and the best points of an indicator are the smallest and the largest score of its options; of numbers they are declared with it.
//! Everything is computed as a part of the best: 0 is the worst that can be answered, 1 the best.

mod missing;
mod of_dataset;
mod rank;
mod score;
mod scoring;
mod sensitivity;

pub use missing::{MissingRules, Treatment};
pub use of_dataset::{DatasetScoringError, score_dataset};
pub use rank::{Tiers, TiersError, ranks};
pub use score::{Score, score};
pub use scoring::{Indicator, Pillar, Scoring, ScoringError};
pub use sensitivity::{RankRange, WeightRuns, rank_ranges};
