//! Looks up what a letter names: people, states, cycles, titles, deadlines, and the link for what comes next.

use chrono::TimeDelta;

use super::content::{Action, Content};
use super::{FocalPointChange, Letter, MailMessage, Mailer};
use crate::services::account::{Account, AccountStatus};
use crate::services::email_address::EmailAddress;
use crate::services::one_time_link::{self, Purpose};
use crate::services::{Platform, ServiceError};
use crate::storage::{self, Connection, account, now};

mod about;
mod needed;
mod sections;
mod told;

use needed::check_needed;
use told::content;

/// Why a letter can't go to anybody, as a code.
#[derive(Debug)]
pub(super) enum Undeliverable {
    /// It has become superfluous.
    Superfluous(&'static str),
    /// It can't be sent.
    Impossible(&'static str),
    /// The database does not do its part.
    Error(ServiceError),
}

impl<E: Into<ServiceError>> From<E> for Undeliverable {
    fn from(error: E) -> Self {
        match error.into() {
            // What the letter is about is gone, or can't be read: that won't get better by waiting.
            ServiceError::NotFound { .. } | ServiceError::Storage(storage::StorageError::Corrupt { .. }) => {
                Self::Impossible("unreadable")
            }
            other => Self::Error(other),
        }
    }
}

/// What stands for a secret where a letter is only looked at.
pub(super) const MASK: &str = "••••••••••••••••";

/// A letter ready to be laid out, and where to send it.
#[derive(Debug)]
pub(super) struct Resolved {
    pub(super) content: Content,
    pub(super) name: String,
    pub(super) address: EmailAddress,
    /// The secret in its link, which must not get into any record.
    pub(super) secret: Option<String>,
}

/// Whether a letter is sent, so that its link has to work, or looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purport {
    Send,
    Look,
}

/// Looks up everything that a message says, and makes its link if it is sent.
pub(super) fn resolve(
    platform: &Platform,
    conn: &mut Connection,
    mailer: &Mailer,
    message: &MailMessage,
    purport: Purport,
) -> Result<Resolved, Undeliverable> {
    let letter = Letter::of(message)?;
    let to = account::find(conn, message.account_id)?.ok_or(ServiceError::not_found("account"))?;
    if purport == Purport::Send {
        check_needed(conn, &letter, &to, message)?;
    }
    let address = address(&letter, &to)?;
    let mut content = content(platform, conn, &letter, &to, message)?;
    let secret = add_action(conn, mailer, &letter, &to, purport, &mut content)?;
    Ok(Resolved { content, name: to.name, address, secret })
}

fn address(letter: &Letter, to: &Account) -> Result<EmailAddress, Undeliverable> {
    let of_account = || to.email.as_deref().map(EmailAddress::parse).transpose();
    match letter.own_address() {
        Some(address) => Ok(address.clone()),
        None => of_account().ok().flatten().ok_or(Undeliverable::Impossible("no-address")),
    }
}

/// What comes next for whoever gets a letter.
enum Next {
    /// A link that can be used once.
    Link(Purpose, Option<String>),
    /// A page of the platform.
    Page(String),
    Nothing,
}

fn next(letter: &Letter, to: &Account) -> Next {
    match letter {
        Letter::Invitation { .. } => Next::Link(Purpose::Invitation, None),
        Letter::ContributorInvitation { .. } if to.status == AccountStatus::Invited => {
            Next::Link(Purpose::Invitation, None)
        }
        Letter::PasswordReset => Next::Link(Purpose::PasswordReset, None),
        Letter::EmailChange { address } => Next::Link(Purpose::EmailChange, Some(address.to_string())),
        Letter::Receipt { response, number } | Letter::ResponseValidated { response, number } => {
            Next::Page(format!("/responses/{response}/submissions/{number}"))
        }
        Letter::ContributorInvitation { response, .. }
        | Letter::ClarificationRequest { response, .. }
        | Letter::SectionDone { response }
        | Letter::SectionReturned { response }
        | Letter::ResponseReopened { response, .. }
        | Letter::ResponseStands { response, .. } => Next::Page(format!("/responses/{response}")),
        // Whoever has left reads it too.
        Letter::FocalPoint { change: FocalPointChange::Left, .. } => Next::Nothing,
        Letter::Reminder { .. } | Letter::DeadlineExtended { .. } | Letter::FocalPoint { .. } => {
            Next::Page("/dashboard".to_owned())
        }
        Letter::EmailChanged { .. }
        | Letter::PasswordChanged
        | Letter::SecondFactorRemoved
        | Letter::RecoveryCodesRenewed
        | Letter::SignInLocked
        | Letter::InvitationBarred { .. }
        | Letter::DelegationWithdrawn { .. } => Next::Nothing,
    }
}

fn lifetime(mailer: &Mailer, purpose: Purpose) -> TimeDelta {
    match purpose {
        Purpose::Invitation | Purpose::FirstAdministrator => mailer.lifetimes.invitation,
        Purpose::PasswordReset => mailer.lifetimes.password_reset,
        Purpose::EmailChange => mailer.lifetimes.email_change,
    }
}

/// Adds what comes next, with its link; gives the link's secret if there is one.
fn add_action(
    conn: &mut Connection,
    mailer: &Mailer,
    letter: &Letter,
    to: &Account,
    purport: Purport,
    content: &mut Content,
) -> Result<Option<String>, ServiceError> {
    let (address, secret) = match next(letter, to) {
        Next::Nothing => return Ok(None),
        Next::Page(path) => (path, None),
        Next::Link(purpose, payload) => {
            let lifetime = lifetime(mailer, purpose);
            content.list_time("valid-until", &(now() + lifetime));
            let secret = match purport {
                Purport::Send => one_time_link::mint(conn, Some(to.id), purpose, payload, lifetime)?.to_string(),
                Purport::Look => MASK.to_owned(),
            };
            (format!("/links/{secret}"), Some(secret))
        }
    };
    let is_known = matches!(letter, Letter::ContributorInvitation { .. }) && secret.is_none();
    let words = if is_known { "contributor-again" } else { letter.text() };
    content.action = Some(Action { words, address: format!("{}{address}", mailer.base_url) });
    Ok(secret)
}
