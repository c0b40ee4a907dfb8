//! Which migrations the program and the database have, and applying those that are missing.

use super::address::Address;
use super::connection::AnyConn;
use super::dialect::{self, MigrationFault};
use super::error::{OpenError, StorageError};
use super::member_state;

/// Applies what is missing and names it.
pub(super) fn migrate(address: &Address) -> Result<Vec<String>, OpenError> {
    dialect::with_migrations_locked(&mut dialect::connect_writer(address)?, |conn| {
        let before = Difference::of(conn)?;
        before.refuse_newer()?;
        if !before.pending.is_empty() {
            run_missing(conn)?;
        }
        member_state::bring_up_to_date(conn)?;
        Ok(before.pending)
    })
}

/// Applies what is missing, and refuses it if rows refer to nothing since. Those that did before are not its doing: somebody took rows away past
/// the program, which `audit verify` has to be able to say.
fn run_missing(conn: &mut AnyConn) -> Result<(), OpenError> {
    let before = dialect::broken_references(conn).map_err(StorageError::from)?;
    dialect::run_missing_migrations(conn).map_err(fault)?;
    let after = dialect::broken_references(conn).map_err(StorageError::from)?;
    if after <= before {
        return Ok(());
    }
    Err(OpenError::Migration(format!("{} rows would refer to rows that are not there", after - before)))
}

/// Refuses a database that has other migrations than the program.
pub(super) fn check_version(address: &Address) -> Result<(), OpenError> {
    let difference = dialect::with_migrations_locked(&mut dialect::connect_writer(address)?, Difference::of)?;
    difference.refuse_newer()?;
    if difference.pending.is_empty() { Ok(()) } else { Err(OpenError::Older { pending: difference.pending }) }
}

/// What one has and the other lacks.
struct Difference {
    /// Versions that only the database has.
    unknown: Vec<String>,
    /// Names that only the program has.
    pending: Vec<String>,
}

impl Difference {
    fn of(conn: &mut AnyConn) -> Result<Self, OpenError> {
        let known = dialect::known_migrations(conn).map_err(fault)?;
        let mut unknown = dialect::applied_migrations(conn).map_err(fault)?;
        unknown.sort();
        let pending =
            known.iter().filter(|known| !unknown.contains(&known.version)).map(|known| known.name.clone()).collect();
        unknown.retain(|version| known.iter().all(|known| known.version != *version));
        Ok(Self { unknown, pending })
    }

    fn refuse_newer(&self) -> Result<(), OpenError> {
        if self.unknown.is_empty() { Ok(()) } else { Err(OpenError::Newer { unknown: self.unknown.clone() }) }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is the form that map_err wants")]
fn fault(fault: MigrationFault) -> OpenError {
    OpenError::Migration(fault.to_string())
}
