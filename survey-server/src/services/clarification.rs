//! Clarification: the secretariat asks about answers, question by question, and the country replies or changes them.
//!
//! What the secretariat writes is prepared first and goes to the country with a request, all at once and with a day; what the country writes is there at
//! once. A question stays until the secretariat settles it. Signing off again needs a reply, or another answer, to each question that is open.

use chrono::{DateTime, Utc};
use survey_model::code::{ItemCode, QuestionCode};
use survey_model::cycle::{ResponseStatus, Step};
use survey_model::problem::Problem;

use super::audit::{self, AuditAction, Event};
use super::mail::{self, Letter};
use super::policy::{self, Action, Resource};
use super::response::life::{self, Said};
use super::{Actor, Authority, Platform, ServiceError, Who, author, deadline, prose};
use crate::storage::answer::AnswerRow;
use crate::storage::author::Author;
use crate::storage::clarification::{self, ClarificationMessage};
use crate::storage::response::Response;
use crate::storage::response_event::{self, ResponseEvent};
use crate::storage::{ClarificationId, ClarificationMessageId, Connection, ResponseId, answer, now};

pub use crate::storage::clarification::Clarification;

/// The most that is said about one response: more is no clarification.
const MOST: usize = 1000;

/// Whose eyes look at a question: the country's see what was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Eyes {
    /// Focal points and contributors.
    Country,
    /// Whoever asks.
    Secretariat,
}

/// A question about an answer, with what was said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// The question.
    pub question: Clarification,
    /// What was said, the first thing first.
    pub messages: Vec<ClarificationMessage>,
    /// Whether the country has replied since it was asked last, or changed the answer.
    pub is_answered: bool,
    /// Whether something the secretariat wrote has not gone to the country yet.
    pub is_prepared: bool,
}

impl Thread {
    /// Whether it is not settled.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.question.settled_at.is_none()
    }
}

/// How many requests have gone to the country.
fn requests(steps: &[ResponseEvent]) -> u32 {
    let sent = steps.iter().filter(|event| event.step == Step::RequestClarification).count();
    u32::try_from(sent).unwrap_or(u32::MAX)
}

/// The questions about a response, with the names of who said what.
pub(super) fn threads(
    conn: &mut Connection,
    response: ResponseId,
    eyes: Eyes,
    steps: &[ResponseEvent],
    rows: &[AnswerRow],
) -> Result<Vec<Thread>, ServiceError> {
    let mut questions = clarification::list(conn, response)?;
    let mut messages = clarification::list_messages(conn, response)?;
    let settlers = questions.iter_mut().filter_map(|question| question.settled_by.as_mut());
    author::name_all(conn, settlers.chain(messages.iter_mut().map(|message| &mut message.author as &mut Author)))?;
    let sent = requests(steps);
    let thread = |question: Clarification| {
        let of: Vec<ClarificationMessage> =
            messages.iter().filter(|message| message.clarification_id == question.id).cloned().collect();
        let is_prepared = question.settled_at.is_none() && of.iter().any(|message| message.request > sent);
        let seen: Vec<ClarificationMessage> =
            of.into_iter().filter(|message| eyes == Eyes::Secretariat || message.request <= sent).collect();
        let is_answered = is_answered(&question, &seen, sent, rows);
        (!seen.is_empty()).then_some(Thread { question, messages: seen, is_answered, is_prepared })
    };
    Ok(questions.into_iter().filter_map(thread).collect())
}

fn is_answered(question: &Clarification, messages: &[ClarificationMessage], sent: u32, rows: &[AnswerRow]) -> bool {
    let asked = messages.iter().rfind(|message| !message.from_country && message.request <= sent);
    let Some(asked) = asked else { return true };
    let has_reply = messages.iter().any(|message| message.from_country && message.id > asked.id);
    let is_after = |at: DateTime<Utc>| at > asked.created_at;
    has_reply || rows.iter().any(|row| row.item == question.item && is_after(row.updated_at))
}

/// The items about which the country has been asked and has neither replied nor changed the answer.
pub(super) fn unanswered(
    conn: &mut Connection,
    response: &Response,
    rows: &[AnswerRow],
) -> Result<Vec<ItemCode>, ServiceError> {
    if response.status != ResponseStatus::ClarificationRequested {
        return Ok(Vec::new());
    }
    let steps = response_event::list(conn, response.id)?;
    let threads = threads(conn, response.id, Eyes::Country, &steps, rows)?;
    let open = threads.into_iter().filter(|thread| thread.is_open() && !thread.is_answered);
    Ok(open.map(|thread| thread.question.item).collect())
}

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

