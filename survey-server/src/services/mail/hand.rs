//! Letters that somebody takes out of the queue to send them by hand.

use super::resolve::{Purport, Resolved, Undeliverable, resolve};
use super::{Letter, MailMessage, MailStatus, Mailer, Rendered, record, waiting};
use crate::services::account::{self, Account};
use crate::services::audit::AuditAction;
use crate::services::policy::{self, Action, Resource};
use crate::services::{Actor, Platform, Role, ServiceError, Who};
use crate::storage::{Connection, MailMessageId, mail_message, now};

/// Takes a message out of the queue for somebody who sends it by hand: its link is made now, and shown this once.
///
/// # Errors
/// [`ServiceError::Refused`]: `mail-not-waiting` if it went or is being sent, `mail-undeliverable` if it has no purpose or no address,
/// `mail-hand-keys` for what opens the account of who answers for a country, `mail-hand-warning` for a warning that goes by itself;
/// [`ServiceError::Forbidden`] for a link that opens more than the actor may.
pub fn hand_over(
    platform: &Platform,
    actor: &Actor,
    mailer: &Mailer,
    id: MailMessageId,
) -> Result<(String, Rendered), ServiceError> {
    policy::check(actor, Action::ManageMail, Resource::Platform)?;
    let (of, actor, mailer) = (platform.clone(), actor.clone(), mailer.clone());
    platform.database.write(move |conn| {
        let actor = actor.anew(conn)?;
        policy::check(&actor, Action::ManageMail, Resource::Platform)?;
        let message = mail_message::lock(conn, id)?.ok_or(ServiceError::not_found("message"))?;
        let message = waiting(message)?;
        check_kind(conn, &mailer, &message)?;
        check_trusted(conn, &actor, &message)?;
        let resolved = deliverable(&of, conn, &mailer, &message)?;
        let letter = Rendered::of(&resolved.content, &mailer.base_url).map_err(ServiceError::corrupt)?;
        let (status, finished_at) = (MailStatus::Sent, Some(now()));
        let sent = MailMessage { status, finished_at, finished_by_id: Some(actor.account), error: None, ..message };
        mail_message::settle(conn, &sent)?;
        record(conn, &Who::from(&actor), AuditAction::MailHandedOver, &sent)?;
        Ok((resolved.address.to_string(), letter))
    })
}

/// Whether a letter is given to anybody at all: no key to a draft is, and no warning that goes by itself.
pub(super) fn can_be_handed(mailer: &Mailer, message: &MailMessage, to: &Account) -> Result<(), ServiceError> {
    let letter = Letter::of(message)?;
    let opens = matches!(letter, Letter::PasswordReset | Letter::EmailChange { .. });
    if opens && matches!(to.role, Role::FocalPoint | Role::Contributor) {
        let message = "this link opens the account of somebody who answers for a country, and with it a draft: it goes to that person by \
                       mail only; set up SMTP, or end the nomination and nominate anew, of which the country is told";
        return Err(ServiceError::refused("mail-hand-keys", message));
    }
    // Whoever takes such a letter out of the queue could keep it.
    if letter.is_warning() && mailer.smtp.is_some() && message.status == MailStatus::Waiting {
        let message = "this letter warns somebody of a change; it goes by itself and is handed to nobody";
        return Err(ServiceError::refused("mail-hand-warning", message));
    }
    Ok(())
}

fn check_kind(conn: &mut Connection, mailer: &Mailer, message: &MailMessage) -> Result<(), ServiceError> {
    let to = account::find(conn, message.account_id)?;
    can_be_handed(mailer, message, &to)
}

/// A link of these letters opens the account of somebody who can sign in already, or makes somebody staff: it gets into the hands of those
/// only who could do as much without it.
fn check_trusted(conn: &mut Connection, actor: &Actor, message: &MailMessage) -> Result<(), ServiceError> {
    let to = account::find(conn, message.account_id)?;
    if opens_more(message, &to)? { policy::check(actor, Action::ManageAccounts, Resource::Platform) } else { Ok(()) }
}

/// Whether the link of a letter is for administrators only.
pub(super) fn opens_more(message: &MailMessage, to: &Account) -> Result<bool, ServiceError> {
    Ok(match Letter::of(message)? {
        Letter::PasswordReset | Letter::EmailChange { .. } => true,
        Letter::Invitation { .. } => matches!(to.role, Role::Administrator | Role::Secretariat | Role::Rapporteur),
        _ => false,
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
