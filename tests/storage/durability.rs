//! A program that is killed while it saves: whatever it had acknowledged is there.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use survey_server::storage::answer::{self, SaveOutcome};
use survey_server::storage::{Database, ResponseId, StorageError};
use survey_tests::each_database;

use super::sample;

const ADDRESS: &str = "STORAGE_TEST_ADDRESS";
const RESPONSE: &str = "STORAGE_TEST_RESPONSE";
const RUN: &str = "STORAGE_TEST_RUN";

each_database!(an_acknowledged_save_survives_a_kill, |database| {
    let response = sample::response(database);
    for run in 0..3 {
        let acknowledged = save_until_killed(&database.address, response, run);
        assert!(acknowledged.len() >= 50, "only {} saves", acknowledged.len());
        let again = Database::open(&database.address).expect("it opens");
        let rows = again.read::<_, StorageError>(|conn| answer::list(conn, response)).expect("answers are read");
        let items: Vec<String> = rows.into_iter().map(|row| row.item.to_string()).collect();
        let lost: Vec<_> = acknowledged.iter().filter(|item| items.binary_search(item).is_err()).collect();
        assert!(lost.is_empty(), "{} of {} are lost", lost.len(), acknowledged.len());
    }
});

/// Runs the test below as a program of its own, kills it after some saves and returns the items that it had acknowledged.
fn save_until_killed(address: &str, response: ResponseId, run: u64) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().expect("this program has a path"))
        .args(["--exact", "durability::saves_until_it_is_killed", "--ignored", "--nocapture"])
        .envs([(ADDRESS, address), (RESPONSE, &response.to_string()), (RUN, &run.to_string())])
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let lines = BufReader::new(child.stdout.take().expect("the output is piped")).lines();
    let mut saved = lines.map_while(Result::ok).filter_map(|line| line.strip_prefix("saved ").map(ToOwned::to_owned));
    let mut acknowledged: Vec<String> = saved.by_ref().take(50).collect();
    // Not at the same point of a save every time.
    std::thread::sleep(Duration::from_micros(1300 * run));
    child.kill().expect("it is killed");
    acknowledged.extend(saved);
    child.wait().expect("it is gone");
    acknowledged
}

#[test]
#[ignore = "it is the program that the test above starts and kills"]
fn saves_until_it_is_killed() {
    let Ok(address) = std::env::var(ADDRESS) else { return };
    let [response, run] = [RESPONSE, RUN].map(|name| std::env::var(name).expect("the test above sets it"));
    let response: ResponseId = response.parse().expect("an id");
    let database = Database::open(&address).expect("it opens");
    std::thread::scope(|scope| {
        for person in 0..8 {
            let (database, run) = (&database, &run);
            scope.spawn(move || {
                (0..u32::MAX).for_each(|n| save_and_say(database, response, &format!("R{run}_P{person}_{n}")))
            });
        }
    });
}

fn save_and_say(database: &Database, response: ResponseId, code: &str) {
    let new = sample::answer(response, code, "x");
    let saved = database.write::<_, StorageError>(move |conn| answer::save(conn, &new, None)).expect("it is saved");
    assert_eq!(saved, SaveOutcome::Saved { revision: 1 });
    println!("saved {code}");
}
