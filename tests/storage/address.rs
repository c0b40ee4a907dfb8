use std::path::Path;

use survey_server::storage::{Address, Database};

fn refusal(text: &str) -> String {
    Address::parse(text).expect_err("the address is refused").to_string()
}

#[test]
fn a_path_and_the_sqlite_scheme_name_a_file() {
    for text in ["data/survey.sqlite3", "sqlite:data/survey.sqlite3", "sqlite://data/survey.sqlite3"] {
        assert_eq!(Address::parse(text), Ok(Address::Sqlite(Path::new("data/survey.sqlite3").to_owned())), "{text}");
    }
    assert_eq!(Address::parse("sqlite:///srv/s.db"), Ok(Address::Sqlite(Path::new("/srv/s.db").to_owned())));
}

#[test]
fn both_spellings_of_postgres_name_a_server() {
    for text in ["postgres://a@b/c", "postgresql:///c?host=/run"] {
        assert_eq!(Address::parse(text), Ok(Address::Postgres(text.to_owned())));
    }
}

#[test]
fn any_other_scheme_is_refused_with_what_is_possible() {
    for text in ["mysql://a@b/c", "http://x", "postgres:c", "file:x.db"] {
        let scheme = text.split(':').next().unwrap_or_default();
        assert!(refusal(text).starts_with(&format!("`{scheme}:` is not a kind of database")), "{}", refusal(text));
    }
}

#[test]
fn what_would_make_a_file_by_mistake_is_refused() {
    assert!(refusal("host=localhost dbname=survey").contains("postgres://USER@HOST/DATABASE"));
    assert!(refusal(":memory:").contains("in memory"));
    assert!(refusal("sqlite::memory:").contains("in memory"));
    assert!(refusal("  ").contains("no database was named"));
    assert!(refusal("sqlite:").contains("no database was named"));
    assert!(refusal("a\0b").contains("NUL"));
}

#[test]
fn a_password_is_never_shown() {
    for url in [
        "postgres://me:s3cret@127.0.0.1:1/db",
        "postgres://me:s3c/ret@127.0.0.1:1/db",
        "postgres://127.0.0.1:1/db?password=s3cret&user=me",
    ] {
        let address = Address::parse(url).expect("an address");
        let error = Database::open(url).expect_err("nothing listens there").to_string();
        for text in [address.to_string(), format!("{address:?}"), error] {
            assert!(!text.contains("s3c") && !text.contains("ret@") && text.contains("127.0.0.1:1/db"), "{text}");
        }
    }
}

#[test]
fn libpq_quotes_no_part_of_a_password_that_breaks_the_address() {
    for url in [
        "postgres://me:p4%zz9w@localhost/db",
        "postgres://me:top:hush77@localhost/db",
        "postgres://me:aa/hush77@localhost/db",
    ] {
        let error = Database::open(url).expect_err("the address is broken").to_string();
        assert!(!error.contains("zz9w") && !error.contains("hush77"), "{error}");
    }
}

#[test]
fn the_reason_why_a_database_does_not_open_is_its_own() {
    let refused = Database::open("postgres://me@127.0.0.1:1/db").expect_err("nothing listens there").to_string();
    assert!(refused.contains("refused"), "{refused}");
    let folder = Database::open("no/such/folder/survey.sqlite3").expect_err("there is no folder").to_string();
    assert_eq!(folder, "cannot open the database no/such/folder/survey.sqlite3: its folder does not exist");
}

#[test]
fn a_file_that_is_no_database_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("notes.txt");
    std::fs::write(&path, "not a database, but longer than a header of one\n".repeat(20)).expect("a file");
    let error = Database::open(&path.display().to_string()).expect_err("it is no database").to_string();
    assert!(error.contains("file is not a database"), "{error}");
    assert!(std::fs::read_to_string(&path).is_ok_and(|text| text.starts_with("not a database")));
}
