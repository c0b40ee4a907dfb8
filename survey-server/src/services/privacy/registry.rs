//! The list of personal data: which columns hold it, what for, and what becomes of it when somebody is erased.

/// What personal data is for; the catalogues say in each language why it is kept, on what ground, and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Category {
    /// Who somebody is, and how to write to the person.
    Account,
    /// By what somebody shows who it is, or a program that it may act.
    Credentials,
    /// From where and with which program somebody is signed in.
    Sessions,
    /// What was written to somebody.
    Letters,
    /// From where events of the audit trail came.
    Origins,
    /// Who has written or decided something.
    Authors,
    /// What people have typed in consultations and as reasons.
    Statements,
    /// What a country has answered and signed.
    Answers,
}

impl Category {
    /// Every one, in the order in which the page shows them.
    pub const ALL: &'static [Self] = &[
        Self::Account,
        Self::Credentials,
        Self::Sessions,
        Self::Letters,
        Self::Origins,
        Self::Authors,
        Self::Statements,
        Self::Answers,
    ];

    /// The code, for the catalogues.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Credentials => "credentials",
            Self::Sessions => "sessions",
            Self::Letters => "letters",
            Self::Origins => "origins",
            Self::Authors => "authors",
            Self::Statements => "statements",
            Self::Answers => "answers",
        }
    }
}

/// What becomes of personal data when somebody is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Erasure {
    /// The row goes, or the column is emptied.
    Removed,
    /// It stays as the id of an account without a name; a name from before there were accounts stays.
    Unnamed,
    /// It stays: it is a country's, a body's or an official's statement.
    Stays,
}

impl Erasure {
    /// The code, for the catalogues.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Unnamed => "unnamed",
            Self::Stays => "stays",
        }
    }

    /// Every one.
    pub const ALL: &'static [Self] = &[Self::Removed, Self::Unnamed, Self::Stays];
}

/// Columns of a table that hold personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The table.
    pub table: &'static str,
    /// Its columns.
    pub columns: &'static [&'static str],
    /// What they are for.
    pub category: Category,
    /// What becomes of them when the person is erased.
    pub erasure: Erasure,
}

