//! How long it takes until an answer is durable: one section over HTTP, beside the bare commit of the same rows.
//!
//! `cargo bench -p survey-tests --bench saving`. What a sync of the disk costs changes from minute to minute, on some
//! machines from 4 ms to nearly nothing; bare commits and saves therefore take turns, and the bounds (one client at most
//! 1.3 times the bare commit, fifty at least 5 times the bare commits' rate) mean something only while a sync costs
//! something. Both are printed for the stretches in which it costs more than a millisecond, and for all.

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, RunQueryDsl, SqliteConnection, sql_query};
use futures_util::future::join_all;
use survey_model::member_state::MemberState;
use survey_server::settings::{Rates, Settings};
use survey_tests::app::{Person, TestApp};
use survey_tests::database::throw_away_sqlite;

const SECTION: &str = "awareness";
const ROUNDS: usize = 200;
const CLIENTS: usize = 50;
/// A sync that costs less says nothing about sharing syncs.
const DEAR: Duration = Duration::from_millis(1);

/// The items of the section that a save changes.
const ITEMS: [&str; 8] = [
    "AWARENESS_IMPORTANCE_4",
    "ORG_IMPORTANCE_4.government",
    "ORG_IMPORTANCE_4.large_firms",
    "ORG_IMPORTANCE_4.small_firms",
    "ORG_IMPORTANCE_4.operators",
    "ORG_IMPORTANCE_4.education",
    "ORG_IMPORTANCE_4.civil_society",
    "STRATEGY_AWARENESS",
];

/// Somebody who saves a section again and again, each time with other answers.
struct Client {
    person: Person,
    response: String,
    revision: usize,
}

impl Client {
    async fn start(app: &TestApp, state: &MemberState) -> Self {
        let person = app.focal_point(state.iso3.as_str()).await;
        let response = person.start_response("2018-2021").await;
        Self { person, response, revision: 0 }
    }

    /// One save, every item changed; how long until the server had answered that it is saved.
    async fn save(&mut self) -> Duration {
        let (scale, choice) = if self.revision.is_multiple_of(2) { ("very", "yes") } else { ("little", "no") };
        let revision = self.revision.to_string();
        let fields: Vec<(String, &str)> = ITEMS
            .iter()
            .flat_map(|item| {
                let value = if item.starts_with("STRATEGY") { choice } else { scale };
                [((*item).to_owned(), value), (format!("{item}!revision"), revision.as_str())]
            })
            .collect();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        let path = format!("{}/sections/{SECTION}", self.response);
        let start = Instant::now();
        let page = self.person.post(&path, &fields).await;
        let took = start.elapsed();
        assert_eq!(page.status, 303, "the save failed: {}", page.text());
        self.revision += 1;
        took
    }
}

/// The same rows written without a server: one transaction on a database of the same making.
struct Bare(SqliteConnection);

impl Bare {
    fn open(path: &str) -> Self {
        let mut conn = SqliteConnection::establish(path).expect("a file");
        let setup = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
            CREATE TABLE answers (response_id TEXT, item TEXT, revision INTEGER, answer TEXT, author TEXT, updated_at TEXT,
                PRIMARY KEY (response_id, item)) STRICT, WITHOUT ROWID;
            CREATE TABLE answer_history (response_id TEXT, item TEXT, revision INTEGER, answer TEXT, author TEXT, updated_at TEXT,
                PRIMARY KEY (response_id, item, revision)) STRICT, WITHOUT ROWID;
            CREATE TABLE responses (id TEXT PRIMARY KEY, updated_at TEXT) STRICT;
            INSERT INTO responses VALUES ('r', '');";
        conn.batch_execute(setup).expect("tables");
        Self(conn)
    }

    fn commit(&mut self, round: usize) -> Duration {
        let start = Instant::now();
        let written = self.0.immediate_transaction(|conn| {
            for item in ITEMS {
                sql_query(format!(
                    "INSERT INTO answer_history VALUES ('r', '{item}', {round}, '{{\"value\":1}}', 'a', 'now')"
                ))
                .execute(conn)?;
                sql_query(format!(
                    "REPLACE INTO answers VALUES ('r', '{item}', {round}, '{{\"value\":1}}', 'a', 'now')"
                ))
                .execute(conn)?;
            }
            sql_query(format!("UPDATE responses SET updated_at = '{round}' WHERE id = 'r'")).execute(conn)
        });
        written.expect("the rows are written");
        start.elapsed()
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// One client, taking turns with bare commits.
async fn one_client(app: &TestApp, bare: &mut Bare) {
    let mut client = Client::start(app, &MemberState::all()[0]).await;
    client.save().await;
    let mut turns = Vec::with_capacity(ROUNDS);
    for round in 0..ROUNDS {
        turns.push((bare.commit(round), client.save().await));
    }
    for (what, least) in [("all turns", Duration::ZERO), ("turns with a dear sync", DEAR)] {
        let chosen: Vec<_> = turns.iter().filter(|(bare, _)| *bare >= least).copied().collect();
        let (bare, save) =
            (median(chosen.iter().map(|turn| turn.0).collect()), median(chosen.iter().map(|turn| turn.1).collect()));
        let ratio = save.as_secs_f64() / bare.as_secs_f64().max(1e-9);
        println!(
            "1 client, {what} ({}): bare commit {:.2} ms, save over HTTP {:.2} ms, {ratio:.2} times",
            chosen.len(),
            milliseconds(bare),
            milliseconds(save)
        );
    }
}

/// Fifty clients at once, between two stretches of bare commits.
async fn many_clients(app: &TestApp, bare: &mut Bare) {
    let states = MemberState::all().iter().skip(1).take(CLIENTS);
    let mut clients = join_all(states.map(|state| Client::start(app, state))).await;
    join_all(clients.iter_mut().map(Client::save)).await;
    for stretch in 0..4 {
        let before = bare_rate(bare, 10_000 * (stretch + 1));
        let start = Instant::now();
        for _ in 0..10 {
            join_all(clients.iter_mut().map(Client::save)).await;
        }
        let rate = (CLIENTS * 10) as f64 / start.elapsed().as_secs_f64();
        let bare = f64::midpoint(before, bare_rate(bare, 10_000 * (stretch + 1) + 500));
        println!(
            "{CLIENTS} clients: {rate:.0} saves/s; bare commits {bare:.0}/s ({:.2} ms each); {:.1} times",
            1000.0 / bare,
            rate / bare
        );
    }
}

fn bare_rate(bare: &mut Bare, from: usize) -> f64 {
    let commits = 100;
    let start = Instant::now();
    for round in from..from + commits {
        bare.commit(round);
    }
    commits as f64 / start.elapsed().as_secs_f64()
}

#[actix_web::main]
async fn main() {
    let database = throw_away_sqlite();
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.limits.rates = Rates::boundless();
    let app = TestApp::start_with(&database, settings).await;
    app.plan_cycle("2014-2017", "cybersecurity-awareness/1.0.0");
    app.open_cycle("2018-2021", "cybersecurity-awareness/2.0.0");
    let folder = tempfile::tempdir_in(".").expect("a folder on the same disk");
    let mut bare = Bare::open(&folder.path().join("bare.sqlite3").display().to_string());
    one_client(&app, &mut bare).await;
    many_clients(&app, &mut bare).await;
}
