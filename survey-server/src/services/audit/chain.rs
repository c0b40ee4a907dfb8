//! What the hashes are of.

use serde::Serialize;
use survey_model::canonical;
use survey_model::submission::hash;

use crate::storage::audit_event::AuditEvent;
use crate::storage::audit_origin::AuditOrigin;

/// An event but for its own hash, as the document that the hash is of.
#[derive(Serialize)]
struct Sealed<'a> {
    number: i64,
    happened_at: String,
    account: Option<String>,
    role: &'a str,
    action: &'a str,
    subject_kind: &'a str,
    subject: &'a str,
    before_sha256: Option<&'a str>,
    after_sha256: Option<&'a str>,
    /// As text, so that not a byte of the column can change.
    details: &'a str,
    origin_sha256: Option<&'a str>,
    previous_sha256: &'a str,
}

/// The hash that an event has, unless it was changed: the SHA-256 of the canonical JSON of everything else in it.
pub(super) fn sha256(event: &AuditEvent) -> String {
    hash(&canonical::json(&Sealed {
        number: event.number,
        happened_at: time(event),
        account: event.account.map(|account| account.to_string()),
        role: &event.role,
        action: &event.action,
        subject_kind: &event.subject_kind,
        subject: &event.subject,
        before_sha256: event.before_sha256.as_deref(),
        after_sha256: event.after_sha256.as_deref(),
        details: &event.details,
        origin_sha256: event.origin_sha256.as_deref(),
        previous_sha256: &event.previous_sha256,
    }))
}

/// When an event happened, to the microsecond, as it is hashed.
pub(super) fn time(event: &AuditEvent) -> String {
    event.happened_at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string()
}

/// What an event holds of its origin: the SHA-256 of the salt's digits followed by the address.
pub(super) fn origin_sha256(origin: &AuditOrigin) -> String {
    hash(&format!("{}{}", origin.salt, origin.address))
}

/// What the first event names as the hash before it.
pub(super) fn beginning() -> String {
    "0".repeat(64)
}
