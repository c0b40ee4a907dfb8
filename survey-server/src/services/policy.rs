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
    /// Read versions of questionnaires before everybody may.
    ReadDrafts,
    /// Save drafts, translate them, review concordances, and take a version through its life.
    ManageVersions,
    /// Comment on what one is consulted on.
    Comment,
    /// Open rounds of consultation, invite to them, and answer comments.
    ManageConsultations,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 10] = [
        Self::SeeDashboard,
        Self::ReadResponse,
        Self::WriteResponse,
        Self::SeeMonitor,
        Self::Compare,
        Self::Export,
        Self::ReadDrafts,
        Self::ManageVersions,
        Self::Comment,
        Self::ManageConsultations,
    ];

    const fn words(self) -> &'static str {
        match self {
            Self::SeeDashboard => "see the dashboard",
            Self::ReadResponse => "read this response",
            Self::WriteResponse => "change this response",
            Self::SeeMonitor => "see the response monitor",
            Self::Compare => "compare cycles",
            Self::Export => "download responses",
            Self::ReadDrafts => "read drafts of questionnaires",
            Self::ManageVersions => "change versions of questionnaires",
            Self::Comment => "comment on drafts",
            Self::ManageConsultations => "run consultations",
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
    use Action::{
        Comment, Compare, Export, ManageConsultations, ManageVersions, ReadDrafts, ReadResponse, SeeDashboard,
        SeeMonitor, WriteResponse,
    };
    match (role, action) {
        (Role::FocalPoint, ReadResponse | WriteResponse) => Rule::Own,
        (Role::FocalPoint | Role::CoordinationBody, SeeDashboard)
        | (
            Role::Rapporteur | Role::Secretariat | Role::Administrator,
            SeeDashboard | ReadResponse | SeeMonitor | Compare | Export | ReadDrafts,
        )
        | (Role::Secretariat | Role::Administrator, ManageVersions | ManageConsultations)
        // In which rounds, the service knows.
        | (Role::CoordinationBody, Comment) => Rule::Allowed,
        (Role::FocalPoint, SeeMonitor | Compare | Export)
        | (Role::Rapporteur | Role::Secretariat | Role::Administrator, WriteResponse | Comment)
        | (Role::Rapporteur | Role::FocalPoint | Role::CoordinationBody, ManageVersions | ManageConsultations)
        | (Role::FocalPoint, ReadDrafts | Comment)
        | (Role::CoordinationBody, ReadResponse | WriteResponse | SeeMonitor | Compare | Export | ReadDrafts)
        | (Role::Contributor, _) => Rule::Denied,
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
