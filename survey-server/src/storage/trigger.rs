//! The triggers that refuse changes, as they are and as the migrations made them.

use survey_model::submission::hash;

use super::connection::AnyConn;
use super::dialect;
use super::error::StorageError;

/// A trigger, with the SHA-256 of all that makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trigger {
    /// Its name.
    pub name: String,
    /// The hash of its definition and, on PostgreSQL, of its function and whether it is switched on; in hexadecimal.
    pub sha256: String,
}

/// The triggers of the database, by name.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn) -> Result<Vec<Trigger>, StorageError> {
    let trigger = |(name, definition): (String, String)| Trigger { name, sha256: hash(&definition) };
    Ok(dialect::triggers(conn)?.into_iter().map(trigger).collect())
}

/// The triggers that the migrations make in this kind of database, by name: the lines of a file beside them, each a name and a hash.
#[must_use]
pub fn known(conn: &AnyConn) -> Vec<Trigger> {
    let trigger = |line: &str| {
        let (name, sha256) = line.split_once(' ')?;
        Some(Trigger { name: name.to_owned(), sha256: sha256.to_owned() })
    };
    dialect::known_triggers(conn).lines().filter_map(trigger).collect()
}
