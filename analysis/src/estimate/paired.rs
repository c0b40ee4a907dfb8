//! The same respondents in two cycles: tests, intervals and effect sizes beyond those of one share.
//!
//! Tables have the earlier answer in rows and the later in columns; differences are later minus earlier.

mod bowker;
mod effect_size;
mod finite;
mod marginal_homogeneity;
mod ordinal;
mod signed_rank;
mod square_table;
mod student;
mod tango;
mod wald;

pub use bowker::bowker;
pub use effect_size::{OddsRatio, OddsRatioMethod, cohens_d, cohens_g, discordant_odds_ratio, rank_biserial};
pub use finite::finite_difference;
pub use marginal_homogeneity::{bhapkar, stuart_maxwell};
pub use ordinal::steps;
pub use signed_rank::{SignedRanks, Zeros, sign_test, sign_test_of_counts};
pub use square_table::SquareTable;
pub use student::paired_t;
pub use tango::tango;
pub use wald::wald;
