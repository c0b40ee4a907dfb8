//! Rounds are opened, opened to further bodies, given more time, and closed.

use std::collections::BTreeSet;

use survey_model::problem::Problem;

use super::subject::{self, Standing};
use super::{ConsultationRound, ConsultationRoundId, CoordinationBodyId, Subject, enter_alone, form_hash, text};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::deadline;
use crate::services::policy::{self, Action, Resource};
use crate::services::{Actor, Platform, ServiceError, Who};
use crate::storage::{Connection, consultation_invitation, consultation_round, coordination_body, now};

/// The most bodies that one form invites.
const MOST_BODIES: usize = 100;

/// The bodies that a form invites.
#[derive(Debug, Clone, Default)]
pub struct Invited {
    /// Those that are known here.
    pub known: Vec<CoordinationBodyId>,
    /// The names of others, one in each line.
    pub new: String,
}

/// What a round is opened with, as it was typed.
#[derive(Debug, Clone, Default)]
pub struct Opening {
    /// What invited bodies read first.
    pub title: String,
    /// The last day on which comments are taken, `2026-12-31`.
    pub deadline: String,
    /// Who is invited.
    pub bodies: Invited,
    /// The key of the form, so that the form posted twice opens one round.
    pub form_key: String,
}

/// Opens a round on a document that is for comment.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that is wrong with `opening`; [`ServiceError::Refused`] if the document is not for comment.
pub fn open(
    platform: &Platform,
    actor: &Actor,
    subject: Subject,
    opening: &Opening,
) -> Result<ConsultationRoundId, ServiceError> {
    policy::check(actor, Action::ManageConsultations, Resource::Platform)?;
    let (title, deadline) = (text::line("bad-title", "title", &opening.title), deadline::parse_day(&opening.deadline));
    let names = new_names(&opening.bodies);
    let nobody = names.as_ref().is_ok_and(|names| names.is_empty() && opening.bodies.known.is_empty());
    let nobody = nobody.then(|| Problem::in_field("nobody-invited", "bodies", "choose or name at least one body"));
    let (Ok(title), Ok(deadline), Ok(names), None) = (&title, &deadline, &names, &nobody) else {
        let problems = [title.err(), deadline.err(), names.err(), nobody];
        return Err(ServiceError::Invalid(problems.into_iter().flatten().collect()));
    };
    let deadline = *deadline;
    let form_sha256 = form_hash(actor, &opening.form_key, &["round", title, &deadline.to_string()]);
    let (actor, title, names, known) = (actor.clone(), title.clone(), names.clone(), opening.bodies.known.clone());
    platform.database.write(move |conn| {
        let current = subject::current_alone(conn, subject)?;
        if let Some(opened) = consultation_round::find_by_form(conn, &form_sha256)? {
            return Ok(opened);
        }
        check_for_comment(current.standing)?;
        let round = ConsultationRound {
            id: ConsultationRoundId::new(),
            subject,
            revision: current.revision,
            sha256: current.sha256,
            title: title.clone(),
            opened_by: actor.account.into(),
            opened_at: now(),
            deadline,
            extended: None,
            closed: None,
            form_sha256: form_sha256.clone(),
        };
        consultation_round::insert(conn, &round)?;
        let event = Event::new(AuditAction::ConsultationOpened, "consultation", round.id).after(&round.sha256);
        audit::record(conn, &Who::from(&actor), event.detail("deadline", deadline))?;
        insert_invitations(conn, &actor, round.id, &known, &names)?;
        Ok(round.id)
    })
}

fn check_for_comment(standing: Standing) -> Result<(), ServiceError> {
    let reason = match standing {
        Standing::ForComment => return Ok(()),
        Standing::Draft => "the document is a draft; send it into consultation first",
        Standing::Settled => "the document is approved; comments come too late",
    };
    Err(ServiceError::refused("not-for-comment", reason))
}

