//! The one writer: a thread that saves everything that waits in one transaction, with one sync.
//!
//! A durable commit costs about the same whatever it holds. So the writer takes all work that waits, does each in a savepoint of one
//! transaction, commits, and only then answers everybody. On SQLite it is also why nobody meets "database is locked".

use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::thread::{self, JoinHandle};

use super::address::Address;
use super::connection::AnyConn;
use super::error::{OpenError, StorageError};

mod batch;
mod job;
mod session;

use batch::Batches;
use job::{Job, Work};
use session::Session;

/// How much is saved together at most, so that the first in a long queue does not wait for the last.
const MOST_TOGETHER: usize = 256;

/// The handle by which other threads have the writer do their work; dropping it waits until all of it is done.
#[derive(Debug)]
pub(super) struct Writer {
    queue: Option<Sender<Box<dyn Job>>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread with a connection that is open already, so that whoever starts it has seen the errors.
    pub(super) fn start(address: &Address, conn: AnyConn) -> Result<Self, OpenError> {
        let (queue, waiting) = channel();
        let batches = Batches::new(Session::new(address.clone(), conn));
        let thread = thread::Builder::new()
            .name("database-writer".to_owned())
            .spawn(move || serve(batches, &waiting))
            .map_err(|error| StorageError::Unavailable(error.to_string()))?;
        Ok(Self { queue: Some(queue), thread: Some(thread) })
    }

    /// Queues `work` and waits for its end; see [`super::Database::write`].
    pub(super) fn write<T, E>(&self, work: impl FnMut(&mut AnyConn) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        let stopped = || E::from(StorageError::Unavailable("the writer has stopped".to_owned()));
        if self.is_this_thread() {
            return Err(E::from(StorageError::Busy("a save was started within a save".to_owned())));
        }
        let (reply, answer) = sync_channel(1);
        let queue = self.queue.as_ref().ok_or_else(stopped)?;
        queue.send(Box::new(Work::new(work, reply))).map_err(|_| stopped())?;
        match answer.recv() {
            Ok(Ok(result)) => result,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(_) => Err(stopped()),
        }
    }

    fn is_this_thread(&self) -> bool {
        self.thread.as_ref().is_some_and(|thread| thread.thread().id() == thread::current().id())
    }
}

/// Works until the last handle is gone and nothing waits any more.
fn serve(mut batches: Batches, waiting: &Receiver<Box<dyn Job>>) {
    while let Ok(first) = waiting.recv() {
        batches.save(std::iter::once(first).chain(waiting.try_iter()).take(MOST_TOGETHER).collect());
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue = None;
        // Work that holds the last handle is dropped by the writer itself, which cannot wait for its own end.
        if !self.is_this_thread() && self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the database's writer had panicked");
        }
    }
}
