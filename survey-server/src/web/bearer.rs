//! Tokens of programs, which come in the header `Authorization`.

use actix_web::dev::ServiceRequest;
use actix_web::http::header::AUTHORIZATION;
use actix_web::web::Data;

use super::error::WebError;
use super::{State, session};
use crate::services::{Actor, api_token};

/// The token that a request shows; other kinds of the header are somebody else's.
#[must_use]
pub fn token_of(req: &ServiceRequest) -> Option<&str> {
    let value = req.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ').unwrap_or((value, ""));
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// Who acts with a token. One that opens nothing counts as an attempt to sign in from its address; whoever shows a good one is never held up by
/// what others do there.
///
/// # Errors
/// [`WebError::WrongToken`] if it opens nothing, [`WebError::TooMany`] after too many such from one address.
pub async fn holder(req: &ServiceRequest, token: &str) -> Result<Actor, WebError> {
    let state = req.app_data::<Data<State>>().cloned().ok_or(WebError::Interrupted)?;
    let (token, origin) = (token.to_owned(), session::client(req.request()).address);
    let shown = state.block(move |platform| api_token::find(platform, &token, origin)).await?;
    match shown {
        Some(shown) => Ok(shown.actor),
        None => Err(state.rates.sign_ins.check_address(origin).err().unwrap_or(WebError::WrongToken)),
    }
}
