//! The cookie of a session: nothing but a key of chance, whose hash finds the session in the database.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::dev::ServiceRequest;
use actix_web::http::header::USER_AGENT;

use super::{State, address};
use crate::services::session::Client;
use crate::services::token::Token;

/// Behind HTTPS, the prefix lets browsers take it from this very host only, and by HTTPS only.
const fn name(is_https: bool) -> &'static str {
    if is_https { "__Host-survey-session" } else { "survey-session" }
}

/// The key that a browser sent.
#[must_use]
pub fn key(req: &ServiceRequest, state: &State) -> Option<String> {
    req.cookie(name(state.is_https())).map(|cookie| cookie.value().to_owned())
}

/// The cookie that keeps a key until the session is over.
#[must_use]
pub fn cookie(state: &State, key: &Token) -> Cookie<'static> {
    let seconds = state.settings.sessions.absolute.num_seconds();
    build(state, key.to_string(), time::Duration::seconds(seconds))
}

/// The cookie that removes the key.
#[must_use]
pub fn no_cookie(state: &State) -> Cookie<'static> {
    build(state, String::new(), time::Duration::ZERO)
}

fn build(state: &State, value: String, age: time::Duration) -> Cookie<'static> {
    let is_https = state.is_https();
    Cookie::build(name(is_https), value)
        .path("/")
        .http_only(true)
        .secure(is_https)
        .same_site(SameSite::Lax)
        .max_age(age)
        .finish()
}

/// With what a request came.
#[must_use]
pub fn client(req: &HttpRequest) -> Client {
    let agent = req.headers().get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Client { address: address::of(req), user_agent: agent.to_owned(), ..Client::default() }
}
