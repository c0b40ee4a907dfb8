//! Validation: the secretariat looks at what a country has signed off, accepts answers one by one or all at once, and says whether it has seen evidence.
//!
//! What is accepted belongs to a submission. In a later submission, an answer that is still the same is still accepted.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use survey_model::answer::Answer;
use survey_model::code::{CycleLabel, ItemCode};
use survey_model::cycle::{Provenance, ResponseStatus, Step};
use survey_model::problem::Problem;
use survey_model::respondent::Respondent;
use survey_model::submission::Submission;

use super::audit::{self, AuditAction, Event};
use super::clarification::{self, Eyes, Thread};
use super::cycle::{self, CycleView};
use super::mail::{self, Letter};
use super::policy::{self, Action, Resource};
use super::response::life::{self, Said};
use super::response::{correction_asked, read_submission};
use super::{Actor, Authority, Platform, ServiceError, Who};
use crate::storage::answer_validation::{self, AnswerValidation};
use crate::storage::response::{self, Response};
use crate::storage::response_event::ResponseEvent;
use crate::storage::submission as stored;
use crate::storage::{Connection, ResponseId, SubmissionId, answer, now, respondent};

/// What the secretariat thinks of an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mark {
    /// Whether it is accepted.
    pub accepted: bool,
    /// Whether evidence for it was seen.
    pub evidence_seen: bool,
}

/// A response as whoever validates it sees it.
#[derive(Debug, Clone)]
pub struct ValidationView {
    /// The response.
    pub response: Response,
    /// Who answered.
    pub respondent: Respondent,
    /// The cycle and its questionnaire.
    pub cycle: CycleView,
    /// The latest submission, if there is one.
    pub latest: Option<Submission>,
    /// The one before it.
    pub previous: Option<Submission>,
    /// What is said of the answers of the latest submission.
    pub marks: BTreeMap<ItemCode, Mark>,
    /// The questions about its answers.
    pub threads: Vec<Thread>,
    /// The steps of its life.
    pub steps: Vec<ResponseEvent>,
}

impl ValidationView {
    /// The mark of an item.
    #[must_use]
    pub fn mark(&self, item: &ItemCode) -> Mark {
        self.marks.get(item).copied().unwrap_or_default()
    }

    /// The answer of the submission before, if it was another one.
    #[must_use]
    pub fn changed_from(&self, item: &ItemCode) -> Option<&Answer> {
        let now = self.latest.as_ref()?.answers.get(item);
        self.previous.as_ref()?.answers.get(item).filter(|before| now != Some(before))
    }

    /// Whether a step can be taken.
    #[must_use]
    pub fn can(&self, step: Step) -> bool {
        self.response.status.after(step, Some(self.response.status)).is_some()
    }

    /// The country's wish to have it opened again, if nobody has answered it.
    #[must_use]
    pub fn correction_asked(&self) -> Option<&ResponseEvent> {
        correction_asked(&self.steps)
    }

    /// The number of the latest submission; 0 if there is none.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.latest.as_ref().map_or(0, |latest| latest.number)
    }
}

/// A response for whoever validates it.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none, [`ServiceError::Forbidden`] for somebody who validates nothing.
pub fn find(platform: &Platform, actor: &Actor, id: ResponseId) -> Result<ValidationView, ServiceError> {
    policy::check(actor, Action::ValidateResponses, Resource::Platform)?;
    platform.database.read(|conn| load(platform, conn, id))
}

fn load(platform: &Platform, conn: &mut Connection, id: ResponseId) -> Result<ValidationView, ServiceError> {
    let response = response::find(conn, id)?.ok_or(ServiceError::not_found("response"))?;
    let respondent =
        respondent::find_by_id(conn, response.respondent_id)?.ok_or(ServiceError::not_found("respondent"))?;
    let cycle = life::cycle_of(platform, conn, id)?;
    let rows = stored::list(conn, id)?;
    let read = |row: Option<&stored::Submission>| row.map(read_submission).transpose();
    let (latest, previous) = (read(rows.last())?, read(rows.iter().rev().nth(1))?);
    let steps = life::named(conn, id)?;
    let working = answer::list(conn, id)?;
    let threads = clarification::threads(conn, id, Eyes::Secretariat, &steps, &working)?;
    let said = answer_validation::list(conn, id)?;
    let marks = marks(latest.as_ref(), &rows, &said)?;
    Ok(ValidationView { response, respondent, cycle, latest, previous, marks, threads, steps })
}

