//! The same respondents in more than two cycles.

mod cochran;
mod complete;
mod friedman;

pub use cochran::cochran_q;
pub use complete::complete;
pub use friedman::{Concordance, friedman};
