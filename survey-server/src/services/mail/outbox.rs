//! Letters that somebody looks at: the list, and one of them with its text, in which secrets are masked.

use super::hand::{can_be_handed, opens_more};
use super::resolve::{Purport, Undeliverable, resolve};
use super::{MailFilter, MailMessage, Mailer, Rendered};
use crate::services::account::Account;
use crate::services::policy::{self, Action, Resource};
use crate::services::{Actor, Platform, ServiceError};
use crate::storage::{Connection, MailMessageId, account, mail_message};

/// A message in a list.
#[derive(Debug, Clone)]
pub struct Line {
    /// The message.
    pub message: MailMessage,
    /// To whom.
    pub to: Account,
    /// The address that it goes to.
    pub address: Option<String>,
    /// Its subject, unless what it is about is gone.
    pub subject: Option<String>,
}

/// A message on a page of its own.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The message.
    pub message: MailMessage,
    /// To whom.
    pub to: Account,
    /// The address that it goes to.
    pub address: Option<String>,
    /// Who sent it by hand or cancelled it.
    pub finished_by: Option<String>,
    /// Why it is given to nobody who would send it by hand, as a code.
    pub withheld: Option<&'static str>,
    /// The letter, or why it can't be shown, as a code.
    pub letter: Result<Rendered, &'static str>,
    /// Whether its link opens so much that only administrators get it, who give their password for it.
    pub opens_more: bool,
}

/// The messages of the outbox, the latest first, at most so many.
///
/// # Errors
/// [`ServiceError::Forbidden`] for somebody who doesn't look after the mail.
pub fn list(
    platform: &Platform,
    actor: &Actor,
    mailer: &Mailer,
    filter: &MailFilter,
    most: i64,
) -> Result<Vec<Line>, ServiceError> {
    policy::check(actor, Action::ManageMail, Resource::Platform)?;
    list_for_operator(platform, mailer, filter, most)
}

/// As [`list`], for whoever runs the program.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn list_for_operator(
    platform: &Platform,
    mailer: &Mailer,
    filter: &MailFilter,
    most: i64,
) -> Result<Vec<Line>, ServiceError> {
    platform.database.read(|conn| {
        let messages = mail_message::list(conn, filter, most)?;
        messages.into_iter().map(|message| line(platform, conn, mailer, message)).collect()
    })
}

fn line(
    platform: &Platform,
    conn: &mut Connection,
    mailer: &Mailer,
    message: MailMessage,
) -> Result<Line, ServiceError> {
    let shown = shown(platform, conn, mailer, message)?;
    let subject = shown.letter.ok().map(|letter| letter.subject);
    Ok(Line { message: shown.message, to: shown.to, address: shown.address, subject })
}

/// A message with its letter.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such message, [`ServiceError::Forbidden`] for who doesn't look after the mail.
pub fn show(platform: &Platform, actor: &Actor, mailer: &Mailer, id: MailMessageId) -> Result<Shown, ServiceError> {
    policy::check(actor, Action::ManageMail, Resource::Platform)?;
    platform.database.read(|conn| {
        let message = mail_message::find(conn, id)?.ok_or(ServiceError::not_found("message"))?;
        shown(platform, conn, mailer, message)
    })
}

fn shown(
    platform: &Platform,
    conn: &mut Connection,
    mailer: &Mailer,
    message: MailMessage,
) -> Result<Shown, ServiceError> {
    let to = account::find(conn, message.account_id)?.ok_or(ServiceError::not_found("account"))?;
    let by = message.finished_by_id.map(|id| account::find(conn, id)).transpose()?.flatten();
    let (address, letter) = match resolve(platform, conn, mailer, &message, Purport::Look) {
        Ok(resolved) => {
            let letter = Rendered::of(&resolved.content, &mailer.base_url).map_err(ServiceError::corrupt)?;
            (Some(resolved.address.to_string()), Ok(letter))
        }
        Err(Undeliverable::Superfluous(code) | Undeliverable::Impossible(code)) => (None, Err(code)),
        Err(Undeliverable::Error(error)) => return Err(error),
    };
    let withheld = match can_be_handed(mailer, &message, &to) {
        Err(ServiceError::Refused { code, .. }) => Some(code),
        other => other.map(|()| None)?,
    };
    let opens_more = opens_more(&message, &to)?;
    Ok(Shown { message, to, address, finished_by: by.map(|by| by.name), withheld, letter, opens_more })
}
