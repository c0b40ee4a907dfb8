//! Which evidence a submission has.

use diesel::prelude::*;

use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{EvidenceId, ResponseId, SubmissionId};
use super::schema::submission_evidence::{self, dsl};
use super::schema::submissions;

/// Notes that a submission has some evidence.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn insert(conn: &mut AnyConn, submission: SubmissionId, evidence: &[EvidenceId]) -> Result<(), StorageError> {
    for id in evidence {
        let row = (dsl::submission_id.eq(submission), dsl::evidence_id.eq(*id));
        diesel::insert_into(submission_evidence::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Whether any submission has a piece of evidence.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn is_held(conn: &mut AnyConn, evidence: EvidenceId) -> Result<bool, StorageError> {
    let holding: i64 = dsl::submission_evidence.filter(dsl::evidence_id.eq(evidence)).count().get_result(conn)?;
    Ok(holding > 0)
}

/// The evidence that a submission has.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, submission: SubmissionId) -> Result<Vec<EvidenceId>, StorageError> {
    let query = dsl::submission_evidence.filter(dsl::submission_id.eq(submission)).order(dsl::evidence_id);
    Ok(query.select(dsl::evidence_id).load(conn)?)
}

/// The evidence that any submission of a response has.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of(conn: &mut AnyConn, response: ResponseId) -> Result<Vec<EvidenceId>, StorageError> {
    let query = dsl::submission_evidence.inner_join(submissions::table).filter(submissions::response_id.eq(response));
    Ok(query.select(dsl::evidence_id).distinct().order(dsl::evidence_id).load(conn)?)
}
