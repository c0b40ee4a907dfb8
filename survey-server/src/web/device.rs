//! The cookie of a browser from which somebody has signed in: it keeps what others do wrong from slowing the person down.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite, time};

use super::State;
use super::session::client;
use super::visitor::Visitor;
use crate::services::sign_in::Visit;
use crate::services::token::Token;

const fn name(is_https: bool) -> &'static str {
    if is_https { "__Host-survey-device" } else { "survey-device" }
}

/// The cookie that makes the browser known.
#[must_use]
pub fn cookie(state: &State, key: &Token) -> Cookie<'static> {
    let is_https = state.is_https();
    Cookie::build(name(is_https), key.to_string())
        .path("/")
        .http_only(true)
        .secure(is_https)
        .same_site(SameSite::Lax)
        .max_age(time::Duration::days(400))
        .finish()
}

/// With what somebody comes to sign in.
#[must_use]
pub fn visit(req: &HttpRequest, state: &State, visitor: &Visitor) -> Visit {
    let of_actor = visitor.actor.as_ref().and_then(|actor| Some((actor.session?, actor.account)));
    let of_half = || visitor.signing_in.as_ref().map(|half| (half.session.id, half.account.id));
    Visit {
        client: client(req),
        device: req.cookie(name(state.is_https())).map(|cookie| cookie.value().to_owned()),
        former: of_actor.or_else(of_half),
        lifetimes: state.settings.sessions,
    }
}
