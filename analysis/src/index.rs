//! Indices: the scores of answers, weighted within pillars, and pillars within the index.
//!
//! `analysis.toml` beside a version declares how its answers are scored, with which weights, and what becomes of missing ones
//! ([`survey_model::analysis_plan::scoring`]). [`indices`] computes it for a cycle, and for earlier cycles on the items that they share with it. Beneath it
//! lie functions that take plain numbers: [`score`](score()), [`ranks`], [`rank_ranges`], [`Tiers`]. Everything is a part of the best: 0 is the worst that can be
//! answered, 1 the best.

mod bridged;
mod change;
mod groups;
mod indices;
mod missing;
mod of_cycle;
mod rank;
mod score;
mod scoring;
mod sensitivity;
mod units;

pub use indices::{Declaration, IndicesError, indices};
pub use missing::{MissingRules, Treatment};
pub use rank::{Tiers, TiersError, ranks};
pub use score::{Score, score};
pub use scoring::{Indicator, Pillar, Scoring, ScoringError};
pub use sensitivity::{RankRange, WeightRuns, rank_ranges};

/// To twelve digits, so that the same sum, added up in another order, is the same index.
fn rounded(index: f64) -> f64 {
    (index * 1e12).round() / 1e12
}
