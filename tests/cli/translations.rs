//! `questionnaire translations`, and what drafts may lack.

use survey_tests::cli::{Program, project};

use crate::PROGRAM;

fn example() -> String {
    std::fs::read_to_string(project("questionnaires/examples/two-languages.toml")).expect("the example")
}

#[test]
fn a_draft_may_have_obstacles_and_a_published_version_may_not() {
    let program = Program::on_file(PROGRAM);
    program.file("draft.toml", example().replacen("Was a public awareness campaign held?", "Was one held?", 1));
    let checked = program.run("questionnaire check draft.toml");
    assert_eq!(checked.code, 2);
    assert!(checked.err.contains("draft.toml:44: CAMPAIGN_HELD: translation-stale: "), "{}", checked.err);
    assert!(program.succeeds("questionnaire check --draft draft.toml").contains("is right"));
    let published = program.run("questionnaire publish draft.toml");
    assert_eq!(published.code, 2);
    assert!(published.err.contains("translation-stale"), "{}", published.err);
}

#[test]
fn translations_are_counted_and_put_on_record() {
    let program = Program::on_file(PROGRAM);
    let example = example();
    let without_record = example.split("[translated_from.fr]").next().unwrap();
    program.file("draft.toml", without_record);
    assert!(program.succeeds("questionnaire translations draft.toml").contains("fr\t0\t0\t5\t0"));
    assert_eq!(program.run("questionnaire check draft.toml").code, 2);
    program.succeeds("questionnaire translations draft.toml --lang fr --record");
    assert!(program.succeeds("questionnaire translations draft.toml --lang fr").contains("fr\t0\t0\t0\t5"));
    assert!(program.succeeds("questionnaire check draft.toml").contains("is right"));
    let unknown = program.run("questionnaire translations draft.toml --lang de");
    assert_eq!(unknown.code, 2);
}
