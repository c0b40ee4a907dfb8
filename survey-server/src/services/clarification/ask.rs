//! The secretariat asks: prepares questions, sends them, and settles them.

use survey_model::code::{ItemCode, QuestionCode};
use survey_model::cycle::{ResponseStatus, Step};

use super::say::{said, say};
use super::{Clarification, Eyes, Thread, requests, threads};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::mail::{self, Letter};
use crate::services::policy::Action;
use crate::services::response::life::{self, Said};
use crate::services::{Authority, Platform, ServiceError, Who, deadline};
use crate::storage::response::Response;
use crate::storage::{ClarificationId, Connection, ResponseId, answer, clarification, now, response_event};

/// Prepares a question about an answer; where one is open, it is said in addition.
///
/// # Errors
/// [`ServiceError::Invalid`] for a text that can't be kept, [`ServiceError::NotFound`] for an item that the questionnaire doesn't have,
/// [`ServiceError::Refused`] if the response is not one to ask about.
pub fn ask(platform: &Platform, by: &Authority, id: ResponseId, item: &str, text: &str) -> Result<(), ServiceError> {
    by.may(Action::ValidateResponses)?;
    let text = said(text)?;
    let item = item_of(platform, id, item)?;
    let by = by.clone();
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ValidateResponses)?;
        let (response, _) = life::lock(conn, id)?;
        check_askable(&response)?;
        let mut all = clarification::list(conn, id)?.into_iter();
        let question = match all.find(|of| of.settled_at.is_none() && of.item == item) {
            Some(there) => there,
            None => open_question(conn, id, item.clone())?,
        };
        let request = requests(&response_event::list(conn, id)?).saturating_add(1);
        say(conn, &who, &question, (request, false), &text)
    })
}

fn item_of(platform: &Platform, id: ResponseId, item: &str) -> Result<ItemCode, ServiceError> {
    let unknown = || ServiceError::not_found("question");
    let item: ItemCode = item.parse().map_err(|_| unknown())?;
    let view = platform.database.read(|conn| life::cycle_of(platform, conn, id))?;
    view.questionnaire.question_of(&item).ok_or_else(unknown)?;
    Ok(item)
}

fn check_askable(response: &Response) -> Result<(), ServiceError> {
    if response.status.after(Step::RequestClarification, None).is_some() {
        return Ok(());
    }
    let message = "questions can be asked about a response that is signed off and not validated";
    Err(ServiceError::refused("not-askable", message))
}

fn open_question(conn: &mut Connection, response: ResponseId, item: ItemCode) -> Result<Clarification, ServiceError> {
    let question = Clarification {
        id: ClarificationId::new(),
        response_id: response,
        item,
        opened_at: now(),
        settled_at: None,
        settled_by: None,
    };
    clarification::insert(conn, &question)?;
    Ok(question)
}

/// Sends what was prepared to the country, with the last day for its answer.
///
/// # Errors
/// [`ServiceError::Invalid`] for a day that can't be one, [`ServiceError::Refused`] if nothing was prepared.
pub fn send(platform: &Platform, by: &Authority, id: ResponseId, until: &str) -> Result<(), ServiceError> {
    by.may(Action::ValidateResponses)?;
    let day = deadline::parse_day(until).map_err(|problem| ServiceError::Invalid(vec![problem]))?;
    let by = by.clone();
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ValidateResponses)?;
        let (response, _) = life::lock(conn, id)?;
        let steps = response_event::list(conn, id)?;
        let rows = answer::list(conn, id)?;
        let open = threads(conn, id, Eyes::Secretariat, &steps, &rows)?.into_iter().filter(Thread::is_open);
        let (prepared, others): (Vec<Thread>, Vec<Thread>) = open.partition(|thread| thread.is_prepared);
        let is_asked_again = response.status == ResponseStatus::ClarificationRequested && !others.is_empty();
        if prepared.is_empty() && !is_asked_again {
            let message = "there is no question to send; write one beside the answer that it is about";
            return Err(ServiceError::refused("nothing-to-ask", message));
        }
        life::take(conn, &who, &response, Step::RequestClarification, Said { due_on: Some(day), ..Said::default() })?;
        let questions = questions_of(prepared.iter().chain(&others));
        let letter = Letter::ClarificationRequest { response: id, questions, deadline: Some(day) };
        let key = format!("clarification:{id}:{}", requests(&steps).saturating_add(1));
        mail::queue_to_focal_points(conn, response.respondent_id, None, &letter, &key)
    })
}

/// The questions that threads are about, each once.
fn questions_of<'t>(threads: impl Iterator<Item = &'t Thread>) -> Vec<QuestionCode> {
    let mut questions: Vec<QuestionCode> =
        threads.filter_map(|thread| thread.question.item.question().parse().ok()).collect();
    questions.dedup();
    questions
}

/// Settles a question. With the last one, a response that waits for the country is as it was signed off, and what was changed since is put back.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such open question about the response.
pub fn settle(
    platform: &Platform,
    by: &Authority,
    id: ResponseId,
    question: ClarificationId,
) -> Result<(), ServiceError> {
    by.may(Action::ValidateResponses)?;
    let by = by.clone();
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::ValidateResponses)?;
        let (response, _) = life::lock(conn, id)?;
        let open: Vec<_> = clarification::list(conn, id)?.into_iter().filter(|of| of.settled_at.is_none()).collect();
        let settled = open.iter().find(|of| of.id == question).ok_or(ServiceError::not_found("clarification"))?;
        settle_one(conn, &who, settled)?;
        if open.len() == 1 && response.status == ResponseStatus::ClarificationRequested {
            life::take(conn, &who, &response, Step::SettleClarification, Said::default())?;
            life::restore(conn, &who, id)?;
        }
        Ok(())
    })
}

/// Settles a question, and records it.
fn settle_one(conn: &mut Connection, who: &Who, question: &Clarification) -> Result<(), ServiceError> {
    clarification::settle(conn, question.id, &who.author(), now())?;
    let event = Event::new(AuditAction::ClarificationSettled, "response", question.response_id);
    audit::record(conn, who, event.detail("question", &question.item))
}
