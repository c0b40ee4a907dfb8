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

#[test]
fn a_translators_file_goes_out_and_comes_back_in_with_every_change_listed_first() {
    let program = Program::on_file(PROGRAM);
    program.file("form.toml", example().replacen("Was a public", "Has a public", 1));
    program.succeeds("questionnaire translations form.toml --lang fr --format xliff --out fr.xlf");
    program.succeeds("questionnaire translations form.toml --lang fr --format xlsx --out fr.xlsx");
    assert!(program.succeeds("questionnaire translations form.toml --lang fr --apply fr.xlsx").contains("5 unchanged"));

    let path = program.folder().join("fr.xlf");
    let text = std::fs::read_to_string(&path).unwrap().replace("<target>Une campagne", "<target>Une grande campagne");
    std::fs::write(&path, text).unwrap();
    let tried = program.succeeds("questionnaire translations form.toml --lang fr --apply fr.xlf --dry-run");
    assert!(tried.contains("changed question.CAMPAIGN_HELD.label\n"), "{tried}");
    assert!(tried.contains("    from: Une campagne") && tried.contains("      to: Une grande campagne"), "{tried}");
    assert!(tried.contains("Nothing has been written."), "{tried}");
    assert_eq!(program.run("questionnaire check form.toml").code, 2, "the translation is still stale");
    program.succeeds("questionnaire translations form.toml --lang fr --apply fr.xlf");
    program.succeeds("questionnaire check form.toml");
}

#[test]
fn a_file_that_does_not_fit_changes_nothing() {
    let program = Program::on_file(PROGRAM);
    program.file("form.toml", example());
    program.succeeds("questionnaire translations form.toml --lang fr --format xliff --out fr.xlf");
    program.file("later.toml", example().replacen("1.0.0", "1.0.1", 1));
    let other = program.run("questionnaire translations later.toml --lang fr --apply fr.xlf");
    assert_eq!(other.code, 2);
    assert!(other.err.contains("fr.xlf:2: translation-file-other: "), "{}", other.err);
    for (arguments, word) in [
        ("form.toml --lang en --format xliff --out en.xlf", "source language"),
        ("form.toml --lang en --record", "source language"),
        ("form.toml --lang fr --apply nowhere.xlf", "unreadable"),
        ("form.toml --lang fr --format pdf --out x", "xliff and xlsx"),
        ("form.toml --apply fr.xlf", "--lang"),
    ] {
        let said = program.run(&format!("questionnaire translations {arguments}"));
        assert!(said.code == 2 && said.err.contains(word), "{arguments}: {}", said.err);
    }
    assert_eq!(std::fs::read_to_string(program.folder().join("form.toml")).unwrap(), example());
}
