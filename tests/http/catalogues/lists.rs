//! Codes that the program has no list of.

/// What letters list.
pub(super) const FACTS: [&str; 18] = [
    "note",
    "email",
    "focal-point",
    "invited-by",
    "member-state",
    "body",
    "cycle",
    "sections",
    "sections-left",
    "questions",
    "deadline",
    "new-deadline",
    "reason",
    "valid-until",
    "submission",
    "time",
    "sha256",
    "new-address",
];

/// What somebody can have done to the own account.
pub(super) const DONE_TO_ONES_OWN: [&str; 9] = [
    "profile",
    "email-asked",
    "email",
    "password",
    "second-factor-on",
    "second-factor-off",
    "identity",
    "session",
    "sessions",
];

/// The codes of what can be wrong with a form about an account.
pub(super) fn problems_of_accounts() -> Vec<&'static str> {
    vec![
        "sign-in",
        "code",
        "password-short",
        "password-long",
        "password-common",
        "password-personal",
        "password-differs",
        "name-bad",
        "email-bad",
        "email-taken",
        "email-same",
        "current-wrong",
        "role-missing",
        "body-bad",
    ]
}

/// The codes of what can be wrong with a form of a consultation.
pub(super) fn problems_of_consultations() -> Vec<&'static str> {
    vec![
        "text-missing",
        "text-too-long",
        "bad-character",
        "disposition-missing",
        "reply-missing",
        "bad-title",
        "bad-deadline",
        "deadline-past",
        "deadline-far",
        "deadline-earlier",
        "nobody-invited",
        "bad-body",
        "too-many-bodies",
    ]
}

/// The codes of what can be wrong with a form about people, or with a row of a file of nominations.
pub(super) fn problems_of_people() -> Vec<&'static str> {
    vec![
        "unknown-state",
        "bad-name",
        "bad-email",
        "unknown-language",
        "bad-administration",
        "bad-reference",
        "bad-date",
        "date-to-come",
        "date-too-old",
        "bad-lead",
        "bad-reason",
        "formula",
        "nominated-already",
        "account-elsewhere",
        "lead-taken",
        "same-person",
        "other-state",
        "is-focal-point",
        "not-invitable",
        "too-many-invitations",
        "no-section",
        "unknown-section",
        "duplicate-in-file",
        "unreadable",
        "encoding",
        "not-csv",
        "empty-file",
        "too-many-rows",
        "unknown-column",
        "column-twice",
        "column-missing",
        "bad-deadline",
        "deadline-past",
        "deadline-far",
        "deadline-earlier",
        "no-states",
    ]
}
