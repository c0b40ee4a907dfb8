//! Intervals that take time to compute, each computed once: few different counts occur among so many groups.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use crate::estimate::{Confidence, clopper_pearson, finite_wilson, hypergeometric};
use crate::report::{Estimate, FiniteShare};

/// The exact intervals that were computed before, by count, base and population; of those without end, 0.
pub(crate) struct Exact {
    confidence: Confidence,
    wanted: bool,
    known: RwLock<HashMap<(usize, usize, usize), Option<Estimate>>>,
}

impl Exact {
    pub(super) fn new(confidence: Confidence, wanted: bool) -> Self {
        Self { confidence, wanted, known: RwLock::default() }
    }

    /// The interval of Clopper and Pearson.
    pub(super) fn plain(&self, count: usize, n: usize) -> Option<Estimate> {
        if !self.wanted {
            return None;
        }
        self.once((count, n, 0), |count| clopper_pearson(count, n, self.confidence))
    }

    /// The intervals among so many members; none without answers.
    pub(super) fn finite(&self, count: usize, n: usize, members: usize) -> Option<FiniteShare> {
        if !self.wanted {
            return None;
        }
        let wilson = finite_wilson(count, n, members, self.confidence).ok()?;
        let exact = |count| hypergeometric(count, n, members, self.confidence).ok();
        Some(FiniteShare { wilson, hypergeometric: self.once((count, n, members), exact)? })
    }

    /// Of more than half the interval is that of the others, turned round.
    fn once(
        &self,
        (count, n, members): (usize, usize, usize),
        compute: impl FnOnce(usize) -> Option<Estimate>,
    ) -> Option<Estimate> {
        let fewer = count.min(n - count.min(n));
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner).get(&(fewer, n, members)).copied();
        let found = known.unwrap_or_else(|| {
            let found = compute(fewer);
            self.known.write().unwrap_or_else(PoisonError::into_inner).insert((fewer, n, members), found);
            found
        })?;
        let value = count as f64 / n as f64;
        let turned = Estimate { value, low: 1.0 - found.high, high: 1.0 - found.low, n };
        Some(if count == fewer { found } else { turned })
    }
}