const fn entry(table: &'static str, columns: &'static [&'static str], category: Category, erasure: Erasure) -> Entry {
    Entry { table, columns, category, erasure }
}

use Category::{Account, Answers, Authors, Credentials, Letters, Origins, Sessions, Statements};
use Erasure::{Removed, Stays, Unnamed};

/// Every column with personal data.
pub static REGISTRY: &[Entry] = &[
    entry("accounts", &["email", "name", "language"], Account, Removed),
    entry("taken_addresses", &["email"], Account, Removed),
    entry("one_time_links", &["payload", "token_sha256"], Account, Removed),
    entry("credentials", &["password_hash", "totp_secret"], Credentials, Removed),
    entry("recovery_codes", &["code_sha256"], Credentials, Removed),
    entry("known_devices", &["key_sha256"], Credentials, Removed),
    entry("oidc_identities", &["issuer", "subject"], Credentials, Removed),
    entry("sign_ins", &["outcome", "address", "user_agent", "way"], Sessions, Removed),
    entry("demonstration_links", &["token_sha256"], Credentials, Removed),
    entry("api_tokens", &["token_sha256", "name", "last_used_address"], Credentials, Removed),
    entry("saved_views", &["name", "address"], Account, Removed),
    entry("sessions", &["key_sha256", "form_token", "address", "user_agent", "way"], Sessions, Removed),
    entry("nominations", &["administration", "letter_reference", "end_reason"], Statements, Stays),
    entry("mail_messages", &["letter", "key", "error"], Letters, Removed),
    entry("deadline_extensions", &["reason"], Statements, Stays),
    entry("publications", &["reason"], Statements, Stays),
    entry("audit_origins", &["address", "salt"], Origins, Removed),
    entry("answers", &["author"], Authors, Unnamed),
    entry("answer_history", &["author"], Authors, Unnamed),
    entry("questionnaire_revisions", &["author"], Authors, Unnamed),
    entry("questionnaire_events", &["author"], Authors, Unnamed),
    entry("analysis_plans", &["author"], Authors, Unnamed),
    entry("consultation_rounds", &["opened_by", "extended_by", "closed_by"], Authors, Unnamed),
    entry("consultation_invitations", &["invited_by"], Authors, Unnamed),
    entry("consultation_comments", &["author"], Authors, Unnamed),
    entry("consultation_dispositions", &["decided_by"], Authors, Unnamed),
    entry("response_events", &["author"], Authors, Unnamed),
    entry("section_events", &["author"], Authors, Unnamed),
    entry("section_events", &["note"], Statements, Stays),
    entry("clarifications", &["settled_by"], Authors, Unnamed),
    entry("clarification_messages", &["author"], Authors, Unnamed),
    entry("answer_validations", &["author"], Authors, Unnamed),
    entry("response_events", &["reason"], Statements, Stays),
    entry("clarification_messages", &["text"], Statements, Stays),
    entry("consultation_rounds", &["title"], Statements, Stays),
    entry("consultation_comments", &["text"], Statements, Stays),
    entry("consultation_dispositions", &["reply"], Statements, Stays),
    entry("questionnaire_revisions", &["reason", "document"], Statements, Stays),
    entry("questionnaire_events", &["reason"], Statements, Stays),
    // It names who answers for it.
    entry("analysis_plans", &["document"], Statements, Stays),
    // A concordance names its reviewers.
    entry("questionnaire_versions", &["document"], Statements, Stays),
    entry("evidence", &["added_by", "removed_by"], Authors, Unnamed),
    // Names of files and addresses may say something about people.
    entry("evidence", &["name", "url"], Answers, Stays),
    entry("answers", &["answer", "remark"], Answers, Stays),
    entry("answer_history", &["answer", "remark"], Answers, Stays),
    entry("submissions", &["document", "signed_by", "capacity"], Answers, Stays),
];

/// The columns of text in which there is nothing about persons: codes, hashes of documents, names of countries and bodies.
pub static WITHOUT_PERSONAL_DATA: &[(&str, &[&str])] = &[
    ("accounts", &["role", "status"]),
    ("answer_history", &["item"]),
    ("answer_validations", &["item"]),
    ("answers", &["item"]),
    ("api_tokens", &["scope"]),
    (
        "audit_events",
        &[
            "role",
            "action",
            "subject_kind",
            "subject",
            "before_sha256",
            "after_sha256",
            "details",
            "origin_sha256",
            "previous_sha256",
            "sha256",
        ],
    ),
    ("clarifications", &["item"]),
    ("consultation_comments", &["part", "form_sha256"]),
    ("consultation_dispositions", &["disposition"]),
    ("consultation_rounds", &["subject_kind", "sha256", "form_sha256"]),
    ("coordination_bodies", &["name"]),
    ("cycles", &["label", "status"]),
    ("evidence", &["item", "sha256", "media_type"]),
    ("evidence_objects", &["sha256"]),
    ("mail_messages", &["kind", "status", "claimed_by"]),
    ("member_state_groups", &["iso3", "grouping_code", "group_code"]),
    ("member_states", &["iso3", "iso2", "m49", "name_ar", "name_en", "name_es", "name_fr", "name_ru", "name_zh"]),
    // Hashes of chance and addresses of our pages, which are forgotten within minutes.
    ("oidc_sign_ins", &["key_sha256", "next"]),
    ("one_time_links", &["purpose"]),
    ("analysis_plans", &["sha256"]),
    ("questionnaire_events", &["from_status", "to_status", "sha256", "role"]),
    ("questionnaire_revisions", &["sha256", "role"]),
    ("questionnaire_versions", &["series", "version", "status", "sha256"]),
    ("publications", &["sha256"]),
    ("reminder_steps", &["kind"]),
    ("response_events", &["step", "from_status", "to_status"]),
    ("respondents", &["iso3", "stakeholder", "organisation"]),
    ("responses", &["status", "provenance", "language"]),
    ("section_delegations", &["section"]),
    ("section_events", &["section", "mark", "seen"]),
    ("sessions", &["stage"]),
    // Hashes of addresses, which are forgotten within days.
    ("sign_in_throttles", &["key_sha256"]),
    ("submissions", &["sha256", "provenance"]),
];
