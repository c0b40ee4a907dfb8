//! The writer's connection: opened again when it is lost, and watched for errors after which work is worth doing again.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use diesel::connection::{Connection as _, InstrumentationEvent, TransactionManager};
use diesel::result::QueryResult;

use super::job::Job;
use crate::storage::address::Address;
use crate::storage::connection::{AnyConn, keep_statements};
use crate::storage::dialect;
use crate::storage::error::StorageError;

/// How a job's attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attempt {
    /// What it did stands in the open transaction.
    Kept,
    /// It failed by itself, and what it did is undone.
    Undone,
    /// The database stopped it because of others' work, and what it did is undone: it is worth doing again.
    Stopped,
}

pub(super) struct Session {
    address: Address,
    conn: Option<AnyConn>,
    stopped: Arc<AtomicBool>,
}

impl Session {
    pub(super) fn new(address: Address, conn: AnyConn) -> Self {
        let stopped = Arc::new(AtomicBool::new(false));
        let conn = Some(watched(conn, &stopped));
        Self { address, conn, stopped }
    }

    /// Begins a transaction; a connection that broke while nothing was to be done is opened again.
    pub(super) fn begin(&mut self) -> Result<(), StorageError> {
        match dialect::begin_write_alone(self.conn()?) {
            Err(error) if dialect::is_lost(&error) => {
                self.close();
                Ok(dialect::begin_write_alone(self.conn()?)?)
            }
            begun => Ok(begun?),
        }
    }

    /// Does a job in a savepoint of the transaction; an error means that the whole transaction is lost.
    pub(super) fn attempt_in_savepoint(&mut self, job: &mut dyn Job) -> Result<Attempt, StorageError> {
        let conn = self.conn()?;
        AnyConn::begin_transaction(conn)?;
        let attempt = self.attempt(job)?;
        let conn = self.conn()?;
        match attempt {
            Attempt::Kept => AnyConn::commit_transaction(conn)?,
            Attempt::Undone | Attempt::Stopped => undo_to(conn, 1)?,
        }
        Ok(attempt)
    }

    /// Does a job in the transaction, and undoes the transaction unless what it did is to be kept.
    pub(super) fn attempt_alone(&mut self, job: &mut dyn Job) -> Result<Attempt, StorageError> {
        let attempt = self.attempt(job)?;
        if attempt != Attempt::Kept && undo_to(self.conn()?, 0).is_err() {
            self.close();
        }
        Ok(attempt)
    }

    fn attempt(&mut self, job: &mut dyn Job) -> Result<Attempt, StorageError> {
        self.stopped.store(false, Ordering::Relaxed);
        let keep = job.run(self.conn()?);
        Ok(match (keep, self.stopped.load(Ordering::Relaxed)) {
            (_, true) => Attempt::Stopped,
            (true, false) => Attempt::Kept,
            (false, false) => Attempt::Undone,
        })
    }

    /// Makes the transaction durable. After an error nothing more is done on the connection, whatever state it is in.
    pub(super) fn commit(&mut self) -> Result<(), StorageError> {
        let committed = AnyConn::commit_transaction(self.conn()?);
        if committed.is_err() {
            self.close();
        }
        Ok(committed?)
    }

    fn conn(&mut self) -> Result<&mut AnyConn, StorageError> {
        let conn = match self.conn.take() {
            Some(conn) => conn,
            None => self.connect()?,
        };
        Ok(self.conn.insert(conn))
    }

    fn connect(&self) -> Result<AnyConn, StorageError> {
        let conn =
            dialect::connect_writer(&self.address).map_err(|error| StorageError::Unavailable(error.to_string()))?;
        Ok(watched(conn, &self.stopped))
    }

    /// Gives the connection up, which undoes whatever it had not committed.
    pub(super) fn close(&mut self) {
        self.conn = None;
    }
}

/// The error types of services need not tell the writer what went wrong: it sees each query's error itself.
fn watched(mut conn: AnyConn, stopped: &Arc<AtomicBool>) -> AnyConn {
    let stopped = Arc::clone(stopped);
    conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::FinishQuery { error: Some(error), .. } = event
            && (dialect::is_transient(error) || dialect::is_lost(error))
        {
            stopped.store(true, Ordering::Relaxed);
        }
    });
    keep_statements(&mut conn);
    conn
}

/// Undoes everything down to a depth of nested transactions; work that panics may leave its own ones open.
fn undo_to(conn: &mut AnyConn, depth: u32) -> QueryResult<()> {
    while depth_of(conn)? > depth {
        AnyConn::rollback_transaction(conn)?;
    }
    Ok(())
}

fn depth_of(conn: &mut AnyConn) -> QueryResult<u32> {
    let depth = AnyConn::transaction_manager_status_mut(conn).transaction_depth()?;
    Ok(depth.map_or(0, std::num::NonZeroU32::get))
}
