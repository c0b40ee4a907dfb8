//! Saves that share a sync: each for itself, and acknowledged only when durable.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Scope, ScopedJoinHandle};
use std::time::Duration;

use survey_server::storage::answer::{self, SaveOutcome};
use survey_server::storage::{Connection, Database, ResponseId, StorageError};
use survey_tests::each_database;

use super::sample;

type Saved = Result<SaveOutcome, StorageError>;

fn save(conn: &mut Connection, response: ResponseId, code: &str) -> Saved {
    answer::save(conn, &sample::answer(response, code, "x"), None)
}

/// Keeps the writer busy until the sender is dropped, so that what comes after waits together.
fn hold<'s>(scope: &'s Scope<'s, '_>, database: &'s Database) -> Sender<()> {
    let (gate, opened) = channel::<()>();
    let (begun, has_begun) = channel();
    scope.spawn(move || {
        let wait = move |_: &mut Connection| -> Result<(), StorageError> {
            let _ = begun.send(());
            let _ = opened.recv();
            Ok(())
        };
        database.write(wait)
    });
    has_begun.recv().expect("the writer begins");
    gate
}

/// Queues work and waits until it is likely to be in the queue.
fn queue<'s>(
    scope: &'s Scope<'s, '_>,
    database: &'s Database,
    work: impl FnMut(&mut Connection) -> Saved + Send + 'static,
) -> ScopedJoinHandle<'s, Saved> {
    let thread = scope.spawn(move || database.write(work));
    std::thread::sleep(Duration::from_millis(30));
    thread
}

fn items(database: &Database, response: ResponseId) -> Vec<String> {
    let rows = database.read::<_, StorageError>(|conn| answer::list(conn, response)).expect("answers are read");
    rows.into_iter().map(|row| row.item.to_string()).collect()
}

each_database!(work_that_fails_or_panics_harms_no_other, |database| {
    let response = sample::response(database);
    std::thread::scope(|scope| {
        let gate = hold(scope, database);
        let before = queue(scope, database, move |conn| save(conn, response, "BEFORE"));
        let failing = queue(scope, database, move |conn| {
            save(conn, response, "FAILING")?;
            Err(StorageError::Busy("my own reason".to_owned()))
        });
        let broken = queue(scope, database, move |conn| {
            save(conn, response, "BROKEN")?;
            save(conn, ResponseId::new(), "STRAY")
        });
        let panicking = queue(scope, database, move |conn| {
            use diesel::Connection as _;
            save(conn, response, "PANICKING")?;
            conn.transaction::<Saved, diesel::result::Error, _>(|_| panic!("a panic in a transaction within"))
                .expect("not reached")
        });
        let after = queue(scope, database, move |conn| save(conn, response, "AFTER"));
        drop(gate);
        assert!(before.join().is_ok_and(|saved| saved.is_ok()));
        assert!(matches!(failing.join(), Ok(Err(StorageError::Busy(reason))) if reason == "my own reason"));
        assert!(matches!(broken.join(), Ok(Err(StorageError::Other(_)))));
        assert!(panicking.join().is_err_and(|panic| panic.downcast_ref() == Some(&"a panic in a transaction within")));
        assert!(after.join().is_ok_and(|saved| saved.is_ok()));
    });
    assert_eq!(items(database, response), ["AFTER", "BEFORE"]);
    database.write(move |conn| save(conn, response, "LATER")).expect("the writer goes on");
});

each_database!(nobody_hears_saved_before_the_common_commit, |database| {
    let response = sample::response(database);
    let (gate, opened): (Sender<()>, Receiver<()>) = channel();
    std::thread::scope(|scope| {
        let held = hold(scope, database);
        let first = queue(scope, database, move |conn| save(conn, response, "FIRST"));
        let slow = queue(scope, database, move |conn| {
            let _ = opened.recv();
            save(conn, response, "SLOW")
        });
        drop(held);
        std::thread::sleep(Duration::from_millis(150));
        assert!(!first.is_finished(), "it was told before the commit");
        assert_eq!(items(database, response), [""; 0]);
        drop(gate);
        assert!(first.join().is_ok_and(|saved| saved.is_ok()) && slow.join().is_ok_and(|saved| saved.is_ok()));
    });
    assert_eq!(items(database, response), ["FIRST", "SLOW"]);
});

each_database!(many_who_save_at_once_are_all_heard, |database| {
    let response = sample::response(database);
    std::thread::scope(|scope| {
        for n in 0..40 {
            scope.spawn(move || {
                for m in 0..5 {
                    let saved = database.write(move |conn| save(conn, response, &format!("Q{n}_{m}")));
                    assert_eq!(saved.ok(), Some(SaveOutcome::Saved { revision: 1 }));
                }
            });
        }
    });
    assert_eq!(items(database, response).len(), 200);
});

each_database!(a_reader_cannot_write, |database| {
    let response = sample::response(database);
    let refused = database.read(|conn| save(conn, response, "A"));
    assert!(refused.is_err());
    assert_eq!(items(database, response), [""; 0]);
});

each_database!(a_save_within_a_save_is_refused, |database| {
    let response = sample::response(database);
    let inner = Database::clone(database);
    let refused = database.write(move |_| inner.write(move |conn| save(conn, response, "A")));
    assert!(matches!(refused, Err(StorageError::Busy(_))), "{refused:?}");
});

each_database!(a_panicking_reader_harms_no_other, |database| {
    let response = sample::response(database);
    for _ in 0..20 {
        let read = || database.read::<(), StorageError>(|_| panic!("in a reader"));
        let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read));
        assert!(panic.is_err());
    }
    assert_eq!(items(database, response), [""; 0]);
});
