//! Links of letters, which all look alike: each leads to the page that it is for.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};

use crate::services::one_time_link::{self, Purpose};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::see_other;

/// Leads to the page that a link is for.
///
/// # Errors
/// [`WebError::Service`] if there is no such link.
pub async fn follow(state: Data<State>, token: Path<String>) -> Result<HttpResponse, WebError> {
    let given = token.clone();
    let purpose = state.block(move |platform| one_time_link::purpose(platform, &given)).await?;
    Ok(see_other(&format!("{}/{token}", page_of(purpose))))
}

/// The page of a purpose.
#[must_use]
pub const fn page_of(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Invitation => "/invitations",
        Purpose::PasswordReset => "/password-resets",
        Purpose::EmailChange => "/email-changes",
        Purpose::FirstAdministrator => "/first-administrator",
    }
}
