//! The store: bytes at the address of their hash, in a folder or in a bucket that speaks S3.
//!
//! Everything here waits; call it from a thread that may. The crate beneath is asynchronous, and runs on threads of the store's own: were it to borrow those
//! that requests wait on, both could wait for each other.

mod folder;
mod opening;
mod reading;

use std::fs::File;
use std::future::Future;
use std::io::{Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;

use chrono::{DateTime, Utc};
use futures_util::TryStreamExt as _;
use object_store::path::Path;
use object_store::{MultipartUpload, ObjectStore, ObjectStoreExt as _};
use tokio::runtime::Runtime;

pub use reading::Reading;

use crate::services::ServiceError;
use crate::storage::StorageError;

/// Under this name lies everything; so a bucket can hold something else beside it.
const ROOT: &str = "sha256";

/// Where files are kept, if anywhere. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Store(Option<Arc<Inner>>);

#[derive(Debug)]
struct Inner {
    objects: Arc<dyn ObjectStore>,
    /// Gone only while it is being dropped.
    runtime: Option<Runtime>,
    /// The folder, if it is one.
    folder: Option<PathBuf>,
    /// How much is sent at a time, in bytes.
    piece: usize,
    place: String,
}

/// Why the store does not do its part.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Its place can't be used as it was given.
    #[error("the store of evidence, {place}, can't be used: {reason}")]
    Place {
        /// The place.
        place: String,
        /// What is the matter with it.
        reason: String,
    },
    /// There is no store.
    #[error("there is no store of evidence")]
    None,
    /// It doesn't have something.
    #[error("the store of evidence does not have {address}")]
    Missing {
        /// The address.
        address: String,
    },
    /// It can't be reached or written.
    #[error("the store of evidence failed: {0}")]
    Failed(String),
}

/// Something that lies in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its address.
    pub address: String,
    /// The hash that the address stands for; none for what was put there by somebody else.
    pub sha256: Option<String>,
    /// How many bytes it has.
    pub size: u64,
    /// When it was put there.
    pub modified: DateTime<Utc>,
}

/// Where a content lies: in folders by the first two digits, so that none becomes too full.
#[must_use]
pub fn address(sha256: &str) -> String {
    format!("{ROOT}/{}/{sha256}", sha256.get(..2).unwrap_or_default())
}

/// What a visitor is told when the store fails; the operator finds the reason in the log.
pub(super) fn unavailable(reason: &impl std::fmt::Display) -> ServiceError {
    ServiceError::Storage(StorageError::Unavailable(reason.to_string()))
}

impl From<StoreError> for ServiceError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Missing { .. } => Self::corrupt(error),
            StoreError::None => Self::refused("evidence-none", "this server keeps no files; give a link instead"),
            StoreError::Place { .. } | StoreError::Failed(_) => unavailable(&error),
        }
    }
}

impl Store {
    /// Where it is, as the operator named it.
    #[must_use]
    pub fn place(&self) -> &str {
        self.0.as_ref().map_or("", |inner| inner.place.as_str())
    }

    /// A file without a name, which vanishes with its last handle: beside the store where that is a folder, so that no other disk has to take it.
    pub(super) fn scratch(&self) -> Result<File, StoreError> {
        let made = match &self.inner()?.folder {
            Some(folder) => tempfile::tempfile_in(folder),
            None => tempfile::tempfile(),
        };
        made.map_err(|error| StoreError::Failed(error.to_string()))
    }

    /// Whether it has a content, of so many bytes.
    pub(super) fn has(&self, sha256: &str, size: u64) -> Result<bool, StoreError> {
        let inner = self.inner()?;
        let (objects, path) = (Arc::clone(&inner.objects), Path::from(address(sha256)));
        match inner.wait(async move { objects.head(&path).await })? {
            Ok(meta) => Ok(meta.size == size),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(failed(&error)),
        }
    }

