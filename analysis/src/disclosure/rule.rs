//! How many answers a count must have.

/// The smallest number of answers given for aggregates only that a count may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeastCount(usize);

/// A number that protects nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a least count of {0} protects nobody; it must be 2 or more")]
pub struct LeastCountError(pub usize);

impl LeastCount {
    /// Three: the smallest with which neither of two knows the other by taking itself out.
    pub const DEFAULT: Self = Self(3);

    /// A least count of 2 or more.
    ///
    /// # Errors
    /// [`LeastCountError`] for 0 and 1.
    pub const fn new(least: usize) -> Result<Self, LeastCountError> {
        if least < 2 { Err(LeastCountError(least)) } else { Ok(Self(least)) }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> usize {
        self.0
    }

    /// Whether so many answers are too few to be shown.
    pub(super) const fn is_small(self, count: usize) -> bool {
        count > 0 && count < self.0
    }
}

impl Default for LeastCount {
    fn default() -> Self {
        Self::DEFAULT
    }
}
