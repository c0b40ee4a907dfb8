//! `questionnaire check` and `publish`.

use survey_tests::cli::{Program, project};

use crate::PROGRAM;

#[test]
fn right_questionnaires_are_named_with_their_items() {
    let program = Program::on_file(PROGRAM);
    let out =
        program.succeeds(&format!("questionnaire check {}", project("questionnaires/cybersecurity-awareness/2.0.0")));
    assert!(out.contains("cybersecurity-awareness@2.0.0 is right"), "{out}");
}

#[test]
fn every_problem_is_printed_with_file_line_and_code_and_the_exit_code_is_2() {
    let program = Program::on_file(PROGRAM);
    let two = [project("questionnaires/broken/bad-level.toml"), project("questionnaires/broken/duplicate-code.toml")];
    let said = program.run(&format!("questionnaire check {} {}", two[0], two[1]));
    assert_eq!(said.code, 2);
    assert!(
        said.err.lines().any(|line| line.contains("bad-level.toml:") && line.contains(" bad-level: ")),
        "{}",
        said.err
    );
    assert!(
        said.err.lines().any(|line| line.contains("duplicate-code.toml:") && line.contains(" duplicate-code: ")),
        "{}",
        said.err
    );
    assert!(said.err.contains("2 problems"), "{}", said.err);
}

#[test]
fn a_file_that_is_not_there_is_a_sentence() {
    let said = Program::on_file(PROGRAM).run("questionnaire check nowhere.toml");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("nowhere.toml:1: unreadable: the file can't be read"), "{}", said.err);
}

#[test]
fn a_published_version_is_published_once_and_never_changed() {
    let program = Program::on_file(PROGRAM);
    let shipped = project("questionnaires/cybersecurity-awareness/1.0.0");
    assert!(program.succeeds(&format!("questionnaire publish {shipped}")).contains("is published"));
    assert!(program.succeeds(&format!("questionnaire publish {shipped}")).contains("was published before"));

    let text = std::fs::read_to_string(project("questionnaires/examples/single-choice.toml")).unwrap();
    program.file("sample.toml", &text);
    program.succeeds("questionnaire publish sample.toml");
    program.file("sample.toml", text.replacen("title = \"", "title = \"Another ", 1));
    let said = program.run("questionnaire publish sample.toml");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("never changes; give the new text a new version"), "{}", said.err);
}

#[test]
fn a_version_with_a_concordance_needs_the_version_before() {
    let program = Program::on_file(PROGRAM);
    let said =
        program.run(&format!("questionnaire publish {}", project("questionnaires/cybersecurity-awareness/2.0.0")));
    assert_eq!(said.code, 2);
    assert!(said.err.contains("publish cybersecurity-awareness@1.0.0 first"), "{}", said.err);
}

#[test]
fn the_schema_of_a_kind_of_file_is_json() {
    let program = Program::on_file(PROGRAM);
    let schema: serde_json::Value = serde_json::from_str(&program.succeeds("questionnaire schema text")).unwrap();
    assert_eq!(schema["title"], "Texts of a language");
    let written = program.succeeds("questionnaire schema --out schemas");
    assert_eq!(written.lines().count(), 4, "{written}");
    assert_eq!(program.run("questionnaire schema novel").code, 2);
}

#[test]
fn versions_are_listed_with_their_status_and_hash() {
    let program = Program::on_file(PROGRAM);
    program.succeeds("migrate");
    assert!(program.succeeds("questionnaire list").contains("There is no version yet"));
    let shipped = project("questionnaires/cybersecurity-awareness/1.0.0");
    program.succeeds(&format!("questionnaire publish {shipped} --reason Agreed-at-the-plenary"));
    let list = program.succeeds("questionnaire list");
    assert!(list.contains("cybersecurity-awareness@1.0.0") && list.contains("published"), "{list}");
    assert!(list.contains("ar") && list.contains("complete"), "{list}");
    let json: serde_json::Value = serde_json::from_str(&program.succeeds("questionnaire list --format json")).unwrap();
    let hash = survey_model::questionnaire::read_path(std::path::Path::new(&shipped)).unwrap().canonical().1;
    assert_eq!(json[0]["sha256"], hash.as_str());
    assert_eq!((&json[0]["revision"], &json[0]["status"]), (&1.into(), &"published".into()));
}

#[test]
fn an_edited_file_of_a_published_version_is_refused_and_what_differs_is_named() {
    let program = Program::on_file(PROGRAM);
    let text = std::fs::read_to_string(project("questionnaires/examples/single-choice.toml")).unwrap();
    program.file("sample.toml", &text);
    program.succeeds("questionnaire publish sample.toml");
    program.file("sample.toml", text.replacen("kind = \"single-choice\"", "kind = \"multiple-choice\"", 1));
    let said = program.run("questionnaire publish sample.toml");
    assert_eq!(said.code, 2);
    assert!(said.err.contains(".kind: version-fixed: “single-choice” → “multiple-choice”"), "{}", said.err);
    assert!(said.err.contains("nothing has been changed"), "{}", said.err);
}

#[test]
fn what_differs_is_named_where_it_differs_even_far_into_a_text() {
    let program = Program::on_file(PROGRAM);
    let text = std::fs::read_to_string(project("questionnaires/examples/single-choice.toml")).unwrap();
    let titled = |end: &str| {
        let title = format!("title = \"{} in the {end} years\"", "What is asked of every Member State ".repeat(3));
        let lines = text.lines().map(|line| if line.starts_with("title = ") { title.as_str() } else { line });
        lines.collect::<Vec<_>>().join("\n")
    };
    program.file("sample.toml", titled("four"));
    program.succeeds("questionnaire publish sample.toml");
    program.file("sample.toml", titled("five"));
    let said = program.run("questionnaire publish sample.toml");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("in the four years”") && said.err.contains("in the five years”"), "{}", said.err);
}
