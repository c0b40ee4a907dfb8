//! The current password once more: without it, a session that somebody has got hold of does nothing that lasts.

use super::State;
use super::error::WebError;
use super::form::Form;
use crate::services::password::Password;
use crate::services::{Actor, own_account};

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
