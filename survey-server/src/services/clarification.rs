//! Clarification: the secretariat asks about answers, question by question, and the country replies or changes them.
//!
//! What the secretariat writes is prepared first and goes to the country with a request, all at once and with a day; what focal points write is there at
//! once. A question stays until the secretariat settles it. Signing off again needs a reply, or another answer, to each question that is open. Of another
//! answer, the secretariat learns when it is signed off: until then it is a draft.

use chrono::{DateTime, Utc};
use survey_model::answer::Answers;
use survey_model::code::ItemCode;
use survey_model::cycle::{ResponseStatus, Step};
use survey_model::problem::Problem;

use super::response::read_submission;
use super::{ServiceError, author};
use crate::storage::answer::AnswerRow;
use crate::storage::author::Author;
use crate::storage::clarification::{self, ClarificationMessage};
use crate::storage::response::Response;
use crate::storage::response_event::{self, ResponseEvent};
use crate::storage::submission::{self, Submission as SubmissionRow};
use crate::storage::{Connection, ResponseId};

mod ask;
mod say;

pub use ask::{ask, send, settle};
pub use say::reply;

pub use crate::storage::clarification::Clarification;

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
    /// Whether the country has replied since it was asked last, or changed the answer, as far as those know whose eyes look at it.
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
    let signed = submission::list(conn, response)?.pop();
    let changed = Changed::new(eyes, signed.as_ref(), rows)?;
    let thread = |question: Clarification| {
        let of: Vec<ClarificationMessage> =
            messages.iter().filter(|message| message.clarification_id == question.id).cloned().collect();
        let is_prepared = question.settled_at.is_none() && of.iter().any(|message| message.request > sent);
        let seen: Vec<ClarificationMessage> =
            of.into_iter().filter(|message| eyes == Eyes::Secretariat || message.request <= sent).collect();
        let is_answered = is_answered(&question, &seen, steps, &changed);
        (!seen.is_empty()).then_some(Thread { question, messages: seen, is_answered, is_prepared })
    };
    Ok(questions.into_iter().filter_map(thread).collect())
}

/// When a request, counted from 1, went to the country.
fn sent_at(steps: &[ResponseEvent], request: u32) -> Option<DateTime<Utc>> {
    let mut sent = steps.iter().filter(|event| event.step == Step::RequestClarification);
    Some(sent.nth(usize::try_from(request.checked_sub(1)?).ok()?)?.created_at)
}

/// What was signed off last, and how the answers are now.
struct Changed<'r> {
    eyes: Eyes,
    signed_at: Option<DateTime<Utc>>,
    signed: Answers,
    rows: &'r [AnswerRow],
}

impl<'r> Changed<'r> {
    fn new(eyes: Eyes, signed: Option<&SubmissionRow>, rows: &'r [AnswerRow]) -> Result<Self, ServiceError> {
        let answers = signed.map(read_submission).transpose()?.map(|submission| submission.answers);
        Ok(Self { eyes, signed_at: signed.map(|row| row.submitted_at), signed: answers.unwrap_or_default(), rows })
    }

    /// Whether another answer was given since a moment: for the country as soon as it is saved, for the secretariat once it is signed off.
    fn since(&self, item: &ItemCode, at: DateTime<Utc>) -> bool {
        if self.signed_at.is_some_and(|signed| signed > at) {
            return true;
        }
        let is_other = |row: &&AnswerRow| row.item == *item && self.signed.get(item) != Some(&row.answer);
        self.eyes == Eyes::Country && self.rows.iter().any(|row| is_other(&row))
    }
}

/// Whether the country has replied to what it was asked last, or has changed the answer since.
fn is_answered(
    question: &Clarification,
    messages: &[ClarificationMessage],
    steps: &[ResponseEvent],
    changed: &Changed<'_>,
) -> bool {
    let asked = messages.iter().rev().filter(|message| !message.from_country);
    let asked = asked.filter_map(|message| Some((message.request, sent_at(steps, message.request)?))).next();
    let Some((request, at)) = asked else { return true };
    messages.iter().any(|message| message.from_country && message.request >= request)
        || changed.since(&question.item, at)
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

/// What stands against validating: questions that are not settled.
pub(super) fn unsettled(conn: &mut Connection, id: ResponseId) -> Result<Vec<Problem>, ServiceError> {
    let open = clarification::list(conn, id)?.into_iter().filter(|of| of.settled_at.is_none());
    let problem = |of: Clarification| {
        let message = "a question about this answer is not settled; settle it, or send it to the country";
        Problem::in_field("clarification-unsettled", of.item.as_str(), message)
    };
    Ok(open.map(problem).collect())
}
