//! Ranks and tiers.

/// The rank of each index, 1 for the highest; equal ones share the best of their ranks, and those without an index have none.
///
/// Indices that differ by less than half of 10⁻¹² are equal: the same sum, added up in another order, is no other index.
///
/// # Examples
/// ```
/// use analysis::index::ranks;
///
/// // R's `rank(-x, ties.method = "min")`.
/// assert_eq!(ranks(&[Some(0.5), Some(0.9), Some(0.5), Some(0.1), None]), [Some(2), Some(1), Some(2), Some(4), None]);
/// ```
#[must_use]
pub fn ranks(indices: &[Option<f64>]) -> Vec<Option<usize>> {
    let indices: Vec<Option<f64>> = indices.iter().map(|index| index.map(super::rounded)).collect();
    let mut sorted: Vec<f64> = indices.iter().flatten().copied().collect();
    sorted.sort_unstable_by(|one, two| two.total_cmp(one));
    // Minus and plus 0 are one number, but not one in the order of all bits.
    let rank = |index: f64| sorted.partition_point(|other| *other > index) + 1;
    indices.iter().map(|index| index.map(rank)).collect()
}

/// Lower bounds of tiers, the best first; below the last lies one more.
#[derive(Debug, Clone, PartialEq)]
pub struct Tiers(Vec<f64>);

/// Bounds that are no tiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the lower bounds of tiers must lie between 0 and 1 and fall")]
pub struct TiersError;

impl Tiers {
    /// Tiers from their lower bounds.
    ///
    /// # Errors
    /// [`TiersError`] unless every bound lies between 0 and 1 and below the one before.
    pub fn new(lower_bounds: Vec<f64>) -> Result<Self, TiersError> {
        let within = lower_bounds.iter().all(|bound| *bound > 0.0 && *bound < 1.0);
        let falling = lower_bounds.windows(2).all(|pair| pair[1] < pair[0]);
        if within && falling { Ok(Self(lower_bounds)) } else { Err(TiersError) }
    }

    /// The tier of an index, 1 for the best; a bound belongs to the tier above it.
    #[must_use]
    pub fn tier(&self, index: f64) -> usize {
        self.0.partition_point(|bound| *bound > index) + 1
    }
}
