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

/// Who acts with a token.
///
/// # Errors
/// [`WebError::WrongToken`] if it opens nothing.
pub async fn holder(req: &ServiceRequest, token: &str) -> Result<Actor, WebError> {
    let state = req.app_data::<Data<State>>().cloned().ok_or(WebError::Interrupted)?;
    let (token, origin) = (token.to_owned(), session::client(req.request()).address);
    let shown = state.block(move |platform| api_token::find(platform, &token, origin)).await?;
    shown.map(|shown| shown.actor).ok_or(WebError::WrongToken)
}
