//! Whether a letter that has waited is still of use.

use super::{Undeliverable, sections};
use crate::services::account::{Account, AccountStatus};
use crate::services::mail::{FocalPointChange, Letter, MailMessage, MailStatus};
use crate::services::{Platform, ServiceError, deadline, monitor};
use crate::storage::{self, Connection, CycleId, mail_message};
use survey_model::cycle::CycleStatus;

/// Whether a letter still has its purpose: people are disabled, sign in and sign off while letters wait.
pub(super) fn check_needed(
    conn: &mut Connection,
    letter: &Letter,
    to: &Account,
    message: &MailMessage,
) -> Result<(), Undeliverable> {
    // Whoever was taken out of the office is told of it, though nothing can be done with the account any more.
    let is_farewell =
        matches!(letter, Letter::FocalPoint { change: FocalPointChange::Left, account } if *account == to.id);
    let is_out = to.status == AccountStatus::Disabled && !is_farewell;
    if is_out || to.status == AccountStatus::Erased {
        return Err(Undeliverable::Superfluous("account-disabled"));
    }
    let is_needed = match letter {
        Letter::Invitation { .. } => to.status == AccountStatus::Invited,
        Letter::Reminder { cycle, .. } => is_reminder_needed(conn, *cycle, to)?,
        // Whoever asked for it may have been somebody who knew the former password.
        Letter::PasswordReset | Letter::EmailChange { .. } => {
            let credential = storage::credential::find(conn, to.id)?;
            credential.is_none_or(|credential| credential.password_changed_at <= message.created_at)
        }
        Letter::ContributorInvitation { response, sections, .. } => {
            let delegated = storage::section_delegation::list_to(conn, to.id)?;
            delegated.iter().any(|of| of.response_id == *response && sections.contains(&of.section))
        }
        Letter::SectionDone { response } => !sections::done(conn, *response)?.is_empty(),
        Letter::SectionReturned { response } => !sections::returned(conn, *response, to.id)?.is_empty(),
        Letter::DelegationWithdrawn { .. } => knows_of_delegations(conn, to)?,
        _ => true,
    };
    if is_needed { Ok(()) } else { Err(Undeliverable::Superfluous("no-longer-needed")) }
}

fn is_reminder_needed(conn: &mut Connection, id: CycleId, to: &Account) -> Result<bool, ServiceError> {
    let Some(respondent) = to.respondent_id else { return Ok(false) };
    let cycle = storage::cycle::find_by_id(conn, id)?.ok_or(ServiceError::not_found("cycle"))?;
    let response = storage::response::find_of(conn, id, respondent)?;
    let is_submitted = response.is_some_and(|response| monitor::is_submitted(response.status));
    let is_over = deadline::of(conn, &cycle, respondent)?.is_some_and(|day| day < Platform::today());
    Ok(cycle.status == CycleStatus::Open && !is_submitted && !is_over)
}

/// Whoever was never told of sections has no use for the news that they were taken back.
fn knows_of_delegations(conn: &mut Connection, to: &Account) -> Result<bool, ServiceError> {
    let letters = mail_message::list_of_account(conn, to.id)?;
    let was_told = letters.iter().any(|of| of.kind == "contributor-invitation" && of.status == MailStatus::Sent);
    Ok(to.status == AccountStatus::Active || was_told)
}
