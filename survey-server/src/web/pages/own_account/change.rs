//! Changing name, language, address and password.

use actix_web::HttpResponse;
use actix_web::web::Data;
use survey_model::language::Language;

use super::{again, done, render};
use crate::services::password::Password;
use crate::services::{Actor, ServiceError, own_account};
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::views::wrong::Wrong;
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::{State, current_password};

/// Changes name and language.
///
/// # Errors
/// [`WebError`] if they can't be saved.
pub async fn save_profile(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let name = form.get("name").unwrap_or_default().to_owned();
    let language = form.get("language").and_then(Language::from_code);
    let language = language.ok_or_else(|| WebError::BadField("language".to_owned()))?;
    let (of, given) = (actor.clone(), name.clone());
    match state.block(move |platform| own_account::save_profile(platform, &of, &given, language)).await {
        Ok(()) => Ok(done("profile")),
        Err(error) => {
            let typed = Some((name, String::new()));
            render(&state, &visitor, &actor, None, Wrong::of(error)?, typed).await
        }
    }
}

/// Sends a link to a new address.
///
/// # Errors
/// [`WebError`] if it can't be done.
pub async fn change_email(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let email = form.get("email").unwrap_or_default().to_owned();
    let ask = async {
        current_password::confirm(&state, &actor, &form).await?;
        let (of, given) = (actor.clone(), email.clone());
        state.block(move |platform| own_account::ask_email_change(platform, &of, &given)).await
    };
    match ask.await {
        Ok(()) => Ok(done("email-asked")),
        Err(error) => {
            let typed = Some((actor.name.clone(), email));
            render(&state, &visitor, &actor, None, Wrong::of(error)?.in_form("email"), typed).await
        }
    }
}

/// Changes the password.
///
/// # Errors
/// [`WebError`] if it can't be done.
pub async fn change_password(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    form: Form,
) -> Result<HttpResponse, WebError> {
    match change(&state, &actor, &form).await {
        Ok(()) => Ok(done("password")),
        Err(error) => again(&state, &visitor, &actor, "password", error).await,
    }
}

async fn change(state: &State, actor: &Actor, form: &Form) -> Result<(), WebError> {
    let (of, lifetimes) = (actor.clone(), state.settings.sessions);
    let account = state.block(move |platform| own_account::view(platform, &of, lifetimes)).await?.account;
    let text = |name| form.get(name).unwrap_or_default();
    let email = account.email.as_deref().unwrap_or_default();
    let password = Password::chosen(text("password"), text("again"), email, &account.name);
    let password = password.map_err(|problems| WebError::Service(ServiceError::Invalid(problems)))?;
    current_password::confirm(state, actor, form).await?;
    let hash = state.hasher.hash(&account.id.to_string(), password).await?;
    let of = actor.clone();
    state.block(move |platform| own_account::change_password(platform, &of, hash)).await
}
