//! Rounds as people see them: in a list, and one with its document, its threads and what was decided.

use std::collections::HashMap;

use survey_model::language::Language;

use super::subject::{self, Current, Document};
use super::{
    ConsultationCommentId, ConsultationDisposition, ConsultationRound, ConsultationRoundId, RoundState, Subject, enter,
};
use crate::services::policy::{self, Action, Resource};
use crate::services::{Actor, Platform, ServiceError, author};
use crate::storage::consultation_comment::{self, ConsultationComment};
use crate::storage::coordination_body::CoordinationBody;
use crate::storage::{Connection, consultation_disposition, consultation_invitation, consultation_round};

/// A round in a list.
#[derive(Debug, Clone)]
pub struct RoundSummary {
    /// The stored round.
    pub round: ConsultationRound,
    /// What its document is now.
    pub subject: Current,
    /// Whether it takes comments.
    pub state: RoundState,
    /// Who was invited.
    pub bodies: Vec<CoordinationBody>,
    /// How many comments there are, without replies.
    pub comments: usize,
    /// How many of them the reader's own body made.
    pub own: usize,
    /// How many of them have no disposition.
    pub undecided: usize,
}

/// A round with everything in it.
#[derive(Debug, Clone)]
pub struct RoundView {
    /// The stored round.
    pub round: ConsultationRound,
    /// What its document is now.
    pub subject: Current,
    /// The document as it is commented on.
    pub document: Document,
    /// Whether it takes comments.
    pub state: RoundState,
    /// Who was invited.
    pub bodies: Vec<CoordinationBody>,
    /// The comments by number, each with what followed.
    pub threads: Vec<Thread>,
}

/// A comment with the replies to it and what was decided about it.
#[derive(Debug, Clone)]
pub struct Thread {
    /// The comment.
    pub comment: Said,
    /// The replies by number.
    pub replies: Vec<Said>,
    /// What was decided, the latest last.
    pub dispositions: Vec<ConsultationDisposition>,
}

/// Something that was said, with the name of the body that it speaks for.
#[derive(Debug, Clone)]
pub struct Said {
    /// The stored comment or reply.
    pub comment: ConsultationComment,
    /// The body's name; none for the secretariat.
    pub body: Option<String>,
}

impl Thread {
    /// The disposition that counts.
    #[must_use]
    pub fn disposition(&self) -> Option<&ConsultationDisposition> {
        self.dispositions.last()
    }
}

impl RoundView {
    /// The thread that begins with a comment.
    #[must_use]
    pub fn thread(&self, comment: ConsultationCommentId) -> Option<&Thread> {
        self.threads.iter().find(|thread| thread.comment.comment.id == comment)
    }
}

/// The rounds that this person may see, the latest first.
///
/// # Errors
/// [`ServiceError`] if the database can't be read or this person may see none.
pub fn list(platform: &Platform, actor: &Actor) -> Result<Vec<RoundSummary>, ServiceError> {
    policy::check_at_all(actor, Action::ReadConsultations)?;
    platform.database.read(|conn| {
        let rounds = match (policy::allows(actor, Action::ReadDrafts, Resource::Platform), actor.body) {
            (true, _) => consultation_round::list(conn)?,
            (false, Some(body)) => consultation_round::list_of_body(conn, body)?,
            (false, None) => Vec::new(),
        };
        rounds.into_iter().map(|round| summary(conn, actor, round)).collect()
    })
}

/// The rounds on a document, for those who see all rounds; the latest first.
///
/// # Errors
/// [`ServiceError`] if the database can't be read or this person may not see them.
pub fn list_of(platform: &Platform, actor: &Actor, subject: Subject) -> Result<Vec<RoundSummary>, ServiceError> {
    policy::check(actor, Action::ReadDrafts, Resource::Platform)?;
    platform.database.read(|conn| {
        let rounds = consultation_round::list_of_subject(conn, subject)?;
        rounds.into_iter().map(|round| summary(conn, actor, round)).collect()
    })
}

fn summary(conn: &mut Connection, actor: &Actor, round: ConsultationRound) -> Result<RoundSummary, ServiceError> {
    let subject = subject::current(conn, round.subject)?;
    let comments = consultation_comment::list(conn, round.id)?;
    let comments: Vec<_> = comments.into_iter().filter(|comment| comment.parent_id.is_none()).collect();
    let decided = consultation_disposition::list(conn, round.id)?;
    let is_open = |of: &&ConsultationComment| !decided.iter().any(|known| known.consultation_comment_id == of.id);
    Ok(RoundSummary {
        state: RoundState::of(&round, &subject, Platform::today()),
        bodies: consultation_invitation::bodies(conn, round.id)?,
        own: comments.iter().filter(|comment| comment.coordination_body_id == actor.body).count(),
        undecided: comments.iter().filter(is_open).count(),
        comments: comments.len(),
        subject,
        round,
    })
}

/// A round with its document in the language that the reader wants, if the document has it.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none, or none that this person may know of.
pub fn find(
    platform: &Platform,
    actor: &Actor,
    id: ConsultationRoundId,
    language: Language,
) -> Result<RoundView, ServiceError> {
    platform.database.read(|conn| {
        let (mut round, bodies) = enter(conn, actor, Action::ReadConsultations, id)?;
        let moved = [round.extended.as_mut(), round.closed.as_mut()].into_iter().flatten();
        author::name_all(conn, moved.map(|(by, _)| by))?;
        let subject = subject::current(conn, round.subject)?;
        Ok(RoundView {
            document: subject::document(platform, conn, round.subject, round.revision, language)?,
            state: RoundState::of(&round, &subject, Platform::today()),
            threads: threads(conn, &round, &bodies)?,
            subject,
            bodies,
            round,
        })
    })
}

fn threads(
    conn: &mut Connection,
    round: &ConsultationRound,
    bodies: &[CoordinationBody],
) -> Result<Vec<Thread>, ServiceError> {
    let name = |comment: &ConsultationComment| {
        let body = bodies.iter().find(|body| comment.coordination_body_id == Some(body.id));
        body.map(|body| body.name.clone())
    };
    let mut comments = consultation_comment::list(conn, round.id)?;
    let mut dispositions = consultation_disposition::list(conn, round.id)?;
    let authors = comments.iter_mut().map(|comment| &mut comment.author);
    author::name_all(conn, authors.chain(dispositions.iter_mut().map(|decided| &mut decided.decided_by)))?;
    let said = comments.into_iter().map(|comment| Said { body: name(&comment), comment });
    let (replies, comments): (Vec<Said>, Vec<Said>) = said.partition(|said| said.comment.parent_id.is_some());
    let mut replies = grouped(replies, |reply| reply.comment.parent_id);
    let mut dispositions = grouped(dispositions, |of| Some(of.consultation_comment_id));
    let thread = |comment: Said| Thread {
        replies: replies.remove(&Some(comment.comment.id)).unwrap_or_default(),
        dispositions: dispositions.remove(&Some(comment.comment.id)).unwrap_or_default(),
        comment,
    };
    Ok(comments.into_iter().map(thread).collect())
}

fn grouped<T>(
    all: Vec<T>,
    key: impl Fn(&T) -> Option<ConsultationCommentId>,
) -> HashMap<Option<ConsultationCommentId>, Vec<T>> {
    let mut groups: HashMap<_, Vec<T>> = HashMap::new();
    for one in all {
        groups.entry(key(&one)).or_default().push(one);
    }
    groups
}

/// What a document is now.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none.
pub fn current(platform: &Platform, subject: Subject) -> Result<Current, ServiceError> {
    platform.database.read(|conn| subject::current(conn, subject))
}
