use survey_tests::cli::Program;

use crate::PROGRAM;

fn invited(program: &Program, email: &str) {
    let said = program.run_with(&["account", "invite", email, "--role", "rapporteur", "--name", "A. B."]);
    assert_eq!(said.code, 0, "{}", said.err);
}

#[test]
fn personal_data_is_written_for_its_person_and_erased_on_request() {
    let program = Program::on_file(PROGRAM);
    invited(&program, "a.b@ministry.example");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("data.json");
    let out = file.to_str().expect("a path");
    let said = program.run_with(&["account", "export", "A.B@ministry.example", "--out", out]);
    assert_eq!(said.code, 0, "{}", said.err);
    let text = std::fs::read_to_string(&file).expect("it is written");
    assert!(text.contains("\"email\": \"a.b@ministry.example\""), "{text}");

    let erase = |email: &str, confirm: &str| program.run_with(&["account", "erase", email, "--confirm", confirm]);
    let said = erase("a.b@ministry.example", "b.a@ministry.example");
    assert!(said.code == 2 && said.err.contains("Nothing was erased"), "{}", said.err);
    assert_eq!(erase("a.b@ministry.example", "a.b@ministry.example").code, 0);
    let said = erase("a.b@ministry.example", "a.b@ministry.example");
    assert!(said.code == 2 && said.err.contains("no such account"), "{}", said.err);
    assert_eq!(program.run_with(&["audit", "verify"]).code, 0);
    // The address is free again.
    invited(&program, "a.b@ministry.example");
}

#[test]
fn a_trial_of_the_retention_says_what_would_go() {
    let program = Program::on_file(PROGRAM);
    program.succeeds("migrate");
    let said = program.run_with(&["privacy", "apply-retention", "--dry-run"]);
    assert!(said.code == 0 && said.out.contains("Would remove 0 sessions of more than 365 days ago."), "{}", said.out);
    let said = program.run_with(&["privacy", "apply-retention", "--retention-days", "0"]);
    assert_eq!(said.code, 2);
}

#[test]
fn nothing_is_left_in_the_file_of_somebody_who_was_erased() {
    let program = Program::on_file(PROGRAM);
    invited(&program, "unmistakable@ministry.example");
    let is_in_file = || {
        let bytes = std::fs::read(program.folder().join("survey.sqlite3")).expect("it can be read");
        bytes.windows(12).any(|part| part == b"unmistakable")
    };
    assert!(is_in_file());
    let arguments = ["account", "erase", "unmistakable@ministry.example", "--confirm", "unmistakable@ministry.example"];
    assert_eq!(program.run_with(&arguments).code, 0);
    assert!(!is_in_file());
}
