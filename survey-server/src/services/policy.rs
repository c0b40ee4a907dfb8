//! Who may do what: one table, everything else is denied.

use survey_model::code::SectionCode;

use super::{Actor, Role, ServiceError};
use crate::storage::{AccountId, CoordinationBodyId, RespondentId, ResponseId};

/// Whether an action is allowed, and on what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// On everything.
    All,
    /// On what belongs to the actor's own respondent.
    Own,
    /// As [`Rule::Own`], to the focal point in the lead.
    Lead,
    /// On the sections that were delegated to the actor.
    Sections,
    /// In the rounds of consultation to which the actor's body was invited.
    Invited,
    /// On the actor's own account.
    Oneself,
    /// Not at all.
    No,
}

use Rule::{All, Invited, Lead, No, Oneself, Own, Sections};

impl Rule {
    /// The code, for lists of routes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            All => "all",
            Own => "own",
            Lead => "lead",
            Sections => "sections",
            Invited => "invited",
            Oneself => "oneself",
            No => "no",
        }
    }
}

/// Roles in the order of the columns of the table; the last column is the public's.
const COLUMNS: usize = Role::ALL.len() + 1;

macro_rules! actions {
    ($($(#[$doc:meta])* $action:ident $code:literal $words:literal [$($rule:expr),*];)+) => {
        /// What somebody may want to do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action {
            $($(#[$doc])* $action,)+
        }

        impl Action {
            /// Every action.
            pub const ALL: &'static [Self] = &[$(Self::$action),+];

            /// The code, for lists of routes and the scopes of tokens.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$action => $code,)+ }
            }

            /// The one with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|action| action.code() == code)
            }

            /// What it is, to be read after "you may not".
            const fn words(self) -> &'static str {
                match self { $(Self::$action => $words,)+ }
            }

            const fn rules(self) -> [Rule; COLUMNS] {
                match self { $(Self::$action => [$($rule),*],)+ }
            }
        }
    };
}

// administrator, secretariat, rapporteur, focal point, contributor, coordination body, public
actions! {
    /// Read what is open to everybody.
    ReadPublished "read-published" "read this"                        [All, All, All, All, All, All, All];
    /// Sign in, by whatever way.
    SignIn "sign-in" "sign in"                                        [All, All, All, All, All, All, All];
    /// Look after one's own account.
    ManageOwnAccount "manage-own-account" "change this account"       [Oneself, Oneself, Oneself, Oneself, Oneself, Oneself, No];
    /// See where one's work begins.
    SeeDashboard "see-dashboard" "see the dashboard"                  [All, All, All, All, All, All, No];
    /// Begin to answer a cycle.
    StartResponse "start-response" "start a response"                 [No, No, No, Own, No, No, No];
    /// Read the answers of a respondent before they are signed off.
    ReadResponse "read-response" "read this response"                 [No, No, No, Own, Sections, No, No];
    /// Read all answers of a respondent at once, and what was signed off before.
    ReadWholeResponse "read-whole-response" "read all answers of this response" [No, No, No, Own, No, No, No];
    /// Change the answers of a respondent.
    WriteResponse "write-response" "change this response"             [No, No, No, Own, Sections, No, No];
    /// Reply to the secretariat's questions about answers.
    ReplyToSecretariat "reply-to-secretariat" "reply for your country: its focal points do" [No, No, No, Own, No, No, No];
    /// Download what supports answers: those that one answers, or that were signed off.
    ReadEvidence "read-evidence" "read this evidence"                 [All, All, All, Own, Sections, No, No];
    /// Sign off the answers of a respondent.
    SignOff "sign-off" "sign off this response: the focal point in the lead does" [No, No, No, Lead, No, No, No];
    /// Give sections to contributors and take them back.
    Delegate "delegate" "give sections to contributors"               [No, No, No, Own, No, No, No];
    /// Read what was signed off.
    ReadSubmission "read-submission" "read this submission"           [All, All, All, Own, No, No, No];
    /// Accept what countries have signed off, ask about it, and open it again.
    ValidateResponses "validate-responses" "validate responses"       [All, All, No, No, No, No, No];
    /// Find answers in public sources for a state that doesn't answer.
    PrepareResearch "prepare-research" "prepare desk research"        [All, All, No, No, No, No, No];
    /// See who has answered and who has not.
    SeeMonitor "see-monitor" "see the response monitor"               [All, All, All, No, No, No, No];
    /// Compare cycles.
    Compare "compare" "compare cycles"                                [All, All, All, No, No, No, No];
    /// Download the answers of all respondents.
    Export "export" "download responses"                              [All, All, All, No, No, No, No];
    /// Read versions of questionnaires before everybody may.
    ReadDrafts "read-drafts" "read drafts of questionnaires"          [All, All, All, No, No, No, No];
    /// Save drafts, translate them, review concordances, and take a version through its life.
    ManageVersions "manage-versions" "change versions of questionnaires" [All, All, No, No, No, No, No];
    /// See rounds of consultation.
    ReadConsultations "read-consultations" "see consultations"        [All, All, All, No, No, Invited, No];
    /// Comment on what one is consulted on, and reply in threads. Staff only replies: that a comment of its own is none, the service knows.
    Comment "comment" "comment on drafts"                             [All, All, No, No, No, Invited, No];
    /// Open rounds of consultation, invite to them, and decide about comments.
    ManageConsultations "manage-consultations" "run consultations"    [All, All, No, No, No, No, No];
    /// See how far each Member State has come, and who answers for it.
    SeeBoard "see-board" "see the cycle board"                        [All, All, No, No, No, No, No];
    /// Set deadlines and reminders of a cycle.
    ManageCycles "manage-cycles" "run cycles"                         [All, All, No, No, No, No, No];
    /// Publish results of a cycle, look at them before, and withdraw them.
    PublishResults "publish-results" "publish results"                [All, All, No, No, No, No, No];
    /// Record who is nominated, and invite those who are.
    ManageNominations "manage-nominations" "record nominations"       [All, All, No, No, No, No, No];
    /// Read the outbox, and send by hand.
    ManageMail "manage-mail" "look after the mail"                    [All, All, No, No, No, No, No];
    /// Invite and disable people of every role.
    ManageAccounts "manage-accounts" "look after accounts"            [All, No, No, No, No, No, No];
    /// Read who has done what.
    ReadAudit "read-audit" "read the audit trail"                     [All, All, No, No, No, No, No];
    /// Hand out and erase the personal data of others.
    ManagePrivacy "manage-privacy" "look after personal data"         [All, No, No, No, No, No, No];
}

