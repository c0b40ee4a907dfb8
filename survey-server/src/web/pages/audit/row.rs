//! An event in words.

use chrono::NaiveDate;

use crate::services::account::{Account, AccountStatus};
use crate::services::audit::{AuditAction, Line, Thing};
use crate::services::respondent;
use crate::web::page::Page;
use crate::web::words::{Message, Words};

/// An event as the page shows it.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) number: i64,
    pub(super) time: Message,
    pub(super) action: String,
    pub(super) role: String,
    /// The name of the person, or the id of an account that is not there.
    pub(super) name: Option<String>,
    /// The id by which the person's other events are found.
    pub(super) account: Option<String>,
    /// From which address it came.
    pub(super) address: Option<String>,
    /// Whether there was an address, which was erased.
    pub(super) is_origin_erased: bool,
    pub(super) kind: String,
    pub(super) subject_kind: String,
    pub(super) subject: String,
    /// What it was done to, as people call it.
    pub(super) label: String,
    /// The page of what it was done to.
    pub(super) link: Option<String>,
    pub(super) details: Vec<(String, String)>,
    /// Those that are ids, which nobody reads.
    pub(super) references: Vec<(String, String)>,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    pub(super) sha256: String,
}

impl Row {
    pub(super) fn new(page: &Page, line: &Line) -> Self {
        let (words, event) = (page.words, &line.event);
        let (references, details): (Vec<_>, Vec<_>) =
            line.details.iter().partition(|(_, value)| value.parse::<uuid::Uuid>().is_ok());
        Self {
            number: event.number,
            time: page.time(&event.happened_at),
            action: action_words(words, &event.action).to_string(),
            role: named(words, "audit-role", &event.role),
            name: name(words, line),
            account: event.account.map(|account| account.to_string()),
            address: line.address.clone(),
            is_origin_erased: event.origin_sha256.is_some() && line.address.is_none(),
            kind: named(words, "audit-subject", &event.subject_kind),
            subject_kind: event.subject_kind.clone(),
            subject: event.subject.clone(),
            label: label(words, line),
            link: link(line),
            details: details.into_iter().map(|(key, value)| detail(words, key, value)).collect(),
            references: references.into_iter().map(|(key, value)| detail(words, key, value)).collect(),
            before: event.before_sha256.clone(),
            after: event.after_sha256.clone(),
            sha256: event.sha256.clone(),
        }
    }

    /// Whether the label says nothing that the kind has not said.
    pub(super) fn has_label(&self) -> bool {
        !self.label.is_empty()
    }

    /// The query of everything that was done to the same thing.
    pub(super) fn same_subject(&self) -> String {
        serde_urlencoded::to_string([("kind", &self.subject_kind), ("subject", &self.subject)]).unwrap_or_default()
    }

    /// The query of everything that the same person did.
    pub(super) fn same_person(&self) -> String {
        serde_urlencoded::to_string([("who", self.account.clone().unwrap_or_default())]).unwrap_or_default()
    }
}

/// What was done; the code of an action that another version of the program knows.
pub(super) fn action_words(words: Words, code: &str) -> Message {
    let message = words.of("audit-action", code.replace('.', "-"));
    if message.exists() { message } else { words.t(code) }
}

/// The words of a code, or the code.
fn named(words: Words, family: &'static str, code: &str) -> String {
    let message = words.of(family, code);
    if message.exists() { message.to_string() } else { code.to_owned() }
}

fn name(words: Words, line: &Line) -> Option<String> {
    let known = line.account.as_ref().map(|account| account_name(words, account));
    known.or_else(|| line.event.account.map(|account| account.to_string()))
}

fn account_name(words: Words, account: &Account) -> String {
    match account.status {
        AccountStatus::Erased => words.t("audit-erased-person").to_string(),
        _ => account.name.clone(),
    }
}

fn label(words: Words, line: &Line) -> String {
    match &line.thing {
        // Without the marks, the years of a cycle would change places between words that run from the right.
        Thing::Response { respondent, cycle } => {
            format!("{} · \u{2066}{cycle}\u{2069}", respondent::name(respondent, words.0))
        }
        Thing::Consultation(title) => title.clone(),
        Thing::Account(account) => account_name(words, account),
        Thing::Other if line.event.subject_kind == "platform" => String::new(),
        Thing::Other => line.event.subject.clone(),
    }
}

fn link(line: &Line) -> Option<String> {
    let subject = &line.event.subject;
    match line.event.subject_kind.as_str() {
        "cycle" => Some(format!("/monitor?cycle={subject}")),
        "version" => Some(format!("/versions/{}", subject.replace('@', "/"))),
        "consultation" => Some(format!("/consultations/{subject}")),
        // A working copy is nobody's but the state's; what was signed off can be read.
        "response" if AuditAction::from_code(&line.event.action) == Some(AuditAction::SubmissionSigned) => {
            Some(format!("/responses/{subject}/submissions/{}", line.details.get("number")?))
        }
        _ => None,
    }
}

fn detail(words: Words, key: &str, value: &str) -> (String, String) {
    let value = match (key, value.parse::<NaiveDate>()) {
        (_, Ok(day)) => words.date(day).to_string(),
        ("role", _) => named(words, "audit-role", value),
        ("disposition", _) => named(words, "disposition", value),
        _ => value.to_owned(),
    };
    (named(words, "audit-detail", key), value)
}
