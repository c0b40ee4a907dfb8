//! The triggers that `audit verify` expects are those that the migrations make.

use survey_server::storage::{Connection, StorageError, trigger};
use survey_tests::each_database;

each_database!(the_triggers_that_are_expected_are_those_that_the_migrations_make, |database| {
    let there = |conn: &mut Connection| Ok((trigger::list(conn)?, trigger::known(conn)));
    let (made, expected) = database.read::<_, StorageError>(there).expect("the query works");
    let lines = |triggers: &[trigger::Trigger]| -> String {
        triggers.iter().map(|trigger| format!("{} {}\n", trigger.name, trigger.sha256)).collect()
    };
    assert_eq!(lines(&made), lines(&expected), "put what is made into migrations/*-triggers.txt");
    assert!(!made.is_empty());
});