fn said(text: &str) -> Result<String, ServiceError> {
    prose::required("text", text).map_err(|problem| ServiceError::Invalid(vec![problem]))
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

fn say(
    conn: &mut Connection,
    who: &Who,
    question: &Clarification,
    (request, from_country): (u32, bool),
    text: &str,
) -> Result<(), ServiceError> {
    let there = clarification::list_messages(conn, question.response_id)?;
    let is_same = |message: &ClarificationMessage| {
        message.clarification_id == question.id && message.text == text && message.author == who.author()
    };
    // A form posted twice says it once.
    if there.last().is_some_and(is_same) {
        return Ok(());
    }
    if there.len() >= MOST {
        let message = format!("{MOST} things have been said about this response, which is the most; write a letter");
        return Err(ServiceError::refused("too-much-said", message));
    }
    let message = ClarificationMessage {
        id: ClarificationMessageId::new(),
        clarification_id: question.id,
        request,
        from_country,
        text: text.to_owned(),
        author: who.author(),
        created_at: now(),
    };
    clarification::say(conn, &message)?;
    let hash = survey_model::submission::hash(&message.text);
    let event = Event::new(AuditAction::ClarificationSaid, "response", question.response_id).after(hash);
    audit::record(conn, who, event.detail("question", &question.item))
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

/// Settles a question. With the last one, a response that waits for the country is as it was signed off.
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
        }
        Ok(())
    })
}

/// Settles a question, and records it.
pub(super) fn settle_one(conn: &mut Connection, who: &Who, question: &Clarification) -> Result<(), ServiceError> {
    clarification::settle(conn, question.id, &who.author(), now())?;
    let event = Event::new(AuditAction::ClarificationSettled, "response", question.response_id);
    audit::record(conn, who, event.detail("question", &question.item))
}

/// Replies for the country to a question that was sent to it.
///
/// # Errors
/// [`ServiceError::NotFound`] for a question that the actor can't see; [`ServiceError::Refused`] if it is settled, or the response is not open.
pub fn reply(
    platform: &Platform,
    actor: &Actor,
    id: ResponseId,
    question: ClarificationId,
    text: &str,
) -> Result<(), ServiceError> {
    let view = super::response::find(platform, actor, id)?;
    let unknown = || ServiceError::not_found("clarification");
    let thread = view.clarifications.iter().find(|thread| thread.question.id == question).ok_or_else(unknown)?;
    let (asked, text) = (thread.question.clone(), said(text)?);
    let section = view.section_of(&asked.item).cloned();
    let (actor, owner) = (actor.clone(), view.response.respondent_id);
    platform.database.write(move |conn| {
        let actor = actor.anew(conn)?;
        let section = section.as_ref().ok_or(ServiceError::not_found("section"))?;
        policy::check(&actor, Action::WriteResponse, Resource::Section(owner, id, section))?;
        let (response, _) = life::lock(conn, id)?;
        let open = clarification::list(conn, id)?.into_iter().find(|of| of.id == asked.id && of.settled_at.is_none());
        let open = open.filter(|_| response.status.takes_answers() || response.status == ResponseStatus::Submitted);
        let open = open.ok_or_else(|| {
            let message = "this question is settled, or the response is closed; nothing can be added to it";
            ServiceError::refused("clarification-settled", message)
        })?;
        let request = requests(&response_event::list(conn, id)?);
        say(conn, &Who::from(&actor), &open, (request.max(1), true), &text)
    })
}

/// What stands against validating: questions that are not settled.
pub(super) fn unsettled(conn: &mut Connection, id: ResponseId) -> Result<Vec<Problem>, ServiceError> {
    let open = clarification::list(conn, id)?.into_iter().filter(|of| of.settled_at.is_none());
    let problem = |of: Clarification| {
        let message = "a question about this answer is not settled; settle it, or send it to the country";
        Problem::in_field("clarification-unsettled", of.item.as_str(), message)
    };
    Ok(open.map(problem).collect())
}
