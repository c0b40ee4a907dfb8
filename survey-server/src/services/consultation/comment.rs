//! Comments by invited bodies, and replies in their threads.

use survey_model::language::Language;
use survey_model::submission::hash;

use super::{
    ConsultationCommentId, ConsultationRound, ConsultationRoundId, check_open, enter, enter_alone, form_hash, subject,
};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::policy::Action;
use crate::services::{Actor, Platform, ServiceError, Who, prose};
use crate::storage::consultation_comment::{self, ConsultationComment};
use crate::storage::{Connection, now};

/// The most that one body says in one round, replies included: nobody reads more, and a page has to show it all.
const MOST: i64 = 2000;

/// A comment as it was typed.
#[derive(Debug, Clone, Default)]
pub struct NewComment {
    /// The address of the part that it is about; empty for the whole document. A reply is about what its thread is about.
    pub part: String,
    /// The comment that it replies to.
    pub parent: Option<ConsultationCommentId>,
    /// What it says.
    pub text: String,
    /// The key of the form, so that the form posted twice says it once.
    pub form_key: String,
}

/// Comments, or replies in a thread; the secretariat only replies. The same form posted twice is one comment.
///
/// # Errors
/// [`ServiceError::Invalid`] if the text can't be kept; [`ServiceError::Refused`] if the round takes no comments any more;
/// [`ServiceError::NotFound`] for a round that the body was not invited to.
pub fn comment(
    platform: &Platform,
    actor: &Actor,
    id: ConsultationRoundId,
    new: &NewComment,
) -> Result<ConsultationCommentId, ServiceError> {
    let (round, _) = platform.database.read(|conn| enter(conn, actor, Action::Comment, id))?;
    let text = check_text(&new.text)?;
    check_part(platform, &round, &new.part)?;
    let parent = new.parent.map(|parent| parent.to_string()).unwrap_or_default();
    let form_sha256 = form_hash(actor, &new.form_key, &["comment", &new.part, &parent, &text]);
    let (actor, new) = (actor.clone(), NewComment { text, ..new.clone() });
    platform.database.write(move |conn| {
        let (round, _) = enter_alone(conn, &actor, Action::Comment, id)?;
        match consultation_comment::find_by_form(conn, id, &form_sha256)? {
            Some(said) => Ok(said),
            None => insert(conn, &actor, &round, &new, &form_sha256),
        }
    })
}

fn check_text(text: &str) -> Result<String, ServiceError> {
    prose::required("text", text).map_err(|problem| ServiceError::Invalid(vec![problem]))
}

fn check_part(platform: &Platform, round: &ConsultationRound, part: &str) -> Result<(), ServiceError> {
    if part.is_empty() {
        return Ok(());
    }
    let read = |conn: &mut Connection| subject::document(platform, conn, round.subject, round.revision, Language::En);
    let document = platform.database.read(read)?;
    let unknown = || ServiceError::refused("unknown-part", "the document has no such part");
    document.part(part).map(|_| ()).ok_or_else(unknown)
}

fn insert(
    conn: &mut Connection,
    actor: &Actor,
    round: &ConsultationRound,
    new: &NewComment,
    form_sha256: &str,
) -> Result<ConsultationCommentId, ServiceError> {
    check_open(conn, round)?;
    if let Some(body) = actor.body
        && consultation_comment::count_of_body(conn, round.id, body)? >= MOST
    {
        let message = format!("your body has said {MOST} things in this consultation, which is the most; summarise");
        return Err(ServiceError::refused("too-many-comments", message));
    }
    let thread = new.parent.map(|parent| thread_of(conn, round, parent)).transpose()?;
    if thread.is_none() && actor.body.is_none() {
        return Err(ServiceError::refused("only-replies", "the secretariat replies to comments, and makes none"));
    }
    let parent_id = thread.as_ref().map(|thread| thread.id);
    let comment = ConsultationComment {
        id: ConsultationCommentId::new(),
        consultation_round_id: round.id,
        parent_id,
        number: consultation_comment::last_number(conn, round.id, parent_id)? + 1,
        part: thread.map_or_else(|| new.part.clone(), |thread| thread.part),
        coordination_body_id: actor.body,
        author: actor.account.into(),
        created_at: now(),
        text: new.text.clone(),
        form_sha256: form_sha256.to_owned(),
    };
    consultation_comment::insert(conn, &comment)?;
    let event = Event::new(AuditAction::ConsultationCommented, "consultation", round.id).after(hash(&comment.text));
    audit::record(conn, &Who::from(actor), event.detail("comment", comment.id))?;
    Ok(comment.id)
}

/// The comment whose thread a reply goes to; what replies to a reply belongs to the same thread.
fn thread_of(
    conn: &mut Connection,
    round: &ConsultationRound,
    parent: ConsultationCommentId,
) -> Result<ConsultationComment, ServiceError> {
    let unknown = || ServiceError::not_found("comment");
    let comment = consultation_comment::find(conn, parent)?.ok_or_else(unknown)?;
    if comment.consultation_round_id != round.id {
        return Err(unknown());
    }
    match comment.parent_id {
        None => Ok(comment),
        Some(first) => consultation_comment::find(conn, first)?.ok_or_else(unknown),
    }
}
