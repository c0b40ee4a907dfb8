//! The chain itself: changed, removed, moved and forged events.

use diesel::connection::{Connection as _, SimpleConnection as _};
use survey_server::storage::StorageError;
use survey_tests::cli::Program;
use survey_tests::each_database;

use super::study::Study;
use crate::PROGRAM;

each_database!(a_trail_that_nobody_touched_is_whole_and_names_its_head, async |database| {
    let study = Study::new(database).await;
    let out = study.program.succeeds("audit verify");
    let last = study.last();
    assert!(out.starts_with("The audit trail is whole, begun on 20"), "{out}");
    assert!(
        out.contains(
            "The answers of 2 responses, 2 submissions and 1 published version are what it says; 0 of them were there before"
        ),
        "{out}"
    );
    let sha256 = study.line("sha256", &format!("audit_events WHERE number = {last}"));
    let line = format!("{last} events; head {last}:{sha256}; keep this line outside of the database.");
    assert_eq!(out.lines().last(), Some(&*line));
    study.program.succeeds(&format!("audit verify --against {last}:{sha256}"));
    study.program.succeeds("cycle close 2018-2021");
    study.program.succeeds(&format!("audit verify --against {last}:{sha256}"));
});

each_database!(a_changed_field_is_found_whichever_it_is, async |database| {
    let study = Study::new(database).await;
    let number = study.number_of("answers.saved");
    let account = if study.is_postgres() { "gen_random_uuid()" } else { "'0192f0c1-2d3e-7000-8000-000000000000'" };
    let time = if study.is_postgres() { "TIMESTAMPTZ '2020-01-01'" } else { "'2020-01-01T00:00:00.000000Z'" };
    let hash = format!("'{}'", "a".repeat(64));
    let changes = [
        ("happened_at", time),
        ("account", account),
        ("role", "'visitor'"),
        ("action", "'cycle.closed'"),
        ("subject_kind", "'cycle'"),
        ("subject", "'2018-2021'"),
        ("before_sha256", &*hash),
        ("after_sha256", &hash),
        ("details", "'{}'"),
        ("origin_sha256", &hash),
        ("sha256", &hash),
    ];
    for (column, value) in changes {
        let set =
            |value: &str| study.force(&format!("UPDATE audit_events SET {column} = {value} WHERE number = {number}"));
        let quoted = if study.is_postgres() { "quote_nullable" } else { "quote" };
        let before = study.line(&format!("{quoted}({column})"), &format!("audit_events WHERE number = {number}"));
        set(value);
        let first = format!("Event {number} was changed: its content is not the one that its hash is of.");
        study.assert_finds(&study.verify(), &first);
        let cast = if study.is_postgres() && column == "account" { "::uuid" } else { "" };
        let cast = if study.is_postgres() && column == "happened_at" { "::timestamptz" } else { cast };
        set(&format!("{before}{cast}"));
        assert_eq!(study.verify().code, 0, "{column} is as it was");
    }
});

each_database!(an_event_whose_hash_was_made_anew_is_found_by_the_next_one, async |database| {
    let study = Study::new(database).await;
    let number = study.number_of("answers.saved");
    study.force(&forged(number, "role", "'administrator'"));
    rehash(&study, number);
    let next = number + 1;
    let first = format!("Event {number} was replaced: event {next} was recorded after an event with another hash.");
    study.assert_finds(&study.verify(), &first);
});

fn forged(number: i64, column: &str, value: &str) -> String {
    format!("UPDATE audit_events SET {column} = {value} WHERE number = {number}")
}

