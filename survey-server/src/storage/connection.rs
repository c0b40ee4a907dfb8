//! One connection type for both databases, and the pool that readers take one from.

use diesel::connection::{Connection as _, TransactionManager};
use diesel::{PgConnection, SqliteConnection};

use super::address::Address;
use super::dialect;
use super::error::{OpenError, StorageError};

mod multi {
    use super::{PgConnection, SqliteConnection};

    /// A connection to either database. SQLite is last: it would take any address for a file's name.
    #[derive(diesel::MultiConnection)]
    pub enum AnyConn {
        /// A session on a PostgreSQL server.
        Postgres(PgConnection),
        /// An open SQLite file.
        Sqlite(SqliteConnection),
    }
}

pub use multi::AnyConn;
pub(super) use multi::MultiBackend;

/// The pool of connections that only read.
pub(super) type Pool = diesel::r2d2::Pool<Readers>;

/// Readers share the machine with one writer; more of them than this wait for a connection.
const MOST_READERS: u32 = 8;

/// Makes connections that can read only: what changes the database goes through the writer.
#[derive(Debug)]
pub(super) struct Readers(pub(super) Address);

impl diesel::r2d2::ManageConnection for Readers {
    type Connection = AnyConn;
    type Error = OpenError;

    fn connect(&self) -> Result<AnyConn, OpenError> {
        dialect::connect_reader(&self.0)
    }

    fn is_valid(&self, conn: &mut AnyConn) -> Result<(), OpenError> {
        Ok(dialect::ping(conn).map_err(StorageError::from)?)
    }

    fn has_broken(&self, conn: &mut AnyConn) -> bool {
        std::thread::panicking() || AnyConn::is_broken_transaction_manager(conn)
    }
}

/// A pool that opens connections when they are wanted, so that a start is quick.
pub(super) fn pool(address: &Address) -> Pool {
    diesel::r2d2::Pool::builder()
        .max_size(MOST_READERS)
        .min_idle(Some(0))
        .connection_timeout(std::time::Duration::from_secs(10))
        .error_handler(Box::new(LogErrors))
        .build_unchecked(Readers(address.clone()))
}

/// Runs `work` in a transaction, so that all of its queries see the same moment.
pub(super) fn at_one_moment<T, E: From<StorageError>>(
    conn: &mut AnyConn,
    work: impl FnOnce(&mut AnyConn) -> Result<T, E>,
) -> Result<T, E> {
    AnyConn::begin_transaction(conn).map_err(StorageError::from)?;
    let result = work(conn);
    // Nothing was written, so that both ends of a transaction are the same.
    let ended = AnyConn::rollback_transaction(conn).map_err(StorageError::from);
    let result = result?;
    ended?;
    Ok(result)
}

#[derive(Debug)]
struct LogErrors;

impl diesel::r2d2::HandleError<OpenError> for LogErrors {
    fn handle_error(&self, error: OpenError) {
        tracing::warn!(%error, "a connection for reading could not be opened");
    }
}

/// Sets how many prepared statements are kept: our queries are few, and all of them are worth it.
pub(super) fn keep_statements(conn: &mut AnyConn) {
    conn.set_prepared_statement_cache_size(diesel::connection::CacheSize::Unbounded);
}
