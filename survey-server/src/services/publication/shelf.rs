//! What is published, kept in memory.
//!
//! Any server may publish or withdraw, and the others must notice. The list of what is published is one small query, which a server asks again once its own is older than
//! [`SEEN_WITHIN`]; while one request does, the others go on with the list that there is, though never with one older than [`MOST_STALE`]. Only if
//! the list has changed is what was made of it dropped.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use survey_model::code::CycleLabel;

use super::{Edition, Listing, edition};
use crate::services::{Platform, ServiceError};
use crate::storage::PublicationId;

/// How soon every server sees what another one has published or withdrawn.
pub const SEEN_WITHIN: Duration = Duration::from_secs(2);

/// How old the list may be if the database does not answer; later nothing is shown.
pub const MOST_STALE: Duration = Duration::from_secs(60);

/// So many previews are kept, each for so long.
const PREVIEWS: (usize, Duration) = (8, Duration::from_secs(60));

type PreviewKey = (CycleLabel, DateTime<Utc>);

/// What is published, kept in memory.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    kept: Arc<Mutex<Kept>>,
    /// Whoever makes an edition holds it, so that it is made once.
    making: Arc<Mutex<()>>,
}

#[derive(Debug, Default)]
struct Kept {
    listing: Option<(Arc<Listing>, Instant)>,
    generation: u64,
    /// Since when somebody has been asking the database.
    asked: Option<Instant>,
    editions: HashMap<PublicationId, Arc<Edition>>,
    previews: HashMap<PreviewKey, (Arc<Edition>, Instant)>,
}

impl Shelf {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The list of what is published with the number of its generation, without asking the database; none if the caller has to ask it, by
    /// [`Shelf::listing`].
    #[must_use]
    pub fn known(&self) -> Option<(Arc<Listing>, u64)> {
        let mut kept = self.kept();
        let generation = kept.generation;
        let (listing, since) = kept.listing.as_ref().map(|(listing, at)| (Arc::clone(listing), at.elapsed()))?;
        let is_asked = kept.asked.is_some_and(|at| at.elapsed() < MOST_STALE / 6);
        if since < SEEN_WITHIN || (is_asked && since < MOST_STALE) {
            return Some((listing, generation));
        }
        kept.asked = Some(Instant::now());
        None
    }

    /// The list of what is published with the number of its generation, asking the database.
    ///
    /// # Errors
    /// [`ServiceError::Storage`] if the database has not answered for [`MOST_STALE`].
    pub fn listing(&self, platform: &Platform) -> Result<(Arc<Listing>, u64), ServiceError> {
        let asked = Instant::now();
        let read = Listing::read(platform);
        let mut kept = self.kept();
        kept.asked = None;
        match (read, &kept.listing) {
            (Ok(listing), _) => Ok(kept.renew(listing, asked)),
            (Err(error), Some((listing, at))) if at.elapsed() < MOST_STALE => {
                tracing::warn!(%error, "the list of what is published can't be asked for; the one in memory stands in");
                Ok((Arc::clone(listing), kept.generation))
            }
            (Err(error), _) => Err(error),
        }
    }

    /// Lets the next request ask the database.
    pub(super) fn forget(&self) {
        let mut kept = self.kept();
        kept.listing = None;
        kept.asked = None;
        kept.previews.clear();
    }

    /// A vintage that everybody may see.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] if there is none of this number in the list; what making it says.
    pub fn edition(
        &self,
        platform: &Platform,
        listing: &Listing,
        label: &CycleLabel,
        vintage: u32,
    ) -> Result<Arc<Edition>, ServiceError> {
        let missing = || ServiceError::not_found("vintage");
        let listed = listing.find(label).ok_or_else(missing)?;
        let row = listed.vintage(vintage).ok_or_else(missing)?;
        let find = || self.kept().editions.get(&row.id).cloned();
        if let Some(known) = find() {
            return Ok(known);
        }
        let _making = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = find() {
            return Ok(known);
        }
        let made = Arc::new(edition::published(platform, &listed.cycle, row)?);
        self.kept().editions.insert(row.id, Arc::clone(&made));
        Ok(made)
    }

    pub(super) fn preview(&self, key: &PreviewKey) -> Option<Arc<Edition>> {
        let kept = self.kept();
        let (edition, at) = kept.previews.get(key)?;
        (at.elapsed() < PREVIEWS.1).then(|| Arc::clone(edition))
    }

    pub(super) fn keep_preview(&self, key: PreviewKey, edition: &Arc<Edition>) {
        let mut kept = self.kept();
        if kept.previews.len() >= PREVIEWS.0 {
            kept.previews.clear();
        }
        kept.previews.insert(key, (Arc::clone(edition), Instant::now()));
    }
}

impl Kept {
    /// Puts the list of a moment in the place of the former one; a new generation begins only if they differ.
    fn renew(&mut self, listing: Listing, asked: Instant) -> (Arc<Listing>, u64) {
        let is_same = self.listing.as_ref().is_some_and(|(known, _)| known.rows().eq(listing.rows()));
        let listing = match self.listing.take() {
            Some((known, _)) if is_same => known,
            _ => {
                self.generation += 1;
                let shown: Vec<_> = listing.rows().filter(|of| of.withdrawn_at.is_none()).map(|of| of.id).collect();
                self.editions.retain(|id, _| shown.contains(id));
                Arc::new(listing)
            }
        };
        self.listing = Some((Arc::clone(&listing), asked));
        (listing, self.generation)
    }
}
