//! Another key in the place of the one that seals the seeds, as when somebody may have seen it.
//!
//! However it is stopped, the next start finds a key that opens every seed:
//!
//! 1. The new key is made beside the old one, as `FILE.new`; a copy of the old one is kept as `FILE.old`.
//! 2. One transaction seals every seed with the new key. Before it is durable the old key opens all of them, afterwards the new one does.
//! 3. `FILE.new` takes the place of `FILE`, at one moment. Stopped before that, [`finish`] does it at the next start.
//! 4. What was sealed with the old key meanwhile is sealed anew, and `FILE.old` goes.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Vault, VaultError, beside_database, key_file};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::{ServiceError, Who};
use crate::storage::credential::{self, Credential};
use crate::storage::{Connection, Database};

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotated {
    /// The file with the key.
    pub file: PathBuf,
    /// How many seeds were sealed with the new key.
    pub seeds: usize,
}

/// Seals every seed with a new key, which takes the place of the one in the file: the one that is named, or else the one beside the database.
///
/// No server may be running: it would go on with the old key. Other machines need the new file.
///
/// # Errors
/// [`VaultError`], and nothing is changed but for a file `FILE.new` that the next attempt uses; with an old key that does not open every seed
/// [`VaultError::OtherKey`], without a file [`VaultError::NoKey`].
pub fn rotate(database: &Database, file: Option<&Path>) -> Result<Rotated, VaultError> {
    let file = file.map(Path::to_owned).or_else(|| beside_database(database)).ok_or(VaultError::NoKey)?;
    let old = Vault::open(database, Some(&file))?;
    let (next, before) = (with_end(&file, ".new"), with_end(&file, ".old"));
    let new = Vault::of_file(&next)?;
    key_file::copy(&file, &before).map_err(|error| VaultError::file(&before, &error))?;
    let seeds = reseal_all(database, &old, &new, true)?;
    key_file::replace(&next, &file).map_err(|error| VaultError::file(&file, &error))?;
    let late = reseal_all(database, &old, &new, false)?;
    fs::remove_file(&before).map_err(|error| VaultError::file(&before, &error))?;
    Ok(Rotated { file, seeds: seeds + late })
}

/// Ends what was stopped after the seeds were sealed with the new key, and before it took the old one's place; gives the key.
pub(super) fn finish(file: &Path, seeds: &[Credential]) -> Result<Option<Vault>, VaultError> {
    let next = with_end(file, ".new");
    if !next.exists() {
        return Ok(None);
    }
    let new = Vault::of_file(&next)?;
    if seeds.iter().any(|of| new.secret_of(of).is_err()) {
        return Ok(None);
    }
    key_file::replace(&next, file).map_err(|error| VaultError::file(file, &error))?;
    tracing::warn!(file = %file.display(), "a new secret key took its place, where that was stopped before");
    Ok(Some(new))
}

fn reseal_all(database: &Database, old: &Vault, new: &Vault, records: bool) -> Result<usize, ServiceError> {
    let (old, new) = (old.clone(), new.clone());
    database.write(move |conn| {
        let mut count = 0;
        for known in credential::list_with_secret(conn)? {
            count += usize::from(reseal(conn, &old, &new, &known)?);
        }
        if records {
            let event = Event::new(AuditAction::SecretKeyRotated, "platform", "secret-key");
            audit::record(conn, &Who::operator(), event.detail("seeds", count))?;
        }
        Ok(count)
    })
}

/// Seals one seed with the new key, unless it is; says whether it did.
fn reseal(conn: &mut Connection, old: &Vault, new: &Vault, known: &Credential) -> Result<bool, ServiceError> {
    let Some(known) = credential::lock(conn, known.account_id)? else { return Ok(false) };
    if new.secret_of(&known).is_ok() {
        return Ok(false);
    }
    let Some(secret) = old.secret_of(&known)? else { return Ok(false) };
    let totp_secret = Some(new.seal(known.account_id, &secret)?);
    credential::save(conn, &Credential { totp_secret, ..known })?;
    Ok(true)
}

fn with_end(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(end);
    name.into()
}