/// The latest mark of each answer that has not changed since it was given.
fn marks(
    latest: Option<&Submission>,
    rows: &[stored::Submission],
    said: &[(u32, AnswerValidation)],
) -> Result<BTreeMap<ItemCode, Mark>, ServiceError> {
    let Some(latest) = latest else { return Ok(BTreeMap::new()) };
    let mut earlier: BTreeMap<u32, Submission> = BTreeMap::new();
    for row in rows.iter().filter(|row| said.iter().any(|(number, _)| *number == row.number)) {
        earlier.insert(row.number, read_submission(row)?);
    }
    let mut marks = BTreeMap::new();
    for (number, of) in said {
        let was = earlier.get(number).and_then(|submission| submission.answers.get(&of.item));
        if was.is_some() && was == latest.answers.get(&of.item) {
            let mark = Mark { accepted: of.accepted, evidence_seen: of.evidence_seen };
            marks.entry(of.item.clone()).or_insert(mark);
        }
    }
    Ok(marks)
}

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
        let known = marks(Some(&submission), &stored::list(conn, id)?, &answer_validation::list(conn, id)?)?;
        let seen = |item: &ItemCode| known.get(item).is_some_and(|mark| mark.evidence_seen);
        let all = submission.answers.keys();
        let all = all.map(|item| (item.clone(), Mark { accepted: true, evidence_seen: seen(item) })).collect();
        keep(conn, &who, id, &row, all)?;
        let letter = Letter::ResponseValidated { response: id, number };
        let key = format!("validated:{id}:{number}");
        mail::queue_to_focal_points(conn, response.respondent_id, None, &letter, &key)
    })
}

/// Something that waits for the secretariat.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The response.
    pub response: ResponseId,
    /// Who answered.
    pub respondent: Respondent,
    /// In which cycle.
    pub cycle: CycleLabel,
    /// Whether the cycle's answers are made up.
    pub is_synthetic: bool,
    /// Where it stands.
    pub status: ResponseStatus,
    /// What is to be done.
    pub task: Task,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// What the secretariat has to do with a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// The country asks to have it opened again.
    Correction,
    /// It has been signed off, or signed off again.
    Validation,
    /// The day for the country's answer is over.
    Overdue,
}

impl Task {
    /// The code, for the catalogues.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Validation => "validation",
            Self::Overdue => "overdue",
        }
    }
}

/// Everything that waits for the secretariat: what is most urgent first, then what has waited longest.
///
/// # Errors
/// [`ServiceError::Forbidden`] for somebody who validates nothing.
pub fn waiting(platform: &Platform, actor: &Actor) -> Result<Vec<Waiting>, ServiceError> {
    policy::check(actor, Action::ValidateResponses, Resource::Platform)?;
    let cycles = cycle::list(platform)?;
    let mut waiting = platform.database.read(|conn| {
        let last: BTreeMap<ResponseId, ResponseEvent> = crate::storage::response_event::list_latest(conn)?
            .into_iter()
            .map(|event| (event.response_id, event))
            .collect();
        let mut waiting = Vec::new();
        for view in &cycles {
            for (response, respondent) in response::list(conn, view.cycle.id)? {
                let task = task(&response, last.get(&response.id));
                waiting.extend(task.map(|(task, since)| Waiting {
                    response: response.id,
                    respondent,
                    cycle: view.cycle.label.clone(),
                    is_synthetic: view.cycle.synthetic,
                    status: response.status,
                    task,
                    since,
                }));
            }
        }
        Ok::<_, ServiceError>(waiting)
    })?;
    waiting.sort_by_key(|of| (of.task, of.since));
    Ok(waiting)
}

fn task(response: &Response, last: Option<&ResponseEvent>) -> Option<(Task, DateTime<Utc>)> {
    let is_over = |event: &&ResponseEvent| event.due_on.is_some_and(|day| day < Platform::today());
    match response.status {
        // What was collected elsewhere was accepted there.
        _ if response.provenance == Provenance::LegacyImport => None,
        _ if last.is_some_and(|event| event.step == Step::AskCorrection) => {
            last.map(|event| (Task::Correction, event.created_at))
        }
        ResponseStatus::Submitted => Some((Task::Validation, response.updated_at)),
        ResponseStatus::ClarificationRequested | ResponseStatus::Reopened => {
            last.filter(is_over).map(|event| (Task::Overdue, event.created_at))
        }
        ResponseStatus::NotStarted | ResponseStatus::InProgress | ResponseStatus::Validated => None,
    }
}
