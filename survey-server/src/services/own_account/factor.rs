//! The second factor of somebody who is signed in.

use super::{
    Actor, AuditAction, Connection, Enrolment, Event, Key, Platform, Problem, RecoveryCodes, ServiceError, Who,
    account, audit, credential, notice, own, second_factor, session, storage, throttle,
};
use crate::services::Vault;
use crate::services::second_factor::Shown;

/// Begins to set up a second factor.
///
/// # Errors
/// [`ServiceError::Refused`] (`second-factor-on`) if there is one.
pub fn begin_second_factor(platform: &Platform, actor: &Actor) -> Result<(), ServiceError> {
    let (id, actor, vault) = (own(actor)?, actor.clone(), platform.vault.clone());
    platform.database.write(move |conn| {
        session::hold(conn, &actor)?;
        second_factor::begin(conn, &vault, id)
    })
}

/// What the program for codes is given, while the second factor is being set up.
///
/// # Errors
/// [`ServiceError::Refused`] (`second-factor-on`) otherwise.
pub fn enrolment(platform: &Platform, actor: &Actor) -> Result<Enrolment, ServiceError> {
    let id = own(actor)?;
    platform.database.read(|conn| {
        let account = account::find(conn, id)?;
        second_factor::enrolment(conn, &platform.vault, id, account.email.as_deref().unwrap_or(&account.name))
    })
}

/// Confirms a second factor by its first code; nothing if that is wrong.
///
/// # Errors
/// [`ServiceError::Refused`] (`second-factor-on`) if nothing is being set up.
pub fn confirm_second_factor(
    platform: &Platform,
    actor: &Actor,
    code: String,
) -> Result<Option<RecoveryCodes>, ServiceError> {
    let (id, who, actor) = (own(actor)?, Who::from(actor), actor.clone());
    let vault = platform.vault.clone();
    platform.database.write(move |conn| {
        session::hold(conn, &actor)?;
        let codes = second_factor::confirm(conn, &vault, id, &code)?;
        if codes.is_some() {
            audit::record(conn, &who, Event::new(AuditAction::SecondFactorOn, "account", id))?;
        }
        Ok(codes)
    })
}

/// Removes the second factor, unless the role needs it. It is shown once more for that: a password that somebody has stolen is not enough.
///
/// # Errors
/// [`ServiceError::Refused`] (`second-factor-required`, `second-factor-off`), [`ServiceError::Invalid`] (`code`) if the code is wrong, or
/// [`ServiceError::TooManyAttempts`].
pub fn remove_second_factor(platform: &Platform, actor: &Actor, code: String) -> Result<(), ServiceError> {
    let (id, who, holder) = (own(actor)?, Who::from(actor), actor.clone());
    if second_factor::is_required(actor.role) {
        let message = "your role can't do without a second factor; if the device is lost, ask another administrator";
        return Err(ServiceError::refused("second-factor-required", message));
    }
    let vault = platform.vault.clone();
    let removed = platform.database.write(move |conn| {
        session::hold(conn, &holder)?;
        if !is_shown(conn, &vault, &who, id, &code)? {
            return Ok(None);
        }
        second_factor::remove(conn, id)?;
        audit::record(conn, &who, Event::new(AuditAction::SecondFactorOff, "account", id))?;
        notice::second_factor_removed(conn, id).map(Some)
    })?;
    removed.ok_or_else(wrong_code)
}

/// Gives new recovery codes in the place of the former ones; the second factor is shown once more for that.
///
/// # Errors
/// [`ServiceError::Refused`] (`second-factor-off`) without a second factor, [`ServiceError::Invalid`] (`code`) if the code is wrong, or
/// [`ServiceError::TooManyAttempts`].
pub fn renew_recovery_codes(platform: &Platform, actor: &Actor, code: String) -> Result<RecoveryCodes, ServiceError> {
    let (id, who, holder) = (own(actor)?, Who::from(actor), actor.clone());
    let vault = platform.vault.clone();
    let renewed = platform.database.write(move |conn| {
        session::hold(conn, &holder)?;
        if !is_shown(conn, &vault, &who, id, &code)? {
            return Ok::<_, ServiceError>(None);
        }
        let codes = second_factor::new_recovery_codes(conn, id)?;
        audit::record(conn, &who, Event::new(AuditAction::RecoveryCodesRenewed, "account", id))?;
        notice::recovery_codes_renewed(conn, id)?;
        Ok(Some(codes))
    })?;
    renewed.ok_or_else(wrong_code)
}

/// Takes a code, or a recovery code; a wrong one is counted as a wrong password of somebody who is signed in is.
fn is_shown(
    conn: &mut Connection,
    vault: &Vault,
    who: &Who,
    id: storage::AccountId,
    code: &str,
) -> Result<bool, ServiceError> {
    if credential::find(conn, id)?.is_none_or(|of| of.totp_confirmed_at.is_none()) {
        return Err(ServiceError::refused("second-factor-off", "set up a second factor first"));
    }
    throttle::check(conn, &[Key::again(id)])?;
    match second_factor::show(conn, vault, id, code)? {
        Some(Shown::Code) => {}
        Some(Shown::RecoveryCode) => {
            audit::record(conn, who, Event::new(AuditAction::RecoveryCodeUsed, "account", id))?;
        }
        None => {
            throttle::fail(conn, &[Key::again(id)])?;
            audit::record(conn, who, Event::new(AuditAction::SecondFactorFailed, "account", id))?;
            return Ok(false);
        }
    }
    throttle::clear(conn, &Key::again(id))?;
    Ok(true)
}

fn wrong_code() -> ServiceError {
    let message = "this code is wrong, or was used before";
    ServiceError::Invalid(vec![Problem::in_field("code", "code", message)])
}
