//! The audit trail as tables: added to at its end by one at a time, and otherwise left alone.

use std::net::IpAddr;

use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, SqliteConnection};
use survey_server::services::audit::{AuditAction, Event, record};
use survey_server::services::{ServiceError, Who};
use survey_server::storage::Database;
use survey_server::storage::audit_event::{self, AuditEvent, Filter};
use survey_server::storage::audit_origin::{self, AuditOrigin};
use survey_tests::database::throw_away_sqlite;
use survey_tests::each_database;

use super::schema::{execute, try_execute};

fn visitor() -> Who {
    Who::visitor(Some(IpAddr::from([192, 0, 2, 7])))
}

fn append(database: &Database, who: Who, subject: &str) {
    let event = Event::new(AuditAction::CycleOpened, "cycle", subject).detail("number", 1);
    database.write(move |conn| record(conn, &who, event.clone())).expect("the event is added");
}

fn events(database: &Database) -> Vec<AuditEvent> {
    let filter = Filter::default();
    database.read(|conn| audit_event::after(conn, &filter, 0, 1000)).expect("the trail is read")
}

fn origins(database: &Database) -> Vec<AuditOrigin> {
    database.read(|conn| audit_origin::list(conn, 1, i64::MAX)).expect("the origins are read")
}

#[track_caller]
fn assert_is_a_chain(events: &[AuditEvent]) {
    let mut previous = "0".repeat(64);
    for (event, number) in events.iter().zip(1..) {
        assert_eq!((event.number, &event.previous_sha256), (number, &previous));
        previous.clone_from(&event.sha256);
    }
}

each_database!(each_event_names_the_hash_of_the_one_before_it, |database| {
    for subject in ["2014-2017", "2018-2021", "2022-2025"] {
        append(database, Who::operator(), subject);
    }
    let events = events(database);
    assert_eq!(
        events.iter().map(|event| event.subject.as_str()).collect::<Vec<_>>(),
        ["2014-2017", "2018-2021", "2022-2025"]
    );
    assert_is_a_chain(&events);
    assert_eq!((events[0].role.as_str(), events[0].action.as_str()), ("operator", "cycle.opened"));
    assert_eq!(events[0].details, r#"{"number":"1"}"#);
});

each_database!(an_event_cannot_change_or_vanish, |database| {
    append(database, visitor(), "2018-2021");
    let before = events(database);
    let mut changes = vec!["UPDATE audit_events SET role = 'X'", "DELETE FROM audit_events"];
    if database.address().to_string().starts_with("postgres") {
        changes.push("TRUNCATE audit_events CASCADE");
    }
    for change in changes {
        let refused = try_execute(database, change).expect_err("it is refused").to_string();
        assert!(refused.contains("an event of the audit trail cannot change or vanish"), "{change}: {refused}");
    }
    assert_eq!(events(database), before);
});

each_database!(an_event_that_does_not_follow_the_last_one_is_refused, |database| {
    append(database, Who::operator(), "2018-2021");
    let columns = "happened_at, account, role, action, subject_kind, subject, details, previous_sha256, sha256";
    for (number, previous) in
        [("number", "previous_sha256"), ("number + 1", "previous_sha256"), ("number + 2", "sha256")]
    {
        let insert = format!(
            "INSERT INTO audit_events (number, {columns}) SELECT {number}, happened_at, account, role, action, subject_kind,
             subject, details, {previous}, sha256 FROM audit_events"
        );
        let refused = try_execute(database, &insert).expect_err("it is refused").to_string();
        assert!(refused.contains("an event of the audit trail follows the last one"), "{refused}");
    }
    assert_eq!(events(database).len(), 1);
});

#[test]
fn on_sqlite_an_event_is_not_replaced_on_a_connection_of_another_program_either() {
    let database = throw_away_sqlite();
    append(&database, Who::operator(), "2018-2021");
    let mut other = SqliteConnection::establish(&database.address).expect("it opens");
    let replace = "INSERT OR REPLACE INTO audit_events SELECT * FROM audit_events";
    let refused = other.batch_execute(replace).expect_err("it is refused").to_string();
    assert!(refused.contains("an event of the audit trail follows the last one"), "{refused}");
}

each_database!(an_origin_can_be_erased_but_not_changed, |database| {
    append(database, Who::operator(), "2014-2017");
    append(database, visitor(), "2018-2021");
    let (before, origins_before) = (events(database), origins(database));
    assert_eq!(before.iter().map(|event| event.origin_sha256.is_some()).collect::<Vec<_>>(), [false, true]);
    assert_eq!(origins_before.len(), 1);
    assert_eq!((origins_before[0].number, origins_before[0].address.as_str()), (2, "192.0.2.7"));
    let refused = try_execute(database, "UPDATE audit_origins SET address = '192.0.2.8'").expect_err("it is refused");
    assert!(refused.to_string().contains("can be erased, but not changed"), "{refused}");
    execute(database, "DELETE FROM audit_origins");
    assert_eq!((events(database), origins(database)), (before, Vec::new()));
});

each_database!(the_same_address_leaves_another_hash_each_time, |database| {
    append(database, visitor(), "2014-2017");
    append(database, visitor(), "2018-2021");
    let [first, second] = &*events(database) else { panic!("there are two events") };
    assert_ne!(first.origin_sha256, second.origin_sha256);
});

each_database!(work_that_fails_leaves_no_event, |database| {
    let failing = database.write::<(), _>(|conn| {
        record(conn, &Who::operator(), Event::new(AuditAction::CycleOpened, "cycle", "2018-2021"))?;
        Err(ServiceError::NotSignedIn)
    });
    assert!(matches!(failing, Err(ServiceError::NotSignedIn)));
    assert_eq!(events(database), []);
});

each_database!(two_servers_and_many_threads_make_one_unbroken_chain, |database| {
    let second = Database::open(&database.address).expect("a second server");
    std::thread::scope(|scope| {
        for n in 0..8 {
            let server = if n % 2 == 0 { database } else { &second };
            scope.spawn(move || (0..25).for_each(|m| append(server, visitor(), &format!("{n}-{m}"))));
        }
    });
    let events = events(&second);
    assert_eq!(events.len(), 200);
    assert_is_a_chain(&events);
    let subjects: std::collections::BTreeSet<_> = events.iter().map(|event| &event.subject).collect();
    assert_eq!((subjects.len(), origins(database).len()), (200, 200));
});
