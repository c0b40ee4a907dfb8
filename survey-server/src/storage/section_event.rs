//! What people say about sections of a response. Rows are only ever added; triggers refuse the rest.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use survey_model::code::SectionCode;

use super::author::Author;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{ResponseId, SectionEventId};
use super::schema::section_events::{self, dsl};
use super::text::{Parsed, states};
use super::types::StoredTime;

states! {
    /// What somebody says about a section.
    SectionMark {
        /// Whoever fills it in is done with it.
        Done = "done",
        /// A focal point accepts it.
        Accepted = "accepted",
        /// It needs more work: a focal point gives it back, or whoever was done with it is not.
        Returned = "returned",
    }
}

/// Something that was said about a section.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = section_events)]
pub struct SectionEvent {
    /// Its id.
    pub id: SectionEventId,
    /// Of which response.
    pub response_id: ResponseId,
    /// Of which section.
    #[diesel(deserialize_as = Parsed<SectionCode>)]
    pub section: SectionCode,
    /// What is said.
    pub mark: SectionMark,
    /// What the section was like, as a fingerprint.
    pub seen: String,
    /// What is to be done, where it is given back.
    pub note: String,
    /// Who says it.
    pub author: Author,
    /// When.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
}

/// Adds one.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(conn: &mut AnyConn, event: &SectionEvent) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(event.id),
        dsl::response_id.eq(event.response_id),
        dsl::section.eq(event.section.as_str()),
        dsl::mark.eq(event.mark),
        dsl::seen.eq(&event.seen),
        dsl::note.eq(&event.note),
        dsl::author.eq(&event.author),
        dsl::created_at.eq(StoredTime::from(event.created_at)),
    );
    diesel::insert_into(section_events::table).values(row).execute(conn)?;
    Ok(())
}

/// What was said about the sections of a response, the first thing first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, response: ResponseId) -> Result<Vec<SectionEvent>, StorageError> {
    let of = dsl::section_events.filter(dsl::response_id.eq(response)).order(dsl::id);
    Ok(of.select(SectionEvent::as_select()).load(conn)?)
}
