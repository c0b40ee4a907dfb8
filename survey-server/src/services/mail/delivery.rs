//! One pass over what is due: claim, make the link, lay out, hand to the mail server, write down what became of it.

use chrono::{DateTime, TimeDelta, Utc};

use super::resolve::{Purport, Resolved, Undeliverable, resolve};
use super::smtp::{Refusal, Smtp};
use super::{MailMessage, MailStatus, Mailer, Rendered, record};
use crate::services::audit::AuditAction;
use crate::services::{Platform, ServiceError, Who};
use crate::storage::mail_message::{self, Claim};
use crate::storage::{Connection, now};

/// For how long a server has a message to itself: longer than a mail server may take at worst.
const LEASE: TimeDelta = TimeDelta::minutes(10);

/// The pauses after each attempt that failed, in minutes; after the last one, a message is given up.
const PAUSES: [i64; 6] = [1, 5, 15, 60, 240, 720];

/// The pause in minutes when it is not the message that fails but the connection: such an attempt doesn't count.
const PAUSE_WHEN_DOWN: i64 = 1;

/// What became of one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// The mail server has it.
    Sent,
    /// It is tried again later.
    PutOff,
    /// It is tried again later, and so is everything else: the mail server can't be used.
    Down,
    /// It was given up.
    Failed,
    /// It has become superfluous.
    Cancelled,
}

/// What a pass has done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pass {
    /// Messages that the mail server has taken.
    pub sent: usize,
    /// Messages that are tried again later.
    pub put_off: usize,
    /// Messages that were given up.
    pub failed: usize,
    /// Messages that were superfluous.
    pub cancelled: usize,
    /// Whether the pass ended early, as the mail server can't be used.
    pub is_down: bool,
}

impl Pass {
    const fn count(&mut self, delivery: Delivery) {
        match delivery {
            Delivery::Sent => self.sent += 1,
            Delivery::PutOff => self.put_off += 1,
            Delivery::Down => {
                self.put_off += 1;
                self.is_down = true;
            }
            Delivery::Failed => self.failed += 1,
            Delivery::Cancelled => self.cancelled += 1,
        }
    }
}

/// Sends everything that is due, one message after the other, telling of each, until nothing is due, `is_over` says so or the mail
/// server can't be used. Without a mail server it does nothing.
///
/// # Errors
/// [`ServiceError`] if the database does not do its part; what was being sent is free again when its time has passed.
pub fn send_due(
    platform: &Platform,
    mailer: &Mailer,
    who: &Who,
    is_over: &dyn Fn() -> bool,
    tell: &mut dyn FnMut(&MailMessage, Delivery),
) -> Result<Pass, ServiceError> {
    let mut pass = Pass::default();
    let Some(smtp) = &mailer.smtp else { return Ok(pass) };
    while !pass.is_down && !is_over() {
        let Some((message, delivery)) = send_next(platform, mailer, smtp, who)? else { break };
        pass.count(delivery);
        tell(&message, delivery);
    }
    Ok(pass)
}

/// A message that this server has to itself, or what became of it already.
enum Claimed {
    Ready(MailMessage, Box<Resolved>),
    Over(MailMessage, Delivery),
}

fn send_next(
    platform: &Platform,
    mailer: &Mailer,
    smtp: &Smtp,
    who: &Who,
) -> Result<Option<(MailMessage, Delivery)>, ServiceError> {
    let (message, resolved) = match claim(platform, mailer, who)? {
        None => return Ok(None),
        Some(Claimed::Over(message, delivery)) => return Ok(Some((message, delivery))),
        Some(Claimed::Ready(message, resolved)) => (message, resolved),
    };
    let outcome = match Rendered::of(&resolved.content, &mailer.base_url) {
        Ok(rendered) => smtp.send(message.id, &resolved, &rendered).err(),
        Err(error) => Some(Refusal::Message(error.to_string())),
    };
    let (server, who, id) = (mailer.server.clone(), who.clone(), message.id);
    let settle = move |conn: &mut Connection| {
        let held = mail_message::lock(conn, id)?.filter(|row| row.claimed_by.as_deref() == Some(&*server));
        // Whoever took it over, or cancelled it, has the last word.
        let Some(held) = held else { return Ok(None) };
        let (settled, delivery) = settled(held, outcome.as_ref(), now());
        write(conn, &who, &settled, delivery)?;
        Ok::<_, ServiceError>(Some((settled, delivery)))
    };
    let settled = platform.database.write(settle)?;
    Ok(Some(settled.unwrap_or((message, Delivery::PutOff))))
}

fn claim(platform: &Platform, mailer: &Mailer, who: &Who) -> Result<Option<Claimed>, ServiceError> {
    if !platform.database.read(|conn| mail_message::is_any_due(conn, now()))? {
        return Ok(None);
    }
    let (of, mailer, who) = (platform.clone(), mailer.clone(), who.clone());
    platform.database.write(move |conn| {
        let at = now();
        let claim = Claim { server: &mailer.server, at, until: at + LEASE };
        let Some(message) = mail_message::claim(conn, &claim)? else { return Ok(None) };
        let (status, code, delivery) = match resolve(&of, conn, &mailer, &message, Purport::Send) {
            Ok(resolved) => return Ok(Some(Claimed::Ready(message, Box::new(resolved)))),
            Err(Undeliverable::Error(error)) => return Err(error),
            Err(Undeliverable::Superfluous(code)) => (MailStatus::Cancelled, code, Delivery::Cancelled),
            Err(Undeliverable::Impossible(code)) => (MailStatus::Failed, code, Delivery::Failed),
        };
        let over = MailMessage { status, error: Some(code.to_owned()), finished_at: Some(at), ..message };
        write(conn, &who, &over, delivery)?;
        Ok(Some(Claimed::Over(over, delivery)))
    })
}

/// What an attempt makes of a message.
fn settled(message: MailMessage, refusal: Option<&Refusal>, at: DateTime<Utc>) -> (MailMessage, Delivery) {
    let attempt = usize::try_from(message.attempts).unwrap_or(usize::MAX).saturating_sub(1);
    let error = refusal.map(|refusal| refusal.reason().to_owned());
    let wait = |attempts, minutes| {
        let next_attempt_at = at + TimeDelta::minutes(minutes);
        MailMessage { status: MailStatus::Waiting, attempts, next_attempt_at, error: error.clone(), ..message.clone() }
    };
    let finish = |status| MailMessage { status, finished_at: Some(at), error: error.clone(), ..message.clone() };
    match (refusal, PAUSES.get(attempt)) {
        (None, _) => (finish(MailStatus::Sent), Delivery::Sent),
        (Some(Refusal::Server(_)), _) => (wait(message.attempts.saturating_sub(1), PAUSE_WHEN_DOWN), Delivery::Down),
        (Some(Refusal::ForNow(_)), Some(minutes)) => (wait(message.attempts, *minutes), Delivery::PutOff),
        (Some(Refusal::ForNow(_)), None) | (Some(Refusal::Message(_)), _) => {
            (finish(MailStatus::Failed), Delivery::Failed)
        }
    }
}

/// Stores what became of a message, and records it once it is over.
fn write(conn: &mut Connection, who: &Who, message: &MailMessage, delivery: Delivery) -> Result<(), ServiceError> {
    mail_message::settle(conn, message)?;
    let action = match delivery {
        Delivery::Sent => AuditAction::MailSent,
        Delivery::Failed => AuditAction::MailFailed,
        Delivery::Cancelled => AuditAction::MailCancelled,
        Delivery::PutOff | Delivery::Down => return Ok(()),
    };
    record(conn, who, action, message)
}
