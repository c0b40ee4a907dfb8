//! Who may do what: one table, everything else is denied.

use super::{Actor, Role, ServiceError};
use crate::storage::{CoordinationBodyId, RespondentId};

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
    /// See rounds of consultation: a body, those that it was invited to.
    ReadConsultations,
    /// Comment on what one is consulted on, and reply in threads.
    Comment,
    /// Open rounds of consultation, invite to them, and decide about comments.
    ManageConsultations,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 11] = [
        Self::SeeDashboard,
        Self::ReadResponse,
        Self::WriteResponse,
        Self::SeeMonitor,
        Self::Compare,
        Self::Export,
        Self::ReadDrafts,
        Self::ManageVersions,
        Self::ReadConsultations,
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
            Self::ReadConsultations => "see consultations",
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
        Comment, Compare, Export, ManageConsultations, ManageVersions, ReadConsultations, ReadDrafts, ReadResponse,
        SeeDashboard, SeeMonitor, WriteResponse,
    };
    match (role, action) {
        (Role::FocalPoint, ReadResponse | WriteResponse) => Rule::Own,
        (Role::FocalPoint | Role::CoordinationBody, SeeDashboard)
        | (
            Role::Rapporteur | Role::Secretariat | Role::Administrator,
            SeeDashboard | ReadResponse | SeeMonitor | Compare | Export | ReadDrafts | ReadConsultations,
        )
        // Staff only replies; that a comment of its own is none, the service knows.
        | (Role::Secretariat | Role::Administrator, ManageVersions | ManageConsultations | Comment)
        // In which rounds: see `check_invited`.
        | (Role::CoordinationBody, ReadConsultations | Comment) => Rule::Allowed,
        (Role::FocalPoint, SeeMonitor | Compare | Export)
        | (Role::Rapporteur | Role::Secretariat | Role::Administrator, WriteResponse)
        | (Role::Rapporteur, Comment)
        | (Role::Rapporteur | Role::FocalPoint | Role::CoordinationBody, ManageVersions | ManageConsultations)
        | (Role::FocalPoint, ReadDrafts | ReadConsultations | Comment)
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

/// As [`check`], in a round of consultation: a body acts only in those that it was invited to.
///
/// # Errors
/// [`ServiceError::Forbidden`], or [`ServiceError::NotFound`] for a round that this person's body was not invited to.
pub fn check_invited(
    actor: &Actor,
    action: Action,
    is_invited: impl Fn(CoordinationBodyId) -> bool,
) -> Result<(), ServiceError> {
    check(actor, action, None)?;
    if actor.role == Role::CoordinationBody && !actor.body.is_some_and(is_invited) {
        return Err(ServiceError::not_found("consultation"));
    }
    Ok(())
}