impl Action {
    /// Whether only the person may do it, and no program with a token of the person: what lets people in or shows what lets them in, what
    /// hands out or erases personal data, and what a country signs. A token that leaked must not make itself at home.
    #[must_use]
    pub const fn is_personal(self) -> bool {
        matches!(
            self,
            Self::SignIn
                | Self::ManageOwnAccount
                | Self::ManageAccounts
                | Self::ManageNominations
                | Self::ManageMail
                | Self::ManagePrivacy
                | Self::Delegate
                | Self::SignOff
        )
    }
}

/// What somebody wants to do it with.
#[derive(Debug, Clone, Copy)]
pub enum Resource<'a> {
    /// The platform as a whole.
    Platform,
    /// Whatever belongs to a respondent.
    Respondent(RespondentId),
    /// A response.
    Response(RespondentId, ResponseId),
    /// A section of a response.
    Section(RespondentId, ResponseId, &'a SectionCode),
    /// A round of consultation, with the bodies that were invited to it.
    Round(&'a [CoordinationBodyId]),
    /// An account.
    Account(AccountId),
}

/// The rule for a role and an action.
#[must_use]
pub fn rule(role: Role, action: Action) -> Rule {
    // The columns are in the order of the roles.
    Role::ALL.iter().zip(action.rules()).find(|(of, _)| **of == role).map_or(No, |(_, rule)| rule)
}

/// The rule for an action of somebody who is not signed in.
#[must_use]
pub const fn public_rule(action: Action) -> Rule {
    action.rules()[COLUMNS - 1]
}

/// Whether `actor` may do `action` on anything at all: for doors and menus, before it is known on what.
#[must_use]
pub fn allows_at_all(actor: &Actor, action: Action) -> bool {
    actor.scope.has(action) && rule(actor.role, action) != No
}

/// Whether `actor` may do `action` on `resource`.
#[must_use]
pub fn allows(actor: &Actor, action: Action, resource: Resource<'_>) -> bool {
    actor.scope.has(action) && reaches(actor, rule(actor.role, action), resource)
}

fn reaches(actor: &Actor, rule: Rule, resource: Resource<'_>) -> bool {
    match rule {
        All => true,
        Own => is_own(actor, resource),
        Lead => actor.is_lead && is_own(actor, resource),
        Sections => is_own(actor, resource) && is_delegated(actor, resource),
        Invited => matches!(resource, Resource::Round(bodies) if actor.body.is_some_and(|body| bodies.contains(&body))),
        Oneself => matches!(resource, Resource::Account(account) if account == actor.account),
        No => false,
    }
}

fn is_own(actor: &Actor, resource: Resource<'_>) -> bool {
    use Resource::{Respondent, Response, Section};
    matches!(resource, Respondent(of) | Response(of, _) | Section(of, _, _) if Some(of) == actor.respondent)
}

fn is_delegated(actor: &Actor, resource: Resource<'_>) -> bool {
    let mut given = actor.sections.iter();
    match resource {
        Resource::Response(_, response) => given.any(|(of, _)| *of == response),
        Resource::Section(_, response, section) => given.any(|(of, code)| *of == response && code == section),
        _ => false,
    }
}

/// Allows or refuses at the door.
///
/// # Errors
/// [`ServiceError::Forbidden`].
pub fn check_at_all(actor: &Actor, action: Action) -> Result<(), ServiceError> {
    if allows_at_all(actor, action) { Ok(()) } else { Err(forbidden(action)) }
}

/// Allows or refuses.
///
/// # Errors
/// [`ServiceError::Forbidden`], or [`ServiceError::NotFound`] for what belongs to others: who may not read it
/// doesn't learn that it exists.
pub fn check(actor: &Actor, action: Action, resource: Resource<'_>) -> Result<(), ServiceError> {
    if allows(actor, action, resource) {
        return Ok(());
    }
    match rule(actor.role, action) {
        Own | Sections | Lead if !is_own(actor, resource) => Err(ServiceError::not_found("response")),
        Sections => Err(ServiceError::not_found("section")),
        Invited => Err(ServiceError::not_found("consultation")),
        Oneself => Err(ServiceError::not_found("account")),
        All | Own | Lead | No => Err(forbidden(action)),
    }
}

const fn forbidden(action: Action) -> ServiceError {
    ServiceError::Forbidden { action: action.words() }
}
