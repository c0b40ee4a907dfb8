//! Accepting answers: some of them, or all at once.

use survey_model::code::ItemCode;
use survey_model::cycle::Step;
use survey_model::problem::Problem;

use super::{Mark, marks as known_marks};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::mail::{self, Letter};
use crate::services::policy::Action;
use crate::services::response::life::{self, Said};
use crate::services::response::read_submission;
use crate::services::{Authority, Platform, ServiceError, Who, clarification};
use crate::storage::answer_validation::{self, AnswerValidation};
use crate::storage::response::Response;
use crate::storage::submission as stored;
use crate::storage::{Connection, ResponseId, SubmissionId, now};

/// Keeps what is thought of the answers of a submission.
///
/// # Errors
/// [`ServiceError::Refused`] if there is a later submission by now, [`ServiceError::NotFound`] for an item that it doesn't have.
pub fn mark(
    platform: &Platform,
    by: &Authority,
    id: ResponseId,
    number: u32,
    marks: Vec<(ItemCode, Mark)>,
) -> Result<(), ServiceError> {
    by.may(Action::ValidateResponses)?;
    let by = by.clone();
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ValidateResponses)?;
        let (_, row) = latest(conn, id, number)?;
        let submission = read_submission(&row)?;
        if marks.iter().any(|(item, _)| !submission.answers.contains_key(item)) {
            return Err(ServiceError::not_found("question"));
        }
        keep(conn, &who, id, &row, marks.clone())
    })
}

/// The response, locked, and its latest submission, which must be the one that was looked at.
fn latest(conn: &mut Connection, id: ResponseId, number: u32) -> Result<(Response, stored::Submission), ServiceError> {
    let (response, _) = life::lock(conn, id)?;
    let row = stored::list(conn, id)?.pop().ok_or(ServiceError::not_found("submission"))?;
    if row.number != number {
        let message = format!("submission {} has come meanwhile; look at it first", row.number);
        return Err(ServiceError::refused("submission-superseded", message));
    }
    Ok((response, row))
}

fn keep(
    conn: &mut Connection,
    who: &Who,
    id: ResponseId,
    row: &stored::Submission,
    marks: Vec<(ItemCode, Mark)>,
) -> Result<(), ServiceError> {
    let rows = of_marks(row.id, who, marks);
    answer_validation::replace(conn, row.id, &rows)?;
    let accepted = rows.iter().filter(|of| of.accepted).count();
    let event = Event::new(AuditAction::AnswersValidated, "response", id).after(&row.sha256);
    let event = event.detail("number", row.number).detail("accepted", accepted);
    audit::record(conn, who, event.detail("evidence_seen", rows.iter().filter(|of| of.evidence_seen).count()))
}

fn of_marks(submission: SubmissionId, who: &Who, marks: Vec<(ItemCode, Mark)>) -> Vec<AnswerValidation> {
    let at = now();
    let row = |(item, mark): (ItemCode, Mark)| AnswerValidation {
        submission_id: submission,
        item,
        accepted: mark.accepted,
        evidence_seen: mark.evidence_seen,
        author: who.author(),
        validated_at: at,
    };
    marks.into_iter().map(row).collect()
}

/// Accepts every answer of a submission; where evidence was seen stays. The country is told.
///
/// # Errors
/// [`ServiceError::Invalid`] with every question that is not settled; [`ServiceError::Refused`] if there is a later submission, or it can't be validated.
pub fn validate(platform: &Platform, by: &Authority, id: ResponseId, number: u32) -> Result<(), ServiceError> {
    by.may(Action::ValidateResponses)?;
    let by = by.clone();
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ValidateResponses)?;
        let (response, row) = latest(conn, id, number)?;
        let unsettled: Vec<Problem> = clarification::unsettled(conn, id)?;
        if !unsettled.is_empty() {
            return Err(ServiceError::Invalid(unsettled));
        }
        life::take(conn, &who, &response, Step::Validate, Said::default())?;
        let submission = read_submission(&row)?;
        let known = known_marks(Some(&submission), &stored::list(conn, id)?, &answer_validation::list(conn, id)?)?;
        let seen = |item: &ItemCode| known.get(item).is_some_and(|mark| mark.evidence_seen);
        let all = submission.answers.keys();
        let all = all.map(|item| (item.clone(), Mark { accepted: true, evidence_seen: seen(item) })).collect();
        keep(conn, &who, id, &row, all)?;
        let letter = Letter::ResponseValidated { response: id, number };
        let key = format!("validated:{id}:{number}");
        mail::queue_to_focal_points(conn, response.respondent_id, None, &letter, &key)
    })
}