/// Makes an event's hash anew from what it says now, as somebody can who has read this program.
fn rehash(study: &Study<'_>, number: i64) {
    let export = study.program.succeeds("audit export --format jsonl");
    let line = export.lines().find(|line| line.starts_with(&format!(r#"{{"number":{number},"#))).expect("the event");
    let mut event: serde_json::Map<String, serde_json::Value> = serde_json::from_str(line).expect("JSON");
    for not_hashed in ["address", "salt", "sha256"] {
        event.remove(not_hashed);
    }
    let sha256 = survey_model::submission::hash(&survey_model::canonical::json(&event));
    study.force(&forged(number, "sha256", &format!("'{sha256}'")));
}

each_database!(a_removed_event_is_named, async |database| {
    let study = Study::new(database).await;
    let number = study.number_of("answers.saved");
    study.force(&format!(
        "DELETE FROM audit_origins WHERE number = {number}; DELETE FROM audit_events WHERE number = {number}"
    ));
    study.assert_finds(&study.verify(), &format!("Event {number} is missing from the trail."));
    // Whoever numbers the others anew is found out as well, here over the numbers beyond the end.
    study.force(&format!(
        "DELETE FROM audit_origins; UPDATE audit_events SET number = number + 100000 WHERE number > {number};
        UPDATE audit_events SET number = number - 100001 WHERE number > 100000"
    ));
    let moved = format!("Event {number} is not in its place: what stands there was recorded as event {}.", number + 1);
    study.assert_finds(&study.verify(), &moved);
});

#[test]
fn an_event_that_was_removed_from_under_its_origin_is_named_and_stops_no_command() {
    let database = survey_tests::database::throw_away_sqlite();
    let check = async {
        let study = Study::new(&database).await;
        let number = study.number_of("answers.saved");
        // As the sqlite3 program does it, for which foreign keys are off.
        let mut owner = diesel::SqliteConnection::establish(&database.address).expect("the file opens");
        let sql = format!(
            "PRAGMA foreign_keys = OFF; DROP TRIGGER audit_events_refuse_delete;
            DELETE FROM audit_events WHERE number = {number}"
        );
        owner.batch_execute(&sql).expect("the database's owner can do anything");
        assert_eq!(study.line("count(*)", &format!("audit_origins WHERE number = {number}")), "1");
        study.assert_finds(&study.verify(), &format!("Event {number} is missing from the trail."));
        study.program.succeeds("audit export");
        study.program.succeeds("migrate");
    };
    actix_web::rt::System::new().block_on(check);
}

each_database!(two_events_that_changed_places_are_named, async |database| {
    let study = Study::new(database).await;
    let number = study.number_of("answers.saved");
    let next = number + 1;
    study.force(&format!(
        "DELETE FROM audit_origins; UPDATE audit_events SET number = 100000 WHERE number = {number};
        UPDATE audit_events SET number = {number} WHERE number = {next};
        UPDATE audit_events SET number = {next} WHERE number = 100000"
    ));
    let moved = format!("Event {number} is not in its place: what stands there was recorded as event {next}.");
    study.assert_finds(&study.verify(), &moved);
});

each_database!(an_event_that_was_put_in_is_named, async |database| {
    let study = Study::new(database).await;
    let number = study.number_of("submission.signed");
    let columns = "happened_at, account, role, action, subject_kind, subject, before_sha256, after_sha256, details,
        origin_sha256, previous_sha256, sha256";
    // Everything after it moves on by one, over the numbers beyond the end, so that no number is there twice on the way.
    study.force(&format!("DELETE FROM audit_origins;
        UPDATE audit_events SET number = number + 100000 WHERE number >= {number};
        UPDATE audit_events SET number = number - 99999 WHERE number > 100000;
        INSERT INTO audit_events (number, {columns}) SELECT {number}, {columns} FROM audit_events WHERE number = {number} - 1;
        UPDATE audit_events SET previous_sha256 = (SELECT sha256 FROM audit_events WHERE number = {number} - 1) WHERE number = {number}"));
    rehash(&study, number);
    let first = format!("Event {number} was put in afterwards: another event was recorded with this number.");
    study.assert_finds(&study.verify(), &first);
});

each_database!(an_end_that_was_cut_off_is_found_with_a_head_that_was_noted, async |database| {
    let study = Study::new(database).await;
    study.program.succeeds("cycle close 2018-2021");
    study.program.succeeds("cycle open 2018-2021");
    let (head, last) = (study.head(), study.last());
    study.force(&format!("DELETE FROM audit_events WHERE number > {last} - 2"));
    assert_eq!(study.verify().code, 0, "the trail alone can't tell");
    let said = study.program.run(&format!("audit verify --against {head}"));
    let (first, last) = (last - 1, last);
    study.assert_finds(
        &said,
        &format!("Events {first} to {last} are missing from the end of the trail: event {last} had been noted."),
    );
});

each_database!(a_trail_that_was_made_anew_is_found_with_a_head_that_was_noted, async |database| {
    let study = Study::new(database).await;
    study.program.succeeds("cycle close 2018-2021");
    let (head, last) = (study.head(), study.last());
    study.force(&forged(last, "role", "'visitor'"));
    rehash(&study, last);
    assert_eq!(study.verify().code, 0, "the trail alone can't tell");
    let said = study.program.run(&format!("audit verify --against {head}"));
    let first = format!(
        "Event {last} is not the one that was noted: it or an event before it was replaced, and all hashes since were made anew."
    );
    study.assert_finds(&said, &first);
});

#[test]
fn an_event_that_cannot_be_read_is_named() {
    let database = survey_tests::database::throw_away_sqlite();
    let program = Program::on(PROGRAM, &database.address);
    program.succeeds("migrate");
    let sql = "DROP TRIGGER audit_events_refuse_update; UPDATE audit_events SET happened_at = 'yesterday'";
    database.write::<_, StorageError>(move |conn| Ok(conn.batch_execute(sql)?)).expect("the owner can do anything");
    let said = program.run("audit verify");
    assert!(said.code == 3 && said.err.starts_with("Event 1 can't be read: "), "{}", said.err);
}

#[test]
fn a_head_that_is_none_is_refused() {
    let program = Program::on_file(PROGRAM);
    for head in ["12", "x:aa", "0:aa", ":", &format!("0:{}", "a".repeat(64)), &format!("1:{}", "g".repeat(64))] {
        let said = program.run_with(&["audit", "verify", "--against", head]);
        assert!(said.code == 2 && said.err.contains("a head is the number of an event"), "{head}: {}", said.err);
    }
}

each_database!(the_trail_is_exported_by_days_and_every_hash_can_be_made_anew_from_it, async |database| {
    let study = Study::new(database).await;
    study.program.succeeds("audit export --format jsonl --out trail.jsonl");
    let trail = std::fs::read_to_string(study.program.folder().join("trail.jsonl")).expect("the file is there");
    let mut previous = "0".repeat(64);
    for line in trail.lines() {
        let mut event: serde_json::Map<String, serde_json::Value> = serde_json::from_str(line).expect("JSON");
        assert_eq!(event["previous_sha256"], previous.as_str());
        event.remove("address");
        event.remove("salt");
        let sha256 = event.remove("sha256").expect("a hash");
        previous = survey_model::submission::hash(&survey_model::canonical::json(&event));
        assert_eq!(sha256, previous.as_str());
    }
    assert_eq!(trail.lines().count(), usize::try_from(study.last()).expect("a number"));
    let csv = study.program.succeeds("audit export");
    assert_eq!(csv.lines().count(), trail.lines().count() + 1);
    assert!(csv.starts_with("number,happened_at,account,role,action,"), "{csv}");
    assert_eq!(study.program.succeeds("audit export --to 2020-01-01").lines().count(), 1);
    assert_eq!(study.program.succeeds("audit export --from 2020-01-01"), csv);
    assert_eq!(study.program.succeeds("audit export --from 2999-01-01 --format jsonl"), "");
});
