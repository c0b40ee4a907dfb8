//! Everything that differs between the two databases: no other file of the program has a match over them,
//! but for the column types in `types.rs`.

use diesel::connection::{AnsiTransactionManager, Connection as _, SimpleConnection, TransactionManager};
use diesel::migration::{Migration, MigrationSource, MigrationVersion};
use diesel::result::{ConnectionError, DatabaseErrorKind, Error, QueryResult};
use diesel::{PgConnection, RunQueryDsl as _, SqliteConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::address::Address;
use super::connection::AnyConn;
use super::error::{OpenError, StorageError};

const SQLITE_MIGRATIONS: EmbeddedMigrations = embed_migrations!("../migrations/sqlite");
const POSTGRES_MIGRATIONS: EmbeddedMigrations = embed_migrations!("../migrations/postgres");

/// FULL, not NORMAL: an acknowledged save must survive the loss of power, and in WAL mode NORMAL syncs at checkpoints only.
/// The busy timeout is how long another process may hold the file before a save fails. What is deleted is written over, since some of it was
/// somebody's personal data.
const SQLITE_SETTINGS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
    PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA secure_delete = ON;";

/// Any number that no other program takes; servers that start together migrate one after the other.
const MIGRATION_LOCK: i64 = 0x5355_5256_4559;

/// Any other number; one server at a time writes.
const WRITER_LOCK: i32 = 0x4155_4449;

/// Runs one body for either database, for what diesel's multi connection cannot build (several rows, `ON CONFLICT`).
macro_rules! on_each {
    ($any:expr, $conn:ident => $body:expr) => {
        match $any {
            $crate::storage::connection::AnyConn::Postgres($conn) => $body,
            $crate::storage::connection::AnyConn::Sqlite($conn) => $body,
        }
    };
}

/// Inserts one row unless its key is taken; yields how many rows were inserted.
macro_rules! insert_unless_there {
    ($any:expr, $table:expr, $row:expr) => {
        $crate::storage::dialect::on_each!($any, conn => diesel::insert_into($table).values($row).on_conflict_do_nothing().execute(conn))
    };
}

/// As `insert_unless_there` for a few rows: a round trip to a server counts, one to a file does not.
macro_rules! insert_unless_there_each {
    ($any:expr, $table:expr, $rows:expr) => {
        match $any {
            $crate::storage::connection::AnyConn::Postgres(conn) => {
                diesel::insert_into($table).values($rows).on_conflict_do_nothing().execute(conn)
            }
            $crate::storage::connection::AnyConn::Sqlite(conn) => $rows.iter().try_fold(0, |inserted, row| {
                let one = diesel::insert_into($table).values(row).on_conflict_do_nothing().execute(conn)?;
                Ok::<_, diesel::result::Error>(inserted + one)
            }),
        }
    };
}

/// Inserts one row, or changes columns of the one that has its key.
macro_rules! upsert {
    ($any:expr, $table:expr, $row:expr, $key:expr, $changes:expr) => {
        $crate::storage::dialect::on_each!($any, conn =>
            diesel::insert_into($table).values($row).on_conflict($key).do_update().set($changes).execute(conn))
    };
}

/// Inserts all rows, many in one statement; both databases bound the number of parameters, SQLite at 32,766.
macro_rules! insert_many {
    ($any:expr, $table:expr, $rows:expr) => {
        $crate::storage::dialect::on_each!($any, conn =>
            $rows.chunks(500).try_for_each(|rows| diesel::insert_into($table).values(rows).execute(conn).map(drop)))
    };
}

/// Loads one row and keeps others from changing it until the transaction ends; on SQLite the writer is alone anyway.
macro_rules! lock_row {
    ($any:expr, $query:expr) => {
        match $any {
            $crate::storage::connection::AnyConn::Postgres(conn) => $query.for_update().get_result(conn).optional(),
            $crate::storage::connection::AnyConn::Sqlite(conn) => $query.get_result(conn).optional(),
        }
    };
}

pub(super) use {insert_many, insert_unless_there, insert_unless_there_each, lock_row, on_each, upsert};

/// Opens a connection that may change the database.
pub(super) fn connect_writer(address: &Address) -> Result<AnyConn, OpenError> {
    match address {
        Address::Sqlite(path) => connect_sqlite(path, address).map(AnyConn::Sqlite),
        Address::Postgres(url) => connect_postgres(url, address).map(AnyConn::Postgres),
    }
}

/// Opens a connection that the database itself keeps from changing anything, and whose transactions see one moment.
pub(super) fn connect_reader(address: &Address) -> Result<AnyConn, OpenError> {
    let mut conn = connect_writer(address)?;
    let settings = match &conn {
        AnyConn::Sqlite(_) => "PRAGMA query_only = ON",
        AnyConn::Postgres(_) => "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
    };
    conn.batch_execute(settings).map_err(|error| refused(address, &error.to_string()))?;
    Ok(conn)
}

fn connect_sqlite(path: &std::path::Path, address: &Address) -> Result<SqliteConnection, OpenError> {
    let no_folder = || path.parent().is_some_and(|folder| !folder.as_os_str().is_empty() && !folder.is_dir());
    let name = path.to_str().ok_or_else(|| refused(address, "its path is not UTF-8"))?;
    // A path that begins so would be read as an address with parameters.
    let name = if name.starts_with("file:") { format!("./{name}") } else { name.to_owned() };
    let explained =
        |reason: String| refused(address, &if no_folder() { "its folder does not exist".to_owned() } else { reason });
    make_private_file(path).map_err(|error| explained(error.to_string()))?;
    let mut conn = SqliteConnection::establish(&name).map_err(|error| explained(reason(error)))?;
    conn.batch_execute(SQLITE_SETTINGS).map_err(|error| refused(address, &error.to_string()))?;
    Ok(conn)
}

/// Makes the file unless it is there, to be read by nobody else on the machine; the files that SQLite puts beside it take its mode.
fn make_private_file(path: &std::path::Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

fn connect_postgres(url: &str, address: &Address) -> Result<PgConnection, OpenError> {
    let mut conn = PgConnection::establish(url).map_err(|error| refused(address, &reason(error)))?;
    conn.batch_execute("SET client_min_messages = warning").map_err(|error| refused(address, &error.to_string()))?;
    Ok(conn)
}

fn reason(error: ConnectionError) -> String {
    match error {
        ConnectionError::BadConnection(reason) => reason,
        error => error.to_string(),
    }
}

fn refused(address: &Address, reason: &str) -> OpenError {
    OpenError::Connect { address: address.to_string(), reason: address.without_password(reason.trim()) }
}

/// Whether a connection still answers; a file always does.
pub(super) fn ping(conn: &mut AnyConn) -> QueryResult<()> {
    match conn {
        AnyConn::Postgres(conn) => conn.batch_execute("SELECT 1"),
        AnyConn::Sqlite(_) => Ok(()),
    }
}

/// Begins a transaction that will write: on SQLite it takes the lock now, as a lock that is wanted halfway is refused at once.
pub(super) fn begin_write(conn: &mut AnyConn) -> QueryResult<()> {
    match conn {
        AnyConn::Postgres(conn) => AnsiTransactionManager::begin_transaction(conn),
        AnyConn::Sqlite(conn) => AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN IMMEDIATE"),
    }
}

/// As [`begin_write`], and keeps every other server's writer waiting until the transaction ends: events of the audit trail are a chain,
/// and whoever adds to it must be alone. A lock at the beginning can't be in a circle with the locks of rows, one halfway could.
pub(super) fn begin_write_alone(conn: &mut AnyConn) -> QueryResult<()> {
    match conn {
        // One message, so that it costs no round trip of its own.
        AnyConn::Postgres(conn) => AnsiTransactionManager::begin_transaction_sql(
            conn,
            &format!("BEGIN; SELECT pg_advisory_xact_lock({WRITER_LOCK}, hashtext(current_schema()))"),
        ),
        AnyConn::Sqlite(_) => begin_write(conn),
    }
}

/// Whether the connection to the server is gone, so that the transaction is over unless it was just committing.
pub(super) fn is_lost(error: &Error) -> bool {
    use DatabaseErrorKind::{ClosedConnection, UnableToSendCommand};
    matches!(error, Error::DatabaseError(ClosedConnection | UnableToSendCommand, _) | Error::BrokenTransactionManager)
}

/// Whether another process holds the SQLite file.
pub(super) fn is_busy(error: &Error) -> bool {
    matches!(error, Error::DatabaseError(_, about) if about.message() == "database is locked")
}

/// Whether the same work may succeed when it is done again: PostgreSQL stopped it because of someone else's.
pub(super) fn is_transient(error: &Error) -> bool {
    match error {
        Error::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => true,
        // Diesel does not pass the error's number on; the word is in PostgreSQL's message in nearly every language.
        Error::DatabaseError(_, about) => about.message().to_lowercase().contains("deadlock"),
        _ => false,
    }
}

/// What went wrong in a migration, as diesel gives it.
pub(super) type MigrationFault = Box<dyn std::error::Error + Send + Sync>;

/// A migration that the program has.
pub(super) struct KnownMigration {
    pub(super) version: String,
    pub(super) name: String,
}

/// The migrations that the program has for this kind of database, oldest first.
pub(super) fn known_migrations(conn: &AnyConn) -> Result<Vec<KnownMigration>, MigrationFault> {
    fn known<DB: diesel::backend::Backend>(migration: &dyn Migration<DB>) -> KnownMigration {
        let name = migration.name();
        KnownMigration { version: name.version().to_string(), name: name.to_string() }
    }
    Ok(match conn {
        AnyConn::Postgres(_) => {
            MigrationSource::<diesel::pg::Pg>::migrations(&POSTGRES_MIGRATIONS)?.iter().map(|m| known(&**m)).collect()
        }
        AnyConn::Sqlite(_) => MigrationSource::<diesel::sqlite::Sqlite>::migrations(&SQLITE_MIGRATIONS)?
            .iter()
            .map(|m| known(&**m))
            .collect(),
    })
}

/// The versions of the migrations that the database has.
pub(super) fn applied_migrations(conn: &mut AnyConn) -> Result<Vec<String>, MigrationFault> {
    let applied: Vec<MigrationVersion<'static>> = on_each!(conn, conn => conn.applied_migrations())?;
    Ok(applied.iter().map(ToString::to_string).collect())
}

/// Does `work` on the migrations in one transaction, while no other server does; an error undoes it.
pub(super) fn with_migrations_locked<T>(
    conn: &mut AnyConn,
    work: impl FnOnce(&mut AnyConn) -> Result<T, OpenError>,
) -> Result<T, OpenError> {
    begin_migrating(conn).map_err(StorageError::from)?;
    let done = work(conn);
    match done {
        Ok(_) => AnyConn::commit_transaction(conn).map_err(StorageError::from)?,
        Err(_) => AnyConn::rollback_transaction(conn).map_err(StorageError::from)?,
    }
    done
}

/// On SQLite a table is changed by making it anew, which foreign keys would forbid; they cannot be switched within a transaction.
fn begin_migrating(conn: &mut AnyConn) -> QueryResult<()> {
    match conn {
        AnyConn::Sqlite(conn) => conn.batch_execute("PRAGMA foreign_keys = OFF")?,
        AnyConn::Postgres(_) => {}
    }
    begin_write(conn)?;
    match conn {
        AnyConn::Sqlite(_) => Ok(()),
        AnyConn::Postgres(conn) => conn.batch_execute(&format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})")),
    }
}

pub(super) fn run_missing_migrations(conn: &mut AnyConn) -> Result<(), MigrationFault> {
    match conn {
        AnyConn::Postgres(conn) => conn.run_pending_migrations(POSTGRES_MIGRATIONS).map(drop),
        AnyConn::Sqlite(conn) => conn.run_pending_migrations(SQLITE_MIGRATIONS).map(drop),
    }
}

/// How many rows refer to rows that are not there; only SQLite lets a migration leave any.
pub(super) fn broken_references(conn: &mut AnyConn) -> QueryResult<i64> {
    match conn {
        AnyConn::Postgres(_) => Ok(0),
        AnyConn::Sqlite(conn) => {
            diesel::dsl::sql::<diesel::sql_types::BigInt>("SELECT count(*) FROM pragma_foreign_key_check()")
                .get_result(conn)
        }
    }
}

/// Every trigger by name, with all that makes it: where it stands and what it does, on PostgreSQL also whether it is switched on.
pub(super) fn triggers(conn: &mut AnyConn) -> QueryResult<Vec<(String, String)>> {
    #[derive(diesel::QueryableByName)]
    struct Row {
        #[diesel(sql_type = diesel::sql_types::Text)]
        name: String,
        #[diesel(sql_type = diesel::sql_types::Text)]
        definition: String,
    }
    let query = match conn {
        AnyConn::Sqlite(_) => "SELECT name, sql AS definition FROM sqlite_master WHERE type = 'trigger' ORDER BY name",
        AnyConn::Postgres(_) => {
            "SELECT t.tgname::text AS name, concat_ws(' ', t.tgenabled, pg_get_triggerdef(t.oid, true), p.prosrc) AS definition \
             FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid \
             WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace ORDER BY t.tgname::text COLLATE \"C\""
        }
    };
    let rows: Vec<Row> = on_each!(conn, conn => diesel::sql_query(query).load(conn))?;
    Ok(rows.into_iter().map(|row| (row.name, row.definition)).collect())
}

/// The file that says how this kind of database's triggers are when the migrations have made them.
pub(super) const fn known_triggers(conn: &AnyConn) -> &'static str {
    match conn {
        AnyConn::Postgres(_) => include_str!("../../../migrations/postgres-triggers.txt"),
        AnyConn::Sqlite(_) => include_str!("../../../migrations/sqlite-triggers.txt"),
    }
}
