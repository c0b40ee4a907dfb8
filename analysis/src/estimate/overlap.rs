//! Everyone who answered in either of two cycles: partly the same respondents, partly others.

mod decomposition;
mod difference;
mod kitagawa;
mod mean_difference;
mod respondents;

pub use decomposition::{Decomposition, decompose};
pub use difference::{overlap_difference, overlap_test};
pub use kitagawa::{GroupPart, GroupSides, Kitagawa, kitagawa};
pub use mean_difference::{MeanDifference, PairedMoments, overlap_mean_difference};
pub use respondents::{Overlap, Part};
