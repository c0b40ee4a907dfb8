//! Mail: letters are queued in the transaction of what they tell of, and sent afterwards by whichever server is free.
//!
//! A queued letter holds ids and codes. Names, titles and one-time links are looked up and made when it is sent, so that the queue holds no
//! secret and no name. A key says what a letter is for, and there is never a second one for it. A server that sends a letter holds it for some
//! minutes; should the server be gone, another one takes over. A server that is cut off between the mail server's "accepted" and its own note of it
//! will send the letter again: nobody can tell whether it went. Both then bear the same `Message-ID`, by which mail programs know them as one.

use chrono::{DateTime, Utc};

use super::account::AccountStatus;
use super::audit::{self, AuditAction, Event};
use super::policy::{self, Action, Resource};
use super::{Actor, Platform, Role, ServiceError, Who};
use crate::storage::mail_message;
use crate::storage::{AccountId, Connection, MailMessageId, ReminderStepId, RespondentId, account, now};

mod content;
mod delivery;
mod focal_point;
mod hand;
mod letter;
mod mailer;
mod outbox;
mod rendered;
mod resolve;
mod sample;
mod sender;
mod smtp;

pub use content::{Content, Fact, Value};
pub use delivery::{Delivery, Pass, send_due};
pub use focal_point::{FocalPointChange, tell_focal_points};
pub use hand::hand_over;
pub use letter::{Letter, ReminderKind};
pub use mailer::Mailer;
pub use outbox::{Line, Shown, list, list_for_operator, show};
pub use rendered::Rendered;
pub use sample::sample;
pub use sender::Sender;
pub use smtp::{Smtp, SmtpError};

pub use crate::storage::mail_message::{MailFilter, MailMessage, MailStatus};

/// A letter that is to be sent.
#[derive(Debug, Clone)]
pub struct NewMessage {
    /// To whom; language and address are the account's at the time of sending.
    pub to: AccountId,
    /// The letter.
    pub letter: Letter,
    /// What it is for; nothing is sent twice for one key.
    pub key: String,
    /// When it should go.
    pub due_at: DateTime<Utc>,
}

/// What became of a letter that was to be queued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Queued {
    /// It is in the queue.
    New(MailMessageId),
    /// There was one with its key already.
    AlreadyThere,
}

/// Queues a letter, unless there is one with its key.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn queue(conn: &mut Connection, message: NewMessage) -> Result<Queued, ServiceError> {
    queue_of_step(conn, message, None)
}

pub(super) fn queue_of_step(
    conn: &mut Connection,
    message: NewMessage,
    step: Option<ReminderStepId>,
) -> Result<Queued, ServiceError> {
    let row = MailMessage {
        id: MailMessageId::new(),
        key: message.key,
        account_id: message.to,
        kind: message.letter.kind().to_owned(),
        letter: serde_json::to_string(&message.letter).map_err(ServiceError::corrupt)?,
        reminder_step_id: step,
        status: MailStatus::Waiting,
        created_at: now(),
        due_at: message.due_at,
        attempts: 0,
        next_attempt_at: message.due_at,
        claimed_by: None,
        claimed_until: None,
        error: None,
        finished_at: None,
        finished_by_id: None,
    };
    let is_new = mail_message::insert(conn, &row)?;
    Ok(if is_new { Queued::New(row.id) } else { Queued::AlreadyThere })
}

/// Queues a letter to every focal point of a respondent who can sign in and has an address, the one in the lead and the others alike, but for one.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn queue_to_focal_points(
    conn: &mut Connection,
    respondent: RespondentId,
    but: Option<AccountId>,
    letter: &Letter,
    key: &str,
) -> Result<(), ServiceError> {
    let reads =
        |of: &account::Account| of.role == Role::FocalPoint && of.status == AccountStatus::Active && of.email.is_some();
    for focal_point in account::list_of(conn, respondent)?.into_iter().filter(|of| reads(of) && Some(of.id) != but) {
        let key = format!("{key}:{}", focal_point.id);
        queue(conn, NewMessage { to: focal_point.id, letter: letter.clone(), key, due_at: now() })?;
    }
    Ok(())
}

