//! `secret-key rotate`: the operator's door to another key.

use survey_tests::cli::Program;

use crate::PROGRAM;

#[test]
fn a_key_is_rotated_and_the_trail_says_so() {
    let program = Program::on_file(PROGRAM);
    let key = program.file("secret.key", format!("{}\n", "5".repeat(64)));
    let said = program.run_with(&["secret-key", "rotate", "--secret-key-file", &key]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("has a new key") && said.out.contains("sealed with it now: 0."), "{}", said.out);
    let new = std::fs::read_to_string(program.folder().join(&key)).expect("the key");
    assert!(new.trim().len() == 64 && !new.contains("555555"), "it is another one");
    assert!(program.succeeds("audit export").contains("platform.secret-key-rotated"));
    program.succeeds("audit verify");
}

#[test]
fn a_file_that_has_no_key_is_left_as_it_is() {
    let program = Program::on_file(PROGRAM);
    let key = program.file("secret.key", "not a key");
    let said = program.run_with(&["secret-key", "rotate", "--secret-key-file", &key]);
    assert_eq!(said.code, 2, "{}", said.out);
    assert!(said.err.contains("64 hexadecimal digits"), "{}", said.err);
    assert_eq!(std::fs::read_to_string(program.folder().join(&key)).expect("the file"), "not a key");
}
