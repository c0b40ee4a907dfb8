//! What can go wrong in a service, sorted by what it means for the person who asked.

use survey_model::problem::Problem;

use crate::storage::StorageError;

/// Why a service did not do what was asked; then nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// There is no such thing, or it is not this person's to know of.
    #[error("there is no such {what}")]
    NotFound {
        /// What was looked for, as people call it.
        what: &'static str,
    },
    /// The person may not do this.
    #[error("you may not {action}")]
    Forbidden {
        /// What was asked, to be read after "you may not".
        action: &'static str,
    },
    /// Nobody is signed in, or the link is not valid any more.
    #[error("you are not signed in")]
    NotSignedIn,
    /// What was given is wrong: every problem is listed.
    #[error("{} {}", .0.len(), if .0.len() == 1 { "problem" } else { "problems" })]
    Invalid(Vec<Problem>),
    /// It can't be done in the present state.
    #[error("{message}")]
    Refused {
        /// The stable code.
        code: &'static str,
        /// A plain sentence with a way on.
        message: String,
    },
    /// Too much was wrong before; others are not kept waiting.
    #[error("too many attempts: please try again in {seconds} seconds")]
    TooManyAttempts {
        /// How long to wait.
        seconds: u64,
    },
    /// The database did not do its part.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl ServiceError {
    pub(crate) const fn not_found(what: &'static str) -> Self {
        Self::NotFound { what }
    }

    pub(crate) fn refused(code: &'static str, message: impl Into<String>) -> Self {
        Self::Refused { code, message: message.into() }
    }

    /// Something in the database that this program has written can't be read.
    pub(crate) fn corrupt(what: impl std::fmt::Display) -> Self {
        Self::Storage(StorageError::Corrupt { what: what.to_string() })
    }
}