    /// Puts the bytes of a file at the address of their hash; afterwards they are durable, or there is nothing there.
    pub(super) fn put(&self, sha256: &str, file: &mut File) -> Result<(), StoreError> {
        let inner = self.inner()?;
        let (objects, path) = (Arc::clone(&inner.objects), Path::from(address(sha256)));
        let upload = inner.wait(async move { objects.put_multipart(&path).await })?;
        let mut upload = upload.map_err(|error| failed(&error))?;
        match inner.send(&mut upload, file) {
            Ok(()) => inner.wait(async move { upload.complete().await })?.map(drop).map_err(|error| failed(&error)),
            Err(error) => {
                inner.wait(async move { upload.abort().await })?.map_err(|aborted| failed(&aborted))?;
                Err(error)
            }
        }
    }

    /// Removes a content; one that isn't there is no error.
    pub(super) fn delete(&self, sha256: &str) -> Result<(), StoreError> {
        let inner = self.inner()?;
        let (objects, path) = (Arc::clone(&inner.objects), Path::from(address(sha256)));
        match inner.wait(async move { objects.delete(&path).await })? {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(failed(&error)),
        }
    }

    /// Everything that lies in it.
    ///
    /// # Errors
    /// [`StoreError`] if it can't be listed.
    pub fn list(&self) -> Result<Vec<Found>, StoreError> {
        let inner = self.inner()?;
        let objects = Arc::clone(&inner.objects);
        let listed = inner.wait(async move { objects.list(None).try_collect::<Vec<_>>().await })?;
        let found = |meta: object_store::ObjectMeta| {
            let place = meta.location.to_string();
            let last = place.rsplit('/').next().filter(|last| address(last) == place && is_hash(last));
            Found { sha256: last.map(ToOwned::to_owned), size: meta.size, modified: meta.last_modified, address: place }
        };
        Ok(listed.map_err(|error| failed(&error))?.into_iter().map(found).collect())
    }

    /// What was being written when a server stopped, and is no content: only folders keep such files.
    ///
    /// # Errors
    /// [`StoreError`] if the folder can't be listed.
    pub fn leftovers(&self) -> Result<Vec<Found>, StoreError> {
        match &self.inner()?.folder {
            Some(folder) => {
                folder::leftovers(&folder.join(ROOT)).map_err(|error| StoreError::Failed(error.to_string()))
            }
            None => Ok(Vec::new()),
        }
    }

    /// Removes such a file.
    pub(super) fn remove_leftover(&self, found: &Found) -> Result<(), StoreError> {
        match &self.inner()?.folder {
            Some(folder) => std::fs::remove_file(folder.join(&found.address)).or_else(ignore_missing),
            None => Ok(()),
        }
    }

    fn inner(&self) -> Result<&Arc<Inner>, StoreError> {
        self.0.as_ref().ok_or(StoreError::None)
    }
}

fn ignore_missing(error: std::io::Error) -> Result<(), StoreError> {
    if error.kind() == std::io::ErrorKind::NotFound { Ok(()) } else { Err(StoreError::Failed(error.to_string())) }
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'))
}

fn failed(error: &object_store::Error) -> StoreError {
    StoreError::Failed(error.to_string())
}

impl Inner {
    /// Lets the store's own threads do something, and waits for it.
    fn wait<T: Send + 'static>(&self, work: impl Future<Output = T> + Send + 'static) -> Result<T, StoreError> {
        let stopped = || StoreError::Failed("it has stopped".to_owned());
        let (done, result) = sync_channel(1);
        let runtime = self.runtime.as_ref().ok_or_else(stopped)?;
        drop(runtime.spawn(async move { done.send(work.await) }));
        result.recv().map_err(|_| stopped())
    }

    /// Sends a file piece by piece; only one of them is in memory.
    fn send(&self, upload: &mut Box<dyn MultipartUpload>, file: &mut File) -> Result<(), StoreError> {
        let unread = |error: std::io::Error| StoreError::Failed(error.to_string());
        file.seek(SeekFrom::Start(0)).map_err(unread)?;
        loop {
            let mut piece = Vec::with_capacity(self.piece);
            file.by_ref().take(self.piece as u64).read_to_end(&mut piece).map_err(unread)?;
            if piece.is_empty() {
                return Ok(());
            }
            self.wait(upload.put_part(piece.into()))?.map_err(|error| failed(&error))?;
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        // The last handle may be dropped where nobody may wait.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
