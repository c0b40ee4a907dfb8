//! A concordance turned round.

use super::{Concordance, Entry, Verdict};

impl Verdict {
    /// The verdict read from the later version to the earlier one.
    #[must_use]
    pub const fn inverted(self) -> Self {
        match self {
            Self::Split => Self::Merged,
            Self::Merged => Self::Split,
            Self::New => Self::Dropped,
            Self::Dropped => Self::New,
            Self::Identical | Self::Reworded | Self::Recoded | Self::Broken => self,
        }
    }
}

impl Entry {
    /// The entry read from the later version to the earlier one.
    #[must_use]
    pub fn inverted(&self) -> Self {
        Self {
            verdict: self.verdict.inverted(),
            earlier: self.later.clone(),
            later: self.earlier.clone(),
            earlier_map: self.later_map.clone(),
            later_map: self.earlier_map.clone(),
            ..self.clone()
        }
    }
}

impl Concordance {
    /// The concordance read from the later version to the earlier one: for a path over a common ancestor.
    #[must_use]
    pub fn invert(&self) -> Self {
        let entries = self.entries.iter().map(Entry::inverted).collect();
        Self { from: self.to.clone(), to: self.from.clone(), entries }
    }
}
