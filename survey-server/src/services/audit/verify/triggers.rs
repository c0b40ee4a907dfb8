//! The triggers, held against those that the program's migrations make.

use std::collections::BTreeMap;

use super::Fault;
use crate::services::ServiceError;
use crate::storage::Connection;
use crate::storage::trigger::{self, Trigger};

/// Those that are gone, changed, switched off or put in.
pub(super) fn check(conn: &mut Connection) -> Result<Vec<Fault>, ServiceError> {
    let mut there = by_name(trigger::list(conn)?);
    let mut faults = Vec::new();
    for (name, sha256) in by_name(trigger::known(conn)) {
        match there.remove(&name) {
            None => faults.push(Fault::Trigger { name, how: "not there" }),
            Some(found) if found == sha256 => {}
            Some(_) => faults.push(Fault::Trigger { name, how: "not as the program made it, or switched off" }),
        }
    }
    let foreign = |(name, _)| Fault::Trigger { name, how: "none that the program made" };
    faults.extend(there.into_iter().map(foreign));
    Ok(faults)
}

fn by_name(triggers: Vec<Trigger>) -> BTreeMap<String, String> {
    triggers.into_iter().map(|trigger| (trigger.name, trigger.sha256)).collect()
}
