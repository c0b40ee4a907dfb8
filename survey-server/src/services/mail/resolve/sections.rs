//! What stands of the sections of a response at the time of sending.

use std::collections::BTreeMap;

use survey_model::code::SectionCode;

use crate::services::ServiceError;
use crate::storage::section_event::{self, SectionEvent, SectionMark};
use crate::storage::{AccountId, Connection, ResponseId, section_delegation};

/// The sections that were said to be done, and that nobody has accepted or given back.
pub(super) fn done(conn: &mut Connection, response: ResponseId) -> Result<Vec<SectionCode>, ServiceError> {
    let last = last(conn, response)?.into_values().filter(|event| event.mark == SectionMark::Done);
    Ok(last.map(|event| event.section).collect())
}

/// The sections of a contributor that were given back, each with what is to be done.
pub(super) fn returned(
    conn: &mut Connection,
    response: ResponseId,
    to: AccountId,
) -> Result<Vec<(SectionCode, String)>, ServiceError> {
    let own = section_delegation::list_to(conn, to)?;
    let is_own = |event: &SectionEvent| own.iter().any(|of| of.response_id == response && of.section == event.section);
    let last = last(conn, response)?.into_values().filter(|event| event.mark == SectionMark::Returned);
    Ok(last.filter(is_own).map(|event| (event.section, event.note)).collect())
}

/// What was said last of each section.
fn last(conn: &mut Connection, response: ResponseId) -> Result<BTreeMap<String, SectionEvent>, ServiceError> {
    let events = section_event::list(conn, response)?;
    Ok(events.into_iter().map(|event| (event.section.to_string(), event)).collect())
}
