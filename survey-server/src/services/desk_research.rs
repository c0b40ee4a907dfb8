//! Desk research: answers that the secretariat finds in public sources for a state that doesn't answer.
//!
//! It is a response of its own beside the state's, filled in with the same form, and never a part of it: the state's answers are not touched, and nobody counts the
//! state as having answered. What is published of it is a submission that says where it comes from. It counts until the state signs off itself.

use survey_model::answer::{Answer, Answers};
use survey_model::code::{CycleLabel, ItemCode, QuestionCode};
use survey_model::cycle::{CycleStatus, Provenance};
use survey_model::language::Language;
use survey_model::missing::Missing;
use survey_model::problem::Problem;
use survey_model::questionnaire::Questionnaire;
use survey_model::remark::Remarks;
use survey_model::respondent::Respondent;
use survey_model::response::{Evaluation, ObstacleReason};
use survey_model::source::Source;
use survey_model::submission::Submission;

use super::audit::{self, AuditAction, Event};
use super::policy::{self, Action, Resource};
use super::response::{
    ResponseView, Signature, by_item, check_seen, check_signature, insert, load, new_response, problem_of,
    read_submission, remarks_of, submission_row,
};
use super::{Actor, Platform, ServiceError, Who};
use crate::storage::answer::{self, AnswerRow};
use crate::storage::response::{self, Response};
use crate::storage::{Connection, ResponseId, cycle, now, respondent, submission};

/// Begins desk research for a respondent, or finds what was begun.
///
/// # Errors
/// [`ServiceError::Refused`] before the cycle opens, or if the respondent has signed off itself.
pub fn prepare(
    platform: &Platform,
    actor: &Actor,
    label: &CycleLabel,
    of: &Respondent,
    language: Language,
) -> Result<ResponseId, ServiceError> {
    policy::check(actor, Action::PrepareResearch, Resource::Platform)?;
    let (actor, label, of) = (actor.clone(), label.clone(), of.clone());
    platform.database.write(move |conn| {
        policy::check(&actor.anew(conn)?, Action::PrepareResearch, Resource::Platform)?;
        let cycle = cycle::lock(conn, &label)?.ok_or(ServiceError::not_found("cycle"))?;
        if cycle.status == CycleStatus::Planned {
            return Err(ServiceError::refused("cycle-not-open", "this cycle is not open for answers yet"));
        }
        let id = respondent::find_or_insert(conn, &of)?;
        let new = new_response(cycle.id, id, language, Provenance::DeskResearch);
        check_needed(conn, &new)?;
        Ok(insert(conn, &Who::from(&actor), &label, &of, &new)?.id)
    })
}

/// What the secretariat prepares, as its form shows it.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none with this id.
pub fn find(platform: &Platform, actor: &Actor, id: ResponseId) -> Result<ResponseView, ServiceError> {
    platform.database.read(|conn| load(platform, conn, actor, id, Action::PrepareResearch))
}

/// Whether the respondent has not signed off itself, so that nobody has to find its answers.
pub(in crate::services) fn check_needed(conn: &mut Connection, research: &Response) -> Result<(), ServiceError> {
    let own = response::find_of(conn, research.cycle_id, research.respondent_id)?;
    let submissions = own.map(|own| submission::list(conn, own.id)).transpose()?.unwrap_or_default();
    if submissions.is_empty() { Ok(()) } else { Err(not_needed()) }
}

pub(in crate::services) fn not_needed() -> ServiceError {
    let message = "the state has signed off its own answers in this cycle; what was prepared for it is kept and not changed any more";
    ServiceError::refused("research-not-needed", message)
}

/// The questions that have an answer and no source; the source of one answer stands for its whole question.
#[must_use]
pub fn without_source(view: &ResponseView) -> Vec<QuestionCode> {
    unsourced(view.questionnaire(), &view.answers, &view.remarks)
}

fn unsourced(questionnaire: &Questionnaire, answers: &Answers, remarks: &Remarks) -> Vec<QuestionCode> {
    let evaluation = questionnaire.evaluate(answers, Platform::today());
    let has_source = |item: &ItemCode| remarks.get(item).is_some_and(|remark| !remark.sources.is_empty());
    let mut codes: Vec<QuestionCode> = Vec::new();
    for item in questionnaire.items().filter(|item| is_said(evaluation.answer(&item.code))) {
        let code = &item.question.code;
        let is_sourced = questionnaire.items().any(|of| of.question.code == *code && has_source(&of.code));
        if !is_sourced && !codes.contains(code) {
            codes.push(code.clone());
        }
    }
    codes
}

/// Publishes what was prepared as it is now, and gives the number of the submission.
///
/// Questions may stay open, even those that a state has to answer: not everything can be found.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that is wrong, an answer without a source, or nothing found; [`ServiceError::Refused`] if the respondent has signed
/// off itself, or the same is published already.
pub fn publish(
    platform: &Platform,
    actor: &Actor,
    id: ResponseId,
    signature: &Signature,
    language: Language,
) -> Result<u32, ServiceError> {
    let view = find(platform, actor, id)?;
    let signature = check_signature(signature)?;
    let actor = actor.clone();
    platform.database.write(move |conn| {
        policy::check(&actor.anew(conn)?, Action::PrepareResearch, view.resource())?;
        let response = response::lock_any(conn, id)?.ok_or(ServiceError::not_found("response"))?;
        check_needed(conn, &response)?;
        let rows = answer::list(conn, id)?;
        check_seen(conn, id, &signature, &rows)?;
        let snapshot = snapshot(conn, &view, &signature, language, rows)?;
        add(conn, &Who::from(&actor), id, &snapshot)
    })
}

