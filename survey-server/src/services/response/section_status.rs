//! How far a section is when several people fill in a response: who has it, who is done with it, who has accepted it.
//!
//! What is said about a section is said about its answers as they were: once one of them changes, or something is attached or taken away, it is known
//! that it was said, and it counts no more.

use survey_model::code::SectionCode;
use survey_model::problem::Problem;
use survey_model::questionnaire::{Item, Section};

use super::{ResponseView, Seen, check_taken, find};
use crate::services::account::AccountStatus;
use crate::services::audit::{self, AuditAction, Event};
use crate::services::evidence::Evidence;
use crate::services::mail::{self, Letter, NewMessage};
use crate::services::policy::{self, Action, Resource};
use crate::services::{Actor, Platform, Role, ServiceError, Who, author, evidence, prose};
use crate::storage::author::Author;
use crate::storage::section_event::{self, SectionEvent};
use crate::storage::{Connection, RespondentId, ResponseId, SectionEventId, account, answer, now, section_delegation};

pub use crate::storage::section_event::SectionMark;

/// How far a section is, beside its answers.
#[derive(Debug, Clone)]
pub struct SectionStatus {
    /// The section.
    pub section: SectionCode,
    /// The contributors who have it, by name.
    pub contributors: Vec<String>,
    /// What was said about it last.
    pub standing: Option<Standing>,
    /// What it is like now.
    pub seen: Seen,
}

/// What was said about a section last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What was said, by whom, when.
    pub event: SectionEvent,
    /// Whether the section is still what it was said about.
    pub is_current: bool,
}

impl SectionStatus {
    /// Whether a contributor has it, and what is there now has not been accepted.
    #[must_use]
    pub fn is_out(&self) -> bool {
        !self.contributors.is_empty() && !self.is(SectionMark::Accepted)
    }

    /// Whether this is what counts of the section.
    #[must_use]
    pub fn is(&self, mark: SectionMark) -> bool {
        self.standing.as_ref().is_some_and(|standing| standing.event.mark == mark && standing.is_current)
    }
}

/// A response with the status of each section that the reader may see.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none that the actor may read.
pub fn find_with_sections(
    platform: &Platform,
    actor: &Actor,
    id: ResponseId,
) -> Result<(ResponseView, Vec<SectionStatus>), ServiceError> {
    let (view, attached) = evidence::find_response(platform, actor, id)?;
    let statuses = section_statuses(platform, &view, &attached)?;
    Ok((view, statuses))
}

/// The status of each section of a response that its reader may see.
///
/// # Errors
/// [`ServiceError::Storage`] if the database can't be read.
pub fn section_statuses(
    platform: &Platform,
    view: &ResponseView,
    attached: &[Evidence],
) -> Result<Vec<SectionStatus>, ServiceError> {
    let id = view.response.id;
    let (mut events, names) = platform.database.read(|conn| {
        let mut events = section_event::list(conn, id)?;
        author::name_all(conn, events.iter_mut().map(|event| &mut event.author as &mut Author))?;
        Ok::<_, ServiceError>((events, contributors(conn, id)?))
    })?;
    events.reverse();
    let status = |section: &Section| {
        let seen = seen(view, section, attached);
        let said = events.iter().find(|event| event.section == section.code).cloned();
        let of_section = names.iter().filter(|(code, _)| *code == section.code);
        SectionStatus {
            section: section.code.clone(),
            contributors: of_section.map(|(_, name)| name.clone()).collect(),
            standing: said.map(|event| Standing { is_current: event.seen == seen.to_string(), event }),
            seen,
        }
    };
    Ok(view.sections().map(status).collect())
}

/// The contributors of a response by section.
fn contributors(conn: &mut Connection, id: ResponseId) -> Result<Vec<(SectionCode, String)>, ServiceError> {
    let given = section_delegation::list_of(conn, id)?;
    let accounts: Vec<_> = given.iter().map(|of| of.account_id).collect();
    let names: std::collections::HashMap<_, _> = account::names(conn, &accounts)?.into_iter().collect();
    Ok(given.into_iter().filter_map(|of| Some((of.section, names.get(&of.account_id)?.clone()))).collect())
}

fn seen(view: &ResponseView, section: &Section, attached: &[Evidence]) -> Seen {
    let items: Vec<_> = section.items().map(|item| item.code).collect();
    let answers = view.revisions.iter().filter(|(item, _)| items.contains(item));
    let attached = attached.iter().filter(|of| items.contains(&of.item));
    Seen::of(answers.map(|(item, revision)| (item, *revision)), attached.map(|of| of.id))
}

/// What somebody says about a section.
#[derive(Debug, Clone)]
pub struct Marking {
    /// What is said.
    pub mark: SectionMark,
    /// What the section was like on the page.
    pub seen: Seen,
    /// What is to be done, where it is given back.
    pub note: String,
}

