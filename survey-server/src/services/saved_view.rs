//! Views of the explorer that somebody keeps under a name: an address, for whoever saved it alone.
//!
//! What is seen there is computed each time of the answers that are known, so that a view never grows old and holds no figures.

use super::policy::{self, Action, Resource};
use super::{Actor, Platform, ServiceError, session};
use crate::storage::{Connection, SavedViewId, now, saved_view};

pub use crate::storage::saved_view::SavedView;

/// The most views that somebody has.
const MOST: usize = 100;

/// The longest name, in characters.
const LONGEST_NAME: usize = 100;

/// The longest address, in bytes.
const LONGEST_ADDRESS: usize = 4_000;

/// Where addresses begin that can be saved.
const PATH: &str = "/explorer";

/// The views of whoever is signed in, the latest first.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn list(platform: &Platform, actor: &Actor) -> Result<Vec<SavedView>, ServiceError> {
    policy::check(actor, Action::Compare, Resource::Platform)?;
    platform.database.read(|conn| Ok(saved_view::list_of(conn, actor.account)?))
}

/// Keeps an address under a name.
///
/// # Errors
/// [`ServiceError::Refused`] with the code `view-name`, `view-address` or `too-many-views`.
pub fn save(platform: &Platform, actor: &Actor, name: &str, address: &str) -> Result<SavedViewId, ServiceError> {
    let (name, address) = (check_name(name)?, check_address(address)?);
    change(platform, actor, move |conn, actor| {
        if saved_view::list_of(conn, actor.account)?.len() >= MOST {
            let message = format!("you have {MOST} saved views, which is the most; remove one that you no longer use");
            return Err(ServiceError::refused("too-many-views", message));
        }
        let id = SavedViewId::new();
        let (account_id, name, address) = (actor.account, name.clone(), address.clone());
        saved_view::insert(conn, &SavedView { id, account_id, name, address, created_at: now() })?;
        Ok(id)
    })
}

/// Gives a view another name.
///
/// # Errors
/// [`ServiceError::NotFound`] if whoever is signed in has no such view; [`ServiceError::Refused`] with the code `view-name`.
pub fn rename(platform: &Platform, actor: &Actor, id: SavedViewId, name: &str) -> Result<(), ServiceError> {
    let name = check_name(name)?;
    change(platform, actor, move |conn, actor| found(saved_view::rename(conn, actor.account, id, &name)?))
}

/// Removes a view.
///
/// # Errors
/// [`ServiceError::NotFound`] if whoever is signed in has no such view.
pub fn remove(platform: &Platform, actor: &Actor, id: SavedViewId) -> Result<(), ServiceError> {
    change(platform, actor, move |conn, actor| found(saved_view::delete(conn, actor.account, id)?))
}

/// Does something with what belongs to somebody who is still signed in.
fn change<T: Send + 'static>(
    platform: &Platform,
    actor: &Actor,
    work: impl Fn(&mut Connection, &Actor) -> Result<T, ServiceError> + Send + 'static,
) -> Result<T, ServiceError> {
    policy::check(actor, Action::Compare, Resource::Platform)?;
    let actor = actor.clone();
    platform.database.write(move |conn| {
        session::hold(conn, &actor)?;
        work(conn, &actor)
    })
}

const fn found(was_there: bool) -> Result<(), ServiceError> {
    if was_there { Ok(()) } else { Err(ServiceError::not_found("view")) }
}

fn check_name(name: &str) -> Result<String, ServiceError> {
    let name = name.trim();
    let length = name.chars().count();
    if (1..=LONGEST_NAME).contains(&length) && !name.chars().any(char::is_control) {
        return Ok(name.to_owned());
    }
    let message = format!("give the view a name of 1 to {LONGEST_NAME} characters");
    Err(ServiceError::refused("view-name", message))
}

/// A page of the explorer, and nothing that leads elsewhere.
fn check_address(address: &str) -> Result<String, ServiceError> {
    let rest = address.strip_prefix(PATH);
    let is_within = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['?', '/']));
    let is_plain = address.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if is_within && is_plain && address.len() <= LONGEST_ADDRESS && !address.contains("//") {
        return Ok(address.to_owned());
    }
    let message = "only pages of the explorer can be saved; open one, and save it there";
    Err(ServiceError::refused("view-address", message))
}
