//! What is to be recorded.

use std::collections::BTreeMap;
use std::fmt::Display;

use super::AuditAction;

/// The kinds of things that events are about. Their words are in the catalogues, as `audit-subject-…`, and those of details as
/// `audit-detail-…`.
pub const SUBJECTS: &[&str] = &[
    "platform",
    "cycle",
    "mail",
    "reminder-step",
    "response",
    "version",
    "consultation",
    "nomination",
    "account",
    "token",
];

/// What something was done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// What kind of thing it is: `response`, `cycle`, `account` …
    pub kind: &'static str,
    /// Which one.
    pub id: String,
}

/// Something that somebody did.
///
/// What is given here stays for good: ids, codes and hashes, no name, no address and no text that a person has typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What was done.
    pub action: AuditAction,
    /// What it was done to.
    pub subject: Subject,
    /// The SHA-256 of what was there before, in hexadecimal.
    pub before: Option<String>,
    /// The SHA-256 of what is there since.
    pub after: Option<String>,
    /// What else is to be known.
    pub details: BTreeMap<&'static str, String>,
}

impl Event {
    /// That something was done to a thing.
    pub fn new(action: AuditAction, kind: &'static str, id: impl Display) -> Self {
        let subject = Subject { kind, id: id.to_string() };
        Self { action, subject, before: None, after: None, details: BTreeMap::new() }
    }

    /// The same, with the hash of what was there before.
    #[must_use]
    pub fn before(mut self, sha256: impl Into<String>) -> Self {
        self.before = Some(sha256.into());
        self
    }

    /// The same, with the hash of what is there since.
    #[must_use]
    pub fn after(mut self, sha256: impl Into<String>) -> Self {
        self.after = Some(sha256.into());
        self
    }

    /// The same, with something else that is to be known: a number, a code, a day.
    #[must_use]
    pub fn detail(mut self, key: &'static str, value: impl Display) -> Self {
        self.details.insert(key, value.to_string());
        self
    }
}
