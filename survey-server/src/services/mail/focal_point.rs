//! What changes about the focal points of a respondent is told to all of them: whoever is let in by a nomination comes with a witness.

use serde::{Deserialize, Serialize};

use super::{Letter, queue_to_focal_points};
use crate::services::account::{Account, AccountStatus};
use crate::services::{Role, ServiceError};
use crate::storage::{Connection, now};

/// What has changed about a focal point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FocalPointChange {
    /// Somebody was nominated.
    Nominated,
    /// Somebody can sign in.
    Arrived,
    /// Somebody got the lead.
    Lead,
    /// Somebody answers no more.
    Left,
}

impl FocalPointChange {
    /// What it is that somebody comes: who has a password is there at once.
    #[must_use]
    pub fn coming(of: &Account) -> Self {
        if of.status == AccountStatus::Active { Self::Arrived } else { Self::Nominated }
    }

    /// The end of the ids of its texts.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Nominated => "focal-point-nominated",
            Self::Arrived => "focal-point-arrived",
            Self::Lead => "focal-point-lead",
            Self::Left => "focal-point-left",
        }
    }
}

/// Tells every active focal point of somebody's respondent what has changed about that one; nothing for who is none.
///
/// Whoever nominates, arrives or is nominated needs no letter about it, and whoever leaves has to be told before the account is disabled:
/// it is told with the others.
///
/// # Errors
/// [`ServiceError`] if it can't be saved.
pub fn tell_focal_points(conn: &mut Connection, of: &Account, change: FocalPointChange) -> Result<(), ServiceError> {
    let Some(respondent) = of.respondent_id.filter(|_| of.role == Role::FocalPoint) else { return Ok(()) };
    let letter = Letter::FocalPoint { change, account: of.id };
    let key = format!("{}:{}:{}", change.text(), of.id, now().timestamp_micros());
    let is_own_news = matches!(change, FocalPointChange::Nominated | FocalPointChange::Arrived);
    queue_to_focal_points(conn, respondent, is_own_news.then_some(of.id), &letter, &key)
}
