//! `questionnaire diff` and `questionnaire concordance`.

use serde_json::Value;
use survey_tests::cli::{Program, project};
use survey_tests::series;

use crate::PROGRAM;

/// A program with the files of these versions, each `VERSION.toml`.
fn with(versions: &[&str]) -> Program {
    let program = Program::on_file(PROGRAM);
    for version in versions {
        program.file(&format!("{version}.toml"), series::file(version));
    }
    program
}

#[test]
fn the_difference_of_the_shipped_versions_is_text_to_read_without_colours_in_a_file() {
    let shipped = |version| project(&format!("questionnaires/cybersecurity-awareness/{version}"));
    let out =
        Program::on_file(PROGRAM).succeeds(&format!("questionnaire diff {} {}", shipped("1.0.0"), shipped("2.0.0")));
    assert!(out.starts_with("cybersecurity-awareness@1.0.0 → 2.0.0"), "{out}");
    assert!(out.contains("label: Which groups [-did-]{+were+} the campaigns"), "{out}");
    assert!(out.contains("+ spam  Spam") && !out.contains('\u{1b}'), "{out}");
}

#[test]
fn the_difference_is_json_for_programs() {
    let program = with(&["1.0.0", "2.0.0"]);
    let out = program.succeeds("questionnaire diff 1.0.0.toml 2.0.0.toml --format json");
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (&json["from"], &json["to"], &json["language"]),
        (&"form@1.0.0".into(), &"form@2.0.0".into(), &"en".into())
    );
    assert_eq!(json["questions"][0]["code"], "LAW");
    assert_eq!(json["questions"][0]["changes"][0]["change"], "reworded");
    assert_eq!(json["problems"], Value::Array(Vec::new()));
}

#[test]
fn a_code_that_changed_its_kind_is_an_error_with_advice_and_exit_code_2() {
    let program = with(&["1.0.0"]);
    let other = series::file("1.0.0").replace("kind = \"single-choice\"", "kind = \"multiple-choice\"");
    program.file("other.toml", other);
    for format in ["text", "json"] {
        let said = program.run(&format!("questionnaire diff 1.0.0.toml other.toml --format {format}"));
        assert_eq!(said.code, 2);
        assert!(
            !said.out.is_empty() && said.err.contains("LAW: kind-changed: ") && said.err.contains("LAW_2"),
            "{}",
            said.err
        );
    }
}

#[test]
fn wrong_names_of_versions_and_languages_are_sentences() {
    let program = with(&["1.0.0", "2.0.0"]);
    program.succeeds("migrate");
    for (arguments, sentence) in [
        ("diff form@1.0.0 2.0.0.toml", "There is no form@1.0.0 in the database"),
        ("diff nowhere.toml 2.0.0.toml", "the file can't be read"),
        ("diff 1.0.0.toml 2.0.0.toml --lang fr", "has no texts in fr"),
        ("diff 1.0.0.toml 2.0.0.toml --lang tlh", "the languages are ar, en"),
    ] {
        let said = program.run(&format!("questionnaire {arguments}"));
        assert!(said.code == 2 && said.err.contains(sentence), "{arguments}: {}", said.err);
    }
}

#[test]
fn a_concordance_over_several_versions_is_a_table_and_a_crosswalk() {
    let program = with(&["1.0.0", "2.0.0", "3.0.0"]);
    for version in ["1.0.0", "2.0.0", "3.0.0"] {
        program.succeeds(&format!("questionnaire publish {version}.toml"));
    }
    let out = program.succeeds("questionnaire concordance form@1.0.0 form@3.0.0");
    assert!(
        out.contains("1.0.0 → 2.0.0 → 3.0.0") && out.contains("earlier options: 1 → low, 2 → low, 4 → high, 5 → high"),
        "{out}"
    );
    program.succeeds("questionnaire concordance form@1.0.0 form@3.0.0 --out crosswalk.csv");
    let table = std::fs::read_to_string(program.folder().join("crosswalk.csv")).unwrap();
    assert!(table.starts_with("id,filename,var_name_orig,var_name_target,"), "{table}");
    assert!(table.lines().filter(|line| line.ends_with(",composed")).count() > 10, "{table}");
}

#[test]
fn entries_for_a_concordance_are_proposed_and_marked_and_can_be_used_as_they_are() {
    let program = with(&["2.0.0", "2.1.0"]);
    let out = program.succeeds("questionnaire concordance 2.0.0.toml 2.1.0.toml --format toml");
    assert_eq!(out.matches("# Proposed: nobody has reviewed this verdict yet.").count(), 2, "{out}");
    let entries = out.replace("[[entry]]", "[[concordance.entry]]").replace("format = 1\n", "");
    program.file("with.toml", format!("{}\n[concordance]\n{entries}", series::file("2.1.0")));
    let said = program.run("questionnaire check with.toml");
    assert!(said.err.contains("concordance-reviewer-missing") && said.err.contains("2 problems"), "{}", said.err);
}
