//! Letters that somebody takes out of the queue to send them by hand.

use super::resolve::{Purport, Resolved, Undeliverable, resolve};
use super::{MailMessage, MailStatus, Mailer, Rendered, record, waiting};
use crate::services::audit::AuditAction;
use crate::services::policy::{self, Action, Resource};
use crate::services::{Actor, Platform, ServiceError, Who};
use crate::storage::{Connection, MailMessageId, mail_message, now};

/// Takes a message out of the queue for somebody who sends it by hand: its link is made now, and shown this once.
///
/// # Errors
/// [`ServiceError::Refused`]: `mail-not-waiting` if it went or is being sent, `mail-undeliverable` if it has no purpose or no address.
pub fn hand_over(
    platform: &Platform,
    actor: &Actor,
    mailer: &Mailer,
    id: MailMessageId,
) -> Result<(String, Rendered), ServiceError> {
    policy::check(actor, Action::ManageMail, Resource::Platform)?;
    let (of, actor, mailer) = (platform.clone(), actor.clone(), mailer.clone());
    platform.database.write(move |conn| {
        let message = mail_message::lock(conn, id)?.ok_or(ServiceError::not_found("message"))?;
        let message = waiting(message)?;
        let resolved = deliverable(&of, conn, &mailer, &message)?;
        let letter = Rendered::of(&resolved.content, &mailer.base_url).map_err(ServiceError::corrupt)?;
        let (status, finished_at) = (MailStatus::Sent, Some(now()));
        let sent = MailMessage { status, finished_at, finished_by_id: Some(actor.account), error: None, ..message };
        mail_message::settle(conn, &sent)?;
        record(conn, &Who::from(&actor), AuditAction::MailHandedOver, &sent)?;
        Ok((resolved.address.to_string(), letter))
    })
}

fn deliverable(
    platform: &Platform,
    conn: &mut Connection,
    mailer: &Mailer,
    message: &MailMessage,
) -> Result<Resolved, ServiceError> {
    resolve(platform, conn, mailer, message, Purport::Send).map_err(|error| match error {
        Undeliverable::Error(error) => error,
        Undeliverable::Superfluous(_) | Undeliverable::Impossible(_) => ServiceError::refused(
            "mail-undeliverable",
            "this message has no purpose any more, or its account has no address; cancel it",
        ),
    })
}
