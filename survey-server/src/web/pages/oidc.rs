//! Signing in by way of an OpenID Connect provider.

use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

use super::sign_in::go_on;
use crate::services::oidc::{self, LIFETIME, Return};
use crate::services::session::Way;
use crate::web::device::visit;
use crate::web::error::WebError;
use crate::web::page::see_other;
use crate::web::visitor::Visitor;
use crate::web::{State, address, destination};

/// Where to go afterwards.
#[derive(Debug, Default, Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

/// With what the provider sends somebody back.
#[derive(Deserialize)]
pub struct Answer {
    #[serde(default)]
    state: String,
    iss: Option<String>,
    code: Option<String>,
    error: Option<String>,
}

const fn name(is_https: bool) -> &'static str {
    if is_https { "__Host-survey-oidc" } else { "survey-oidc" }
}

fn cookie(state: &State, value: String, age: time::Duration) -> Cookie<'static> {
    let is_https = state.is_https();
    Cookie::build(name(is_https), value)
        .path("/")
        .http_only(true)
        .secure(is_https)
        // The provider sends the browser back by a link, which takes the cookie along.
        .same_site(SameSite::Lax)
        .max_age(age)
        .finish()
}

/// Sends somebody to the provider. Whom another site sends here sees our own page first: nobody is signed in without wanting it.
///
/// # Errors
/// [`WebError`] if there is none, or it does not answer.
pub async fn depart(state: Data<State>, req: HttpRequest, next: Query<Next>) -> Result<HttpResponse, WebError> {
    let provider = state.oidc.clone().ok_or(WebError::NoSuchPage)?;
    let next = destination::local(&next.next).unwrap_or_default().to_owned();
    let site = req.headers().get("sec-fetch-site").and_then(|value| value.to_str().ok());
    if matches!(site, Some("cross-site" | "same-site")) {
        return Ok(see_other(&destination::with_next("/sign-in", &next)));
    }
    state.rates.sign_ins.check_address(address::of(&req))?;
    let departure = state.block(move |platform| oidc::depart(platform, &provider, &next)).await?;
    let mut answer = see_other(&departure.address);
    let kept = cookie(&state, departure.key.to_string(), time::Duration::seconds(LIFETIME.num_seconds()));
    answer.add_cookie(&kept).map_err(|_| WebError::Interrupted)?;
    Ok(answer)
}

/// Signs in whoever comes back from the provider.
///
/// # Errors
/// [`WebError`] if the person may not, or the provider can't be trusted.
pub async fn arrive(
    state: Data<State>,
    req: HttpRequest,
    visitor: Visitor,
    query: Query<Answer>,
) -> Result<HttpResponse, WebError> {
    let provider = state.oidc.clone().ok_or(WebError::NoSuchPage)?;
    state.rates.sign_ins.check_address(address::of(&req))?;
    let key = req.cookie(name(state.is_https())).map(|cookie| cookie.value().to_owned()).unwrap_or_default();
    let Answer { state: given, iss, code, error } = query.into_inner();
    let back = Return { key, state: given, issuer: iss, code: code.filter(|_| error.is_none()) };
    let mut visit = visit(&req, &state, &visitor);
    visit.client.way = Way::Oidc;
    let (step, next) = state.block(move |platform| oidc::arrive(platform, &provider, &back, visit)).await?;
    let mut answer = go_on(&state, &step, &next)?;
    let gone = cookie(&state, String::new(), time::Duration::ZERO);
    answer.add_cookie(&gone).map_err(|_| WebError::Interrupted)?;
    Ok(answer)
}
