//! Counting what strangers can make happen without end, so that it does not fill the audit trail without end.
//!
//! Of what happens to one account within one hour, the first few times are written down each, and then the 16th, the 32nd, the 64th …: whoever reads
//! the trail sees that, when, from where and about how often, and a flood of a million attempts adds some twenty events and not a million.

use super::{ServiceError, throttle, token};
use crate::storage::sign_in_throttle::{self, SignInThrottle};
use crate::storage::{Connection, now};

/// How many within an hour are written down each.
const EACH: i32 = 8;

/// Counts that something happened to somebody, and says how often it has within this hour if this time is to be written down.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn count(conn: &mut Connection, what: &str, whom: &str) -> Result<Option<i32>, ServiceError> {
    let (key_sha256, at) = (token::sha256(&format!("tally {what} {whom}")), now());
    let before = sign_in_throttle::find(conn, &key_sha256)?;
    let before = before.filter(|before| throttle::hour(before.failed_at) == throttle::hour(at));
    let times = before.map_or(0, |before| before.failures).saturating_add(1);
    // It is counted only: nobody waits for it.
    sign_in_throttle::save(conn, &SignInThrottle { key_sha256, failures: times, failed_at: at, opens_at: at })?;
    Ok(is_told(times).then_some(times))
}

const fn is_told(times: i32) -> bool {
    times <= EACH || times.unsigned_abs().is_power_of_two()
}
