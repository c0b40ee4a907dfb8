//! Addresses of events, triggers, and what was there before the trail.

use diesel::connection::SimpleConnection as _;
use survey_server::storage::StorageError;
use survey_tests::each_database;

use super::study::Study;

each_database!(an_origin_that_was_changed_is_found_and_one_that_was_erased_is_not_missed, async |database| {
    let study = Study::new(database).await;
    let address = std::net::IpAddr::from([192, 0, 2, 7]);
    let who = survey_server::services::Who::visitor(Some(address));
    let event = || {
        use survey_server::services::audit::{AuditAction, Event};
        Event::new(AuditAction::CycleOpened, "cycle", "2018-2021")
    };
    let done = database.write(move |conn| survey_server::services::audit::record(conn, &who, event()));
    done.expect("it is recorded");
    let last = study.last();
    study.force(&format!("UPDATE audit_origins SET address = '192.0.2.8' WHERE number = {last}"));
    let first = format!("The origin of event {last} was changed: its address is not the one that was recorded.");
    study.assert_finds(&study.verify(), &first);
    study.force(&format!("DELETE FROM audit_origins WHERE number = {last}"));
    let first = format!("The origin of event {last} was removed: no erasure of a person and no retention tells of it.");
    study.assert_finds(&study.verify(), &first);
    let retention = || {
        use survey_server::services::audit::{AuditAction, Event};
        Event::new(AuditAction::RetentionApplied, "platform", "privacy").detail("days", 0)
    };
    let platform = survey_server::services::Who::platform();
    let done = database.write(move |conn| survey_server::services::audit::record(conn, &platform, retention()));
    done.expect("it is recorded");
    study.program.succeeds("audit verify");
});

each_database!(the_addresses_of_somebody_who_was_erased_are_not_missed, async |database| {
    let study = Study::new(database).await;
    let email = study.line("email", "accounts WHERE email IS NOT NULL");
    let before = study.lines("number", "audit_origins").len();
    study.program.succeeds(&format!("account erase {email} --confirm {email}"));
    assert!(study.lines("number", "audit_origins").len() < before);
    study.program.succeeds("audit verify");
});

each_database!(what_was_there_before_the_trail_began_is_told_apart_and_guarded_from_then_on, async |database| {
    let study = Study::new(database).await;
    // As a database of an earlier version of the program was: everything there, and no trail.
    study.force("DELETE FROM audit_origins; DELETE FROM audit_events");
    let out = study.program.succeeds("audit verify");
    let counts = "The answers of 2 responses, 2 submissions and 1 published version are what it says; 5 of them were there before";
    assert!(out.contains(counts), "{out}");
    study.force("UPDATE submissions SET document = replace(document, '13', '14')");
    let number = study.line("max(number)", "audit_events WHERE action = 'audit.began' AND subject_kind = 'cycle'");
    let first = format!(
        "Event {number}: the submissions of the cycle 2018-2021 that were imported are not what they were; there are 2 now."
    );
    study.assert_finds(&study.verify(), &first);
});

each_database!(an_address_that_nothing_has_erased_is_missed, async |database| {
    let study = Study::new(database).await;
    let numbers: Vec<i64> = study
        .lines("number", "audit_origins ORDER BY number")
        .iter()
        .map(|number| number.parse().expect("a number"))
        .collect();
    assert!(numbers.len() > 2, "{numbers:?}");
    study.force(&format!("DELETE FROM audit_origins WHERE number IN ({}, {})", numbers[0], numbers[1]));
    let first = format!(
        "The origin of event {} (and of 1 more) was removed: no erasure of a person and no retention tells of it.",
        numbers[0]
    );
    study.assert_finds(&study.verify(), &first);
});

each_database!(a_trigger_that_is_gone_or_switched_off_is_missed, async |database| {
    let study = Study::new(database).await;
    let (off, on, first) = if study.is_postgres() {
        let first = "The trigger submissions_refuse_change is not as the program made it, or switched off.";
        let table = "ALTER TABLE submissions";
        let trigger = "TRIGGER submissions_refuse_change";
        (format!("{table} DISABLE {trigger}"), format!("{table} ENABLE {trigger}"), first)
    } else {
        let first = "The trigger submissions_refuse_update is not there.";
        let sql = study.line("sql", "sqlite_master WHERE name = 'submissions_refuse_update'");
        ("DROP TRIGGER submissions_refuse_update".to_owned(), sql, first)
    };
    let execute = |sql: String| {
        study.database.write::<_, StorageError>(move |conn| Ok(conn.batch_execute(&sql)?)).expect("it is done");
    };
    execute(off);
    study.assert_finds(&study.verify(), first);
    execute(on);
    study.program.succeeds("audit verify");
});
