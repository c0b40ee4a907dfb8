//! Contributors whose address belongs to an account of others.
//!
//! A focal point may not learn who has an account, and nobody answers for two states. So whoever is invited by such an address gets an entry like everybody
//! else: an account of its own that has no address, to which no link leads, and which stays "invited" as that of somebody who never comes. The address
//! that was typed is kept beside it. Its owner is told by letter, and settles with the focal point what can't be settled here.

use super::invite::Invited;
use super::refuse_disabled;
use crate::services::account::{self, Account, NewAccount};
use crate::services::administration::create_invited;
use crate::services::audit::{self, AuditAction, Event};
use crate::services::mail::{self, Letter, NewMessage};
use crate::services::{ServiceError, Who};
use crate::storage::taken_address::{self, TakenAddress};
use crate::storage::{self, AccountId, Connection, RespondentId, ResponseId, now, section_delegation};

/// Makes the entry of somebody whose address `owner` has.
pub(super) fn make(
    conn: &mut Connection,
    who: &Who,
    new: NewAccount,
    owner: &Account,
) -> Result<Account, ServiceError> {
    let email = new.email.as_ref().map(ToString::to_string).ok_or(ServiceError::not_found("address"))?;
    let made = create_invited(conn, who, &NewAccount { email: None, ..new })?;
    keep(conn, who, TakenAddress { account_id: made.id, email, owner_id: owner.id })?;
    Ok(made)
}

fn keep(conn: &mut Connection, who: &Who, taken: TakenAddress) -> Result<(), ServiceError> {
    taken_address::insert(conn, &taken)?;
    let event = Event::new(AuditAction::AddressTaken, "account", taken.account_id);
    audit::record(conn, who, event.detail("account", taken.owner_id))
}

/// Takes the address of a contributor to whose account nobody ever came, for one that `make` makes. The contributor's becomes an entry: those who
/// invited see what they saw before.
///
/// # Errors
/// [`ServiceError::NotFound`] if the account is gone or has no address; what `make` fails with.
pub fn take_address(
    conn: &mut Connection,
    who: &Who,
    from: AccountId,
    make: impl FnOnce(&mut Connection) -> Result<Account, ServiceError>,
) -> Result<Account, ServiceError> {
    let there = account::find(conn, from)?;
    let email = there.email.clone().ok_or(ServiceError::not_found("address"))?;
    account::shut_out(conn, from, None)?;
    storage::account::update(conn, &Account { email: None, changed_at: now(), ..there })?;
    let made = make(conn)?;
    keep(conn, who, TakenAddress { account_id: from, email, owner_id: made.id })?;
    Ok(made)
}

/// The entry that a respondent has for an address already.
pub(super) fn find(
    conn: &mut Connection,
    respondent: RespondentId,
    invited: &Invited,
) -> Result<Option<Account>, ServiceError> {
    let id = taken_address::find_of(conn, respondent, invited.email.as_str())?;
    id.map(|id| refuse_disabled(account::find(conn, id)?)).transpose()
}

/// Gives an entry its address, which nobody else has any more: the person can be invited like everybody.
pub(super) fn release(
    conn: &mut Connection,
    there: Account,
    response: ResponseId,
    invited: &Invited,
) -> Result<Account, ServiceError> {
    let account = Account { email: Some(invited.email.to_string()), changed_at: now(), ..there };
    taken_address::delete(conn, account.id)?;
    storage::account::update(conn, &account)?;
    // The letter names what is given now: nobody has been told of it before.
    for section in &invited.sections {
        section_delegation::delete(conn, response, section, account.id)?;
    }
    Ok(account)
}

/// Tells the owner of an address why the invitation can't be accepted; once a day for each response.
pub(super) fn tell_owner(
    conn: &mut Connection,
    account: &Account,
    by: AccountId,
    response: ResponseId,
) -> Result<(), ServiceError> {
    let Some(taken) = taken_address::find(conn, account.id)? else { return Ok(()) };
    let at = now();
    let key = format!("invitation-barred:{response}:{}:{}", taken.owner_id, at.date_naive());
    let letter = Letter::InvitationBarred { invited_by: by, response };
    mail::queue(conn, NewMessage { to: taken.owner_id, letter, key, due_at: at }).map(drop)
}
