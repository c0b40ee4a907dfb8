//! The letters that there are. A letter is stored with ids and codes; names, titles and links are looked up when it is sent.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use survey_model::code::{QuestionCode, SectionCode};

use super::FocalPointChange;
use crate::services::ServiceError;
use crate::services::email_address::EmailAddress;
use crate::storage::mail_message::MailMessage;
use crate::storage::{AccountId, CycleId, ResponseEventId, ResponseId};

pub use crate::storage::reminder_step::ReminderKind;

/// A letter to somebody who has an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "letter", rename_all = "kebab-case")]
pub enum Letter {
    /// To somebody who is to choose a password for the first time. Role, Member State and body are the account's.
    Invitation {
        /// Who invites; none for the operator.
        invited_by: Option<AccountId>,
    },
    /// To somebody who is given sections of a response; the link depends on whether there is a password already.
    ContributorInvitation {
        /// Who gave the sections.
        invited_by: Option<AccountId>,
        /// Of which response.
        response: ResponseId,
        /// The sections.
        sections: Vec<SectionCode>,
    },
    /// To somebody whose account can't be used for the sections that a focal point of another state wanted to give.
    InvitationBarred {
        /// Who wanted to give them.
        invited_by: AccountId,
        /// Of which response.
        response: ResponseId,
    },
    /// To somebody who asked for another password.
    PasswordReset,
    /// To the address that an account is to have.
    EmailChange {
        /// That address.
        address: EmailAddress,
    },
    /// To the address that an account had.
    EmailChanged {
        /// That address.
        address: EmailAddress,
    },
    /// To somebody whose password was changed.
    PasswordChanged,
    /// To somebody whose second factor was removed.
    SecondFactorRemoved,
    /// To somebody whose recovery codes were made anew.
    RecoveryCodesRenewed,
    /// To somebody at whose account wrong passwords were tried.
    SignInLocked,
    /// To a focal point whose response is not signed off. Deadline and sections are those of the day of sending.
    Reminder {
        /// Of what.
        kind: ReminderKind,
        /// Of which cycle.
        cycle: CycleId,
    },
    /// To the focal points of a response that was signed off.
    Receipt {
        /// The response.
        response: ResponseId,
        /// The number of the submission.
        number: u32,
    },
    /// To the focal points of a response about which there are questions.
    ClarificationRequest {
        /// The response.
        response: ResponseId,
        /// The questions that are to be looked at.
        questions: Vec<QuestionCode>,
        /// Until when.
        deadline: Option<NaiveDate>,
    },
    /// To the focal points of a respondent that has more time.
    DeadlineExtended {
        /// For which cycle.
        cycle: CycleId,
        /// The new deadline.
        deadline: NaiveDate,
    },
    /// To the focal points of a respondent of whom one comes, goes or gets the lead.
    FocalPoint {
        /// What has changed.
        change: FocalPointChange,
        /// Whose account it is about.
        account: AccountId,
    },
    /// To the focal points of a response that was opened again.
    ResponseReopened {
        /// The response.
        response: ResponseId,
        /// The step that opened it, with the reason and the last day.
        event: ResponseEventId,
    },
    /// To the focal points of a response that stands as it was signed off, though it was to be changed.
    ResponseStands {
        /// The response.
        response: ResponseId,
        /// The step that ended or declined it, with the reason.
        event: ResponseEventId,
    },
    /// To the focal points of a response that was accepted.
    ResponseValidated {
        /// The response.
        response: ResponseId,
        /// The number of the submission.
        number: u32,
    },
    /// To the focal points of a response of which contributors say that sections are done. Which, is known at the time of sending.
    SectionDone {
        /// The response.
        response: ResponseId,
    },
    /// To a contributor to whom a focal point has given sections back. Which, and with what note, is known at the time of sending.
    SectionReturned {
        /// The response.
        response: ResponseId,
    },
    /// To somebody who is no longer to answer sections.
    DelegationWithdrawn {
        /// Of which response.
        response: ResponseId,
        /// The sections.
        sections: Vec<SectionCode>,
    },
}

impl Letter {
    /// The letter of a message.
    pub(super) fn of(message: &MailMessage) -> Result<Self, ServiceError> {
        serde_json::from_str(&message.letter).map_err(|error| {
            ServiceError::corrupt(format!("the letter of message {} can't be read: {error}", message.id))
        })
    }

