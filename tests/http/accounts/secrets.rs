//! Secrets are in nobody's reach: neither in the log nor in the database.

use std::io::Write;
use std::sync::{Arc, LazyLock, Mutex};

use survey_server::services::Role;
use survey_server::storage::{Connection, Database, StorageError};
use survey_tests::app::{PASSWORD, TestApp};
use survey_tests::each_database;
use tracing_subscriber::fmt::format::FmtSpan;

#[derive(diesel::QueryableByName)]
struct Line {
    #[diesel(sql_type = diesel::sql_types::Text)]
    line: String,
}

fn lines(database: &Database, sql: &str) -> Vec<String> {
    use diesel::RunQueryDsl as _;
    let load = |conn: &mut Connection| Ok(diesel::sql_query(sql).load::<Line>(conn)?);
    let rows = database.read::<_, StorageError>(load).expect("the query works");
    rows.into_iter().map(|row| row.line).collect()
}

/// Every text in every table.
pub(super) fn everything(database: &Database) -> String {
    let columns = if database.address().to_string().starts_with("postgres") {
        "SELECT table_name || '|' || column_name AS line FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name NOT LIKE 'member_state%'"
    } else {
        "SELECT t.name || '|' || c.name AS line FROM sqlite_schema t JOIN pragma_table_info(t.name) c
         WHERE t.type = 'table' AND t.name NOT LIKE 'member_state%'"
    };
    let texts = lines(database, columns).into_iter().flat_map(|column| {
        let (table, column) = column.split_once('|').expect("two names");
        lines(database, &format!("SELECT coalesce(CAST({column} AS TEXT), '') AS line FROM {table}"))
    });
    texts.collect::<Vec<_>>().join("\n")
}

/// Everything that anybody in this process has told the operator since the first test of this module.
static LOG: LazyLock<Log> = LazyLock::new(|| {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_span_events(FmtSpan::NEW)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    tracing::subscriber::set_global_default(subscriber).expect("nobody else listens");
    log
});

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("the log").write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

each_database!(no_secret_is_in_the_database_or_in_the_log, async |database| {
    let log = &*LOG;
    let app = TestApp::start(database).await;
    let account = app.invite("staff@itu.example", Role::Secretariat, None);
    let person = app.nobody();
    let invitation = app.invitation(&account).await;
    person.fill(&invitation, &[("password", PASSWORD), ("again", PASSWORD)]).await;
    let (mut authenticator, codes) = person.enrol("/sign-in/second-factor").await;
    let again = app.nobody();
    let half = again.sign_in("staff@itu.example", PASSWORD).await;
    again.sign_in("mistyped@itu.example", "typed into the wrong field").await;
    let code = authenticator.code();
    again.sign_in("staff@itu.example", PASSWORD).await;
    again.fill("/sign-in/code", &[("code", &code)]).await;
    let key = half.header("set-cookie").split(['=', ';']).nth(1).expect("a key").to_owned();
    let token = invitation.rsplit('/').next().expect("a token").to_owned();
    let (stored, logged) = (everything(app.platform.database()), log.0.lock().expect("the log").clone());
    let logged = String::from_utf8_lossy(&logged).into_owned();
    assert!(stored.contains("staff@itu.example") && stored.contains("$argon2id$v=19$m=19456,t=2,p=1$"));
    assert!(logged.contains("/invitations/{token}"), "the log has the route");
    let plain: Vec<String> = codes.iter().map(|code| code.replace('-', "")).collect();
    for secret in [PASSWORD, &token, &key, "typed into the wrong field", "mistyped@itu.example", &codes[0], &plain[0]] {
        assert!(!stored.contains(secret), "{secret} is in the database");
        assert!(!logged.contains(secret), "{secret} is in the log");
    }
    assert!(!stored.lines().any(|line| line == code), "a code is in the database");
});
