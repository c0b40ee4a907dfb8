//! Comparisons that were computed once and are kept in memory, within a bound.
//!
//! A key names everything that a comparison rests on. A submission that lands, on whichever server, makes another key: what is old is never shown, and
//! leaves when the room is needed. Who asks for what is just being computed waits for it instead of computing it again.

use std::sync::{Arc, Mutex, PoisonError};

use analysis::report::{Comparison, Measure};

use super::Compared;
use crate::services::ServiceError;

/// So many slices of figures are kept, at a few kilobytes each.
const MOST: usize = 24_000;

/// One comparison, held by whoever computes it.
type Slot = Arc<Mutex<Option<Arc<Compared>>>>;

/// The comparisons that are kept, the one that was asked for last at the end.
#[derive(Debug, Clone, Default)]
pub struct Kept(Arc<Mutex<Vec<Entry>>>);

#[derive(Debug)]
struct Entry {
    key: String,
    slot: Slot,
    /// How many slices it has; none while it is computed.
    weight: usize,
}

impl Kept {
    /// The comparison of a key, computed if it isn't there.
    ///
    /// # Errors
    /// Those of `compute`; nothing is kept then.
    pub(super) fn get_or(
        &self,
        key: &str,
        compute: impl FnOnce() -> Result<Compared, ServiceError>,
    ) -> Result<Arc<Compared>, ServiceError> {
        let slot = self.slot(key);
        let mut held = slot.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(compared) = held.as_ref() {
            return Ok(Arc::clone(compared));
        }
        let computed = compute().map(Arc::new).inspect_err(|_| self.forget(key))?;
        *held = Some(Arc::clone(&computed));
        self.weigh(key, slices(&computed.comparison));
        Ok(computed)
    }

    /// The place of a key, which becomes the last one to be given up.
    fn slot(&self, key: &str) -> Slot {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = entries.iter().position(|entry| entry.key == key).map(|at| entries.remove(at));
        let entry = known.unwrap_or_else(|| Entry { key: key.to_owned(), slot: Slot::default(), weight: 0 });
        let slot = Arc::clone(&entry.slot);
        entries.push(entry);
        slot
    }

    fn forget(&self, key: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|entry| entry.key != key);
    }

    /// Notes what a comparison weighs, and gives up what was not asked for the longest until all fit.
    fn weigh(&self, key: &str, weight: usize) {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.iter_mut().filter(|entry| entry.key == key).for_each(|entry| entry.weight = weight);
        let mut total: usize = entries.iter().map(|entry| entry.weight).sum();
        entries.retain(|entry| {
            let goes = total > MOST && entry.weight > 0;
            total -= if goes { entry.weight } else { 0 };
            !goes
        });
    }
}

fn slices(comparison: &Comparison) -> usize {
    let of = |measure: &Measure| measure.compared().map_or(0, |compared| compared.slices.len());
    comparison.measures.iter().map(of).sum::<usize>() + 1
}
