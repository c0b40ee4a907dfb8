//! Intervals that take time to compute, each computed once: few different counts occur among so many groups.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use crate::estimate::{Confidence, clopper_pearson, finite_clopper_pearson, finite_wilson};
use crate::report::{Estimate, FiniteShare};

/// The intervals of Clopper and Pearson that were computed before, by count, base and population.
pub(crate) struct Exact {
    confidence: Confidence,
    wanted: bool,
    known: RwLock<HashMap<(usize, usize, usize), Option<Estimate>>>,
}

impl Exact {
    pub(super) fn new(confidence: Confidence, wanted: bool) -> Self {
        Self { confidence, wanted, known: RwLock::default() }
    }

    /// The interval without a population.
    pub(super) fn plain(&self, count: usize, n: usize) -> Option<Estimate> {
        if !self.wanted {
            return None;
        }
        self.once((count, n, 0), || clopper_pearson(count, n, self.confidence))
    }

    /// The intervals among so many members; none without answers.
    pub(super) fn finite(&self, count: usize, n: usize, members: usize) -> Option<FiniteShare> {
        if !self.wanted {
            return None;
        }
        let wilson = finite_wilson(count, n, members, self.confidence).ok()?;
        let exact = || finite_clopper_pearson(count, n, members, self.confidence).ok();
        Some(FiniteShare { wilson, clopper_pearson: self.once((count, n, members), exact)? })
    }

    fn once(&self, key: (usize, usize, usize), compute: impl FnOnce() -> Option<Estimate>) -> Option<Estimate> {
        if let Some(known) = self.known.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return *known;
        }
        let found = compute();
        self.known.write().unwrap_or_else(PoisonError::into_inner).insert(key, found);
        found
    }
}