/// Invites further bodies to a round that is not closed.
///
/// # Errors
/// [`ServiceError::Invalid`] if nobody is named or a name can't be one; [`ServiceError::Refused`] if the round is closed.
pub fn invite(
    platform: &Platform,
    actor: &Actor,
    id: ConsultationRoundId,
    bodies: &Invited,
) -> Result<(), ServiceError> {
    let names = new_names(bodies).map_err(|problem| ServiceError::Invalid(vec![problem]))?;
    if names.is_empty() && bodies.known.is_empty() {
        let problem = Problem::in_field("nobody-invited", "bodies", "choose or name at least one body");
        return Err(ServiceError::Invalid(vec![problem]));
    }
    let (actor, known) = (actor.clone(), bodies.known.clone());
    platform.database.write(move |conn| {
        let (round, _) = enter_alone(conn, &actor, Action::ManageConsultations, id)?;
        check_not_closed(&round)?;
        insert_invitations(conn, &actor, id, &known, &names)
    })
}

fn insert_invitations(
    conn: &mut Connection,
    actor: &Actor,
    id: ConsultationRoundId,
    known: &[CoordinationBodyId],
    names: &BTreeSet<String>,
) -> Result<(), ServiceError> {
    let at = now();
    let mut bodies = Vec::new();
    for body in known {
        bodies.push(coordination_body::find(conn, *body)?.ok_or(ServiceError::not_found("body"))?.id);
    }
    for name in names {
        bodies.push(coordination_body::find_or_insert(conn, name, at)?);
    }
    for body in bodies {
        if consultation_invitation::insert(conn, id, body, &actor.account.into(), at)? {
            let event = Event::new(AuditAction::ConsultationInvited, "consultation", id).detail("body", body);
            audit::record(conn, &Who::from(actor), event)?;
        }
    }
    Ok(())
}

/// The names of bodies, one in each line.
fn new_names(bodies: &Invited) -> Result<BTreeSet<String>, Problem> {
    let lines = bodies.new.lines().map(str::trim).filter(|line| !line.is_empty());
    let names: BTreeSet<String> =
        lines.map(|name| text::line("bad-body", "new_bodies", name)).collect::<Result<_, _>>()?;
    if names.len() + bodies.known.len() > MOST_BODIES {
        let message = format!("at most {MOST_BODIES} bodies are invited at once; invite the others later");
        return Err(Problem::in_field("too-many-bodies", "new_bodies", message));
    }
    Ok(names)
}

/// Gives a round that is not closed more time; one whose deadline is over takes comments again.
///
/// # Errors
/// [`ServiceError::Invalid`] if the day is none or not a later one; [`ServiceError::Refused`] if the round is closed.
pub fn extend(platform: &Platform, actor: &Actor, id: ConsultationRoundId, deadline: &str) -> Result<(), ServiceError> {
    let deadline = deadline::parse_day(deadline).map_err(|problem| ServiceError::Invalid(vec![problem]))?;
    let actor = actor.clone();
    platform.database.write(move |conn| {
        let (round, _) = enter_alone(conn, &actor, Action::ManageConsultations, id)?;
        check_not_closed(&round)?;
        if deadline == round.deadline {
            return Ok(());
        }
        if deadline < round.deadline {
            let message = format!("the deadline is {}; it can only be moved to a later day", round.deadline);
            return Err(ServiceError::Invalid(vec![Problem::in_field("deadline-earlier", "deadline", message)]));
        }
        consultation_round::extend(conn, id, deadline, &actor.account.into(), now())?;
        let event = Event::new(AuditAction::ConsultationExtended, "consultation", id);
        audit::record(conn, &Who::from(&actor), event.detail("deadline", deadline))
    })
}

/// Closes a round for good; one that is closed already stays as it is.
///
/// # Errors
/// [`ServiceError`] if it can't be saved or this person may not.
pub fn close(platform: &Platform, actor: &Actor, id: ConsultationRoundId) -> Result<(), ServiceError> {
    let actor = actor.clone();
    platform.database.write(move |conn| {
        let (round, _) = enter_alone(conn, &actor, Action::ManageConsultations, id)?;
        if round.closed.is_some() {
            return Ok(());
        }
        consultation_round::close(conn, id, &actor.account.into(), now())?;
        let event = Event::new(AuditAction::ConsultationClosed, "consultation", id);
        audit::record(conn, &Who::from(&actor), event)
    })
}

fn check_not_closed(round: &ConsultationRound) -> Result<(), ServiceError> {
    let closed = || ServiceError::refused("round-closed", "this consultation has been closed; open another one");
    if round.closed.is_some() { Err(closed()) } else { Ok(()) }
}
