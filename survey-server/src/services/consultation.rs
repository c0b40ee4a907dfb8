//! Consultation: rounds of comments on a document, by bodies that were invited, until a deadline.
//!
//! A round is about a [`Subject`] at one revision, whatever kind of document that is: `subject.rs` alone knows the kinds. Bodies comment on
//! the whole or on a part, everybody invited reads what the others say and can answer in the same thread, and the secretariat gives each
//! comment a disposition. Nothing that was said or decided is ever changed; of several dispositions the latest counts.

use chrono::NaiveDate;

use super::policy::{self, Action, Resource};
use super::{Actor, Platform, ServiceError};
use crate::storage::consultation_round;
use crate::storage::coordination_body::CoordinationBody;
use crate::storage::{Connection, StorageError, consultation_invitation, coordination_body};

mod comment;
mod disposition;
mod matters;
mod round;
mod subject;
mod table;
mod text;
mod view;

pub use super::prose::LONGEST;
pub use crate::storage::consultation_disposition::{ConsultationDisposition, Disposition};
pub use crate::storage::consultation_round::{ConsultationRound, Subject};
pub use crate::storage::{ConsultationCommentId, ConsultationRoundId, CoordinationBodyId};
pub use comment::{NewComment, comment};
pub use disposition::{NewDisposition, dispose};
pub use matters::{may_read, open_matters};
pub use round::{Invited, Opening, close, extend, invite, open};
pub use subject::{Current, Document, Part, Standing};
pub use table::csv;
pub use view::{RoundSummary, RoundView, Said, Thread, current, find, list, list_of};

/// Whether a round takes comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundState {
    /// It does.
    Open,
    /// Its deadline is over.
    Ended,
    /// The secretariat has closed it.
    Closed,
    /// The document is not for comment any more, or has another text now.
    Interrupted,
}

impl RoundState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Open, Self::Ended, Self::Closed, Self::Interrupted];

    /// The code that catalogues use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Ended => "ended",
            Self::Closed => "closed",
            Self::Interrupted => "interrupted",
        }
    }

    /// The state of a round on a day, UTC; the deadline is the last day on which comments are taken.
    #[must_use]
    pub fn of(round: &ConsultationRound, document: &Current, today: NaiveDate) -> Self {
        if round.closed.is_some() {
            Self::Closed
        } else if today > round.deadline {
            Self::Ended
        } else if document.standing == Standing::ForComment && document.sha256 == round.sha256 {
            Self::Open
        } else {
            Self::Interrupted
        }
    }
}

/// The round with this id, if this person may do this with it, and the bodies that were invited to it.
fn enter(
    conn: &mut Connection,
    actor: &Actor,
    action: Action,
    id: ConsultationRoundId,
) -> Result<(ConsultationRound, Vec<CoordinationBody>), ServiceError> {
    let round = consultation_round::find(conn, id)?;
    admit(conn, actor, action, round)
}

/// As [`enter`], and keeps others from changing the round until the transaction ends.
fn enter_alone(
    conn: &mut Connection,
    actor: &Actor,
    action: Action,
    id: ConsultationRoundId,
) -> Result<(ConsultationRound, Vec<CoordinationBody>), ServiceError> {
    let round = consultation_round::lock(conn, id)?;
    admit(conn, actor, action, round)
}

fn admit(
    conn: &mut Connection,
    actor: &Actor,
    action: Action,
    round: Option<ConsultationRound>,
) -> Result<(ConsultationRound, Vec<CoordinationBody>), ServiceError> {
    let round = round.ok_or(ServiceError::not_found("consultation"))?;
    let invited = consultation_invitation::bodies(conn, round.id)?;
    let bodies: Vec<_> = invited.iter().map(|of| of.id).collect();
    policy::check(actor, action, Resource::Round(&bodies))?;
    Ok((round, invited))
}

/// Refuses whatever only an open round takes, and keeps the document from being approved until the transaction ends: whoever approves
/// it sees what was said before.
fn check_open(conn: &mut Connection, round: &ConsultationRound) -> Result<(), ServiceError> {
    let document = subject::current_alone(conn, round.subject)?;
    let reason = match RoundState::of(round, &document, Platform::today()) {
        RoundState::Open => return Ok(()),
        RoundState::Ended => ("round-ended", format!("the deadline of this consultation was {}", round.deadline)),
        RoundState::Closed => ("round-closed", "this consultation has been closed".to_owned()),
        RoundState::Interrupted => ("round-interrupted", "the document is not for comment any more".to_owned()),
    };
    Err(ServiceError::refused(reason.0, format!("{}; comments are not taken any more", reason.1)))
}

/// The SHA-256 of a form with its key and who sent it: the same form twice has the same one, another text has another.
fn form_hash(actor: &Actor, key: &str, content: &[&str]) -> String {
    let account = actor.account.to_string();
    let parts: Vec<&str> = [account.as_str(), key].into_iter().chain(content.iter().copied()).collect();
    // Between parts stands what no text that is taken can hold.
    survey_model::submission::hash(&parts.join("\u{0}"))
}

/// The bodies that are known, by name.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn bodies(platform: &Platform) -> Result<Vec<CoordinationBody>, ServiceError> {
    Ok(platform.database.read(coordination_body::list)?)
}

fn in_storage<T>(result: Result<T, ServiceError>) -> Result<T, StorageError> {
    result.map_err(|error| match error {
        ServiceError::Storage(error) => error,
        other => StorageError::Corrupt { what: other.to_string() },
    })
}
