//! Whom to tell about a hole in the server (RFC 9116).

use actix_web::HttpResponse;
use actix_web::web::Data;
use chrono::{TimeDelta, Utc};

use crate::web::State;
use crate::web::error::WebError;

/// For how long the answer may be relied upon; the document asks for less than a year.
const GOOD_FOR: TimeDelta = TimeDelta::days(180);

/// Says whom to tell, and in which languages.
///
/// # Errors
/// [`WebError::NoSuchPage`] unless the operator has said whom.
pub async fn show(state: Data<State>) -> Result<HttpResponse, WebError> {
    let contact = state.settings.security_contact.as_deref().ok_or(WebError::NoSuchPage)?;
    let expires = (Utc::now() + GOOD_FOR).format("%Y-%m-%dT00:00:00Z");
    let here = format!("{}/.well-known/security.txt", state.base_url());
    let text = format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: ar, en, es, fr, ru, zh\nCanonical: {here}\n"
    );
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(text))
}
