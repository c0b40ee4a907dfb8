//! What an operator can set, read once at the start.

use std::path::PathBuf;
use std::time::Duration;

use chrono::TimeDelta;

use crate::services::evidence::EvidenceLimits;
use crate::services::mail::Smtp;
use crate::services::privacy;

#[cfg(feature = "oidc")]
mod oidc;
mod rate;
mod trusted_proxies;

#[cfg(feature = "oidc")]
pub use oidc::{ClientSecret, OidcSettings, OidcTexts, SecondFactorClaim, is_safe_address};
pub use rate::{Rate, Rates};
pub use trusted_proxies::{NotANetwork, TrustedProxies};

/// How the server listens, how long people stay signed in, and how much it takes upon itself.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where to listen: `127.0.0.1:8080`; port 0 takes any that is free.
    pub listen: String,
    /// The address under which people reach the server, if it is not where it listens: `https://survey.example.org`.
    pub public_url: Option<String>,
    /// The proxies that are believed when they say from which address somebody comes.
    pub trusted_proxies: TrustedProxies,
    /// Whom to tell about a hole in the server, as `/.well-known/security.txt` says it: `mailto:…` or `https://…`.
    pub security_contact: Option<String>,
    /// Whom people write to about their data and about what keeps them out: `mailto:…`, `https://…` or `tel:…`.
    pub contact: Option<String>,
    /// The file with the key that seals the seeds of second factors; none for the one beside the database.
    pub secret_key_file: Option<PathBuf>,
    /// How long people stay signed in.
    pub sessions: SessionSettings,
    /// The OpenID Connect provider that people can sign in with.
    #[cfg(feature = "oidc")]
    pub oidc: Option<OidcSettings>,
    /// For how many days old sessions, links, tokens and addresses are kept.
    pub retention_days: u32,
    /// How much the server takes upon itself.
    pub limits: Limits,
    /// How mail goes out.
    pub mail: MailSettings,
    /// Where evidence is kept, and how much of it.
    pub evidence: EvidenceSettings,
}

/// Where evidence is kept, and how much of it.
#[derive(Debug, Clone, Default)]
pub struct EvidenceSettings {
    /// A folder, or `s3://BUCKET/PREFIX`; none for the folder `evidence` beside the database.
    pub place: Option<String>,
    /// How much is taken.
    pub limits: EvidenceLimits,
}

/// How mail goes out.
#[derive(Debug, Clone, Default)]
pub struct MailSettings {
    /// The server that mail goes through; without one, letters stay in the outbox until somebody sends them by hand.
    pub smtp: Option<Smtp>,
    /// How long links in letters are good.
    pub lifetimes: LinkLifetimes,
}

/// How long links in letters are good, from the moment that the letter is sent.
#[derive(Debug, Clone, Copy)]
pub struct LinkLifetimes {
    /// To choose a password for the first time.
    pub invitation: TimeDelta,
    /// To choose another password.
    pub password_reset: TimeDelta,
    /// To confirm another address.
    pub email_change: TimeDelta,
}

/// How long people stay signed in.
#[derive(Debug, Clone, Copy)]
pub struct SessionSettings {
    /// After so long without a page, a session is over.
    pub idle: TimeDelta,
    /// After so long, a session is over in any case.
    pub absolute: TimeDelta,
}

/// How much the server takes upon itself.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The largest form, in bytes.
    pub body: usize,
    /// How long the first line and the headers of a request may take to arrive.
    pub head_time: Duration,
    /// How long a form may take to arrive: a slow line has time for an ordinary one.
    pub form_time: Duration,
    /// The largest form with files, in bytes: twenty times the texts of the shipped questionnaire.
    pub upload: usize,
    /// How long a form with files may take to arrive.
    pub upload_time: Duration,
    /// How long a piece of evidence may take to arrive: 50 MB at half a megabit a second.
    pub evidence_time: Duration,
    /// How long nothing of it may arrive.
    pub evidence_pause: Duration,
    /// Threads that serve requests; pages are quick, so that few do, and each costs memory.
    pub workers: usize,
    /// Threads, of each worker, that wait for the database.
    pub blocking_threads: usize,
    /// Connections, of each worker, that are open at once; others wait to be taken.
    pub connections: usize,
    /// How often somebody may come.
    pub rates: Rates,
}

impl Settings {
    /// The usual settings for a place to listen at.
    #[must_use]
    pub fn listening_at(listen: impl Into<String>) -> Self {
        Self {
            listen: listen.into(),
            public_url: None,
            trusted_proxies: TrustedProxies::default(),
            security_contact: None,
            contact: None,
            secret_key_file: None,
            sessions: SessionSettings::default(),
            #[cfg(feature = "oidc")]
            oidc: None,
            retention_days: privacy::USUAL_DAYS,
            limits: Limits::default(),
            mail: MailSettings::default(),
            evidence: EvidenceSettings::default(),
        }
    }
}

impl Default for LinkLifetimes {
    fn default() -> Self {
        Self {
            invitation: TimeDelta::days(14),
            password_reset: TimeDelta::hours(1),
            email_change: TimeDelta::hours(24),
        }
    }
}

impl Default for SessionSettings {
    fn default() -> Self {
        Self { idle: TimeDelta::hours(8), absolute: TimeDelta::days(7) }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 1024 * 1024,
            head_time: Duration::from_secs(10),
            form_time: Duration::from_secs(30),
            upload: 8 * 1024 * 1024,
            upload_time: Duration::from_secs(180),
            evidence_time: Duration::from_secs(15 * 60),
            evidence_pause: Duration::from_secs(30),
            workers: 2,
            blocking_threads: 16,
            connections: 1000,
            rates: Rates::default(),
        }
    }
}
