//! Why a figure does not exist.

use serde::Serialize;

/// Why a figure does not exist; what stands in a table instead of NaN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum NotComputable {
    /// There is nothing to count.
    #[error("there are no cases")]
    NoCases,
    /// The method needs more cases than there are.
    #[error("there are fewer than {least} cases")]
    TooFew {
        /// How many it needs.
        least: usize,
    },
    /// The method takes no more; an approximation serves.
    #[error("there are more than {most} cases, the most that the method takes")]
    TooMany {
        /// How many it takes.
        most: usize,
    },
    /// Everybody gave the same answer as before.
    #[error("no pair changed")]
    NothingMoved,
    /// All values are equal, so that chance has no measure.
    #[error("the values do not vary")]
    NoVariation,
    /// The moves leave no room for chance: everybody moved, or the equations have no solution.
    #[error("the variance has no inverse")]
    NoInverse,
    /// A number is not finite.
    #[error("a number is infinite or no number")]
    NotFinite,
    /// Two lists that belong together differ in length, or a table's rows do.
    #[error("lists that belong together have different lengths")]
    LengthsDiffer,
    /// Tables of the same answers have different totals.
    #[error("tables of the same answers have different totals")]
    TotalsDiffer,
    /// A count is larger than the one that it is part of.
    #[error("a part is larger than its whole")]
    PartExceedsWhole,
    /// The answers have no order, and the method needs one.
    #[error("the answers have no order")]
    NotOrdered,
    /// The item is numbers, texts or answers none of which says more than another, so that no share stands for it.
    #[error("no single share stands for the item")]
    NoSingleShare,
    /// Nobody declared between which numbers an answer must lie, so that one that was not given can be any.
    #[error("no smallest and largest answer is declared")]
    NoLimits,
    /// A number lies outside the range in which it has a meaning.
    #[error("a number lies outside its range")]
    OutOfRange,
}
