//! How often somebody may come: counted for each address and each account, in memory that can't grow without end.

use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{PoisonError, RwLock};

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::error::WebError;
use crate::settings::{Rate, Rates};
use crate::storage::AccountId;

/// How many are remembered at most: a few megabytes.
const MOST: usize = 100_000;

/// After so many questions, whoever has long been quiet is forgotten.
const SWEEP: u32 = 1024;

/// All limits of a server.
#[derive(Debug)]
pub struct RateLimits {
    /// On anything but the files that pages load.
    pub pages: RateLimit<IpAddr>,
    /// On attempts to sign in, and on tokens that are none.
    pub sign_ins: RateLimit<IpAddr>,
    /// On forms that change something.
    pub changes: RateLimit<AccountId>,
    /// On downloads of all responses.
    pub exports: RateLimit<AccountId>,
}

/// A limit on how often each of many may come.
#[derive(Debug)]
pub struct RateLimit<K: Hash + Eq + Clone> {
    quota: Quota,
    limiter: RwLock<DefaultKeyedRateLimiter<K>>,
    questions: AtomicU32,
    refusals: AtomicU64,
}

impl RateLimits {
    /// Limits by the settings, with nobody counted yet.
    #[must_use]
    pub fn new(rates: Rates) -> Self {
        Self {
            pages: RateLimit::new(rates.pages),
            sign_ins: RateLimit::new(rates.sign_ins),
            changes: RateLimit::new(rates.changes),
            exports: RateLimit::new(rates.exports),
        }
    }
}

impl<K: Hash + Eq + Clone> RateLimit<K> {
    /// A limit with nobody counted yet.
    #[must_use]
    pub fn new(rate: Rate) -> Self {
        let quota = Quota::with_period(rate.pause).unwrap_or(Quota::per_second(rate.burst)).allow_burst(rate.burst);
        Self {
            limiter: RwLock::new(RateLimiter::keyed(quota)),
            quota,
            questions: AtomicU32::new(0),
            refusals: AtomicU64::new(0),
        }
    }

    /// Counts somebody, unless it is too often.
    ///
    /// # Errors
    /// [`WebError::TooMany`], which says when to come back.
    pub fn check(&self, who: &K) -> Result<(), WebError> {
        if self.questions.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            self.forget();
        }
        let limiter = self.limiter.read().unwrap_or_else(PoisonError::into_inner);
        limiter.check_key(who).map_err(|until| {
            self.note_refusal();
            let wait = until.wait_time_from(DefaultClock::default().now());
            WebError::TooMany { seconds: wait.as_secs() + 1 }
        })
    }

    /// Told at the first, second, fourth, eighth …: a flood must not flood the log.
    fn note_refusal(&self) {
        let refusals = self.refusals.fetch_add(1, Ordering::Relaxed) + 1;
        if refusals.is_power_of_two() {
            tracing::warn!(refusals, quota = ?self.quota, "somebody comes more often than the limits allow");
        }
    }

    /// How many are remembered.
    #[must_use]
    pub fn remembered(&self) -> usize {
        self.limiter.read().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Forgets who could come as often as anybody again. If there are still too many, a flood comes from so many
    /// addresses that counting each is of no use: then all are forgotten, and the memory stays within its bound.
    fn forget(&self) {
        let mut limiter = self.limiter.write().unwrap_or_else(PoisonError::into_inner);
        limiter.retain_recent();
        if limiter.len() > MOST {
            tracing::warn!(most = MOST, "requests come from more addresses than are counted; the count begins anew");
            *limiter = RateLimiter::keyed(self.quota);
        }
        limiter.shrink_to_fit();
    }
}

impl RateLimit<IpAddr> {
    /// Counts an address. A connection of IPv6 has a whole network of 64 bits to itself, which counts as one.
    ///
    /// # Errors
    /// As [`RateLimit::check`].
    pub fn check_address(&self, address: Option<IpAddr>) -> Result<(), WebError> {
        self.check(&network_of(address.unwrap_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED))))
    }
}

fn network_of(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64)).into(),
        address => address,
    }
}
