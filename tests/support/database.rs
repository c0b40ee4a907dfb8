//! Databases for one test each: an SQLite file in a folder of its own, or a schema of its own on a PostgreSQL server.
//!
//! The server is the one that `TEST_DATABASE_URL` names, or else one that the tests start and that vanishes with them. Without either, tests
//! on PostgreSQL are skipped and say so; with `REQUIRE_POSTGRES=1` they fail instead.

use std::ops::Deref;
use std::sync::OnceLock;

use survey_server::storage::Database;
use tempfile::TempDir;

mod cluster;
mod schema;

pub use crate::each_database;

/// A database that vanishes with this value. As a [`Database`] it has all migrations; tests of those open `address` by themselves.
#[derive(Debug)]
pub struct ThrowAway {
    database: OnceLock<Database>,
    /// What `--database` takes.
    pub address: String,
    _keep: Keep,
}

/// What is removed when the test is over.
#[derive(Debug)]
enum Keep {
    Folder { _folder: TempDir },
    Schema { _schema: schema::Schema },
}

impl ThrowAway {
    const fn new(address: String, keep: Keep) -> Self {
        Self { database: OnceLock::new(), address, _keep: keep }
    }
}

impl Deref for ThrowAway {
    type Target = Database;

    fn deref(&self) -> &Database {
        self.database.get_or_init(|| {
            let database = Database::open(&self.address).expect("a new database opens");
            database.migrate().expect("a new database takes every migration");
            database
        })
    }
}

/// An SQLite file that is not there yet.
#[must_use]
pub fn throw_away_sqlite() -> ThrowAway {
    let folder = tempfile::tempdir().expect("the system has a place for temporary files");
    let address = folder.path().join("survey.sqlite3").display().to_string();
    ThrowAway::new(address, Keep::Folder { _folder: folder })
}

/// An empty PostgreSQL schema, if there is a server.
#[must_use]
pub fn throw_away_postgres() -> Option<ThrowAway> {
    let server = std::env::var("TEST_DATABASE_URL").ok().or_else(|| cluster::address().map(ToOwned::to_owned));
    let Some(server) = server else {
        skip();
        return None;
    };
    let schema = schema::Schema::create(&server);
    Some(ThrowAway::new(schema.address(), Keep::Schema { _schema: schema }))
}

/// Says it past the test harness, which keeps what passing tests print to itself.
fn skip() {
    use std::io::Write as _;
    let required = std::env::var("REQUIRE_POSTGRES").is_ok_and(|value| value == "1");
    assert!(
        !required,
        "REQUIRE_POSTGRES is set, but there is no PostgreSQL: neither TEST_DATABASE_URL nor `initdb` was found"
    );
    let name = std::thread::current().name().unwrap_or("a test").to_owned();
    drop(writeln!(
        std::io::stderr(),
        "SKIPPED {name}: no PostgreSQL (set TEST_DATABASE_URL or install its server programs)"
    ));
}

/// One test on both databases: `each_database!(a_name, |database| { … });`, or `each_database!(a_name, async |database| { … });`
/// for one that needs actix's runtime. `database` is a `&ThrowAway`.
#[macro_export]
macro_rules! each_database {
    ($name:ident, |$database:ident| $body:block) => {
        mod $name {
            use super::*;

            fn check($database: &$crate::database::ThrowAway) $body

            #[test]
            fn on_sqlite() {
                check(&$crate::database::throw_away_sqlite());
            }

            #[test]
            fn on_postgres() {
                if let Some(database) = $crate::database::throw_away_postgres() {
                    check(&database);
                }
            }
        }
    };
    ($name:ident, async |$database:ident| $body:block) => {
        $crate::each_database!($name, |database| {
            async fn check($database: &$crate::database::ThrowAway) $body
            actix_web::rt::System::new().block_on(check(database));
        });
    };
}
