//! Estimators and tests: plain numbers in, figures out, so that anyone can check a method by itself.
//!
//! Each names its source; `tests/reference_figures.rs` and `tests/estimators` hold each to published figures and to R. Nothing returns NaN or
//! an infinity: where a method has no answer, the result is `None` or says why there is none ([`NotComputable`]).

mod clopper_pearson;
mod confidence;
mod cronbach;
mod difference;
mod finite_population;
mod hypergeometric;
mod linear;
mod mcnemar;
mod mean;
pub mod multiplicity;
pub mod nonresponse;
mod not_computable;
pub mod overlap;
pub mod paired;
mod proportion;
mod quantile;
mod quantile_interval;
pub mod repeated;
mod root;
mod several_options;
mod significance;
mod tail;

pub use clopper_pearson::clopper_pearson;
pub use confidence::{Confidence, ConfidenceError};
pub use cronbach::{Alpha, cronbach_alpha};
pub use difference::{PairedCounts, newcombe_independent, newcombe_paired};
pub use finite_population::{finite_clopper_pearson, finite_t_interval, finite_wilson};
pub use hypergeometric::hypergeometric;
pub use mcnemar::{asymptotic_mcnemar, exact_mcnemar, mid_p_mcnemar, smallest_telling};
pub use mean::{Moments, mean_difference_independent, t_interval};
pub use not_computable::NotComputable;
pub use proportion::wilson;
pub use quantile::{numeric_summary, numeric_summary_of_counts, quantile_type_7};
pub use quantile_interval::{QuantileEstimate, quantile_interval};
pub use several_options::{OptionRanks, OptionShares, option_ranks, option_shares};
pub use significance::{Continuity, Significance};
