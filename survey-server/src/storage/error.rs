//! What can go wrong below the services, sorted by what the caller can do about it.

use std::sync::Arc;

use diesel::result::{DatabaseErrorKind, Error as DieselError};

use super::dialect;

/// A query that did not work.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StorageError {
    /// The database cannot be reached; nothing is known to be saved.
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// Another process holds the database, or every connection is in use; trying again later helps.
    #[error("the database is busy: {0}")]
    Busy(String),
    /// A row with the same key is there already.
    #[error("the database has such a row already: {0}")]
    Conflict(String),
    /// A stored value is not what the program wrote.
    #[error("the database holds something that this program cannot read: {what}")]
    Corrupt {
        /// The column and what is wrong with it.
        what: String,
    },
    /// Anything else, which is a fault of the program or of the machine.
    #[error("the database refused a query: {0}")]
    Other(#[source] Arc<DieselError>),
}

/// A database that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The address names no database that the program knows.
    #[error(transparent)]
    Address(#[from] super::address::AddressError),
    /// The database does not answer; neither text has the password.
    #[error("cannot open the database {address}: {reason}")]
    Connect {
        /// The address without its password.
        address: String,
        /// What the database or the system said.
        reason: String,
    },
    /// There is no such file, and what was asked for is in a database that somebody made.
    #[error(
        "there is no database at {file}; name one that is there with --database or DATABASE_URL (a new one is made by `survey-server migrate`, \
         `serve`, `demo`, and commands that put something in)"
    )]
    Missing {
        /// The file.
        file: String,
    },
    /// The database has migrations that this program does not know.
    #[error("this database was made by a newer version of the program (it has {}, which this version does not know)", .unknown.join(", "))]
    Newer {
        /// The migrations' versions.
        unknown: Vec<String>,
    },
    /// The database lacks migrations that this program needs.
    #[error("this database was made by an older version of the program: run `survey-server migrate` first (it lacks {})", .pending.join(", "))]
    Older {
        /// The migrations' names.
        pending: Vec<String>,
    },
    /// A migration did not work.
    #[error("the database cannot be migrated: {0}")]
    Migration(String),
    /// A query did not work.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<DieselError> for StorageError {
    fn from(error: DieselError) -> Self {
        match &error {
            DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, about) => {
                Self::Conflict(about.message().to_owned())
            }
            DieselError::DeserializationError(what) => Self::Corrupt { what: what.to_string() },
            _ if dialect::is_lost(&error) => Self::Unavailable(error.to_string()),
            _ if dialect::is_busy(&error) => Self::Busy(error.to_string()),
            _ => Self::Other(Arc::new(error)),
        }
    }
}