/// Takes a message back that has not gone.
///
/// # Errors
/// [`ServiceError::Refused`]: `mail-not-waiting` if it went, or is being sent at this moment; `mail-warning` for a warning.
pub fn cancel(platform: &Platform, actor: &Actor, id: MailMessageId) -> Result<(), ServiceError> {
    change(platform, actor, id, AuditAction::MailCancelled, |message, by| {
        if Letter::of(&message)?.is_warning() {
            let why = "this letter warns somebody of a change of the account: it can't be taken back";
            return Err(ServiceError::refused("mail-warning", why));
        }
        Ok(MailMessage {
            status: MailStatus::Cancelled,
            finished_at: Some(now()),
            finished_by_id: Some(by),
            ..waiting(message)?
        })
    })
}

/// Lets a message that was given up or cancelled be sent again, at once.
///
/// # Errors
/// As [`cancel`].
pub fn retry(platform: &Platform, actor: &Actor, id: MailMessageId) -> Result<(), ServiceError> {
    change(platform, actor, id, AuditAction::MailRetried, |message, _| {
        Ok(MailMessage {
            status: MailStatus::Waiting,
            attempts: 0,
            next_attempt_at: now(),
            finished_at: None,
            finished_by_id: None,
            ..unsent(message)?
        })
    })
}

fn change(
    platform: &Platform,
    actor: &Actor,
    id: MailMessageId,
    action: AuditAction,
    change: impl Fn(MailMessage, AccountId) -> Result<MailMessage, ServiceError> + Send + 'static,
) -> Result<(), ServiceError> {
    policy::check(actor, Action::ManageMail, Resource::Platform)?;
    let actor = actor.clone();
    platform.database.write(move |conn| {
        let message = mail_message::lock(conn, id)?.ok_or(ServiceError::not_found("message"))?;
        let changed = change(message, actor.account)?;
        mail_message::settle(conn, &changed)?;
        record(conn, &Who::from(&actor), action, &changed)
    })
}

/// A message that waits or was given up.
fn waiting(message: MailMessage) -> Result<MailMessage, ServiceError> {
    if matches!(message.status, MailStatus::Waiting | MailStatus::Failed) { Ok(message) } else { Err(not_waiting()) }
}

/// A message that has not gone and isn't on its way.
fn unsent(message: MailMessage) -> Result<MailMessage, ServiceError> {
    if matches!(message.status, MailStatus::Sent | MailStatus::Sending) { Err(not_waiting()) } else { Ok(message) }
}

fn not_waiting() -> ServiceError {
    ServiceError::refused(
        "mail-not-waiting",
        "this message has gone, or is being sent; open the page again to see which",
    )
}

fn record(conn: &mut Connection, who: &Who, action: AuditAction, message: &MailMessage) -> Result<(), ServiceError> {
    let event = Event::new(action, "mail", message.id);
    audit::record(conn, who, event.detail("letter", &message.kind).detail("to", message.account_id))
}

/// Removes from the queue what it knows of somebody whose personal data is erased: what waits is cancelled, and no address stays.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn forget(conn: &mut Connection, who: &Who, account: AccountId) -> Result<(), ServiceError> {
    for message in mail_message::list_of_account(conn, account)? {
        let is_over = message.finished_at.is_some();
        let forgotten = MailMessage {
            status: if is_over { message.status } else { MailStatus::Cancelled },
            finished_at: Some(message.finished_at.unwrap_or_else(now)),
            letter: letter::without_address(&message)?,
            error: None,
            ..message
        };
        mail_message::settle(conn, &forgotten)?;
        if !is_over {
            record(conn, who, AuditAction::MailCancelled, &forgotten)?;
        }
    }
    Ok(())
}
