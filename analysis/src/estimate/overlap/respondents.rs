//! Who answered in both cycles, and who in one only.

use super::super::{NotComputable, PairedCounts};

/// Yes among some respondents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// How many said yes.
    pub yes: usize,
    /// How many there are.
    pub n: usize,
}

impl Part {
    /// The share of yes; none of nobody.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        (self.n > 0).then(|| self.yes as f64 / self.n as f64)
    }
}

/// Yes and no of everyone with a valid answer in either cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap {
    matched: PairedCounts,
    earlier_only: Part,
    later_only: Part,
}

impl Overlap {
    /// The respondents in both cycles and those in one only.
    ///
    /// # Errors
    /// [`NotComputable::PartExceedsWhole`] for more yes than respondents, [`NotComputable::NoCases`] if nobody answered in one of the cycles.
    pub fn new(matched: PairedCounts, earlier_only: Part, later_only: Part) -> Result<Self, NotComputable> {
        if earlier_only.yes > earlier_only.n || later_only.yes > later_only.n {
            return Err(NotComputable::PartExceedsWhole);
        }
        let overlap = Self { matched, earlier_only, later_only };
        if overlap.earlier().n == 0 || overlap.later().n == 0 {
            return Err(NotComputable::NoCases);
        }
        Ok(overlap)
    }

    /// Those with an answer in both cycles.
    #[must_use]
    pub const fn matched(&self) -> PairedCounts {
        self.matched
    }

    /// Those who answered in the earlier cycle only.
    #[must_use]
    pub const fn earlier_only(&self) -> Part {
        self.earlier_only
    }

    /// Those who answered in the later cycle only.
    #[must_use]
    pub const fn later_only(&self) -> Part {
        self.later_only
    }

    /// Everyone in the earlier cycle.
    #[must_use]
    pub const fn earlier(&self) -> Part {
        Part { yes: self.matched.earlier() + self.earlier_only.yes, n: self.matched.pairs() + self.earlier_only.n }
    }

    /// Everyone in the later cycle.
    #[must_use]
    pub const fn later(&self) -> Part {
        Part { yes: self.matched.later() + self.later_only.yes, n: self.matched.pairs() + self.later_only.n }
    }

    /// Everyone in either cycle.
    #[must_use]
    pub const fn respondents(&self) -> usize {
        self.matched.pairs() + self.earlier_only.n + self.later_only.n
    }
}
