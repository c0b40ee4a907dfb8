//! Another e-mail address: it counts once its link was opened, so that it is known to be the person's.

use super::{
    Account, AccountStatus, Actor, AuditAction, Connection, EmailAddress, Event, Key, Platform, Problem, Purpose,
    ServiceError, Who, account, audit, email_of, notice, now, one_time_link, own, storage, throttle,
};
use crate::services::session::{self, Client};

/// Sends a link to a new address. Whether somebody else has it is not said; then no letter goes.
///
/// # Errors
/// [`ServiceError::Invalid`] for what is no address, or is the present one.
pub fn ask_email_change(platform: &Platform, actor: &Actor, email: &str) -> Result<(), ServiceError> {
    let (id, who, actor) = (own(actor)?, Who::from(actor), actor.clone());
    let email = email_of(email).map_err(|problem| ServiceError::Invalid(vec![problem]))?;
    platform.database.write(move |conn| {
        session::hold(conn, &actor)?;
        if account::find(conn, id)?.email.as_deref() == Some(email.as_str()) {
            let problem = Problem::in_field("email-same", "email", "this is the present address");
            return Err(ServiceError::Invalid(vec![problem]));
        }
        throttle::check(conn, &[Key::letters(&id.to_string())])?;
        throttle::fail(conn, &[Key::letters(&id.to_string())])?;
        audit::record(conn, &who, Event::new(AuditAction::EmailChangeAsked, "account", id))?;
        match storage::account::find_by_email(conn, email.as_str())? {
            Some(_) => Ok(()),
            None => notice::email_change(conn, id, email.clone()),
        }
    })
}

/// The new address that a link is for.
///
/// # Errors
/// [`ServiceError::Refused`]: `link-unknown`, `link-used` or `link-expired`.
pub fn find_email_change(platform: &Platform, token: &str) -> Result<String, ServiceError> {
    let link = platform.database.read(|conn| one_time_link::peek(conn, token, Purpose::EmailChange))?;
    link.payload.ok_or_else(|| ServiceError::corrupt("a change of address without one"))
}

/// Changes the address by a link, and tells the former one.
///
/// # Errors
/// As [`find_email_change`], and [`ServiceError::Refused`] (`email-taken`) if somebody else has the address by now.
pub fn confirm_email_change(platform: &Platform, token: String, client: Client) -> Result<(), ServiceError> {
    platform.database.write(move |conn| {
        let link = one_time_link::consume(conn, &token, Purpose::EmailChange)?;
        let (Some(id), Some(email)) = (link.account_id, link.payload) else {
            return Err(ServiceError::corrupt("a change of address without one"));
        };
        let before = storage::account::lock(conn, id)?.filter(|account| account.status == AccountStatus::Active);
        let before = before.ok_or(ServiceError::NotSignedIn)?;
        change(conn, before.clone(), email)?;
        // Whoever reads the mail of the former address must not choose the password.
        one_time_link::end_all(conn, Some(id), Purpose::PasswordReset)?;
        let who = Who { origin: client.address, ..Who::of(&before) };
        audit::record(conn, &who, Event::new(AuditAction::EmailChanged, "account", id))?;
        match before.email.as_deref().map(EmailAddress::parse) {
            Some(Ok(former)) => notice::email_changed(conn, id, former),
            _ => Ok(()),
        }
    })
}

fn change(conn: &mut Connection, before: Account, email: String) -> Result<(), ServiceError> {
    let taken = || ServiceError::refused("email-taken", "somebody else has this address by now");
    if storage::account::find_by_email(conn, &email)?.is_some() {
        return Err(taken());
    }
    let after = Account { email: Some(email), changed_at: now(), ..before };
    storage::account::update(conn, &after).map_err(|error| match error {
        storage::StorageError::Conflict(_) => taken(),
        other => other.into(),
    })
}
