//! What a submission has of the evidence.

use std::collections::BTreeMap;

use survey_model::answer::{Answer, Answers};
use survey_model::code::ItemCode;
use survey_model::evidence::Evidence as Content;
use survey_model::missing::Missing;

use super::Evidence;
use crate::services::{ServiceError, author};
use crate::storage::{Connection, EvidenceId, ResponseId, SubmissionId, evidence, submission_evidence};

/// The evidence of a submission by item, and the ids of its rows.
type Snapshot = (BTreeMap<ItemCode, Vec<Content>>, Vec<EvidenceId>);

/// What is attached to the answers of a response; what is not asked has none.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub(in crate::services) fn of_answers(
    conn: &mut Connection,
    response: ResponseId,
    answers: &Answers,
) -> Result<Snapshot, ServiceError> {
    let is_asked =
        |item: &ItemCode| answers.get(item).is_some_and(|answer| *answer != Answer::Missing(Missing::NotRelevant));
    let (mut by_item, mut ids) = (BTreeMap::<_, Vec<_>>::new(), Vec::new());
    for of in evidence::list(conn, response)?.into_iter().filter(|of| is_asked(&of.item)) {
        ids.push(of.id);
        by_item.entry(of.item).or_default().push(of.content);
    }
    Ok((by_item, ids))
}

/// Notes that a submission has some evidence, which stays from then on.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub(in crate::services) fn hold(
    conn: &mut Connection,
    submission: SubmissionId,
    evidence: &[EvidenceId],
) -> Result<(), ServiceError> {
    Ok(submission_evidence::insert(conn, submission, evidence)?)
}

/// The evidence that a submission has.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub(in crate::services) fn of_submission(
    conn: &mut Connection,
    submission: SubmissionId,
) -> Result<Vec<Evidence>, ServiceError> {
    let ids = submission_evidence::list(conn, submission)?;
    let mut all = evidence::list_of(conn, &ids)?;
    author::name_all(conn, all.iter_mut().map(|of| &mut of.added_by))?;
    Ok(all)
}
