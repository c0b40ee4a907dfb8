//! What those who did not answer could hide.

mod raking;
mod sensitivity;
mod tipping_mean;
mod weighted;
mod weights;
mod worst_case;

pub use raking::{Convergence, Raked, Raking, rake};
pub use sensitivity::{Deviant, SensitivityRow, change_if, sensitivity_table, tipping};
pub use tipping_mean::{AnsweredMean, tipping_mean};
pub use weighted::{WeightedShare, weighted_share};
pub use weights::{WeightingError, Weights, post_stratify};
pub use worst_case::{Answered, Bounds, worst_case, worst_case_change, worst_case_mean};
