//! Estimators and tests: plain numbers in, figures out, so that anyone can check a method by itself.
//!
//! Each names its source; `tests/reference_figures.rs` holds each to published figures. Nothing returns NaN or an infinity:
//! where a method has no answer, the result is `None`.

mod confidence;
mod difference;
mod mcnemar;
mod mean;
mod proportion;
mod quantile;

pub use confidence::{Confidence, ConfidenceError};
pub use difference::{PairedCounts, newcombe_independent, newcombe_paired};
pub use mcnemar::{exact_mcnemar, smallest_telling};
pub use mean::{Moments, mean_difference_independent, t_interval};
pub use proportion::wilson;
pub use quantile::{numeric_summary, quantile_type_7};
