//! Where somebody goes after signing in: to the page that was asked for, which is always one of ours.

use crate::services::Role;
use crate::web::pages::sign_in::start_of;

/// The longest address that is kept.
const LONGEST: usize = 1000;

/// A path of this site, or nothing.
///
/// `//elsewhere.example`, `/\elsewhere.example` and `https:…` would lead away from it, and so may `/..//elsewhere.example` and
/// `/%09/elsewhere.example`, for a program that tidies an address before it reads it.
#[must_use]
pub fn local(path: &str) -> Option<&str> {
    let is_local = path.starts_with('/')
        && path.len() <= LONGEST
        && path.chars().all(|c| c.is_ascii_graphic())
        && !path.starts_with("/sign-")
        && stays(path.as_bytes())
        && stays(&decoded(path));
    is_local.then_some(path)
}

/// Whether nothing in an address could be taken for the beginning of another one.
fn stays(address: &[u8]) -> bool {
    !address.windows(2).any(|two| two == b"//") && !address.iter().any(|byte| *byte == b'\\' || byte.is_ascii_control())
}

/// An address with the characters that are written as `%2F` in their places; what is no such number stays.
fn decoded(address: &str) -> Vec<u8> {
    let mut parts = address.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (number, rest) = part.split_at_checked(2).unwrap_or(("", part));
        match u8::from_str_radix(number, 16) {
            Ok(byte) => bytes.push(byte),
            Err(_) => bytes.extend([b"%", number.as_bytes()].concat()),
        }
        bytes.extend(rest.as_bytes());
    }
    bytes
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
