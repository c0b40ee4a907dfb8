//! Respondents, as services name them.

use survey_model::language::Language;
use survey_model::respondent::Respondent;

use super::account::Account;
use super::{Actor, Platform, Role, ServiceError, nomination};
use crate::storage::{account, respondent};

/// The respondent that a focal point answers for.
///
/// # Errors
/// [`ServiceError::Forbidden`] for somebody who answers for nobody.
pub fn of(platform: &Platform, actor: &Actor) -> Result<Respondent, ServiceError> {
    let id = actor.respondent.ok_or(ServiceError::Forbidden { action: "answer for a Member State" })?;
    platform.database.read(|conn| respondent::find_by_id(conn, id))?.ok_or(ServiceError::not_found("respondent"))
}

/// The focal points of the respondent that somebody answers for, who is in the lead first.
///
/// # Errors
/// [`ServiceError::Forbidden`] for somebody who answers for nobody, or for sections only.
pub fn focal_points(platform: &Platform, actor: &Actor) -> Result<Vec<Account>, ServiceError> {
    let id = actor.respondent.filter(|_| actor.role == Role::FocalPoint);
    let id = id.ok_or(ServiceError::Forbidden { action: "answer for a Member State" })?;
    let mut found = platform.database.read(|conn| account::list_of(conn, id))?;
    found.retain(nomination::is_focal_point);
    found.sort_by_key(|one| !one.is_lead);
    Ok(found)
}

/// The respondent's name in a language: the state, and the organisation if it is one.
#[must_use]
pub fn name(respondent: &Respondent, language: Language) -> String {
    let state = respondent.state.state().name(language);
    if respondent.organisation.is_empty() { state.to_owned() } else { format!("{} ({state})", respondent.organisation) }
}
