//! A gate before work that takes much memory or a connection for long: a few pass at once, the others wait a while.

use std::sync::Arc;
use std::time::Duration;

use actix_web::rt::time::timeout;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::error::WebError;

/// How many pass at once: two cores have no use for more, and the pages need connections too.
const PLACES: usize = 2;

/// How long somebody waits before being told to come back: not so long that a browser gives up by itself.
const PATIENCE: Duration = Duration::from_secs(10);

/// A gate that lets a few pass at once.
#[derive(Debug, Clone)]
pub struct Gate(Arc<Semaphore>);

/// A place behind the gate, free again when this is dropped.
#[derive(Debug)]
pub struct Place {
    _permit: OwnedSemaphorePermit,
}

impl Default for Gate {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(PLACES)))
    }
}

impl Gate {
    /// A gate that lets so many pass at once.
    #[must_use]
    pub fn of(places: usize) -> Self {
        Self(Arc::new(Semaphore::new(places)))
    }

    /// Waits for a place. It belongs into the closure that does the work, which goes on after the visitor has gone.
    ///
    /// # Errors
    /// [`WebError::Crowded`] if none became free in time.
    pub async fn enter(&self) -> Result<Place, WebError> {
        let permit = timeout(PATIENCE, Arc::clone(&self.0).acquire_owned()).await;
        match permit {
            Ok(Ok(permit)) => Ok(Place { _permit: permit }),
            Ok(Err(_)) | Err(_) => Err(WebError::Crowded),
        }
    }
}
