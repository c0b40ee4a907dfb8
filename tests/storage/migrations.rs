use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use survey_model::member_state::MemberState;
use survey_server::storage::{Database, OpenError};
use survey_tests::each_database;

use super::schema::{describe, execute, lines};

fn folder(kind: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations").join(kind)
}

fn names(kind: &str) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder(kind)).expect("the folder is there").map(|entry| entry.expect("an entry"));
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

fn script(database: &Database, migration: &str, direction: &str) -> String {
    let kind = if database.address().to_string().starts_with("postgres") { "postgres" } else { "sqlite" };
    std::fs::read_to_string(folder(kind).join(migration).join(direction)).expect("the migration is there")
}

#[test]
fn both_databases_have_migrations_of_the_same_names() {
    assert_eq!(names("sqlite"), names("postgres"));
    assert!(names("sqlite").len() >= 9);
}

each_database!(each_migration_undoes_exactly_what_it_did, |throw_away| {
    let database = Database::open(&throw_away.address).expect("it opens");
    let mut before = Vec::new();
    for migration in names("sqlite") {
        before.push((describe(&database), migration.clone()));
        execute(&database, &script(&database, &migration, "up.sql"));
        assert_ne!(describe(&database), before.last().expect("pushed").0, "{migration} does nothing");
    }
    let complete = describe(&database);
    for (schema, migration) in before.iter().rev() {
        execute(&database, &script(&database, migration, "down.sql"));
        assert_eq!(describe(&database), *schema, "{migration}");
    }
    for (_, migration) in &before {
        execute(&database, &script(&database, migration, "up.sql"));
    }
    assert_eq!(describe(&database), complete);
});

each_database!(migrating_twice_does_nothing_the_second_time, |throw_away| {
    let database = Database::open(&throw_away.address).expect("it opens");
    assert!(
        matches!(database.check_version(), Err(OpenError::Older { pending }) if pending.len() == names("sqlite").len())
    );
    let applied = database.migrate().expect("it migrates");
    assert_eq!(applied.into_iter().collect::<BTreeSet<_>>(), names("sqlite"));
    assert_eq!(database.migrate().expect("it migrates"), Vec::<String>::new());
    database.check_version().expect("the versions agree");
});

each_database!(servers_that_start_together_migrate_one_after_the_other, |throw_away| {
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| Database::open(&throw_away.address).expect("it opens").migrate().expect("it migrates"));
        }
    });
    Database::open(&throw_away.address).expect("it opens").check_version().expect("the versions agree");
});

each_database!(a_database_of_a_newer_version_is_refused_and_left_as_it_is, |database| {
    execute(database, "INSERT INTO __diesel_schema_migrations (version) VALUES ('20991231000000')");
    let before = describe(database);
    for refused in [database.check_version().err(), database.migrate().err()] {
        let text = refused.expect("it is refused").to_string();
        assert!(
            text.starts_with("this database was made by a newer version of the program (it has 20991231000000"),
            "{text}"
        );
    }
    assert_eq!(describe(database), before);
});

each_database!(the_tables_have_the_member_states_of_the_list, |database| {
    let count = MemberState::all().len().to_string();
    assert_eq!(lines(database, "SELECT CAST(count(*) AS TEXT) AS line FROM member_states"), [count]);
    let kenya = "SELECT group_code AS line FROM member_state_groups WHERE iso3 = 'KEN' AND grouping_code = 'region'";
    assert_eq!(lines(database, kenya), ["africa"]);

    execute(
        database,
        "UPDATE member_states SET name_en = 'Elsewhere' WHERE iso3 = 'KEN'; DELETE FROM member_state_groups",
    );
    database.migrate().expect("it migrates");
    assert_eq!(lines(database, "SELECT name_en AS line FROM member_states WHERE iso3 = 'KEN'"), ["Kenya"]);
    assert_eq!(lines(database, kenya), ["africa"]);
});

/// Of two with the same number, databases would get one only.
#[test]
fn no_two_migrations_have_the_same_number() {
    for folder in ["migrations/sqlite", "migrations/postgres"] {
        let entries = std::fs::read_dir(survey_tests::cli::project(folder)).expect("a folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        let mut numbers: Vec<String> = names.filter_map(|name| Some(name.split_once('_')?.0.to_owned())).collect();
        let all = numbers.len();
        numbers.sort();
        numbers.dedup();
        assert_eq!((all > 0, numbers.len()), (true, all), "{folder}");
    }
}
