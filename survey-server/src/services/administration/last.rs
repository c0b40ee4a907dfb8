//! Whoever runs the platform must not be locked out of it.

use crate::services::account::{Account, AccountStatus};
use crate::services::{Role, ServiceError};
use crate::storage::{AccountId, Connection, account};

/// Whether nobody but this account could look after accounts; those of the demonstration don't count.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn is_last_administrator(conn: &mut Connection, id: AccountId) -> Result<bool, ServiceError> {
    let is_administrator =
        |of: &&Account| of.role == Role::Administrator && of.status == AccountStatus::Active && !of.synthetic;
    let all = account::list(conn)?;
    let mut administrators = all.iter().filter(is_administrator);
    Ok(administrators.clone().any(|of| of.id == id) && administrators.all(|of| of.id == id))
}
