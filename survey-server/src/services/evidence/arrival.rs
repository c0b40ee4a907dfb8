//! A file on its way in: taken piece by piece, and attached when it is whole and found to be right.

use std::fs::File;
use std::io::Write as _;

use sha2::{Digest as _, Sha256};
use survey_model::canonical::hexadecimal;
use survey_model::code::ItemCode;
use survey_model::evidence::Evidence as Content;

use super::attach::{Target, attach, check_room};
use super::store::unavailable;
use super::{Evidence, FileName, content, sweep};
use crate::services::{Actor, Platform, ServiceError};
use crate::storage::{EvidenceId, ResponseId, evidence_object, now};

/// A file that is arriving; when it is dropped, nothing of it is left.
#[derive(Debug)]
pub struct Arrival {
    target: Target,
    name: FileName,
    file: File,
    hash: Sha256,
    size: u64,
    /// How much more than the files before it the response takes, in bytes.
    room: u64,
    /// The largest file, in bytes.
    largest: u64,
}

impl Arrival {
    /// Makes ready for a file, if the actor may attach one to the item and there is room for it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a response or an item that isn't the actor's; [`ServiceError::Refused`] if answers are not taken, or no more evidence.
    pub fn begin(
        platform: &Platform,
        actor: &Actor,
        response: ResponseId,
        item: &ItemCode,
        name: &str,
    ) -> Result<Self, ServiceError> {
        let target = Target::find(platform, actor, response, item)?;
        let there = platform.database.read(|conn| crate::storage::evidence::list(conn, response))?;
        let limits = platform.evidence_limits();
        check_room(&there, 0, &limits)?;
        let taken: u64 = there.iter().map(|of| of.content.size()).sum();
        let file = platform.evidence_store().scratch()?;
        let room = limits.total.saturating_sub(taken);
        let name = FileName::made_safe(name);
        Ok(Self { target, name, file, hash: Sha256::new(), size: 0, room, largest: limits.file })
    }

    /// Takes the next piece.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] as soon as it is more than is taken.
    pub fn take(&mut self, piece: &[u8]) -> Result<(), ServiceError> {
        self.size += piece.len() as u64;
        if self.size > self.largest {
            return Err(too_large(self.largest));
        }
        if self.size > self.room {
            return Err(full(self.room));
        }
        self.hash.update(piece);
        self.file.write_all(piece).map_err(|error| unavailable(&error))
    }

    /// Looks into the whole file, puts it into the store, and attaches it.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] for what is no evidence, or if answers are not taken any more; then nothing of it is kept.
    pub fn keep(mut self, platform: &Platform) -> Result<EvidenceId, ServiceError> {
        if self.size == 0 {
            return Err(ServiceError::refused("evidence-empty", "the file is empty; choose another one"));
        }
        let kind = content::check(&mut self.file, self.size, &self.name)?;
        let sha256 = hexadecimal(&self.hash.finalize());
        claim(platform, &sha256, self.size)?;
        let (name, media_type) = (self.name.to_string(), kind.media_type().to_owned());
        let content = Content::File { name, media_type, size: self.size, sha256: sha256.clone() };
        let put = put(platform, &sha256, self.size, &mut self.file);
        let attached = put.and_then(|()| attach(platform, self.target, content));
        if attached.is_err() {
            give_up(platform, &sha256);
        }
        attached
    }
}

/// Says that a content is being brought, so that nobody removes it before it is attached.
fn claim(platform: &Platform, sha256: &str, size: u64) -> Result<(), ServiceError> {
    let of = sha256.to_owned();
    let is_claimed = platform.database.write(move |conn| evidence_object::claim(conn, &of, size, now()))?;
    let message = "the same file is just being removed; please try again in a moment";
    if is_claimed { Ok(()) } else { Err(ServiceError::refused("evidence-leaving", message)) }
}

fn put(platform: &Platform, sha256: &str, size: u64, file: &mut File) -> Result<(), ServiceError> {
    let store = platform.evidence_store();
    if store.has(sha256, size)? { Ok(()) } else { Ok(store.put(sha256, file)?) }
}

/// The file is not attached: the claim goes, and the content if nobody else has it.
fn give_up(platform: &Platform, sha256: &str) {
    let of = sha256.to_owned();
    let released = platform.database.write(move |conn| evidence_object::release(conn, &of));
    let dropped = released.map_err(ServiceError::from).and_then(|()| sweep::drop_idle(platform, sha256));
    if let Err(error) = dropped {
        tracing::warn!(%error, sha256, "a file that was not attached stays in the store until the next sweep");
    }
}

fn too_large(most: u64) -> ServiceError {
    let most = most / super::limits::MEGABYTE;
    let message = format!(
        "the file is larger than {most} MB, which is the most that is taken; make it smaller, or give a link to it"
    );
    ServiceError::refused("evidence-too-large", message)
}

fn full(room: u64) -> ServiceError {
    let room = room / super::limits::MEGABYTE;
    let message = format!(
        "with this file, the files of the response would be larger than is taken; there is room for {room} MB more"
    );
    ServiceError::refused("evidence-full", message)
}

impl Evidence {
    /// The name of a file; the address of a link.
    #[must_use]
    pub fn label(&self) -> &str {
        match &self.content {
            Content::File { name, .. } => name,
            Content::Link { url } => url,
        }
    }
}
