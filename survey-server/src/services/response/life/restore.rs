//! What was changed since a submission is put back, when the submission is to stand after all.

use chrono::{DateTime, Utc};
use survey_model::answer::Answer;
use survey_model::missing::Missing;
use survey_model::submission::Submission;

use crate::services::response::read_submission;
use crate::services::{ServiceError, Who};
use crate::storage::answer::{self, AnswerRow, NewAnswer, SaveOutcome};
use crate::storage::author::Author;
use crate::storage::{Connection, ResponseId, SubmissionId, evidence, now, submission, submission_evidence};

/// Puts answers and evidence of a response, which is locked, back to what its last submission has; nothing if it has none.
///
/// What was typed meanwhile stays in the history of the answers.
pub(in crate::services) fn restore(conn: &mut Connection, who: &Who, id: ResponseId) -> Result<(), ServiceError> {
    let Some(row) = submission::list(conn, id)?.pop() else { return Ok(()) };
    let (signed, author, at) = (read_submission(&row)?, who.author(), now());
    let later = answer::list(conn, id)?.into_iter().filter(|of| of.updated_at > row.submitted_at);
    let back = later.filter_map(|of| Some((put_back(&of, &signed, &author, at)?, Some(of.revision))));
    let outcomes = answer::save_all(conn, id, &back.collect::<Vec<_>>())?;
    if outcomes.iter().any(|outcome| matches!(outcome, SaveOutcome::Conflict(_))) {
        let message = "answers were being saved; please try again";
        return Err(ServiceError::refused("step-impossible", message));
    }
    restore_evidence(conn, (id, row.id, row.submitted_at), &author, at)
}

/// The answer and what is said beside it as they were signed. What is behind a question that was not asked stays there: it isn't asked again.
fn put_back(of: &AnswerRow, signed: &Submission, author: &Author, at: DateTime<Utc>) -> Option<NewAnswer> {
    let answer = signed.answers.get(&of.item).filter(|answer| **answer != Answer::Missing(Missing::NotRelevant))?;
    Some(NewAnswer {
        response_id: of.response_id,
        item: of.item.clone(),
        answer: answer.clone(),
        remark: signed.remarks.get(&of.item).cloned().unwrap_or_default(),
        author: author.clone(),
        at,
    })
}

fn restore_evidence(
    conn: &mut Connection,
    (id, signed, signed_at): (ResponseId, SubmissionId, DateTime<Utc>),
    author: &Author,
    at: DateTime<Utc>,
) -> Result<(), ServiceError> {
    for of in evidence::list(conn, id)?.iter().filter(|of| of.added_at > signed_at) {
        if submission_evidence::is_held(conn, of.id)? {
            evidence::mark_removed(conn, of.id, author, at)?;
        } else {
            evidence::delete(conn, of.id)?;
        }
    }
    let held = submission_evidence::list(conn, signed)?;
    Ok(evidence::attach_again(conn, &held)?)
}
