//! Who acts: a person who came by a personal link, or the operator at the command line.

use crate::storage::{AccessLinkId, CoordinationBodyId, RespondentId};

pub use crate::storage::access_link::Role;

/// Somebody who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The link that the person came by.
    pub link: AccessLinkId,
    /// What the person is.
    pub role: Role,
    /// The name to show and to record.
    pub name: String,
    /// Whom a focal point answers for.
    pub respondent: Option<RespondentId>,
    /// For which body somebody comments.
    pub body: Option<CoordinationBodyId>,
}
