//! What the database should hold, as the events say.

use std::collections::{BTreeMap, HashMap};

use survey_model::code::ItemCode;

use crate::services::audit::{AuditAction, saved};
use crate::storage::AccountId;
use crate::storage::audit_event::{AuditEvent, EventNumber};

/// What an event has said about something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) number: EventNumber,
    pub(super) sha256: String,
    /// Whether it was there before the trail began.
    pub(super) is_older: bool,
}

/// What an event has said about answers that were saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Save {
    pub(super) entry: Entry,
    /// Who saved them; nobody is known for those that were there before the trail.
    pub(super) account: Option<AccountId>,
    /// Which they are.
    pub(super) revisions: Vec<(ItemCode, u32)>,
}

/// Everything that events have said about what can't change any more, or not without another event.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// Submissions that were signed off here, by response and number.
    pub(super) signed: HashMap<(String, String), Entry>,
    /// All other submissions of a cycle, by its label.
    pub(super) held: BTreeMap<String, Entry>,
    /// Published versions, by name.
    pub(super) published: BTreeMap<String, Entry>,
    /// What each account may be used for, by its id.
    pub(super) rights: HashMap<String, Entry>,
    /// Whose answers to which cycle a response is, by its id.
    pub(super) started: HashMap<String, Entry>,
    /// Answers by the response, as they were saved.
    pub(super) saved: HashMap<String, Vec<Save>>,
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
            (Some(AuditAction::RightsChanged), _) | (Some(AuditAction::AuditBegan), "account") => {
                self.rights.insert(subject, entry);
            }
            (Some(AuditAction::ResponseStarted), _) => {
                self.started.insert(subject, entry);
            }
            (Some(AuditAction::AnswersSaved), _) | (Some(AuditAction::AuditBegan), "response") => {
                let account = event.account.filter(|_| !is_older);
                // A text that isn't one of revisions tells of no answer, so that those it was about have no event.
                let revisions = saved::parse(&detail(event, saved::REVISIONS)).unwrap_or_default();
                self.saved.entry(subject).or_default().push(Save { entry, account, revisions });
            }
            _ => {}
        }
    }
}

/// A detail of an event; empty if it has none of this name.
pub(super) fn detail(event: &AuditEvent, key: &str) -> String {
    let details: BTreeMap<String, String> = serde_json::from_str(&event.details).unwrap_or_default();
    details.get(key).cloned().unwrap_or_default()
}
