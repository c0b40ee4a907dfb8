//! Evidence is read by those who answer, and by those who read what was signed off; the public never sees it.

use survey_model::evidence::Evidence as Content;

use super::{Evidence, Reading, section_of};
use crate::services::cycle;
use crate::services::policy::{self, Action, Resource};
use crate::services::{Actor, Platform, ServiceError};
use crate::storage::{Connection, EvidenceId, ResponseId, evidence, response, submission_evidence};

/// A file that somebody may read.
#[derive(Debug)]
pub struct Opened {
    /// Its name, to be shown.
    pub name: String,
    /// Its type.
    pub media_type: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Its bytes.
    pub reading: Reading,
}

/// Opens a file, if the actor may read it.
///
/// Those who may change an answer read what is attached to it. Whoever reads submissions reads what a submission has.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such file that the actor may read.
pub fn open(
    platform: &Platform,
    actor: &Actor,
    response: ResponseId,
    id: EvidenceId,
    name: &str,
) -> Result<Opened, ServiceError> {
    let row = platform.database.read(|conn| find(platform, conn, actor, response, id))?;
    let Content::File { name: known, media_type, sha256, .. } = row.content else {
        return Err(ServiceError::not_found("evidence"));
    };
    if known != name {
        return Err(ServiceError::not_found("evidence"));
    }
    let reading = platform.evidence_store().read(&sha256)?;
    Ok(Opened { name: known, media_type, sha256, reading })
}

fn find(
    platform: &Platform,
    conn: &mut Connection,
    actor: &Actor,
    response: ResponseId,
    id: EvidenceId,
) -> Result<Evidence, ServiceError> {
    let nothing = ServiceError::not_found("evidence");
    let of = response::find(conn, response)?.ok_or(ServiceError::not_found("response"))?;
    policy::check(actor, Action::ReadEvidence, Resource::Response(of.respondent_id, response))?;
    let Some(row) = evidence::find(conn, id)?.filter(|row| row.response_id == response) else { return Err(nothing) };
    let asked = crate::storage::cycle::find_by_id(conn, of.cycle_id)?.ok_or(ServiceError::not_found("cycle"))?;
    let section = section_of(&cycle::view(platform, conn, asked)?.questionnaire, &row.item)?;
    let (place, whole) =
        (Resource::Section(of.respondent_id, response, &section), Resource::Response(of.respondent_id, response));
    policy::check(actor, Action::ReadEvidence, place)?;
    let is_draft_open = row.removed_at.is_none() && policy::allows(actor, Action::ReadResponse, place);
    let reads_submissions = policy::allows(actor, Action::ReadSubmission, whole);
    let is_open = is_draft_open || (reads_submissions && submission_evidence::is_held(conn, id)?);
    if is_open { Ok(row) } else { Err(nothing) }
}
