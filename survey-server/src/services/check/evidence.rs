//! The store of evidence: whatever a row refers to is there and has its hash, and nothing else is there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Utc;
use sha2::{Digest as _, Sha256};
use survey_model::canonical::hexadecimal;

use super::Report;
use crate::services::evidence::{Found, INTERRUPTED, Store, StoreError};
use crate::services::progress::Progress;
use crate::services::{Platform, ServiceError};
use crate::storage::evidence::Evidence;
use crate::storage::evidence_object::EvidenceObject;
use crate::storage::{evidence, evidence_object};

/// What the database says of the store.
struct Known {
    rows: Vec<Evidence>,
    objects: BTreeMap<String, EvidenceObject>,
}

impl Known {
    fn is_referred(&self, sha256: &str) -> bool {
        self.rows.iter().any(|row| row.content.sha256() == Some(sha256))
    }

    /// Whether somebody may be bringing it just now, or taking it away.
    fn is_moving(&self, sha256: &str) -> bool {
        let is_fresh = |of: &EvidenceObject| of.claims > 0 && Utc::now() - of.claimed_at < INTERRUPTED;
        self.objects.get(sha256).is_some_and(|of| of.leaving || is_fresh(of))
    }
}

pub(super) fn check(platform: &Platform, progress: &dyn Progress, report: &mut Report) -> Result<(), ServiceError> {
    // The store first: what is attached meanwhile is then known to the database.
    let store = platform.evidence_store();
    let (found, leftovers) = (store.list()?, store.leftovers()?);
    let known = platform.database.read::<_, ServiceError>(|conn| {
        let objects = evidence_object::list(conn)?.into_iter().map(|of| (of.sha256.clone(), of)).collect();
        Ok(Known { rows: evidence::list_all(conn)?, objects })
    })?;
    report.objects = found.len();
    report.files = known.rows.iter().filter(|row| row.content.sha256().is_some()).count();
    report.links = known.rows.len() - report.files;
    missing(&known, &found, store, report)?;
    for (done, object) in found.iter().enumerate() {
        progress.advance(done, Some(found.len()));
        present(&known, object, store, report)?;
    }
    for leftover in leftovers.iter().filter(|of| !of.sha256.as_deref().is_some_and(|sha256| known.is_moving(sha256))) {
        let message =
            format!("{} was never written to its end; a server removes it when it is a day old", leftover.address);
        report.find("object-unfinished", message);
    }
    Ok(())
}

/// What rows refer to and the store lacks. What came after the store was listed is looked for once more.
fn missing(known: &Known, found: &[Found], store: &Store, report: &mut Report) -> Result<(), ServiceError> {
    let there: BTreeSet<&str> = found.iter().filter_map(|of| of.sha256.as_deref()).collect();
    for row in &known.rows {
        let Some(sha256) = row.content.sha256().filter(|sha256| !there.contains(sha256)) else { continue };
        match store.read(sha256) {
            Err(StoreError::Missing { .. }) => {
                let message =
                    format!("evidence {} of response {}: its file {sha256} is missing", row.id, row.response_id);
                report.find("object-missing", message);
            }
            other => drop(other?),
        }
    }
    Ok(())
}

/// One thing in the store: it has to be known, needed, and what its address says.
fn present(known: &Known, object: &Found, store: &Store, report: &mut Report) -> Result<(), ServiceError> {
    let of = object.sha256.as_ref().and_then(|sha256| known.objects.get(sha256));
    let Some(of) = of else {
        let message = format!("{} lies in the store, and the database does not know it", object.address);
        report.find("object-unknown", message);
        return Ok(());
    };
    if !known.is_referred(&of.sha256) && !known.is_moving(&of.sha256) {
        let message = format!("nothing refers to {}; a server removes it at its next sweep", object.address);
        report.find("object-unneeded", message);
    }
    match hash(store, &of.sha256, report) {
        Ok(hash) if hash == of.sha256 && object.size == of.size => {}
        Ok(_) => report
            .find("object-changed", format!("{} is not what was attached: its hash is another one", object.address)),
        // It has been removed meanwhile.
        Err(StoreError::Missing { .. }) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(())
}

fn hash(store: &Store, sha256: &str, report: &mut Report) -> Result<String, StoreError> {
    let (mut reading, mut hash) = (store.read(sha256)?, Sha256::new());
    while let Some(piece) = reading.next_piece()? {
        report.bytes += piece.len() as u64;
        hash.update(&piece);
    }
    Ok(hexadecimal(&hash.finalize()))
}
