//! The lead of a state is never lost while there is somebody who can have it.

use super::is_focal_point;
use crate::services::account::{Account, AccountStatus, rights};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::mail::{self, FocalPointChange};
use crate::services::{ServiceError, Who};
use crate::storage::{self, AccountId, Connection, RespondentId, nomination, now};

/// Gives the lead of a respondent to the focal point who has served longest, if nobody has it and there is one; gives who got it.
///
/// Who can sign in comes before who has only been invited. Of several, it is the one whose nomination in force was recorded first (whose account was made
/// first, for those who came without one), and of these the one with the smallest id: the same rows always give the same person.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn keep_lead(
    conn: &mut Connection,
    who: &Who,
    respondent: RespondentId,
    before: Option<AccountId>,
) -> Result<Option<AccountId>, ServiceError> {
    let mut all = storage::account::list_of(conn, respondent)?;
    all.retain(is_focal_point);
    if all.iter().any(|account| account.is_lead) {
        return Ok(None);
    }
    let Some(next) = longest_serving(conn, all)? else { return Ok(None) };
    let next = Account { is_lead: true, changed_at: now(), ..next };
    rights::update(conn, who, &next)?;
    let from = before.map_or_else(|| "none".to_owned(), |before| before.to_string());
    let event = Event::new(AuditAction::LeadChanged, "account", next.id);
    audit::record(conn, who, event.detail("before", from).detail("to", next.id))?;
    mail::tell_focal_points(conn, &next, FocalPointChange::Lead)?;
    Ok(Some(next.id))
}

fn longest_serving(conn: &mut Connection, all: Vec<Account>) -> Result<Option<Account>, ServiceError> {
    let in_force = nomination::list_in_force(conn)?;
    let since = |account: &Account| {
        let nominated = in_force.iter().find(|of| of.account_id == account.id);
        nominated.map_or(account.created_at, |of| of.recorded_at)
    };
    let rank = |account: &Account| (account.status != AccountStatus::Active, since(account), account.id);
    Ok(all.into_iter().min_by_key(rank))
}
