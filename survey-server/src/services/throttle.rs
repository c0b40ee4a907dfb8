//! Slowing down whoever guesses, without keeping anybody else out.
//!
//! Failures are counted for an e-mail address from one network, and for a network; nothing is ever counted for an account alone, so that nobody can
//! lock its owner out by failing on purpose from elsewhere. A browser from which the person has signed in before is counted by itself: it does
//! not wait for what others do, not even in the same network. After some free attempts each failure doubles the wait, up to a quarter of an hour; a
//! day without failures, or signing in, starts anew. What many people do together, in a network that never has a day without a slip, fades besides:
//! at the beginning of each hour, what was counted before counts half. What this leaves open, guesses at one account from very many networks, meets passwords that are on
//! no list, a second factor, and a letter to the person. Only the second factor is counted for the account, and only after a right password.

use std::net::{IpAddr, Ipv6Addr};

use chrono::{DateTime, TimeDelta, Utc};

use super::{ServiceError, token};
use crate::storage::sign_in_throttle::{self, SignInThrottle};
use crate::storage::{AccountId, Connection, now};

/// What is slowed down, and after how many free failures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    sha256: String,
    free: i32,
    /// Whether each hour halves what was counted.
    fades: bool,
}

/// The first wait, in seconds, and the longest.
const FIRST_WAIT: i64 = 15;
const LONGEST_WAIT: i64 = 15 * 60;

/// How long failures are remembered.
const MEMORY: TimeDelta = TimeDelta::hours(24);

impl Key {
    fn new(kind: &str, what: &str, free: i32) -> Self {
        Self { sha256: token::sha256(&format!("{kind} {what}")), free, fades: false }
    }

    /// What is counted for everybody in a network must not add up for ever.
    fn of_many(kind: &str, from: Option<IpAddr>, free: i32) -> Self {
        Self { fades: true, ..Self::new(kind, &network(from), free) }
    }

    /// An e-mail address, known or not, tried from a network.
    #[must_use]
    pub fn email(email: &str, from: Option<IpAddr>) -> Self {
        Self::new("email", &format!("{email} {}", network(from)), 5)
    }

    /// A network, whatever is tried from it: a ministry may be behind one address.
    #[must_use]
    pub fn network(from: Option<IpAddr>) -> Self {
        Self::of_many("network", from, 50)
    }

    /// A browser that has been signed in, at one account.
    #[must_use]
    pub fn device(account: AccountId, key_sha256: &str) -> Self {
        Self::new("device", &format!("{account} {key_sha256}"), 10)
    }

    /// The second factor of an account whose password was right.
    #[must_use]
    pub fn second_factor(account: AccountId) -> Self {
        Self::new("second factor", &account.to_string(), 5)
    }

    /// The password of somebody who is signed in and gives it again.
    #[must_use]
    pub fn again(account: AccountId) -> Self {
        Self::new("again", &account.to_string(), 5)
    }

    /// Links for another password that are asked for from a network.
    #[must_use]
    pub fn asking(from: Option<IpAddr>) -> Self {
        Self::of_many("asking", from, 30)
    }

    /// Letters that are asked for without signing in.
    #[must_use]
    pub fn letters(email: &str) -> Self {
        Self::new("letters", email, 3)
    }

    /// How many failures still count.
    fn counted(&self, before: &SignInThrottle, at: DateTime<Utc>) -> i32 {
        let hours = if self.fades { hour(at) - hour(before.failed_at) } else { 0 };
        before.failures >> hours.clamp(0, 31)
    }
}

/// The hour in which a moment is, counted from 1970.
pub(super) fn hour(of: DateTime<Utc>) -> i64 {
    of.timestamp().div_euclid(3600)
}

/// One address, or the part of a long one that belongs to one customer.
fn network(of: Option<IpAddr>) -> String {
    match of.map(|address| address.to_canonical()) {
        Some(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).to_string()
        }
        Some(IpAddr::V4(address)) => address.to_string(),
        None => String::new(),
    }
}

/// Lets through, or says how long to wait.
///
/// # Errors
/// [`ServiceError::TooManyAttempts`].
pub fn check(conn: &mut Connection, keys: &[Key]) -> Result<(), ServiceError> {
    let at = now();
    for key in keys {
        let opens_at = sign_in_throttle::find(conn, &key.sha256)?.map_or(at, |throttle| throttle.opens_at);
        if opens_at > at {
            let seconds = (opens_at - at).num_seconds() + 1;
            return Err(ServiceError::TooManyAttempts { seconds: seconds.unsigned_abs() });
        }
    }
    Ok(())
}

/// Counts a failure, and says how many there have been under the first key.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn fail(conn: &mut Connection, keys: &[Key]) -> Result<i32, ServiceError> {
    let at = now();
    sign_in_throttle::delete_before(conn, at - MEMORY)?;
    let mut first = None;
    for key in keys {
        let failures = sign_in_throttle::find(conn, &key.sha256)?.map_or(0, |before| key.counted(&before, at)) + 1;
        let opens_at = at + wait(failures, key.free);
        let throttle = SignInThrottle { key_sha256: key.sha256.clone(), failures, failed_at: at, opens_at };
        sign_in_throttle::save(conn, &throttle)?;
        first.get_or_insert(failures);
    }
    Ok(first.unwrap_or_default())
}

/// Forgets the failures under a key.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn clear(conn: &mut Connection, key: &Key) -> Result<(), ServiceError> {
    Ok(sign_in_throttle::delete(conn, &key.sha256)?)
}

fn wait(failures: i32, free: i32) -> TimeDelta {
    let beyond = failures - free;
    if beyond < 0 {
        return TimeDelta::zero();
    }
    let doublings = u32::try_from(beyond).unwrap_or_default().min(10);
    TimeDelta::seconds((FIRST_WAIT << doublings).min(LONGEST_WAIT))
}
