//! A content that is read piece by piece.

use std::sync::Arc;

use futures_util::StreamExt as _;
use futures_util::stream::BoxStream;
use object_store::path::Path;
use object_store::{Error, ObjectStoreExt as _};

use super::{Inner, Store, StoreError, address, failed};

/// How much is given at a time, in bytes: a folder gives less by itself.
const PIECE: usize = 64 * 1024;

/// A content that is being read; it holds no connection to the database.
pub struct Reading {
    inner: Arc<Inner>,
    pieces: Option<BoxStream<'static, Result<Vec<u8>, Error>>>,
    /// How many bytes it has.
    pub size: u64,
}

impl std::fmt::Debug for Reading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reading").field("size", &self.size).finish_non_exhaustive()
    }
}

impl Store {
    /// Begins to read a content.
    ///
    /// # Errors
    /// [`StoreError::Missing`] if it isn't there.
    pub fn read(&self, sha256: &str) -> Result<Reading, StoreError> {
        let inner = Arc::clone(self.inner()?);
        let (objects, path) = (Arc::clone(&inner.objects), Path::from(address(sha256)));
        let got = inner.wait(async move { objects.get(&path).await })?;
        let got = got.map_err(|error| match error {
            Error::NotFound { path, .. } => StoreError::Missing { address: path },
            error => failed(&error),
        })?;
        let size = got.meta.size;
        let pieces = got.into_stream().map(|piece| piece.map(|bytes| bytes.to_vec())).boxed();
        Ok(Reading { inner, pieces: Some(pieces), size })
    }
}

impl Reading {
    /// The next piece; nothing at the end.
    ///
    /// # Errors
    /// [`StoreError`] if it can't be read; then there is nothing more.
    pub fn next_piece(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(mut pieces) = self.pieces.take() else { return Ok(None) };
        let gather = async move {
            let mut gathered = Vec::new();
            while gathered.len() < PIECE {
                match pieces.next().await {
                    Some(Ok(piece)) => gathered.extend(piece),
                    Some(Err(error)) => return (Err(error), None),
                    None => return (Ok(gathered), None),
                }
            }
            (Ok(gathered), Some(pieces))
        };
        let (gathered, pieces) = self.inner.wait(gather)?;
        self.pieces = pieces;
        let gathered = gathered.map_err(|error| failed(&error))?;
        Ok((!gathered.is_empty()).then_some(gathered))
    }
}
