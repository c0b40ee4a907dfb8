//! The paired difference of shares among a finite number of members.

use super::super::overlap::{Overlap, Part, overlap_difference};
use super::super::{Confidence, NotComputable, PairedCounts};
use crate::report::Difference;

/// Later minus earlier share among `population` members, from those who answered twice, with finite-population correction.
///
/// Newcombe's interval for paired data with Wilson's limits as in [`finite_wilson`](crate::estimate::finite_wilson): what
/// [`overlap_difference`] gives if everybody answered twice. It is the one to use where a good part of all members did: the others, and
/// the paired tests, then find too little. Who asked everybody knows the change.
///
/// # Examples
/// ```
/// use analysis::estimate::paired::finite_difference;
/// use analysis::estimate::{Confidence, PairedCounts};
///
/// // Whoever asked all 21 members knows the change; of 194 it is as wide as chance makes it.
/// let counts = PairedCounts { both: 1, entered: 7, left: 1, neither: 12 };
/// let of_all = finite_difference(counts, 21, Confidence::DEFAULT)?;
/// assert_eq!((of_all.low, of_all.high), (of_all.value, of_all.value));
/// assert!(finite_difference(counts, 194, Confidence::DEFAULT)?.low < of_all.low);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`] without pairs, [`NotComputable::PartExceedsWhole`] for more pairs than members.
pub fn finite_difference(
    counts: PairedCounts,
    population: usize,
    confidence: Confidence,
) -> Result<Difference, NotComputable> {
    let nobody = Part { yes: 0, n: 0 };
    overlap_difference(&Overlap::new(counts, nobody, nobody)?, Some(population), confidence)
}
