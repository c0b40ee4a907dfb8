//! The submissions of a cycle that nobody has signed off here: imported ones, and those that are older than the trail.
//!
//! They have no event each. The last event about them holds a hash over all of them instead.

use std::collections::HashSet;

use survey_model::submission::hash;

use super::AuditAction;
use crate::services::ServiceError;
use crate::storage::submission::SubmissionHash;
use crate::storage::{Connection, CycleId, audit_event, submission};

/// Submissions as one hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::services) struct Holding {
    /// How many they are.
    pub(in crate::services) count: usize,
    /// The hash of all of them, in hexadecimal.
    pub(in crate::services) sha256: String,
}

impl Holding {
    /// The hash is over a line for each submission: the response's id, the number and the submission's hash.
    pub(super) fn of(mut submissions: Vec<SubmissionHash>) -> Self {
        submissions.sort();
        let line = |of: &SubmissionHash| format!("{} {} {}\n", of.response_id, of.number, of.sha256);
        Self { count: submissions.len(), sha256: hash(&submissions.iter().map(line).collect::<String>()) }
    }
}

/// The submissions of a cycle without an event of their own.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub(in crate::services) fn unsigned(conn: &mut Connection, cycle: CycleId) -> Result<Holding, ServiceError> {
    let mut submissions = submission::hashes(conn, cycle)?;
    if !submissions.is_empty() {
        let signed: HashSet<String> =
            audit_event::after_hashes(conn, AuditAction::SubmissionSigned.code())?.into_iter().collect();
        submissions.retain(|of| !signed.contains(&of.sha256));
    }
    Ok(Holding::of(submissions))
}
