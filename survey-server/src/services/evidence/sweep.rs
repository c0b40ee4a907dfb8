//! What nobody refers to leaves the store.
//!
//! It is marked first, so that whoever brings the same content meanwhile waits; then removed; then forgotten. A server that stops between two of these steps
//! leaves the mark, and the next sweep goes on from there.

use chrono::{TimeDelta, Utc};

use super::Store;
use crate::services::{Platform, ServiceError};
use crate::storage::{evidence_object, now};

/// How old an upload is that nobody waits for any more.
pub(in crate::services) const INTERRUPTED: TimeDelta = TimeDelta::hours(24);

/// What a sweep removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    /// Contents that nobody referred to.
    pub objects: usize,
    /// Files that were never written to their end.
    pub leftovers: usize,
}

/// Removes what interrupted uploads and removals have left. What the database never knew of stays: it may be somebody else's.
///
/// # Errors
/// [`ServiceError`] if the database or the store fails; then the rest is for the next sweep.
pub fn sweep(platform: &Platform) -> Result<Swept, ServiceError> {
    let before = now() - INTERRUPTED;
    let idle = platform.database.write(move |conn| evidence_object::dismiss(conn, before))?;
    idle.iter().try_for_each(|sha256| send_away(platform, sha256))?;
    Ok(Swept { objects: idle.len(), leftovers: remove_leftovers(platform.evidence_store())? })
}

/// As [`drop_idle`], for those whose work is done all the same: what stays, the next sweep removes.
pub(super) fn drop_now_or_later(platform: &Platform, sha256: &str) {
    if let Err(error) = drop_idle(platform, sha256) {
        tracing::warn!(%error, sha256, "a file that nobody refers to stays in the store until the next sweep");
    }
}

/// Removes one content, unless somebody refers to it or brings it.
pub(super) fn drop_idle(platform: &Platform, sha256: &str) -> Result<(), ServiceError> {
    let of = sha256.to_owned();
    let is_idle = platform.database.write(move |conn| evidence_object::dismiss_one(conn, &of))?;
    if is_idle { send_away(platform, sha256) } else { Ok(()) }
}

fn send_away(platform: &Platform, sha256: &str) -> Result<(), ServiceError> {
    platform.evidence_store().delete(sha256)?;
    let of = sha256.to_owned();
    Ok(platform.database.write(move |conn| evidence_object::delete(conn, &of))?)
}

fn remove_leftovers(store: &Store) -> Result<usize, ServiceError> {
    let old: Vec<_> = store.leftovers()?.into_iter().filter(|of| Utc::now() - of.modified > INTERRUPTED).collect();
    for found in &old {
        store.remove_leftover(found)?;
    }
    Ok(old.len())
}
