//! The list of personal data, held to the tables: a column that nobody has thought about fails here.

use std::collections::BTreeSet;

use survey_server::services::privacy::{REGISTRY, WITHOUT_PERSONAL_DATA};
use survey_server::storage::Database;
use survey_tests::each_database;

use super::schema::lines;

/// Every column that can hold text. SQLite stores ids, times and days as text, too; those are known by their names.
fn columns_of_text(database: &Database) -> BTreeSet<String> {
    let is_postgres = database.address().to_string().starts_with("postgres");
    let all = if is_postgres {
        "SELECT table_name || '.' || column_name AS line FROM information_schema.columns
         WHERE table_schema = current_schema() AND data_type IN ('text', 'character varying', 'jsonb', 'json', 'bytea')"
    } else {
        "SELECT t.name || '.' || c.name AS line FROM sqlite_schema t JOIN pragma_table_info(t.name) c
         WHERE t.type = 'table' AND c.type IN ('TEXT', 'BLOB', 'ANY')"
    };
    let is_text = |column: &String| {
        let name = column.split('.').nth(1).unwrap_or_default();
        let is_id = name == "id" || name.ends_with("_id") || column == "audit_events.account";
        let is_time = name.ends_with("_at")
            || name.ends_with("_on")
            || ["deadline", "delegated_by", "letter_date", "on_day", "claimed_until"].contains(&name);
        !column.starts_with("__diesel") && !is_id && !is_time
    };
    lines(database, all).into_iter().filter(is_text).collect()
}

fn listed() -> Vec<String> {
    let of = |table: &str, columns: &[&str]| -> Vec<String> {
        columns.iter().map(|column| format!("{table}.{column}")).collect()
    };
    let with = REGISTRY.iter().flat_map(|entry| of(entry.table, entry.columns));
    with.chain(WITHOUT_PERSONAL_DATA.iter().flat_map(|(table, columns)| of(table, columns))).collect()
}

each_database!(every_column_of_text_is_listed_as_personal_or_not, |database| {
    let (there, listed) = (columns_of_text(database), listed());
    let once: BTreeSet<String> = listed.iter().cloned().collect();
    assert_eq!(once.len(), listed.len(), "a column is listed twice");
    let unknown: Vec<&String> = there.difference(&once).collect();
    assert!(unknown.is_empty(), "is there personal data in these? {unknown:#?}");
    let gone: Vec<&String> = once.difference(&there).collect();
    assert!(gone.is_empty(), "these are no columns any more: {gone:#?}");
});
