//! Forms that change something must come from our own pages.

use actix_web::dev::ServiceRequest;
use actix_web::http::header::{HOST, ORIGIN};
use subtle::ConstantTimeEq;

use super::State;
use super::error::WebError;
use super::form::Form;

/// The field that carries the session's token.
pub const FIELD: &str = "csrf";

/// Refuses a request that a browser says another site made. Where the operator has said at which address the site is, no
/// other one will do, whatever the header `Host` says.
///
/// # Errors
/// [`WebError::Forged`].
pub fn check_origin(req: &ServiceRequest, state: &State) -> Result<(), WebError> {
    let header = |name: &str| req.headers().get(name).and_then(|value| value.to_str().ok());
    let is_public = state.settings.public_url.is_some();
    let is_our_origin =
        |given: &str| given == origin(state.base_url()) || (!is_public && is_host(given, header(HOST.as_str())));
    let is_ours = match (header("sec-fetch-site"), header(ORIGIN.as_str())) {
        (Some(site), given) => {
            matches!(site, "same-origin" | "none") && given.is_none_or(|given| !is_public || is_our_origin(given))
        }
        (None, Some(given)) => is_our_origin(given),
        // No browser: then the token alone decides.
        (None, None) => true,
    };
    if is_ours { Ok(()) } else { Err(WebError::Forged) }
}

/// Scheme and host of an address, as browsers write them: in small letters, without the scheme's usual port.
fn origin(address: &str) -> String {
    let (scheme, rest) = address.split_once("://").unwrap_or(("http", address));
    let scheme = scheme.to_ascii_lowercase();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let usual = if scheme == "https" { ":443" } else { ":80" };
    format!("{scheme}://{}", host.strip_suffix(usual).unwrap_or(&host))
}

fn is_host(origin: &str, host: Option<&str>) -> bool {
    let of_origin = origin.split_once("://").map(|(_, host)| host);
    of_origin.is_some() && of_origin == host
}

/// Takes the token out of a form and compares it, without telling by the time it takes how much of it was right.
///
/// # Errors
/// [`WebError::Forged`] if it is not the session's.
pub fn check_token(form: &mut Form, token: &str) -> Result<(), WebError> {
    let given = form.take(FIELD).unwrap_or_default();
    let is_right = !token.is_empty() && bool::from(given.as_bytes().ct_eq(token.as_bytes()));
    if is_right { Ok(()) } else { Err(WebError::Forged) }
}