    /// Whether it warns its reader of what somebody else may have done to the account, or to who answers for the country.
    pub(super) const fn is_warning(&self) -> bool {
        matches!(
            self,
            Self::EmailChanged { .. }
                | Self::PasswordChanged
                | Self::SecondFactorRemoved
                | Self::RecoveryCodesRenewed
                | Self::SignInLocked
                | Self::FocalPoint { .. }
        )
    }

    /// Every kind, as lists of messages name them.
    pub const KINDS: [&'static str; 21] = [
        "invitation",
        "contributor-invitation",
        "invitation-barred",
        "password-reset",
        "email-change",
        "email-changed",
        "password-changed",
        "second-factor-removed",
        "recovery-codes-renewed",
        "sign-in-locked",
        "reminder",
        "receipt",
        "clarification-request",
        "deadline-extended",
        "response-reopened",
        "response-stands",
        "response-validated",
        "section-done",
        "section-returned",
        "delegation-withdrawn",
        "focal-point",
    ];

    /// The kind.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Invitation { .. } => "invitation",
            Self::ContributorInvitation { .. } => "contributor-invitation",
            Self::InvitationBarred { .. } => "invitation-barred",
            Self::PasswordReset => "password-reset",
            Self::EmailChange { .. } => "email-change",
            Self::EmailChanged { .. } => "email-changed",
            Self::PasswordChanged => "password-changed",
            Self::SecondFactorRemoved => "second-factor-removed",
            Self::RecoveryCodesRenewed => "recovery-codes-renewed",
            Self::SignInLocked => "sign-in-locked",
            Self::Reminder { .. } => "reminder",
            Self::Receipt { .. } => "receipt",
            Self::ClarificationRequest { .. } => "clarification-request",
            Self::ResponseReopened { .. } => "response-reopened",
            Self::ResponseStands { .. } => "response-stands",
            Self::ResponseValidated { .. } => "response-validated",
            Self::DeadlineExtended { .. } => "deadline-extended",
            Self::SectionDone { .. } => "section-done",
            Self::SectionReturned { .. } => "section-returned",
            Self::DelegationWithdrawn { .. } => "delegation-withdrawn",
            Self::FocalPoint { .. } => "focal-point",
        }
    }

    /// Every text: the kinds, one for each kind of reminder, and one for each change of a focal point.
    pub const TEXTS: [&'static str; 26] = [
        "invitation",
        "contributor-invitation",
        "invitation-barred",
        "password-reset",
        "email-change",
        "email-changed",
        "password-changed",
        "second-factor-removed",
        "recovery-codes-renewed",
        "sign-in-locked",
        "reminder-not-started",
        "reminder-in-progress",
        "reminder-deadline-near",
        "receipt",
        "clarification-request",
        "deadline-extended",
        "response-reopened",
        "response-stands",
        "response-validated",
        "section-done",
        "section-returned",
        "delegation-withdrawn",
        "focal-point-nominated",
        "focal-point-arrived",
        "focal-point-lead",
        "focal-point-left",
    ];

    /// The end of the ids of its texts.
    #[must_use]
    pub const fn text(&self) -> &'static str {
        match self {
            Self::Reminder { kind: ReminderKind::NotStarted, .. } => "reminder-not-started",
            Self::Reminder { kind: ReminderKind::InProgress, .. } => "reminder-in-progress",
            Self::Reminder { kind: ReminderKind::DeadlineNear, .. } => "reminder-deadline-near",
            Self::FocalPoint { change, .. } => change.text(),
            other => other.kind(),
        }
    }

    /// The address that it goes to, where that isn't the account's.
    #[must_use]
    pub const fn own_address(&self) -> Option<&EmailAddress> {
        match self {
            Self::EmailChange { address } | Self::EmailChanged { address } => Some(address),
            _ => None,
        }
    }
}

/// The letter of a message, with an address that belongs to nobody in the place of any that it has.
pub(super) fn without_address(message: &MailMessage) -> Result<String, ServiceError> {
    let nobody = || EmailAddress::parse("erased@erased.invalid").map_err(ServiceError::corrupt);
    let letter = match Letter::of(message)? {
        Letter::EmailChange { .. } => Letter::EmailChange { address: nobody()? },
        Letter::EmailChanged { .. } => Letter::EmailChanged { address: nobody()? },
        _ => return Ok(message.letter.clone()),
    };
    serde_json::to_string(&letter).map_err(ServiceError::corrupt)
}
