//! The beginning of the trail, which says what was there before it.

use super::{AuditAction, Event, holding, record};
use crate::services::{ServiceError, Who};
use crate::storage::{Connection, Database, audit_event, cycle, questionnaire_version};

/// Begins the trail unless it has begun. Submissions and public versions that were there before have no event of their own; their hashes
/// are recorded now, so that any change from now on shows.
///
/// # Errors
/// [`ServiceError`] if the database can't be read or written.
pub(in crate::services) fn begin(database: &Database) -> Result<(), ServiceError> {
    if database.read(audit_event::head)?.is_some() {
        return Ok(());
    }
    database.write(|conn| {
        // Another server may have begun it in between.
        if audit_event::head(conn)?.is_some() { Ok(()) } else { record_what_is_there(conn) }
    })
}

fn record_what_is_there(conn: &mut Connection) -> Result<(), ServiceError> {
    let who = Who::platform();
    record(conn, &who, Event::new(AuditAction::AuditBegan, "platform", "audit"))?;
    for cycle in cycle::list(conn)? {
        let held = holding::unsigned(conn, cycle.id)?;
        if held.count > 0 {
            let event = Event::new(AuditAction::AuditBegan, "cycle", &cycle.label);
            record(conn, &who, event.after(held.sha256).detail("submissions", held.count))?;
        }
    }
    for version in questionnaire_version::list(conn)?.into_iter().filter(|version| version.status.is_public()) {
        record(conn, &who, Event::new(AuditAction::AuditBegan, "version", version.name()).after(&version.sha256))?;
    }
    Ok(())
}
