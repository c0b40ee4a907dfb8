//! Evidence is attached to an item, and taken away again, as long as the answers can be changed.

use survey_model::code::{ItemCode, SectionCode};
use survey_model::evidence::Evidence as Content;
use survey_model::submission::hash;

use super::{Evidence, EvidenceLimits, section_of, sweep};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::author::Author;
use crate::services::policy::{self, Action, Resource};
use crate::services::response::{check_taken, load};
use crate::services::{Actor, Platform, ServiceError, Who};
use crate::storage::{
    Connection, EvidenceId, RespondentId, ResponseId, evidence, evidence_object, now, submission_evidence,
};

/// Where evidence goes, and who brings it.
#[derive(Debug, Clone)]
pub(super) struct Target {
    actor: Actor,
    owner: RespondentId,
    response: ResponseId,
    section: SectionCode,
    item: ItemCode,
}

impl Target {
    /// An item whose answer the actor may change now.
    pub(super) fn find(
        platform: &Platform,
        actor: &Actor,
        response: ResponseId,
        item: &ItemCode,
    ) -> Result<Self, ServiceError> {
        let view = platform.database.read(|conn| load(platform, conn, actor, response, Action::WriteResponse))?;
        let target = Self {
            actor: actor.clone(),
            owner: view.response.respondent_id,
            response,
            section: section_of(view.questionnaire(), item)?,
            item: item.clone(),
        };
        target.check_policy(actor)?;
        view.check_open()?;
        Ok(target)
    }

    fn check_policy(&self, actor: &Actor) -> Result<(), ServiceError> {
        policy::check(actor, Action::WriteResponse, Resource::Section(self.owner, self.response, &self.section))
    }

    /// The same once more, within the transaction that changes something.
    fn check(&self, conn: &mut Connection) -> Result<Who, ServiceError> {
        let actor = self.actor.anew(conn)?;
        self.check_policy(&actor)?;
        check_taken(conn, self.response)?;
        Ok(Who::from(&actor))
    }

    fn event(&self, action: AuditAction, of: EvidenceId) -> Event {
        Event::new(action, "response", self.response).detail("item", &self.item).detail("evidence", of)
    }
}

/// Attaches a link to an item.
///
/// # Errors
/// [`ServiceError::Refused`] with the code `evidence-url` for what is no web address; else as for files.
pub fn link(
    platform: &Platform,
    actor: &Actor,
    response: ResponseId,
    item: &ItemCode,
    url: &str,
) -> Result<EvidenceId, ServiceError> {
    let target = Target::find(platform, actor, response, item)?;
    let wrong = |fault: survey_model::fault::Fault| ServiceError::refused("evidence-url", fault.to_string());
    attach(platform, target, Content::link(url).map_err(wrong)?)
}

/// Adds the row, and takes back the claim on a file's content: it is referred to now.
pub(super) fn attach(platform: &Platform, target: Target, content: Content) -> Result<EvidenceId, ServiceError> {
    let limits = platform.evidence_limits();
    let row = Evidence {
        id: EvidenceId::new(),
        response_id: target.response,
        item: target.item.clone(),
        content,
        added_by: Author::from(target.actor.account),
        added_at: now(),
        removed_at: None,
    };
    platform.database.write(move |conn| {
        let who = target.check(conn)?;
        let there = evidence::list(conn, target.response)?;
        check_room(&there, row.content.size(), &limits)?;
        check_twice(&there, &row)?;
        evidence::insert(conn, &row)?;
        if let Some(sha256) = row.content.sha256() {
            evidence_object::release(conn, sha256)?;
        }
        let event = target.event(AuditAction::EvidenceAdded, row.id);
        audit::record(conn, &who, event.after(sha256_of(&row.content)))?;
        Ok(row.id)
    })
}

/// Takes evidence away. What a submission has stays there.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none that the actor may take away; [`ServiceError::Refused`] if answers are not taken any more.
pub fn remove(
    platform: &Platform,
    actor: &Actor,
    response: ResponseId,
    id: EvidenceId,
) -> Result<Evidence, ServiceError> {
    let is_attached = move |of: &Evidence| of.response_id == response && of.removed_at.is_none();
    let found = platform.database.read(|conn| evidence::find(conn, id))?;
    let row = found.filter(is_attached).ok_or(ServiceError::not_found("evidence"))?;
    let target = Target::find(platform, actor, response, &row.item)?;
    let removed = row.clone();
    platform.database.write(move |conn| {
        let who = target.check(conn)?;
        evidence::find(conn, id)?.filter(is_attached).ok_or(ServiceError::not_found("evidence"))?;
        if submission_evidence::is_held(conn, id)? {
            evidence::mark_removed(conn, id, &Author::from(target.actor.account), now())?;
        } else {
            evidence::delete(conn, id)?;
        }
        let event = target.event(AuditAction::EvidenceRemoved, id);
        audit::record(conn, &who, event.before(sha256_of(&removed.content)))
    })?;
    if let Some(sha256) = row.content.sha256() {
        sweep::drop_now_or_later(platform, sha256);
    }
    Ok(row)
}

/// Of a file, the hash of its bytes; of a link, that of its address.
fn sha256_of(content: &Content) -> String {
    match content {
        Content::File { sha256, .. } => sha256.clone(),
        Content::Link { url } => hash(url),
    }
}

/// Whether a response takes one more, of so many bytes.
pub(super) fn check_room(there: &[Evidence], size: u64, limits: &EvidenceLimits) -> Result<(), ServiceError> {
    if there.len() >= limits.count {
        let message = format!("the response has {} files and links, and takes no more; remove one first", there.len());
        return Err(ServiceError::refused("evidence-too-many", message));
    }
    let total: u64 = there.iter().map(|of| of.content.size()).sum::<u64>() + size;
    if total > limits.total {
        let message = "with this file, the files of the response would be larger than is taken; remove one first";
        return Err(ServiceError::refused("evidence-full", message));
    }
    Ok(())
}

fn check_twice(there: &[Evidence], row: &Evidence) -> Result<(), ServiceError> {
    let is_same = |of: &&Evidence| of.item == row.item && sha256_of(&of.content) == sha256_of(&row.content);
    match there.iter().find(is_same) {
        None => Ok(()),
        Some(_) => Err(ServiceError::refused("evidence-there", "the very same is attached to this question already")),
    }
}
