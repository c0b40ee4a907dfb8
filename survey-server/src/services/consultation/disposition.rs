//! Dispositions: what the secretariat decides about a comment, as often as it takes; nobody overwrites what they have not seen.

use survey_model::problem::Problem;

use super::subject::{self, Standing};
use super::{ConsultationCommentId, ConsultationDisposition, ConsultationRoundId, Disposition, enter_alone};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::policy::{self, Action, Resource};
use crate::services::{Actor, Platform, ServiceError, Who, author, prose};
use crate::storage::{Connection, consultation_comment, consultation_disposition, now};

/// A disposition as it was typed.
#[derive(Debug, Clone, Default)]
pub struct NewDisposition {
    /// Its code; none if none was chosen.
    pub disposition: Option<Disposition>,
    /// What the body is told; a rejected comment needs it.
    pub reply: String,
    /// The number of the disposition that the form showed; 0 if it showed none.
    pub seen: u32,
}

/// Decides about a comment; a decision that was there before stays in the history.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that is wrong with it; [`ServiceError::Refused`] with the code `disposition-changed` if somebody
/// else has decided since the form was shown, or `document-settled` if the document was approved on the decisions as they are.
pub fn dispose(
    platform: &Platform,
    actor: &Actor,
    round: ConsultationRoundId,
    comment: ConsultationCommentId,
    new: &NewDisposition,
) -> Result<(), ServiceError> {
    policy::check(actor, Action::ManageConsultations, Resource::Platform)?;
    let (disposition, reply) = check(new).map_err(ServiceError::Invalid)?;
    let decided = ConsultationDisposition {
        consultation_comment_id: comment,
        number: new.seen.saturating_add(1),
        disposition,
        reply,
        decided_by: actor.account.into(),
        decided_at: now(),
    };
    let actor = actor.clone();
    platform.database.write(move |conn| insert(conn, &actor, round, &decided))
}

fn check(new: &NewDisposition) -> Result<(Disposition, String), Vec<Problem>> {
    let reply = prose::parse("reply", &new.reply);
    let missing = || Problem::in_field("disposition-missing", "disposition", "choose accepted, noted or rejected");
    let unexplained = reply.as_ref().is_ok_and(String::is_empty) && new.disposition == Some(Disposition::Rejected);
    let unexplained = unexplained.then(|| Problem::in_field("reply-missing", "reply", "say why it is rejected"));
    match (new.disposition, reply, unexplained) {
        (Some(disposition), Ok(reply), None) => Ok((disposition, reply)),
        (disposition, reply, unexplained) => {
            let missing = disposition.is_none().then(missing);
            Err([missing, reply.err(), unexplained].into_iter().flatten().collect())
        }
    }
}

fn insert(
    conn: &mut Connection,
    actor: &Actor,
    id: ConsultationRoundId,
    decided: &ConsultationDisposition,
) -> Result<(), ServiceError> {
    let (round, _) = enter_alone(conn, actor, Action::ManageConsultations, id)?;
    let comment = consultation_comment::find(conn, decided.consultation_comment_id)?;
    comment
        .filter(|comment| comment.consultation_round_id == round.id && comment.parent_id.is_none())
        .ok_or(ServiceError::not_found("comment"))?;
    let latest = consultation_disposition::latest(conn, decided.consultation_comment_id)?;
    if latest.as_ref().is_some_and(|latest| is_same(latest, decided)) {
        return Ok(());
    }
    if subject::current_alone(conn, round.subject)?.standing == Standing::Settled {
        let message = "the document was approved on these decisions, so that they stay as they are";
        return Err(ServiceError::refused("document-settled", message));
    }
    if latest.as_ref().map_or(0, |latest| latest.number) + 1 != decided.number {
        return Err(changed(conn, latest));
    }
    consultation_disposition::insert(conn, decided)?;
    let event = Event::new(AuditAction::ConsultationDecided, "consultation", round.id);
    let event = event.detail("comment", decided.consultation_comment_id).detail("disposition", decided.disposition);
    audit::record(conn, &Who::from(actor), event)
}

/// Whether a form was posted twice.
fn is_same(latest: &ConsultationDisposition, decided: &ConsultationDisposition) -> bool {
    let what = |of: &ConsultationDisposition| (of.number, of.disposition, of.reply.clone(), of.decided_by.clone());
    what(latest) == what(decided)
}

fn changed(conn: &mut Connection, mut latest: Option<ConsultationDisposition>) -> ServiceError {
    if let Err(error) = author::name_all(conn, latest.iter_mut().map(|latest| &mut latest.decided_by)) {
        return error;
    }
    let what = latest.map_or_else(
        || "the comment has no decision".to_owned(),
        |latest| {
            let by = latest.decided_by.name().unwrap_or("somebody else");
            format!("{by} has decided “{}” in the meantime", latest.disposition)
        },
    );
    ServiceError::refused("disposition-changed", format!("{what}; look at it and decide again"))
}
