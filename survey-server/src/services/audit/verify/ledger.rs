//! What the database should hold, as the events say.

use std::collections::{BTreeMap, HashMap};

use crate::services::audit::AuditAction;
use crate::storage::audit_event::{AuditEvent, EventNumber};

/// What an event has said about something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) number: EventNumber,
    pub(super) sha256: String,
    /// Whether it was there before the trail began.
    pub(super) is_older: bool,
}

/// Everything that events have said about what can't change any more.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// Submissions that were signed off here, by response and number.
    pub(super) signed: HashMap<(String, String), Entry>,
    /// All other submissions of a cycle, by its label.
    pub(super) held: BTreeMap<String, Entry>,
    /// Published versions, by name.
    pub(super) published: BTreeMap<String, Entry>,
}

impl Ledger {
    /// Takes note of an event, if it is about any of these.
    pub(super) fn enter(&mut self, event: &AuditEvent) {
        let Some(sha256) = event.after_sha256.clone() else { return };
        let action = AuditAction::from_code(&event.action);
        let is_older = action == Some(AuditAction::AuditBegan);
        let entry = Entry { number: event.number, sha256, is_older };
        let subject = event.subject.clone();
        match (action, event.subject_kind.as_str()) {
            (Some(AuditAction::SubmissionSigned), _) => {
                self.signed.insert((subject, detail(event, "number")), entry);
            }
            (Some(AuditAction::SubmissionsImported), _) | (Some(AuditAction::AuditBegan), "cycle") => {
                self.held.insert(subject, entry);
            }
            (Some(AuditAction::VersionPublished), _) | (Some(AuditAction::AuditBegan), "version") => {
                self.published.insert(subject, entry);
            }
            _ => {}
        }
    }
}

fn detail(event: &AuditEvent, key: &str) -> String {
    let details: BTreeMap<String, String> = serde_json::from_str(&event.details).unwrap_or_default();
    details.get(key).cloned().unwrap_or_default()
}