fn snapshot(
    conn: &mut Connection,
    view: &ResponseView,
    signature: &Signature,
    language: Language,
    rows: Vec<AnswerRow>,
) -> Result<Submission, ServiceError> {
    let (questionnaire, said) = (view.questionnaire(), remarks_of(&rows));
    let (answers, _) = by_item(rows);
    let evaluation = questionnaire.evaluate(&answers, Platform::today());
    let problems = problems(questionnaire, &evaluation, (&answers, &said), language);
    if !problems.is_empty() {
        return Err(ServiceError::Invalid(problems));
    }
    let is_asked = |item: &ItemCode| {
        questionnaire.question_of(item).is_some_and(|question| evaluation.is_relevant(&question.code))
    };
    Ok(Submission {
        cycle: view.cycle.cycle.label.clone(),
        respondent: view.respondent.clone(),
        questionnaire: questionnaire.name().clone(),
        number: submission::next_number(conn, view.response.id)?,
        submitted_at: now(),
        provenance: Provenance::DeskResearch,
        language,
        signed_by: signature.name.clone(),
        capacity: signature.capacity.clone(),
        synthetic: view.cycle.cycle.synthetic,
        answers: evaluation.complete(),
        evidence: std::collections::BTreeMap::new(),
        remarks: said.into_iter().filter(|(item, _)| is_asked(item)).collect(),
    })
}

fn problems(
    questionnaire: &Questionnaire,
    evaluation: &Evaluation<'_>,
    (answers, remarks): (&Answers, &Remarks),
    language: Language,
) -> Vec<Problem> {
    let obstacles = evaluation.obstacles(language).into_iter();
    let wrong = obstacles.filter(|of| matches!(of.reason, ObstacleReason::Fault(_)));
    let mut problems: Vec<Problem> = wrong.map(|of| problem_of(&of)).collect();
    let without = unsourced(questionnaire, answers, remarks);
    let message = "an answer that the state has not given needs a source";
    problems.extend(without.iter().map(|code| Problem::in_field("source-missing", code.as_str(), message)));
    if !questionnaire.items().any(|item| is_said(evaluation.answer(&item.code))) {
        problems.push(Problem::in_field("research-empty", "answers", "there is no answer to publish"));
    }
    problems
}

fn add(conn: &mut Connection, who: &Who, id: ResponseId, snapshot: &Submission) -> Result<u32, ServiceError> {
    let last = submission::list(conn, id)?.last().map(read_submission).transpose()?;
    if last.is_some_and(|last| last.answers == snapshot.answers && last.remarks == snapshot.remarks) {
        let message = "these answers with these sources are published already";
        return Err(ServiceError::refused("research-unchanged", message));
    }
    let row = submission_row(id, snapshot);
    submission::insert(conn, &row)?;
    response::touch(conn, id, snapshot.submitted_at)?;
    let event = Event::new(AuditAction::SubmissionSigned, "response", id).after(row.sha256);
    let event = event.detail("number", snapshot.number).detail("cycle", &snapshot.cycle);
    audit::record(conn, who, event.detail("provenance", snapshot.provenance.code()))?;
    Ok(snapshot.number)
}

/// What is published of the desk research for a respondent, as it stands beside the respondent's own answers.
#[derive(Debug, Clone)]
pub struct Research {
    /// Of which response it is a submission.
    pub response: ResponseId,
    /// What was published.
    pub submission: Submission,
}

impl Research {
    /// What was found for an item.
    #[must_use]
    pub fn answer(&self, item: &ItemCode) -> Option<&Answer> {
        self.submission.answers.get(item).filter(|answer| is_said(answer))
    }

    /// Where it was found: the sources of an item.
    #[must_use]
    pub fn sources(&self, item: &ItemCode) -> &[Source] {
        self.submission.remarks.get(item).map_or(&[], |remark| &remark.sources)
    }
}

/// What is published of the desk research for the respondent of a response, if anything is.
///
/// # Errors
/// [`ServiceError::Storage`] if the database can't be read.
pub fn published(platform: &Platform, view: &ResponseView) -> Result<Option<Research>, ServiceError> {
    let of = &view.response;
    platform.database.read(|conn| {
        let Some(row) = submission::latest_research(conn, of.cycle_id, of.respondent_id)? else { return Ok(None) };
        let submission = read_submission(&row)?;
        let is_same = submission.questionnaire == *view.questionnaire().name();
        Ok(is_same.then_some(Research { response: row.response_id, submission }))
    })
}

/// Whether anything is said: a value, or a reason for having none that somebody gave.
fn is_said(answer: &Answer) -> bool {
    answer.missing().is_none_or(Missing::can_be_given)
}
