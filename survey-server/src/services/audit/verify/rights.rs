//! What accounts may be used for, held against the events that have said so.

use std::collections::HashMap;

use super::Fault;
use super::holdings::not_as_recorded;
use super::ledger::Entry;
use crate::services::ServiceError;
use crate::services::account::rights;
use crate::storage::{Connection, account};

/// Accounts that may be used for something else than the last event says, or that no event tells of.
pub(super) fn check(conn: &mut Connection, mut last: HashMap<String, Entry>) -> Result<Vec<Fault>, ServiceError> {
    let mut faults = Vec::new();
    for account in account::list(conn)? {
        let what = format!("the rights of the account {}", account.id);
        match last.remove(&account.id.to_string()) {
            Some(entry) if entry.sha256 == rights::sha256(&account) => {}
            Some(entry) => faults.push(not_as_recorded(&entry, format!("{what} are not what was given"))),
            None => faults.push(Fault::Unrecorded { what }),
        }
    }
    let gone = |(id, entry)| not_as_recorded(&entry, format!("the account {id} is not there"));
    faults.extend(last.into_iter().map(gone));
    Ok(faults)
}
