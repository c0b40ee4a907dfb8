//! What is published now, of all cycles.

use survey_model::code::CycleLabel;

use super::Publication;
use crate::services::cycle::{self, CycleView};
use crate::services::{Platform, ServiceError};
use crate::storage::publication;

/// A cycle with what was published of it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The cycle.
    pub cycle: CycleView,
    /// Its vintages, the earliest first, also those that were withdrawn.
    pub vintages: Vec<Publication>,
}

impl Listed {
    /// The vintages that everybody may see, the earliest first.
    pub fn shown(&self) -> impl DoubleEndedIterator<Item = &Publication> {
        self.vintages.iter().filter(|of| of.withdrawn_at.is_none())
    }

    /// The latest vintage that everybody may see.
    #[must_use]
    pub fn latest(&self) -> Option<&Publication> {
        self.shown().next_back()
    }

    /// The vintage of a number, if everybody may see it.
    #[must_use]
    pub fn vintage(&self, number: u32) -> Option<&Publication> {
        self.shown().find(|of| of.vintage == number)
    }

    /// Why there is nothing of it any more.
    #[must_use]
    pub fn withdrawn(&self) -> Option<&Publication> {
        self.vintages.last().filter(|of| of.withdrawn_at.is_some())
    }
}

/// What is published now, of all cycles.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// The cycles of which anything was ever published, the earliest first.
    pub cycles: Vec<Listed>,
}

impl Listing {
    pub(super) fn read(platform: &Platform) -> Result<Self, ServiceError> {
        let rows = platform.database.read(publication::list)?;
        if rows.is_empty() {
            return Ok(Self::default());
        }
        let listed = |cycle: CycleView| {
            let vintages = rows.iter().filter(|of| of.cycle_id == cycle.cycle.id).cloned().collect();
            Listed { cycle, vintages }
        };
        let mut cycles: Vec<Listed> = cycle::list(platform)?.into_iter().map(listed).collect();
        cycles.retain(|of| !of.vintages.is_empty());
        Ok(Self { cycles })
    }

    /// The rows, by which two lists are told apart.
    pub(super) fn rows(&self) -> impl Iterator<Item = &Publication> {
        self.cycles.iter().flat_map(|of| &of.vintages)
    }

    /// A cycle of which anything was ever published.
    #[must_use]
    pub fn find(&self, label: &CycleLabel) -> Option<&Listed> {
        self.cycles.iter().find(|of| of.cycle.cycle.label == *label)
    }

    /// The cycles of which everybody may see something, the latest first.
    pub fn published(&self) -> impl Iterator<Item = &Listed> {
        self.cycles.iter().rev().filter(|of| of.latest().is_some())
    }

    /// Whether anything that everybody may see is made up.
    #[must_use]
    pub fn is_synthetic(&self) -> bool {
        self.published().any(|of| of.cycle.cycle.synthetic)
    }
}
