//! Addresses of events that are not there any more: whether anything that was recorded has erased them.

use std::collections::HashMap;

use chrono::{DateTime, Days, Utc};

use super::Fault;
use super::ledger::detail;
use crate::services::ServiceError;
use crate::services::audit::AuditAction;
use crate::storage::audit_event::{self, AuditEvent, EventNumber, Filter};
use crate::storage::{AccountId, Connection};

/// What was erased, as events tell, and the first address that is missing without it.
#[derive(Debug, Default)]
pub(super) struct Origins {
    /// When the data of an account was erased, by the number of the event.
    erased: HashMap<AccountId, EventNumber>,
    /// Addresses of what happened before this moment were old enough to be removed.
    too_old: Option<DateTime<Utc>>,
    missing: Option<(EventNumber, usize)>,
}

impl Origins {
    pub(super) fn new(conn: &mut Connection) -> Result<Self, ServiceError> {
        let mut origins = Self::default();
        for event in events(conn, AuditAction::AccountErased)? {
            origins.erased.extend(event.subject.parse().ok().map(|account| (account, event.number)));
        }
        let before = |event: AuditEvent| {
            let days = detail(&event, "days").parse().ok()?;
            event.happened_at.checked_sub_days(Days::new(days))
        };
        origins.too_old = events(conn, AuditAction::RetentionApplied)?.into_iter().filter_map(before).max();
        Ok(origins)
    }

    /// An event whose address is not there, though it had one.
    pub(super) fn miss(&mut self, event: &AuditEvent) {
        if !self.was_too_old(event) && !self.was_erased(event) {
            let (_, count) = self.missing.get_or_insert((event.number, 0));
            *count += 1;
        }
    }

    pub(super) fn fault(&self) -> Option<Fault> {
        self.missing.map(|(number, count)| Fault::OriginsMissing { number, count })
    }

    fn was_too_old(&self, event: &AuditEvent) -> bool {
        self.too_old.is_some_and(|moment| event.happened_at < moment)
    }

    /// Those that somebody made, and those that visitors made about the account.
    fn was_erased(&self, event: &AuditEvent) -> bool {
        let is_about_account = event.subject_kind == "account" && event.account.is_none();
        let subject = || event.subject.parse().ok().filter(|_| is_about_account);
        let account = event.account.or_else(subject);
        account.and_then(|account| self.erased.get(&account)).is_some_and(|erased| event.number < *erased)
    }
}

fn events(conn: &mut Connection, action: AuditAction) -> Result<Vec<AuditEvent>, ServiceError> {
    let filter = Filter { action: Some(action.code().to_owned()), ..Filter::default() };
    match audit_event::after(conn, &filter, EventNumber::MIN, i64::MAX) {
        // One that can't be read is a fault of its own, which the links say.
        Err(crate::storage::StorageError::Corrupt { .. }) => Ok(Vec::new()),
        events => Ok(events?),
    }
}
