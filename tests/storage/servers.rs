//! Several programs at one database.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, PgConnection, SqliteConnection};
use survey_server::storage::answer::{self, SaveOutcome};
use survey_server::storage::{Connection, Database, ResponseId, StorageError, response};
use survey_tests::database::{throw_away_postgres, throw_away_sqlite};

use super::sample;
use super::schema::lines;

fn save(database: &Database, new: answer::NewAnswer, expected: Option<u32>) -> Result<SaveOutcome, StorageError> {
    database.write(move |conn| answer::save(conn, &new, expected))
}

#[test]
fn on_sqlite_a_save_waits_for_another_process_and_says_when_that_takes_too_long() {
    let database = throw_away_sqlite();
    let response = sample::response(&database);
    let mut other = SqliteConnection::establish(&database.address).expect("it opens");
    std::thread::scope(|scope| {
        other.batch_execute("BEGIN IMMEDIATE").expect("it is free");
        let waiting = scope.spawn(|| save(&database, sample::answer(response, "A", "x"), None));
        std::thread::sleep(Duration::from_millis(300));
        other.batch_execute("COMMIT").expect("it commits");
        assert!(waiting.join().is_ok_and(|saved| saved.is_ok()));
    });
    other.batch_execute("BEGIN IMMEDIATE").expect("it is free");
    let started = Instant::now();
    let refused = save(&database, sample::answer(response, "B", "x"), None);
    assert!(matches!(refused, Err(StorageError::Busy(_))), "{refused:?}");
    assert!(started.elapsed() > Duration::from_secs(4));
    other.batch_execute("COMMIT").expect("it commits");
    save(&database, sample::answer(response, "B", "x"), None).expect("it is free again");
}

#[test]
fn on_postgres_a_save_that_another_program_stops_is_done_again() {
    let Some(server) = throw_away_postgres() else { return };
    let cycle = sample::open_cycle(&server);
    let (kenya, chad) = (sample::response_of(&server, cycle, "KEN"), sample::response_of(&server, cycle, "TCD"));
    let mut other = PgConnection::establish(&server.address).expect("it opens");
    let lock = |id: ResponseId| format!("SELECT id FROM responses WHERE id = '{id}' FOR UPDATE");
    other.batch_execute(&format!("BEGIN; {}", lock(chad))).expect("it is free");
    let (holds_kenya, kenya_is_held) = std::sync::mpsc::channel();
    let mut tries = 0;
    let work = move |conn: &mut Connection| -> Result<u32, StorageError> {
        tries += 1;
        response::lock(conn, kenya)?;
        let _ = holds_kenya.send(());
        response::lock(conn, chad)?;
        response::touch(conn, chad, sample::time("2021-01-01T00:00:00Z"))?;
        Ok(tries)
    };
    let tries = std::thread::scope(|scope| {
        let saving = scope.spawn(|| server.write(work));
        kenya_is_held.recv().expect("the save begins");
        // Whoever waits first finds out that both wait for each other, and is stopped.
        std::thread::sleep(Duration::from_millis(200));
        other.batch_execute(&format!("{}; COMMIT", lock(kenya))).expect("the other goes first");
        saving.join().expect("no panic").expect("it is saved in the end")
    });
    assert_eq!(tries, 2, "it was not stopped, so that nothing was tried again");
}

#[test]
fn on_postgres_servers_write_one_after_the_other_and_so_never_stop_each_other() {
    let Some(first) = throw_away_postgres() else { return };
    let second = Database::open(&first.address).expect("a second server");
    let cycle = sample::open_cycle(&first);
    let (kenya, chad) = (sample::response_of(&first, cycle, "KEN"), sample::response_of(&first, cycle, "TCD"));
    let inside = Arc::new(AtomicBool::new(false));
    let cross = |database: &Database, order: [ResponseId; 2]| {
        let (inside, mut tries) = (Arc::clone(&inside), 0);
        let work = move |conn: &mut Connection| -> Result<u32, StorageError> {
            tries += 1;
            assert!(!inside.swap(true, Ordering::SeqCst), "two servers write at once");
            response::lock(conn, order[0])?;
            std::thread::sleep(Duration::from_millis(5));
            response::lock(conn, order[1])?;
            inside.store(false, Ordering::SeqCst);
            Ok(tries)
        };
        database.write(work).expect("it is saved")
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(|| (0..20).map(|_| cross(&second, [chad, kenya])).max());
        let ours = (0..20).map(|_| cross(&first, [kenya, chad])).max();
        assert_eq!((ours, other.join().expect("no panic")), (Some(1), Some(1)));
    });
}

#[test]
fn on_postgres_two_servers_with_the_same_item_get_one_conflict() {
    let Some(first) = throw_away_postgres() else { return };
    let second = Database::open(&first.address).expect("a second server");
    let response = sample::response(&first);
    for round in 0..20 {
        let code = format!("Q{round}");
        let (code, first) = (code.as_str(), &*first);
        let outcomes = std::thread::scope(|scope| {
            let other = scope.spawn(|| save(&second, sample::answer(response, code, "theirs"), None));
            [save(first, sample::answer(response, code, "ours"), None), other.join().expect("no panic")]
        });
        let saved = outcomes.iter().filter(|outcome| matches!(outcome, Ok(SaveOutcome::Saved { revision: 1 }))).count();
        let refused = outcomes.iter().filter(|outcome| matches!(outcome, Ok(SaveOutcome::Conflict(_)))).count();
        assert_eq!((saved, refused), (1, 1), "{outcomes:?}");
    }
}

#[test]
fn on_postgres_a_lost_connection_is_opened_again() {
    let Some(throw_away) = throw_away_postgres() else { return };
    let response = sample::response(&throw_away);
    let name = ResponseId::new();
    let database = Database::open(&format!("{}&application_name={name}", throw_away.address)).expect("another server");
    let cut = format!(
        "SELECT CAST(pg_terminate_backend(pid) AS TEXT) AS line FROM pg_stat_activity WHERE application_name = '{name}'"
    );
    for round in 0..3 {
        // The writer's session and one of the readers'.
        assert_eq!(lines(&database, "SELECT 'read' AS line"), ["read"]);
        assert_eq!(lines(&throw_away, &cut), ["true", "true"]);
        let saved = save(&database, sample::answer(response, &format!("Q{round}"), "x"), None);
        assert_eq!(saved.ok(), Some(SaveOutcome::Saved { revision: 1 }));
    }
}
