//! Earlier answers that were carried over once: neither a submission nor a published version ever changes, so that the same two always give the same.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::Prior;
use crate::storage::{QuestionnaireVersionId, SubmissionId};

/// So many are kept, more than there are Member States; when there are more, all are found anew.
const MOST: usize = 400;

/// Of which submission, for which version.
type Key = (SubmissionId, QuestionnaireVersionId);

/// The earlier answers that forms have shown since the program started.
#[derive(Debug, Clone, Default)]
pub(in crate::services) struct Kept(Arc<RwLock<HashMap<Key, Arc<Prior>>>>);

impl Kept {
    pub(super) fn get(&self, key: Key) -> Option<Arc<Prior>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned()
    }

    pub(super) fn keep(&self, key: Key, prior: &Arc<Prior>) {
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(key, Arc::clone(prior));
    }
}
