//! Where the store is: a folder, or `s3://bucket/prefix`.

use std::fs::DirBuilder;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use object_store::ObjectStore;
use object_store::local::LocalFileSystem;
use tokio::runtime::Builder;

use super::{Inner, Store, StoreError};
use crate::services::demo::default_folder;
use crate::storage::Database;
use crate::storage::address::Address;

/// What is sent to a folder at a time, in bytes.
const PIECE: usize = 1024 * 1024;

/// What the address of a bucket begins with.
const BUCKET: &str = "s3://";

impl Store {
    /// Opens the store at a place: a folder, which is made unless it is there, or `s3://BUCKET/PREFIX`. Without a place it is the folder `evidence` beside the
    /// database where that is a file, else in the usual folder of data.
    ///
    /// # Errors
    /// [`StoreError::Place`] if it can't be used. Whether a bucket answers shows when it is first asked.
    pub fn open(database: &Database, place: Option<&str>) -> Result<Self, StoreError> {
        match place {
            Some(place) if place.starts_with(BUCKET) => bucket(place),
            Some(place) => folder(Path::new(place)),
            None => folder(&usual(database)),
        }
    }
}

/// The folder that is used unless a place is named.
fn usual(database: &Database) -> PathBuf {
    let beside = match database.address() {
        Address::Sqlite(path) => path.parent().map(Path::to_owned),
        Address::Postgres(_) => Some(default_folder()),
    };
    let beside = beside.filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| PathBuf::from("."));
    beside.join("evidence")
}

fn folder(path: &Path) -> Result<Store, StoreError> {
    let place = path.display().to_string();
    let unusable = |reason: String| StoreError::Place { place: place.clone(), reason };
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    // What a country sends is nobody else's on the machine.
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| unusable(error.to_string()))?;
    // An acknowledged upload survives the loss of power, like any answer.
    let objects = LocalFileSystem::new_with_prefix(path).map_err(|error| unusable(error.to_string()))?.with_fsync(true);
    let whole = path.canonicalize().map_err(|error| unusable(error.to_string()))?;
    store(Arc::new(objects), Some(whole), PIECE, &place)
}

fn store(
    objects: Arc<dyn ObjectStore>,
    folder: Option<PathBuf>,
    piece: usize,
    place: &str,
) -> Result<Store, StoreError> {
    let runtime = Builder::new_multi_thread().worker_threads(2).thread_name("evidence").enable_all().build();
    let runtime = runtime.map_err(|error| StoreError::Failed(error.to_string()))?;
    let inner = Inner { objects, runtime: Some(runtime), folder, piece, place: place.to_owned() };
    Ok(Store(Some(Arc::new(inner))))
}

/// A bucket takes pieces of at least 5 MiB, but for the last one. Who may enter it, and where it is, the usual `AWS_…` variables say.
#[cfg(feature = "s3")]
fn bucket(place: &str) -> Result<Store, StoreError> {
    use object_store::aws::AmazonS3Builder;
    use object_store::prefix::PrefixStore;
    const LEAST: usize = 5 * 1024 * 1024;
    let unusable = |reason: String| StoreError::Place { place: place.to_owned(), reason };
    // The client for HTTP has no cryptography of its own. Another part of the program may have installed it before.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let (name, prefix) = place.trim_start_matches(BUCKET).split_once('/').unwrap_or((&place[BUCKET.len()..], ""));
    if name.is_empty() {
        return Err(unusable("it names no bucket; write s3://BUCKET/PREFIX".to_owned()));
    }
    let built = AmazonS3Builder::from_env().with_bucket_name(name).build();
    let built = built.map_err(|error| unusable(error.to_string()))?;
    let objects: Arc<dyn ObjectStore> = match prefix.trim_matches('/') {
        "" => Arc::new(built),
        prefix => Arc::new(PrefixStore::new(built, prefix)),
    };
    store(objects, None, LEAST, place)
}

/// Whoever names a bucket should not find out by the first upload that it can't be used.
#[cfg(not(feature = "s3"))]
fn bucket(place: &str) -> Result<Store, StoreError> {
    let reason = "this program was built without S3; build it with `--features survey-server/s3`, or name a folder";
    Err(StoreError::Place { place: place.to_owned(), reason: reason.to_owned() })
}
