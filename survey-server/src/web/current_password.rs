//! The current password once more: without it, a session that somebody has got hold of does nothing that lasts.

use survey_model::problem::Problem;

use super::State;
use super::error::WebError;
use super::form::Form;
use crate::services::password::Password;
use crate::services::{Actor, ServiceError, own_account};

/// Compares what a form has as the current password, in the field `current`.
///
/// # Errors
/// [`WebError::Service`]: `current-wrong`, `no-password`, or too many wrong ones before.
pub async fn confirm(state: &State, actor: &Actor, form: &Form) -> Result<(), WebError> {
    let password = Password::given(form.get("current").unwrap_or_default());
    let of = actor.clone();
    let hash = state.block(move |platform| own_account::password_hash(platform, &of)).await?;
    if state.hasher.verify(&actor.account.to_string(), password, Some(hash)).await? {
        return Ok(());
    }
    let of = actor.clone();
    state.block(move |platform| own_account::refuse_password(platform, &of)).await
}

/// As [`confirm`], for a form with which these things are wrong already: all of it is told at once.
///
/// # Errors
/// As [`confirm`], with what was wrong before.
pub async fn confirm_beside(
    state: &State,
    actor: &Actor,
    form: &Form,
    mut problems: Vec<Problem>,
) -> Result<(), WebError> {
    match confirm(state, actor, form).await {
        Err(WebError::Service(ServiceError::Invalid(found))) => problems.extend(found),
        other => other?,
    }
    if problems.is_empty() { Ok(()) } else { Err(WebError::Service(ServiceError::Invalid(problems))) }
}

/// As [`confirm_beside`], before somebody does something about others. Accounts of the demonstration open by a link and have no password:
/// of them it is not asked.
///
/// # Errors
/// As [`confirm_beside`].
pub async fn confirm_about_others(
    state: &State,
    actor: &Actor,
    form: &Form,
    problems: Vec<Problem>,
) -> Result<(), WebError> {
    match (actor.is_synthetic, problems.is_empty()) {
        (true, true) => Ok(()),
        (true, false) => Err(WebError::Service(ServiceError::Invalid(problems))),
        (false, _) => confirm_beside(state, actor, form, problems).await,
    }
}
