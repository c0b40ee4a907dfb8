//! Rules that the tables themselves follow, and what other tests ask about them.

use diesel::connection::SimpleConnection as _;
use diesel::{QueryableByName, RunQueryDsl as _, sql_query};
use survey_server::storage::{Connection, Database, StorageError};
use survey_tests::database::{throw_away_postgres, throw_away_sqlite};
use survey_tests::each_database;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = diesel::sql_types::Text)]
    line: String,
}

/// The column `line` of a query by hand.
pub(crate) fn lines(database: &Database, sql: &str) -> Vec<String> {
    let load = |conn: &mut Connection| Ok(sql_query(sql).load::<Line>(conn)?);
    let rows = database.read::<_, StorageError>(load).expect("the query works");
    rows.into_iter().map(|row| row.line).collect()
}

pub(crate) fn try_execute(database: &Database, sql: &str) -> Result<(), StorageError> {
    let sql = sql.to_owned();
    database.write(move |conn| Ok(conn.batch_execute(&sql)?))
}

pub(crate) fn execute(database: &Database, sql: &str) {
    try_execute(database, sql).unwrap_or_else(|error| panic!("{error}\n{sql}"));
}

fn of(database: &Database, sqlite: &str, postgres: &str) -> Vec<String> {
    let is_postgres = database.address().to_string().starts_with("postgres");
    lines(database, if is_postgres { postgres } else { sqlite })
}

/// Everything that makes the schema, but for diesel's own table.
pub(crate) fn describe(database: &Database) -> Vec<String> {
    let mut lines = of(
        database,
        "SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS line FROM sqlite_schema",
        "SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, collation_name) AS line
         FROM information_schema.columns WHERE table_schema = current_schema()
         UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
         FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
         UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema()
         UNION ALL SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
         WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
         UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = current_schema()::regnamespace",
    );
    lines.retain(|line| !line.contains("__diesel_schema_migrations"));
    lines.sort();
    lines
}

each_database!(every_reference_has_a_foreign_key_and_an_index, |database| {
    let bare = of(
        database,
        r#"SELECT t.name || '.' || c.name AS line FROM sqlite_schema t JOIN pragma_table_info(t.name) c
           WHERE t.type = 'table' AND c.name LIKE '%\_id' ESCAPE '\' AND (
             NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) f WHERE f."from" = c.name)
             OR NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) i JOIN pragma_index_info(i.name) p
                            WHERE p.seqno = 0 AND p.name = c.name))"#,
        r"SELECT c.relname || '.' || a.attname AS line FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
          WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND a.attnum > 0
          AND a.attname LIKE '%\_id' AND (
            NOT EXISTS (SELECT 1 FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.conkey[1] = a.attnum)
            OR NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indkey[0] = a.attnum))",
    );
    assert_eq!(bare, Vec::<String>::new());
});

#[test]
fn both_databases_have_the_same_tables_and_columns() {
    let Some(postgres) = throw_away_postgres() else { return };
    let columns = |database: &Database| {
        let mut columns = of(
            database,
            "SELECT t.name || '.' || c.name AS line FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'",
            "SELECT table_name || '.' || column_name AS line FROM information_schema.columns
             WHERE table_schema = current_schema()",
        );
        columns.sort_unstable();
        columns
    };
    assert_eq!(columns(&throw_away_sqlite()), columns(&postgres));
}

#[test]
fn every_table_of_sqlite_is_strict() {
    let database = throw_away_sqlite();
    let loose = "SELECT name AS line FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 ORDER BY name";
    assert_eq!(lines(&database, loose), ["__diesel_schema_migrations", "sqlite_schema"]);
}

#[test]
fn sqlite_syncs_every_commit() {
    let database = throw_away_sqlite();
    let synchronous: String = "SELECT CAST(synchronous AS TEXT) || ' ' || journal_mode AS line
        FROM pragma_synchronous, pragma_journal_mode"
        .to_owned();
    assert_eq!(lines(&database, &synchronous), ["2 wal"]);
}
