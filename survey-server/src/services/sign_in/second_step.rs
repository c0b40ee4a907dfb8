//! The second step: a code is shown, or the program for codes is set up.

use super::{SignedIn, Visit, complete, known_device_of, note_failure};
use crate::services::account::{Account, AccountStatus};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::second_factor::{self, RecoveryCodes, Shown};
use crate::services::session::{self, Session, Stage};
use crate::services::throttle::{self, Key};
use crate::services::{Platform, ServiceError};
use crate::storage::sign_in::Outcome;
use crate::storage::{Connection, account};

/// Shows the second factor; nothing if the code is wrong or was used before.
///
/// # Errors
/// [`ServiceError::TooManyAttempts`], or [`ServiceError::NotSignedIn`] if the session is over.
pub fn show_second_factor(
    platform: &Platform,
    half: Session,
    code: String,
    visit: Visit,
) -> Result<Option<SignedIn>, ServiceError> {
    let (visit, vault) = (visit.by(half.way), platform.vault.clone());
    platform.database.write(move |conn| {
        let account = holder(conn, &half, Stage::SecondFactor)?;
        let key = match known_device_of(conn, account.id, &visit)? {
            Some(device) => Key::device(account.id, &device),
            None => Key::second_factor(account.id),
        };
        throttle::check(conn, std::slice::from_ref(&key))?;
        let Some(shown) = second_factor::show(conn, &vault, account.id, &code)? else {
            throttle::fail(conn, std::slice::from_ref(&key))?;
            note_failure(conn, Some(&account), &visit, Outcome::WrongCode)?;
            return Ok(None);
        };
        throttle::clear(conn, &key)?;
        if shown == Shown::RecoveryCode {
            let event = Event::new(AuditAction::RecoveryCodeUsed, "account", account.id);
            audit::record(conn, &visit.holder(&account), event)?;
        }
        let key = session::advance(conn, &half, Stage::Full, &visit.client, visit.lifetimes)?;
        let factor = if shown == Shown::Code { "totp" } else { "recovery-code" };
        complete(conn, &account, key, factor, &visit).map(Some)
    })
}

/// Confirms the second factor that somebody had to set up first; nothing if the code is wrong.
///
/// # Errors
/// As [`show_second_factor`].
pub fn enrol(
    platform: &Platform,
    half: Session,
    code: String,
    visit: Visit,
) -> Result<Option<(SignedIn, RecoveryCodes)>, ServiceError> {
    let (visit, vault) = (visit.by(half.way), platform.vault.clone());
    platform.database.write(move |conn| {
        let account = holder(conn, &half, Stage::Enrolment)?;
        let Some(codes) = second_factor::confirm(conn, &vault, account.id, &code)? else { return Ok(None) };
        let event = Event::new(AuditAction::SecondFactorOn, "account", account.id);
        audit::record(conn, &visit.holder(&account), event)?;
        let key = session::advance(conn, &half, Stage::Full, &visit.client, visit.lifetimes)?;
        Ok(Some((complete(conn, &account, key, "totp", &visit)?, codes)))
    })
}

fn holder(conn: &mut Connection, half: &Session, stage: Stage) -> Result<Account, ServiceError> {
    if half.stage != stage {
        return Err(ServiceError::NotSignedIn);
    }
    let account = account::find(conn, half.account_id)?.filter(|account| account.status == AccountStatus::Active);
    account.ok_or(ServiceError::NotSignedIn)
}
