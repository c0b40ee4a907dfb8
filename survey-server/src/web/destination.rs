//! Where somebody goes after signing in: to the page that was asked for, which is always one of ours.

use crate::services::Role;
use crate::web::pages::sign_in::start_of;

/// The longest address that is kept.
const LONGEST: usize = 1000;

/// A path of this site, or nothing: `//elsewhere.example`, `/\elsewhere.example` and `https:…` would lead away from it.
#[must_use]
pub fn local(path: &str) -> Option<&str> {
    let rest = path.strip_prefix('/')?;
    let is_local = !rest.starts_with(['/', '\\'])
        && path.len() <= LONGEST
        && path.chars().all(|c| c.is_ascii_graphic() && c != '\\')
        && !path.starts_with("/sign-");
    is_local.then_some(path)
}

/// Where to go: to the page that was asked for, else to where the work of the role begins.
#[must_use]
pub fn of(next: &str, role: Role) -> &str {
    local(next).unwrap_or_else(|| start_of(role))
}

/// An address that carries on where to go afterwards.
#[must_use]
pub fn with_next(path: &str, next: &str) -> String {
    match local(next).and_then(|next| serde_urlencoded::to_string([("next", next)]).ok()) {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    }
}
