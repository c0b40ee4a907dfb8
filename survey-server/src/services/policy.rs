//! Who may do what: one table, everything else is denied.

use super::{Actor, Role, ServiceError};
use crate::storage::RespondentId;

/// What somebody may want to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// See the cycles and one's own responses.
    SeeDashboard,
    /// Read the answers of a respondent.
    ReadResponse,
    /// Change and sign off the answers of a respondent.
    WriteResponse,
    /// See who has answered and who has not.
    SeeMonitor,
    /// Compare cycles.
    Compare,
    /// Download the answers of all respondents.
    Export,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 6] =
        [Self::SeeDashboard, Self::ReadResponse, Self::WriteResponse, Self::SeeMonitor, Self::Compare, Self::Export];

    const fn words(self) -> &'static str {
        match self {
            Self::SeeDashboard => "see the dashboard",
            Self::ReadResponse => "read this response",
            Self::WriteResponse => "change this response",
            Self::SeeMonitor => "see the response monitor",
            Self::Compare => "compare cycles",
            Self::Export => "download responses",
        }
    }
}

/// Whether an action is allowed, and on what.
enum Rule {
    /// On everything.
    Allowed,
    /// On what belongs to the actor's own respondent.
    Own,
    /// Not at all.
    Denied,
}

const fn rule(role: Role, action: Action) -> Rule {
    use Action::{Compare, Export, ReadResponse, SeeDashboard, SeeMonitor, WriteResponse};
    match (role, action) {
        (Role::FocalPoint, SeeDashboard) => Rule::Allowed,
        (Role::FocalPoint, ReadResponse | WriteResponse) => Rule::Own,
        (Role::FocalPoint, SeeMonitor | Compare | Export) => Rule::Denied,
        (Role::Rapporteur | Role::Secretariat, SeeDashboard | ReadResponse | SeeMonitor | Compare | Export) => {
            Rule::Allowed
        }
        (Role::Rapporteur | Role::Secretariat, WriteResponse) => Rule::Denied,
        (Role::Administrator | Role::Contributor | Role::CoordinationBody, _) => Rule::Denied,
    }
}

/// Whether `actor` may do `action`, on the responses of `owner` where the action is on one.
#[must_use]
pub fn allows(actor: &Actor, action: Action, owner: Option<RespondentId>) -> bool {
    match rule(actor.role, action) {
        Rule::Allowed => true,
        Rule::Own => owner.is_some() && owner == actor.respondent,
        Rule::Denied => false,
    }
}

/// Allows or refuses.
///
/// # Errors
/// [`ServiceError::Forbidden`], or [`ServiceError::NotFound`] for what belongs to others: who may not read it
/// doesn't learn that it exists.
pub fn check(actor: &Actor, action: Action, owner: Option<RespondentId>) -> Result<(), ServiceError> {
    if allows(actor, action, owner) {
        return Ok(());
    }
    match rule(actor.role, action) {
        Rule::Own => Err(ServiceError::not_found("response")),
        Rule::Allowed | Rule::Denied => Err(ServiceError::Forbidden { action: action.words() }),
    }
}
