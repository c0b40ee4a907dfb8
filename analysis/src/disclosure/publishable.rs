//! What everybody may see.

use serde::Serialize;

/// Something that everybody may see; only [`disclosure`](crate::disclosure) makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Publishable<T>(T);

impl<T> Publishable<T> {
    pub(super) const fn new(content: T) -> Self {
        Self(content)
    }

    /// What may be seen.
    #[must_use]
    pub const fn get(&self) -> &T {
        &self.0
    }

    /// What may be seen, taken out.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.0
    }
}

/// A count in a table that everybody may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PublishedCount {
    /// The count.
    Count(usize),
    /// It would give away answers that were given for aggregates only.
    Withheld,
}

impl PublishedCount {
    pub(super) const fn of(count: usize, withheld: bool) -> Self {
        if withheld { Self::Withheld } else { Self::Count(count) }
    }

    /// The count, if it is shown.
    #[must_use]
    pub const fn count(self) -> Option<usize> {
        match self {
            Self::Count(count) => Some(count),
            Self::Withheld => None,
        }
    }
}
