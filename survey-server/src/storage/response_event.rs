//! The steps in the life of a response beside its submissions. Rows are only ever added; triggers refuse the rest.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use survey_model::cycle::{ResponseStatus, Step};

use super::author::Author;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{CycleId, ResponseEventId, ResponseId};
use super::schema::response_events::{self, dsl};
use super::schema::responses;
use super::text::Coded;
use super::types::StoredTime;

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = response_events)]
pub struct ResponseEvent {
    /// Its id.
    pub id: ResponseEventId,
    /// Whose step it was.
    pub response_id: ResponseId,
    /// The step.
    #[diesel(deserialize_as = Coded<Step>)]
    pub step: Step,
    /// Where the response stood before.
    #[diesel(deserialize_as = Coded<ResponseStatus>)]
    pub from_status: ResponseStatus,
    /// Where it stands since.
    #[diesel(deserialize_as = Coded<ResponseStatus>)]
    pub to_status: ResponseStatus,
    /// What was said with it.
    pub reason: String,
    /// The last day, UTC, on which answers are taken after it.
    pub due_on: Option<NaiveDate>,
    /// Who took it.
    pub author: Author,
    /// When.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
}

/// Adds a step.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(conn: &mut AnyConn, event: &ResponseEvent) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(event.id),
        dsl::response_id.eq(event.response_id),
        dsl::step.eq(event.step.code()),
        dsl::from_status.eq(event.from_status.code()),
        dsl::to_status.eq(event.to_status.code()),
        dsl::reason.eq(&event.reason),
        dsl::due_on.eq(event.due_on),
        dsl::author.eq(&event.author),
        dsl::created_at.eq(StoredTime::from(event.created_at)),
    );
    diesel::insert_into(response_events::table).values(row).execute(conn)?;
    Ok(())
}

/// A step.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, id: ResponseEventId) -> Result<Option<ResponseEvent>, StorageError> {
    Ok(dsl::response_events.find(id).select(ResponseEvent::as_select()).first(conn).optional()?)
}

/// The steps of a response, the first one first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, response: ResponseId) -> Result<Vec<ResponseEvent>, StorageError> {
    let of = dsl::response_events.filter(dsl::response_id.eq(response)).order(dsl::id);
    Ok(of.select(ResponseEvent::as_select()).load(conn)?)
}

/// The steps of every response of a cycle, the first one first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of_cycle(conn: &mut AnyConn, cycle: CycleId) -> Result<Vec<ResponseEvent>, StorageError> {
    let of = dsl::response_events.inner_join(responses::table).filter(responses::cycle_id.eq(cycle));
    Ok(of.order(dsl::id).select(ResponseEvent::as_select()).load(conn)?)
}

/// Where the responses of a cycle stood at a moment, of those that had taken any step by then.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn statuses_at(
    conn: &mut AnyConn,
    cycle: CycleId,
    as_of: DateTime<Utc>,
) -> Result<HashMap<ResponseId, ResponseStatus>, StorageError> {
    let of = dsl::response_events.inner_join(responses::table).filter(responses::cycle_id.eq(cycle));
    let of = of.filter(dsl::created_at.le(StoredTime::from(as_of))).order(dsl::id);
    let rows: Vec<(ResponseId, Coded<ResponseStatus>)> = of.select((dsl::response_id, dsl::to_status)).load(conn)?;
    Ok(rows.into_iter().map(|(id, status)| (id, status.into())).collect())
}

/// The latest step of every response that has any.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_latest(conn: &mut AnyConn) -> Result<Vec<ResponseEvent>, StorageError> {
    let all: Vec<ResponseEvent> =
        dsl::response_events.order((dsl::response_id, dsl::id)).select(ResponseEvent::as_select()).load(conn)?;
    let mut latest: Vec<ResponseEvent> = Vec::new();
    for event in all {
        match latest.last_mut() {
            Some(last) if last.response_id == event.response_id => *last = event,
            _ => latest.push(event),
        }
    }
    Ok(latest)
}
