//! The steps that a version can take.

use super::VersionStatus;
use crate::services::audit::AuditAction;

/// A step in the life of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Other bodies are asked for comments.
    Consult,
    /// It becomes a draft again, as a new revision.
    Reopen,
    /// It is agreed.
    Approve,
    /// Cycles can use it, and everybody can read it.
    Publish,
    /// No new cycle uses it; those that do go on.
    Retire,
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 5] = [Self::Consult, Self::Reopen, Self::Approve, Self::Publish, Self::Retire];

    /// The code that forms and catalogues use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Consult => "consult",
            Self::Reopen => "reopen",
            Self::Approve => "approve",
            Self::Publish => "publish",
            Self::Retire => "retire",
        }
    }

    /// The step with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }

    /// The only status in which a version can take it.
    #[must_use]
    pub const fn from(self) -> VersionStatus {
        match self {
            Self::Consult => VersionStatus::Draft,
            Self::Reopen | Self::Approve => VersionStatus::InConsultation,
            Self::Publish => VersionStatus::Approved,
            Self::Retire => VersionStatus::Published,
        }
    }

    /// Where it leads.
    #[must_use]
    pub const fn to(self) -> VersionStatus {
        match self {
            Self::Consult => VersionStatus::InConsultation,
            Self::Reopen => VersionStatus::Draft,
            Self::Approve => VersionStatus::Approved,
            Self::Publish => VersionStatus::Published,
            Self::Retire => VersionStatus::Retired,
        }
    }

    /// Whether it needs a reason: what others have agreed on, or rely on, is changed.
    #[must_use]
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Reopen | Self::Approve | Self::Retire)
    }

    /// The steps that a version in this status can take.
    pub fn after(status: VersionStatus) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |step| step.from() == status)
    }

    /// What the audit trail calls it.
    pub(super) const fn action(self) -> AuditAction {
        match self {
            Self::Consult => AuditAction::VersionConsulted,
            Self::Reopen => AuditAction::VersionReopened,
            Self::Approve => AuditAction::VersionApproved,
            Self::Publish => AuditAction::VersionPublished,
            Self::Retire => AuditAction::VersionRetired,
        }
    }

    /// What it makes of a version, to be read after "can't be".
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Consult => "sent to consultation",
            Self::Reopen => "made a draft again",
            Self::Approve => "approved",
            Self::Publish => "published",
            Self::Retire => "retired",
        }
    }
}

/// A status in words, to be read after "is".
pub(super) const fn status_words(status: VersionStatus) -> &'static str {
    match status {
        VersionStatus::Draft => "a draft",
        VersionStatus::InConsultation => "in consultation",
        VersionStatus::Approved => "approved",
        VersionStatus::Published => "published",
        VersionStatus::Retired => "retired",
    }
}
