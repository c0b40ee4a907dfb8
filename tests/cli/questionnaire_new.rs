//! `questionnaire new`: files to begin with.

use survey_tests::cli::{Program, project};

use crate::PROGRAM;

const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

#[test]
fn a_new_questionnaire_is_right_from_its_first_minute_in_every_language() {
    let program = Program::on_file(PROGRAM);
    for language in LANGUAGES {
        program.succeeds(&format!("questionnaire new health@1.0.0 --lang {language} --out {language}"));
        program.succeeds(&format!("questionnaire check {language}"));
    }
    program.succeeds("questionnaire new health@1.0.0 --lang en,ar,es,fr,ru,zh --out six");
    program.succeeds("questionnaire check six");
    program.succeeds("questionnaire publish six");
}

#[test]
fn the_version_that_follows_takes_everything_over_and_waits_for_its_verdicts() {
    let program = Program::on_file(PROGRAM);
    let before = project("questionnaires/cybersecurity-awareness/2.0.0");
    program.succeeds(&format!("questionnaire new cybersecurity-awareness@2.1.0 --from {before} --out next"));
    program.succeeds("questionnaire check --draft next");
    let said = program.run("questionnaire check next");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("concordance-missing-item"), "{}", said.err);
    assert!(!said.err.contains("translation-"), "{}", said.err);

    let definition = std::fs::read_to_string(program.folder().join("next/questionnaire.toml")).unwrap();
    assert!(definition.contains("version = \"2.1.0\"") && definition.contains("# --- ToR 2 d"), "comments are kept");
    let difference = program.succeeds(&format!("questionnaire diff {before} next --format json"));
    let difference: serde_json::Value = serde_json::from_str(&difference).unwrap();
    assert_eq!(difference["to"], "cybersecurity-awareness@2.1.0");
}

#[test]
fn it_can_follow_a_version_of_the_database() {
    let program = Program::on_file(PROGRAM);
    program.succeeds(&format!("questionnaire publish {}", project("questionnaires/examples/two-languages.toml")));
    program.succeeds("questionnaire new example-two-languages@1.1.0 --from example-two-languages@1.0.0 --out next");
    program.succeeds("questionnaire check --draft next");
}

#[test]
fn nothing_that_is_there_is_written_over() {
    let program = Program::on_file(PROGRAM);
    std::fs::create_dir(program.folder().join("full")).unwrap();
    program.file("full/notes.txt", "mine");
    let said = program.run("questionnaire new health@1.0.0 --out full");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("full holds something already"), "{}", said.err);
    assert_eq!(std::fs::read_dir(program.folder().join("full")).unwrap().count(), 1);
}

#[test]
fn a_version_follows_an_earlier_one_of_its_own_series() {
    let program = Program::on_file(PROGRAM);
    let before = project("questionnaires/cybersecurity-awareness/2.0.0");
    let said = program.run(&format!("questionnaire new other@2.1.0 --from {before} --out next"));
    assert!(said.code == 2 && said.err.contains("is of another series"), "{}", said.err);
    let said = program.run(&format!("questionnaire new cybersecurity-awareness@2.0.0 --from {before} --out next"));
    assert!(said.code == 2 && said.err.contains("give it a higher number"), "{}", said.err);
    let said = program.run("questionnaire new Health --out next");
    assert_eq!(said.code, 2);
    assert!(!program.folder().join("next").exists());
}
