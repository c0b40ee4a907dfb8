//! Which comments of a round are shown.

use super::Question;
use crate::services::consultation::{CoordinationBodyId, Thread};
use crate::web::error::WebError;

/// Which comments are shown, by what was decided about them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Status {
    /// All, and the parts that have none.
    #[default]
    All,
    /// All, without the parts that have none.
    Commented,
    /// Those without a disposition.
    Open,
    /// Those with a disposition.
    Decided,
}

impl Status {
    /// Every one.
    pub(super) const ALL: [Self; 4] = [Self::All, Self::Commented, Self::Open, Self::Decided];

    /// The code in addresses and catalogues.
    #[must_use]
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Commented => "commented",
            Self::Open => "open",
            Self::Decided => "decided",
        }
    }
}

/// What is shown of a round.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Filter {
    pub(super) status: Status,
    pub(super) body: Option<CoordinationBodyId>,
}

impl Filter {
    pub(super) const STATUSES: [Status; 4] = Status::ALL;

    pub(super) fn parse(question: &Question) -> Result<Self, WebError> {
        let bad = |parameter, given: &str| WebError::BadAddress { parameter, given: given.chars().take(80).collect() };
        let given = |value: &'_ Option<String>| value.clone().filter(|value| !value.is_empty());
        let status = match given(&question.status) {
            None => Status::All,
            Some(code) => {
                let known = Status::ALL.into_iter().find(|status| status.code() == code);
                known.ok_or_else(|| bad("status", &code))?
            }
        };
        let body = given(&question.body).map(|id| id.parse().map_err(|_| bad("body", &id))).transpose()?;
        Ok(Self { status, body })
    }

    /// Whether parts without comments are left out.
    pub(super) fn is_on(&self) -> bool {
        self.status != Status::All || self.body.is_some()
    }

    pub(super) fn shows(&self, thread: &Thread) -> bool {
        let is_decided = thread.disposition().is_some();
        let fits = match self.status {
            Status::All | Status::Commented => true,
            Status::Open => !is_decided,
            Status::Decided => is_decided,
        };
        fits && (self.body.is_none() || thread.comment.comment.coordination_body_id == self.body)
    }
}
