//! Links that sign in to the demonstration by themselves. They open accounts of the demonstration, beside made-up answers only.

use super::account::{self, Account, AccountStatus, NewAccount};
use super::session::{self, Client, Stage, Way};
use super::sign_in::{self, SignedIn, Visit};
use super::token::{self, Token};
use super::{Actor, Platform, ServiceError, Who};
use crate::storage::{self, Connection, cycle, demonstration_link, now};

/// The account of somebody of the demonstration, who is found by name and role, or made.
///
/// # Errors
/// [`ServiceError::Refused`] if the account can't be made.
pub fn person(conn: &mut Connection, new: &NewAccount) -> Result<Account, ServiceError> {
    let is_same = |of: &Account| of.synthetic && of.role == new.role && of.name == new.name.as_str();
    if let Some(known) = storage::account::list(conn)?.into_iter().find(is_same) {
        return Ok(known);
    }
    let made = account::create(conn, &Who::platform(), &NewAccount { synthetic: true, email: None, ..new.clone() })?;
    account::set_status(conn, &Who::platform(), made.id, AccountStatus::Active)
}

/// Somebody of the demonstration who acts once.
///
/// # Errors
/// As [`person`].
pub fn actor(platform: &Platform, new: NewAccount) -> Result<Actor, ServiceError> {
    platform.database.write(move |conn| {
        let account = person(conn, &new)?;
        Actor::of(conn, account, None, None)
    })
}

/// Gives each of these people a new link; all earlier ones end.
///
/// # Errors
/// [`ServiceError::Refused`] if there are answers that are not made up.
pub fn links(platform: &Platform, people: Vec<NewAccount>) -> Result<Vec<Token>, ServiceError> {
    platform.database.write(move |conn| {
        check_synthetic(conn)?;
        demonstration_link::delete_all(conn)?;
        people.iter().map(|person| link(conn, person)).collect()
    })
}

fn link(conn: &mut Connection, new: &NewAccount) -> Result<Token, ServiceError> {
    let (account, token) = (person(conn, new)?, Token::new()?);
    demonstration_link::insert(conn, &token.sha256(), account.id, now())?;
    Ok(token)
}

/// Signs in by a link.
///
/// # Errors
/// [`ServiceError::NotSignedIn`] if there is no such link, [`ServiceError::Refused`] beside answers that are not made up.
pub fn sign_in(platform: &Platform, token: &str, visit: Visit) -> Result<SignedIn, ServiceError> {
    let hash = token::sha256(token.trim());
    platform.database.write(move |conn| {
        check_synthetic(conn)?;
        let found = demonstration_link::find(conn, &hash)?;
        let may_enter = |of: &Account| of.synthetic && of.status == AccountStatus::Active;
        let account = found.filter(may_enter).ok_or(ServiceError::NotSignedIn)?;
        sign_in::end_former(conn, &visit)?;
        let client = Client { way: Way::Link, ..visit.client.clone() };
        let key = session::begin(conn, account.id, Stage::Full, &client, visit.lifetimes)?;
        sign_in::complete(conn, &account, key, "demonstration", &visit)
    })
}

fn check_synthetic(conn: &mut Connection) -> Result<(), ServiceError> {
    if !cycle::is_any_real(conn)? {
        return Ok(());
    }
    let message = "this database has cycles that are not made up: the demonstration's links don't work beside them";
    Err(ServiceError::refused("not-a-demonstration", message))
}
