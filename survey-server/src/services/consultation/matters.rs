//! What of its consultation stands against a document's approval, and who may read a document because of one.

use std::collections::HashSet;

use survey_model::problem::{Place, Problem};

use super::{ConsultationRound, CoordinationBodyId, RoundState, Subject, in_storage, subject};
use crate::services::Platform;
use crate::storage::{Connection, StorageError};
use crate::storage::{consultation_comment, consultation_disposition, consultation_round};

/// What of its consultation stands against a document's approval: no round was held, one is still open, a comment has no disposition.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn open_matters(conn: &mut Connection, subject: impl Into<Subject>) -> Result<Vec<Problem>, StorageError> {
    let subject = subject.into();
    let rounds = consultation_round::list_of_subject(conn, subject)?;
    if rounds.is_empty() {
        let message = "nobody has been consulted; open a consultation with a deadline and invite bodies to it";
        return Ok(vec![problem("consultation-missing", message.to_owned())]);
    }
    let document = in_storage(subject::current(conn, subject))?;
    let is_open = |round: &&ConsultationRound| RoundState::of(round, &document, Platform::today()) == RoundState::Open;
    let mut problems: Vec<Problem> = rounds.iter().rev().filter(is_open).map(still_open).collect();
    for round in rounds.iter().rev() {
        problems.extend(undecided(conn, round)?);
    }
    Ok(problems)
}

fn still_open(round: &ConsultationRound) -> Problem {
    let (title, deadline) = (&round.title, round.deadline);
    let message = format!("the consultation “{title}” takes comments until {deadline}; wait for its end or close it");
    problem("consultation-open", message)
}

fn undecided(conn: &mut Connection, round: &ConsultationRound) -> Result<Option<Problem>, StorageError> {
    let decided: HashSet<_> = consultation_disposition::list(conn, round.id)?
        .into_iter()
        .map(|disposition| disposition.consultation_comment_id)
        .collect();
    let comments = consultation_comment::list(conn, round.id)?;
    let open = comments.iter().filter(|comment| comment.parent_id.is_none() && !decided.contains(&comment.id));
    let numbers: Vec<String> = open.map(|comment| comment.number.to_string()).collect();
    let message = || {
        let (comments, have) = if numbers.len() == 1 { ("comment", "has") } else { ("comments", "have") };
        let numbers = numbers.join(", ");
        format!("in the consultation “{}”, {comments} no. {numbers} {have} no disposition yet; decide", round.title)
    };
    Ok((!numbers.is_empty()).then(|| problem("disposition-missing", message())))
}

fn problem(code: &'static str, message: String) -> Problem {
    Problem { code, place: Place::default(), message }
}

/// Whether a body was invited to a round on this very text of a document, which it may therefore read before everybody may.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn may_read(
    conn: &mut Connection,
    body: CoordinationBodyId,
    subject: impl Into<Subject>,
    sha256: &str,
) -> Result<bool, StorageError> {
    let subject = subject.into();
    let rounds = consultation_round::list_of_body(conn, body)?;
    Ok(rounds.iter().any(|round| round.subject == subject && round.sha256 == sha256))
}
