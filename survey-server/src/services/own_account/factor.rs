//! The second factor of somebody who is signed in.

use super::{
    Actor, AuditAction, Enrolment, Event, Platform, RecoveryCodes, ServiceError, Who, account, audit, credential,
    notice, own, second_factor,
};

/// Begins to set up a second factor.
///
/// # Errors
/// [`ServiceError::Refused`] (`second-factor-on`) if there is one.
pub fn begin_second_factor(platform: &Platform, actor: &Actor) -> Result<(), ServiceError> {
    let id = own(actor)?;
    platform.database.write(move |conn| second_factor::begin(conn, id))
}

/// What the program for codes is given, while the second factor is being set up.
///
/// # Errors
/// [`ServiceError::Refused`] (`second-factor-on`) otherwise.
pub fn enrolment(platform: &Platform, actor: &Actor) -> Result<Enrolment, ServiceError> {
    let id = own(actor)?;
    platform.database.read(|conn| {
        let account = account::find(conn, id)?;
        second_factor::enrolment(conn, id, account.email.as_deref().unwrap_or(&account.name))
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
    let (id, who) = (own(actor)?, Who::from(actor));
    platform.database.write(move |conn| {
        let codes = second_factor::confirm(conn, id, &code)?;
        if codes.is_some() {
            audit::record(conn, &who, Event::new(AuditAction::SecondFactorOn, "account", id))?;
        }
        Ok(codes)
    })
}

/// Removes the second factor, unless the role needs it.
///
/// # Errors
/// [`ServiceError::Refused`] (`second-factor-required`).
pub fn remove_second_factor(platform: &Platform, actor: &Actor) -> Result<(), ServiceError> {
    let (id, who) = (own(actor)?, Who::from(actor));
    if second_factor::is_required(actor.role) {
        let message = "your role can't do without a second factor; if the device is lost, ask another administrator";
        return Err(ServiceError::refused("second-factor-required", message));
    }
    platform.database.write(move |conn| {
        if second_factor::remove(conn, id)? {
            audit::record(conn, &who, Event::new(AuditAction::SecondFactorOff, "account", id))?;
            notice::second_factor_removed(conn, id)?;
        }
        Ok(())
    })
}

/// Gives new recovery codes in the place of the former ones.
///
/// # Errors
/// [`ServiceError::Refused`] (`second-factor-off`) without a second factor.
pub fn renew_recovery_codes(platform: &Platform, actor: &Actor) -> Result<RecoveryCodes, ServiceError> {
    let (id, who) = (own(actor)?, Who::from(actor));
    platform.database.write(move |conn| {
        if credential::find(conn, id)?.is_none_or(|of| of.totp_confirmed_at.is_none()) {
            return Err(ServiceError::refused("second-factor-off", "set up a second factor first"));
        }
        let codes = second_factor::new_recovery_codes(conn, id)?;
        audit::record(conn, &who, Event::new(AuditAction::RecoveryCodesRenewed, "account", id))?;
        Ok(codes)
    })
}
