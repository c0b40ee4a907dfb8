//! Wrong use: exit code 2, a plain sentence, and nothing changed.

use survey_tests::cli::Program;

use crate::PROGRAM;

#[test]
fn help_teaches_and_succeeds() {
    let said = Program::on_file(PROGRAM).run("--help");
    assert_eq!(said.code, 0);
    for word in ["demo", "serve", "questionnaire", "cycle", "import", "export", "compare", "survey-server demo"] {
        assert!(said.out.contains(word), "--help doesn't mention {word}");
    }
}

#[test]
fn unknown_words_are_refused_with_2() {
    let program = Program::on_file(PROGRAM);
    for arguments in ["", "sevre", "cycle", "export responses --cycle x --format pdf", "compare --from a --to b"] {
        let said = program.run(arguments);
        assert_eq!(said.code, 2, "survey-server {arguments}: {}", said.out);
        assert!(!said.err.is_empty(), "survey-server {arguments} says nothing");
    }
}

#[test]
fn a_database_address_of_an_unknown_kind_is_refused() {
    let said = Program::on(PROGRAM, "mysql://somewhere/survey").run("cycle list");
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(said.err.contains("postgres"), "{}", said.err);
}

#[test]
fn a_database_that_nobody_made_is_not_made_by_looking_into_it() {
    let program = Program::on_file(PROGRAM);
    for arguments in [
        "compare --from 2014-2017 --to 2018-2021 --out results",
        "bounds --from 2014-2017 --to 2018-2021 --out results",
        "trend --cycles 2014-2017,2018-2021 --out results",
        "index --cycle 2018-2021 --out results",
        "describe --cycle 2018-2021 --out results",
        "export responses --cycle 2018-2021 --format csv-wide",
        "audit verify",
        "audit export",
        "cycle list",
        "cycle open 2018-2021",
        "questionnaire list",
        "account list",
        "nomination list",
        "mail outbox",
        "mail send-due --public-url https://survey.example.int --smtp-url smtp://mail.example.int --mail-from survey@example.int",
        "privacy apply-retention",
    ] {
        let said = program.run(arguments);
        assert_eq!(said.code, 2, "survey-server {arguments}: {}{}", said.out, said.err);
        assert!(said.err.contains("There is no database at"), "survey-server {arguments}: {}", said.err);
        assert!(!program.folder().join("survey.sqlite3").exists(), "survey-server {arguments} has made a database");
    }
    let said = program.run("cycle list --database sqlite:other/survey.sqlite3");
    assert!(said.code == 2 && said.err.contains("other/survey.sqlite3"), "{}", said.err);
    program.succeeds("migrate");
    let said = program.run("describe --cycle 2018-2021 --out results");
    assert!(said.code == 2 && said.err.contains("no cycle has been created yet"), "{}", said.err);
}

#[test]
fn a_database_that_does_not_answer_is_the_machines_fault_and_shows_no_password() {
    let said = Program::on(PROGRAM, "postgres://survey:secret@127.0.0.1:1/survey").run("cycle list");
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(!said.err.contains("secret"), "{}", said.err);
}

#[test]
fn a_server_does_not_start_with_a_file_that_has_no_key() {
    let program = Program::on_file(PROGRAM);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("key");
    std::fs::write(&file, "open sesame").expect("a file");
    let said = program.run(&format!("serve --listen 127.0.0.1:0 --secret-key-file {}", file.display()));
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(said.err.contains("64 hexadecimal digits") && !said.err.contains("sesame"), "{}", said.err);
}
