//! Accepting answers: some of them, or all at once.

use std::collections::BTreeMap;

use survey_model::code::ItemCode;
use survey_model::cycle::{ResponseStatus, Step};
use survey_model::problem::Problem;
use survey_model::submission::Submission;

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
use crate::storage::{Connection, ResponseId, now};

/// Keeps what is thought of the answers of a submission; an answer that is not among the marks is not accepted.
///
/// # Errors
/// [`ServiceError::Refused`] if there is a later submission by now, or all is validated; [`ServiceError::NotFound`] for an item that it doesn't have.
pub fn mark(
    platform: &Platform,
    by: &Authority,
    id: ResponseId,
    number: u32,
    marks: BTreeMap<ItemCode, Mark>,
) -> Result<(), ServiceError> {
    by.may(Action::ValidateResponses)?;
    let by = by.clone();
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ValidateResponses)?;
        let (response, row) = latest(conn, id, number)?;
        if response.status == ResponseStatus::Validated {
            return Err(life::impossible(response.status, Step::Validate));
        }
        let submission = submission_with(&row, &marks)?;
        keep(conn, &who, id, (&row, &submission), &marks)
    })
}

/// The submission of a row, if it has all items that are marked.
fn submission_with(row: &stored::Submission, marks: &BTreeMap<ItemCode, Mark>) -> Result<Submission, ServiceError> {
    let submission = read_submission(row)?;
    if marks.keys().any(|item| !submission.answers.contains_key(item)) {
        return Err(ServiceError::not_found("question"));
    }
    Ok(submission)
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

/// Adds every mark that is another one than what holds.
fn keep(
    conn: &mut Connection,
    who: &Who,
    id: ResponseId,
    (row, submission): (&stored::Submission, &Submission),
    marks: &BTreeMap<ItemCode, Mark>,
) -> Result<(), ServiceError> {
    let said = answer_validation::list(conn, id)?;
    let known = known_marks(Some(submission), &stored::list(conn, id)?, &said)?;
    let (now, mark) =
        (now(), |of: &BTreeMap<ItemCode, Mark>, item: &ItemCode| of.get(item).copied().unwrap_or_default());
    let changed = submission.answers.keys().filter(|item| mark(marks, item) != mark(&known, item));
    let validation = |item: &ItemCode| AnswerValidation {
        submission_id: row.id,
        item: item.clone(),
        accepted: mark(marks, item).accepted,
        evidence_seen: mark(marks, item).evidence_seen,
        author: who.author(),
        validated_at: now,
        revision: revision_after(&said, row.number, item),
    };
    answer_validation::insert(conn, &changed.map(validation).collect::<Vec<_>>())?;
    let count = |is: fn(&Mark) -> bool| marks.values().filter(|mark| is(mark)).count();
    let event = Event::new(AuditAction::AnswersValidated, "response", id).after(&row.sha256);
    let event = event.detail("number", row.number).detail("accepted", count(|mark| mark.accepted));
    audit::record(conn, who, event.detail("evidence_seen", count(|mark| mark.evidence_seen)))
}

/// One more than the latest word on an item of a submission has.
fn revision_after(said: &[(u32, AnswerValidation)], number: u32, item: &ItemCode) -> u32 {
    let of_item = said.iter().filter(|(of, validation)| *of == number && validation.item == *item);
    of_item.map(|(_, validation)| validation.revision).max().unwrap_or(0) + 1
}

/// Accepts every answer that was given in a submission, and keeps where evidence was seen. The country is told.
///
/// # Errors
/// [`ServiceError::Invalid`] with every question that is not settled; [`ServiceError::Refused`] if there is a later submission, or it can't be validated. Then nothing is kept.
pub fn validate(
    platform: &Platform,
    by: &Authority,
    id: ResponseId,
    number: u32,
    marks: BTreeMap<ItemCode, Mark>,
) -> Result<(), ServiceError> {
    by.may(Action::ValidateResponses)?;
    let by = by.clone();
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ValidateResponses)?;
        let (response, row) = latest(conn, id, number)?;
        let submission = submission_with(&row, &marks)?;
        let unsettled: Vec<Problem> = clarification::unsettled(conn, id)?;
        if !unsettled.is_empty() {
            return Err(ServiceError::Invalid(unsettled));
        }
        life::take(conn, &who, &response, Step::Validate, Said::default())?;
        let seen = |item: &ItemCode| marks.get(item).is_some_and(|mark| mark.evidence_seen);
        let given = submission.answers.iter().filter(|(_, answer)| answer.is_given());
        let all = given.map(|(item, _)| (item.clone(), Mark { accepted: true, evidence_seen: seen(item) })).collect();
        keep(conn, &who, id, (&row, &submission), &all)?;
        let letter = Letter::ResponseValidated { response: id, number };
        let key = format!("validated:{id}:{number}");
        mail::queue_to_focal_points(conn, response.respondent_id, None, &letter, &key)
    })
}