/// Says something about a section. Who fills it in says that it is done, or not yet; focal points accept it, or give it back.
///
/// # Errors
/// [`ServiceError::Invalid`] for a note that can't be kept, or if answers have changed since; [`ServiceError::Forbidden`] and
/// [`ServiceError::NotFound`] for whose section it is not; [`ServiceError::Refused`] if answers are not taken, or nobody is done with what is given back.
pub fn mark_section(
    platform: &Platform,
    actor: &Actor,
    id: ResponseId,
    section: &str,
    marking: &Marking,
) -> Result<(), ServiceError> {
    let view = find(platform, actor, id)?;
    let found = view.sections().find(|of| of.code.as_str() == section).cloned();
    let section = found.ok_or(ServiceError::not_found("section"))?;
    let note = prose::parse("note", &marking.note).map_err(|problem| ServiceError::Invalid(vec![problem]))?;
    let (actor, owner, marking) = (actor.clone(), view.response.respondent_id, Marking { note, ..marking.clone() });
    platform.database.write(move |conn| {
        let actor = actor.anew(conn)?;
        check_taken(conn, id)?;
        let last = section_event::list(conn, id)?.into_iter().rfind(|event| event.section == section.code);
        check(&actor, (owner, id), &section.code, marking.mark, last.as_ref().map(|event| event.mark))?;
        let now = seen_within(conn, id, &section)?;
        if marking.seen != now {
            return Err(changed());
        }
        // A form posted twice says it once.
        if last.is_some_and(|event| event.mark == marking.mark && event.seen == now.to_string()) {
            return Ok(());
        }
        record(conn, &Who::from(&actor), id, &section, &marking)?;
        tell(conn, &actor, (owner, id), &section.code, marking.mark)
    })
}

/// Whoever gives sections accepts them and gives them back; who writes in one may say that it is done, and take that back.
fn check(
    actor: &Actor,
    (owner, id): (RespondentId, ResponseId),
    section: &SectionCode,
    mark: SectionMark,
    last: Option<SectionMark>,
) -> Result<(), ServiceError> {
    policy::check(actor, Action::WriteResponse, Resource::Section(owner, id, section))?;
    let takes_back = mark == SectionMark::Returned && last != Some(SectionMark::Accepted);
    if mark != SectionMark::Done && !takes_back {
        policy::check(actor, Action::Delegate, Resource::Response(owner, id))?;
    }
    if mark == SectionMark::Returned && matches!(last, None | Some(SectionMark::Returned)) {
        let message = "nobody is done with this section, so that it can't be given back; open the page again";
        return Err(ServiceError::refused("section-not-done", message));
    }
    Ok(())
}

/// Tells those whose turn it is: the focal points that a contributor is done, the contributors that a focal point has given a section back. Nobody gets more than one
/// such letter a day of a response; it lists all sections that stand so when it is sent.
fn tell(
    conn: &mut Connection,
    actor: &Actor,
    (owner, id): (RespondentId, ResponseId),
    section: &SectionCode,
    mark: SectionMark,
) -> Result<(), ServiceError> {
    let day = Platform::today();
    match (mark, actor.role) {
        (SectionMark::Done, Role::Contributor) => {
            let letter = Letter::SectionDone { response: id };
            mail::queue_to_focal_points(conn, owner, None, &letter, &format!("section-done:{id}:{day}"))
        }
        (SectionMark::Returned, Role::FocalPoint) => {
            for of in section_delegation::list_of(conn, id)?.into_iter().filter(|of| of.section == *section) {
                let account = account::find(conn, of.account_id)?;
                let Some(to) = account.filter(|to| to.status == AccountStatus::Active && to.email.is_some()) else {
                    continue;
                };
                let key = format!("section-returned:{id}:{day}:{}", to.id);
                let letter = Letter::SectionReturned { response: id };
                mail::queue(conn, NewMessage { to: to.id, letter, key, due_at: now() })?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn seen_within(conn: &mut Connection, id: ResponseId, section: &Section) -> Result<Seen, ServiceError> {
    let items: Vec<_> = section.items().map(|Item { code, .. }| code).collect();
    let rows: Vec<_> = answer::list(conn, id)?.into_iter().filter(|row| items.contains(&row.item)).collect();
    let attached = crate::storage::evidence::list(conn, id)?.into_iter().filter(|of| items.contains(&of.item));
    Ok(Seen::of(rows.iter().map(|row| (&row.item, row.revision)), attached.map(|of| of.id)))
}

fn changed() -> ServiceError {
    let message = "answers of this section have changed since you looked at it; look at them again";
    ServiceError::Invalid(vec![Problem::in_field("answers-changed", "seen", message)])
}

fn record(
    conn: &mut Connection,
    who: &Who,
    id: ResponseId,
    section: &Section,
    marking: &Marking,
) -> Result<(), ServiceError> {
    let event = SectionEvent {
        id: SectionEventId::new(),
        response_id: id,
        section: section.code.clone(),
        mark: marking.mark,
        seen: marking.seen.to_string(),
        note: marking.note.clone(),
        author: who.author(),
        created_at: now(),
    };
    section_event::insert(conn, &event)?;
    let recorded = Event::new(AuditAction::SectionMarked, "response", id).after(&event.seen);
    audit::record(conn, who, recorded.detail("section", &section.code).detail("mark", event.mark))
}
