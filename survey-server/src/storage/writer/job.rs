//! One piece of work in the queue, together with whoever waits for it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::SyncSender;
use std::thread;

use crate::storage::connection::AnyConn;
use crate::storage::error::StorageError;

/// Work whose result is kept until it is known whether it is durable.
pub(super) trait Job: Send {
    /// Does the work, once more if need be; whether what it did is to be kept.
    fn run(&mut self, conn: &mut AnyConn) -> bool;

    /// Tells whoever waits how the last run ended.
    fn answer(self: Box<Self>);

    /// Tells whoever waits that nothing is known to be saved.
    fn fail(self: Box<Self>, error: StorageError);
}

/// How the work ended: with its own result, or with a panic.
type Ending<T, E> = thread::Result<Result<T, E>>;

pub(super) struct Work<F, T, E> {
    work: F,
    ending: Option<Ending<T, E>>,
    reply: SyncSender<Ending<T, E>>,
}

impl<F, T, E> Work<F, T, E> {
    pub(super) const fn new(work: F, reply: SyncSender<Ending<T, E>>) -> Self {
        Self { work, ending: None, reply }
    }
}

impl<F, T, E> Job for Work<F, T, E>
where
    F: FnMut(&mut AnyConn) -> Result<T, E> + Send,
    T: Send,
    E: From<StorageError> + Send,
{
    fn run(&mut self, conn: &mut AnyConn) -> bool {
        let ending = catch_unwind(AssertUnwindSafe(|| (self.work)(conn)));
        let keep = matches!(ending, Ok(Ok(_)));
        self.ending = Some(ending);
        keep
    }

    fn answer(self: Box<Self>) {
        if let Some(ending) = self.ending {
            tell(&self.reply, ending);
        }
    }

    fn fail(self: Box<Self>, error: StorageError) {
        tell(&self.reply, Ok(Err(E::from(error))));
    }
}

/// The receiver is gone if the thread that waited has died, which is no concern of the writer.
fn tell<A>(reply: &SyncSender<A>, answer: A) {
    drop(reply.send(answer));
}
