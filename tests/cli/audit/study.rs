//! A database with a bit of everything.

use diesel::connection::SimpleConnection as _;
use diesel::{QueryableByName, RunQueryDsl as _, sql_query};
use survey_server::storage::{Connection, StorageError};
use survey_tests::app::TestApp;
use survey_tests::cli::{Program, Said};
use survey_tests::database::ThrowAway;

use crate::PROGRAM;

/// A database with a bit of everything, and somebody who can write to it as the database's owner.
pub(super) struct Study<'d> {
    pub(super) database: &'d ThrowAway,
    pub(super) program: Program,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = diesel::sql_types::Text)]
    line: String,
}

impl<'d> Study<'d> {
    /// Kenya saves twice and signs off, Chad's response is imported.
    pub(super) async fn new(database: &'d ThrowAway) -> Self {
        let app = TestApp::start(database).await;
        app.open_cycle("2018-2021", "examples/number.toml");
        let kenya = app.focal_point("KEN").await;
        let response = kenya.start_response("2018-2021").await;
        kenya.save_section(&response, "main", &[("WORKING_TIME", "12.5")]).await;
        let changed = [("WORKING_TIME", "13"), ("WORKING_TIME!revision", "1")];
        assert_eq!(kenya.save_section(&response, "main", &changed).await.status, 303);
        assert_eq!(kenya.sign_off(&response).await.status, 303);
        let program = Program::on(PROGRAM, &database.address);
        program.file("chad.csv", "state,WORKING_TIME\nTCD,7\n");
        program.succeeds("import responses --cycle 2018-2021 chad.csv");
        Self { database, program }
    }

    pub(super) fn is_postgres(&self) -> bool {
        self.database.address.starts_with("postgres")
    }

    /// Runs SQL as somebody who may switch the triggers off, and on again so that nobody sees it.
    pub(super) fn force(&self, sql: &str) {
        let (off, on) = self.triggers();
        let sql = format!("{off} {sql}; {on}");
        let done = self.database.write::<_, StorageError>(move |conn| Ok(conn.batch_execute(&sql)?));
        done.expect("the database's owner can do anything");
    }

    /// What takes the triggers away, and what puts them back.
    fn triggers(&self) -> (String, String) {
        let switch = |how: &str| {
            let tables = ["audit_events", "audit_origins", "submissions", "questionnaire_versions"];
            tables.map(|table| format!("ALTER TABLE {table} {how} TRIGGER USER;")).concat()
        };
        if self.is_postgres() {
            return (switch("DISABLE"), switch("ENABLE"));
        }
        let all = |of: &str| self.lines(of, "sqlite_master WHERE type = 'trigger'");
        let (off, on) = (all("'DROP TRIGGER ' || name"), all("sql"));
        (off.join(";") + ";", on.join(";") + ";")
    }

    /// What a query by hand gives, as text.
    pub(super) fn line(&self, of: &str, rest: &str) -> String {
        self.lines(of, rest).swap_remove(0)
    }

    pub(super) fn lines(&self, of: &str, rest: &str) -> Vec<String> {
        let sql = format!("SELECT CAST({of} AS TEXT) AS line FROM {rest}");
        let load = |conn: &mut Connection| Ok(sql_query(&sql).get_results::<Line>(conn)?);
        let lines = self.database.read::<_, StorageError>(load).expect("the query works");
        lines.into_iter().map(|line| line.line).collect()
    }

    /// The number of the first event of an action.
    pub(super) fn number_of(&self, action: &str) -> i64 {
        let number = self.line("min(number)", &format!("audit_events WHERE action = '{action}'"));
        number.parse().expect("a number")
    }

    pub(super) fn last(&self) -> i64 {
        self.line("max(number)", "audit_events").parse().expect("a number")
    }

    pub(super) fn verify(&self) -> Said {
        self.program.run("audit verify")
    }

    /// The head, as whoever runs the platform notes it.
    pub(super) fn head(&self) -> String {
        let said = self.program.succeeds("audit verify");
        let (_, rest) = said.split_once("; head ").expect("the last line has the head");
        rest.split(';').next().expect("a head").to_owned()
    }

    #[track_caller]
    pub(super) fn assert_finds(&self, said: &Said, first: &str) {
        assert_eq!((said.code, said.err.lines().next()), (3, Some(first)), "{}{}", said.out, said.err);
    }
}
