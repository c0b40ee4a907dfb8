//! Since when something is news to somebody: since the last visit to the monitor.

use chrono::{DateTime, TimeDelta, Utc};

use crate::services::{Actor, Platform, ServiceError};
use crate::storage::monitor_visit::{self, MonitorVisit};
use crate::storage::now;

/// Whoever comes back within this time is still on the same visit: what is news must not vanish by loading the page again.
const SAME_VISIT: TimeDelta = TimeDelta::hours(1);
/// How exactly the end of a visit is known, so that not every look at the page is written down.
const EXACTNESS: TimeDelta = TimeDelta::minutes(5);

/// Notes that somebody looks at the monitor, and gives when the last visit ended; none on the first.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn visit(platform: &Platform, actor: &Actor) -> Result<Option<DateTime<Utc>>, ServiceError> {
    let (account, at) = (actor.account, now());
    let before = platform.database.read(|conn| monitor_visit::find(conn, account))?;
    let visit = following(before, at);
    if before != Some(visit) {
        platform.database.write(move |conn| Ok::<_, ServiceError>(monitor_visit::save(conn, account, visit)?))?;
    }
    Ok(visit.since_at)
}

fn following(before: Option<MonitorVisit>, at: DateTime<Utc>) -> MonitorVisit {
    match before {
        None => MonitorVisit { seen_at: at, since_at: None },
        Some(before) if at - before.seen_at < EXACTNESS => before,
        Some(before) if at - before.seen_at < SAME_VISIT => MonitorVisit { seen_at: at, ..before },
        Some(before) => MonitorVisit { seen_at: at, since_at: Some(before.seen_at) },
    }
}
