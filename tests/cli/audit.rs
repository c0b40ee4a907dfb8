//! `audit verify` and `audit export`: whoever tampers with the database past its triggers is found out.

use diesel::connection::{Connection as _, SimpleConnection as _};
use diesel::{QueryableByName, RunQueryDsl as _, sql_query};
use survey_server::storage::{Connection, StorageError};
use survey_tests::app::TestApp;
use survey_tests::cli::{Program, Said};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

use crate::PROGRAM;

/// A database with a bit of everything, and somebody who can write to it as the database's owner.
struct Study<'d> {
    database: &'d ThrowAway,
    program: Program,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = diesel::sql_types::Text)]
    line: String,
}

impl<'d> Study<'d> {
    /// Kenya saves twice and signs off, Chad's response is imported.
    async fn new(database: &'d ThrowAway) -> Self {
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

    fn is_postgres(&self) -> bool {
        self.database.address.starts_with("postgres")
    }

    /// Runs SQL as somebody who may switch the triggers off, and on again so that nobody sees it.
    fn force(&self, sql: &str) {
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
    fn line(&self, of: &str, rest: &str) -> String {
        self.lines(of, rest).swap_remove(0)
    }

    fn lines(&self, of: &str, rest: &str) -> Vec<String> {
        let sql = format!("SELECT CAST({of} AS TEXT) AS line FROM {rest}");
        let load = |conn: &mut Connection| Ok(sql_query(&sql).get_results::<Line>(conn)?);
        let lines = self.database.read::<_, StorageError>(load).expect("the query works");
        lines.into_iter().map(|line| line.line).collect()
    }

    /// The number of the first event of an action.
    fn number_of(&self, action: &str) -> i64 {
        let number = self.line("min(number)", &format!("audit_events WHERE action = '{action}'"));
        number.parse().expect("a number")
    }

    fn last(&self) -> i64 {
        self.line("max(number)", "audit_events").parse().expect("a number")
    }

    fn verify(&self) -> Said {
        self.program.run("audit verify")
    }

    /// The head, as whoever runs the platform notes it.
    fn head(&self) -> String {
        let said = self.program.succeeds("audit verify");
        let (_, rest) = said.split_once("; head ").expect("the last line has the head");
        rest.split(';').next().expect("a head").to_owned()
    }

    #[track_caller]
    fn assert_finds(&self, said: &Said, first: &str) {
        assert_eq!((said.code, said.err.lines().next()), (3, Some(first)), "{}{}", said.out, said.err);
    }
}

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

each_database!(a_submission_that_is_not_what_was_signed_is_found_by_its_event, async |database| {
    let study = Study::new(database).await;
    let number = study.number_of("submission.signed");
    let response = study.line("subject", &format!("audit_events WHERE number = {number}"));
    let first = format!("Event {number}: submission 1 of the response {response} is not what was signed off.");
    let of = format!("WHERE response_id = '{response}'");
    study.force(&format!("UPDATE submissions SET document = replace(document, '13', '14') {of}"));
    study.assert_finds(&study.verify(), &first);
    // Nor does another hash beside the document help.
    let document = study.line("document", &format!("submissions {of}"));
    let sha256 = survey_model::submission::hash(&document);
    study.force(&format!("UPDATE submissions SET sha256 = '{sha256}' {of}"));
    study.assert_finds(&study.verify(), &first);
    study.force(&format!("DELETE FROM submissions {of}"));
    let first = format!("Event {number}: submission 1 of the response {response} is not there.");
    study.assert_finds(&study.verify(), &first);
});

each_database!(imported_submissions_that_changed_or_came_otherwise_are_found_by_the_import, async |database| {
    let study = Study::new(database).await;
    let number = study.number_of("submissions.imported");
    let signed = study.line("subject", "audit_events WHERE action = 'submission.signed'");
    let first = format!(
        "Event {number}: the submissions of the cycle 2018-2021 that were imported are not what they were; there are 1 now."
    );
    study.force(&format!(
        "UPDATE submissions SET document = replace(document, '7', '8') WHERE response_id <> '{signed}'"
    ));
    study.assert_finds(&study.verify(), &first);
});

each_database!(a_published_questionnaire_with_another_text_is_found_by_its_publication, async |database| {
    let study = Study::new(database).await;
    let number = study.number_of("version.published");
    let name = study.line("subject", &format!("audit_events WHERE number = {number}"));
    study.force("UPDATE questionnaire_versions SET document = replace(document, 'hours', 'days')");
    study.assert_finds(&study.verify(), &format!("Event {number}: {name} is not what was published."));
    study.force("UPDATE questionnaire_versions SET status = 'draft', published_at = NULL");
    let first = format!("Event {number}: {name} was published, and is not there or not public any more.");
    study.assert_finds(&study.verify(), &first);
});

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

each_database!(a_submission_without_an_event_is_named, async |database| {
    let study = Study::new(database).await;
    let number = study.number_of("submissions.imported");
    study.force(&format!(
        "DELETE FROM audit_origins WHERE number >= {number}; DELETE FROM audit_events WHERE number >= {number}"
    ));
    study.assert_finds(&study.verify(), "No event of the trail tells of 1 submission of the cycle 2018-2021.");
});

#[test]
fn an_event_that_cannot_be_read_is_named() {
    let database = survey_tests::database::throw_away_sqlite();
    let program = Program::on(PROGRAM, &database.address);
    program.succeeds("audit verify");
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

each_database!(a_draft_that_was_changed_past_the_program_is_found, async |database| {
    let study = Study::new(database).await;
    let event = study.number_of("answers.saved");
    let response = study.line("response_id", "answer_history");
    let of = format!("WHERE response_id = '{response}' AND item = 'WORKING_TIME'");
    let was = study.line("answer", &format!("answers {of}"));
    study.force(&format!("UPDATE answers SET answer = (SELECT answer FROM answer_history {of}) {of}"));
    let first = format!("Event {}: answers of the response {response} are not what was saved.", event + 1);
    study.assert_finds(&study.verify(), &first);
    study.force(&format!("UPDATE answers SET answer = '{was}', revision = 3 {of}"));
    let first = format!("Event {}: answers that were saved in the response {response} are not there.", event + 1);
    study.assert_finds(&study.verify(), &first);
    study.force(&format!("UPDATE answers SET revision = 2 {of}"));
    study.program.succeeds("audit verify");
});

each_database!(an_answer_that_no_save_tells_of_is_found, async |database| {
    let study = Study::new(database).await;
    let columns = "response_id, item, revision, answer, author, updated_at";
    let response = study.line("response_id", "answer_history");
    let insert = |item: &str| {
        format!(
            "INSERT INTO answers ({columns}) SELECT response_id, '{item}', 1, answer, author, updated_at FROM answers
             WHERE response_id = '{response}' AND item = 'WORKING_TIME'"
        )
    };
    study.force(&insert("OTHER"));
    let first = format!("No event of the trail tells of the answers to OTHER of the response {response}.");
    study.assert_finds(&study.verify(), &first);
    study.force("DELETE FROM answers WHERE item = 'OTHER'");
    let imported = study.line("response_id", &format!("answers WHERE response_id <> '{response}'"));
    study.force(&format!("UPDATE answers SET revision = 2 WHERE response_id = '{imported}'"));
    study.program.succeeds("audit verify");
    let other = format!("(SELECT answer FROM answers WHERE response_id = '{response}')");
    study.force(&format!("UPDATE answers SET answer = {other} WHERE response_id = '{imported}'"));
    let first = format!("No event of the trail tells of the answers to WORKING_TIME of the response {imported}.");
    study.assert_finds(&study.verify(), &first);
});

each_database!(an_answer_under_another_name_is_found, async |database| {
    let study = Study::new(database).await;
    let event = study.number_of("answers.saved");
    study.force("UPDATE answer_history SET author = 'somebody else'");
    let response = study.line("response_id", "answer_history");
    let first = format!("Event {event}: answers of the response {response} are not by whoever saved them.");
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

each_database!(rights_that_were_given_past_the_program_are_found, async |database| {
    let study = Study::new(database).await;
    let id = study.line("id", "accounts WHERE is_lead");
    let last = study.line("max(number)", &format!("audit_events WHERE action = 'account.rights' AND subject = '{id}'"));
    let first = format!("Event {last}: the rights of the account {id} are not what was given.");
    let role = "role = 'administrator', respondent_id = NULL, is_lead = false";
    let role = if study.is_postgres() { role.to_owned() } else { role.replace("false", "0") };
    study.force(&format!("UPDATE accounts SET {role} WHERE id = '{id}'"));
    study.assert_finds(&study.verify(), &first);
});

each_database!(an_account_that_was_put_in_past_the_program_is_found, async |database| {
    let study = Study::new(database).await;
    let id = "0192f0c1-2d3e-7000-8000-000000000000";
    let columns =
        "language, role, respondent_id, coordination_body_id, is_lead, status, synthetic, created_at, changed_at";
    let no = if study.is_postgres() { "false" } else { "0" };
    let values = columns.replace("is_lead", no);
    study.force(&format!(
        "INSERT INTO accounts (id, email, name, {columns}) SELECT '{id}', 'x@x.example', 'X', {values} FROM accounts LIMIT 1"
    ));
    study.assert_finds(&study.verify(), &format!("No event of the trail tells of the rights of the account {id}."));
});

each_database!(a_draft_that_was_put_back_or_lost_an_answer_is_found, async |database| {
    let study = Study::new(database).await;
    let event = study.number_of("answers.saved");
    let response = study.line("response_id", "answer_history");
    let first = format!("Event {}: the last answers of the response {response} do not stand.", event + 1);
    let columns = "response_id, item, revision, answer, author, updated_at";
    let of = format!("WHERE response_id = '{response}'");
    study.force(&format!("INSERT INTO answer_history ({columns}) SELECT {columns} FROM answers {of}"));
    study.force(&format!(
        "UPDATE answers SET revision = 1, answer = (SELECT answer FROM answer_history {of} AND revision = 1) {of}"
    ));
    study.assert_finds(&study.verify(), &first);
    study.force(&format!("DELETE FROM answers {of}"));
    study.assert_finds(&study.verify(), &first);
});

each_database!(an_earlier_answer_that_nobody_gave_is_found, async |database| {
    let study = Study::new(database).await;
    let response = study.line("response_id", "answer_history");
    study.force(
        "INSERT INTO answer_history (response_id, item, revision, answer, author, updated_at)
        SELECT response_id, item, 7, answer, author, updated_at FROM answer_history",
    );
    let first = format!("No event of the trail tells of the answers to WORKING_TIME of the response {response}.");
    // It is the answer of another response, since the very one that was submitted would be told of.
    study.force("UPDATE answer_history SET answer = (SELECT answer FROM answers WHERE answers.response_id <> answer_history.response_id)
         WHERE revision = 7");
    study.assert_finds(&study.verify(), &first);
});

each_database!(a_response_that_was_given_to_another_state_is_found, async |database| {
    let study = Study::new(database).await;
    let event = study.number_of("response.started");
    let response = study.line("response_id", "answer_history");
    let first =
        format!("Event {event}: the response {response} is of another respondent or cycle than it was started for.");
    study.force("UPDATE respondents SET iso3 = 'TZA' WHERE iso3 = 'KEN'");
    study.assert_finds(&study.verify(), &first);
    study.force("UPDATE respondents SET iso3 = 'KEN' WHERE iso3 = 'TZA'");
    study.program.succeeds("audit verify");
});

each_database!(a_submission_that_is_listed_under_another_name_is_found, async |database| {
    let study = Study::new(database).await;
    let response = study.line("response_id", "answer_history");
    study.force(&format!("UPDATE submissions SET signed_by = 'somebody else' WHERE response_id = '{response}'"));
    let first = format!("Submission 1 of the response {response} is not listed as its document says.");
    study.assert_finds(&study.verify(), &first);
});
