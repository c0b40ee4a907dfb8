//! The beginning of the trail, which says what was there before it.

use super::saved::{self, Said};
use super::{AuditAction, Event, holding, record};
use crate::services::account::rights;
use crate::services::{ServiceError, Who};
use crate::storage::{
    Connection, CycleId, Database, account, answer, audit_event, cycle, questionnaire_version, response,
};

/// Begins the trail unless it has begun. Answers, submissions, public versions and rights that were there before have no event of their own; their
/// hashes are recorded now, so that any change from now on shows.
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
        record_answers(conn, &who, cycle.id)?;
    }
    for account in account::list(conn)? {
        let event = Event::new(AuditAction::AuditBegan, "account", account.id);
        record(conn, &who, event.after(rights::sha256(&account)))?;
    }
    for version in questionnaire_version::list(conn)?.into_iter().filter(|version| version.status.is_public()) {
        record(conn, &who, Event::new(AuditAction::AuditBegan, "version", version.name()).after(&version.sha256))?;
    }
    Ok(())
}

fn record_answers(conn: &mut Connection, who: &Who, cycle: CycleId) -> Result<(), ServiceError> {
    for (response, _) in response::list_all(conn, cycle)? {
        let answers = answer::list(conn, response.id)?;
        if !answers.is_empty() {
            let event = Event::new(AuditAction::AuditBegan, "response", response.id)
                .after(saved::sha256(answers.iter().map(|row| (&row.item, Said::new(&row.answer, &row.remark)))))
                .detail(saved::REVISIONS, saved::revisions(answers.iter().map(|row| (&row.item, row.revision))));
            record(conn, who, event)?;
        }
    }
    Ok(())
}
