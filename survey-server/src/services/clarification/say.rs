//! What is said about a question, by either side.

use survey_model::cycle::ResponseStatus;

use super::{Clarification, requests};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::policy::{self, Action};
use crate::services::response::{self, life};
use crate::services::{Actor, Platform, ServiceError, Who, prose};
use crate::storage::clarification::{self, ClarificationMessage};
use crate::storage::{ClarificationId, ClarificationMessageId, Connection, ResponseId, now, response_event};

/// The most that is said about one response: more is no clarification.
const MOST: usize = 1000;

/// What somebody wrote, as it is kept.
pub(super) fn said(text: &str) -> Result<String, ServiceError> {
    prose::required("text", text).map_err(|problem| ServiceError::Invalid(vec![problem]))
}

/// Adds what somebody says.
pub(super) fn say(
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

/// Replies for the country to a question that was sent to it. Focal points speak for it; contributors change answers.
///
/// # Errors
/// [`ServiceError::NotFound`] for a question that the actor can't see; [`ServiceError::Forbidden`] for contributors; [`ServiceError::Refused`] if it is settled, or the response is not open.
pub fn reply(
    platform: &Platform,
    actor: &Actor,
    id: ResponseId,
    question: ClarificationId,
    text: &str,
) -> Result<(), ServiceError> {
    let view = response::find(platform, actor, id)?;
    let unknown = || ServiceError::not_found("clarification");
    let thread = view.clarifications.iter().find(|thread| thread.question.id == question).ok_or_else(unknown)?;
    let (asked, text) = (thread.question.clone(), said(text)?);
    policy::check(actor, Action::ReplyToSecretariat, view.resource())?;
    let (actor, resource) = (actor.clone(), view.resource());
    platform.database.write(move |conn| {
        let actor = actor.anew(conn)?;
        policy::check(&actor, Action::ReplyToSecretariat, resource)?;
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
