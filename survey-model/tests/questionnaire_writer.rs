//! What is written is what was read.

use std::path::{Path, PathBuf};

use survey_model::questionnaire::{Questionnaire, read_path, read_sources, write};

fn questionnaires() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires")
}

/// The shipped versions and every example.
fn all() -> Vec<(PathBuf, Questionnaire)> {
    let examples = std::fs::read_dir(questionnaires().join("examples")).expect("the examples");
    let examples = examples.map(|entry| entry.expect("an entry").path());
    let shipped = ["1.0.0", "2.0.0"].map(|version| questionnaires().join("cybersecurity-awareness").join(version));
    let read = |path: PathBuf| (path.clone(), read_path(&path).unwrap_or_else(|found| panic!("{path:?}: {found:?}")));
    examples.chain(shipped).map(read).collect()
}

#[test]
fn reading_what_was_written_gives_an_equal_document() {
    let all = all();
    assert!(all.len() > 25);
    for (path, questionnaire) in all {
        let sources = write(questionnaire.document());
        let again = read_sources(&sources).unwrap_or_else(|found| panic!("{path:?}: {found:?}"));
        assert_eq!(again.document(), questionnaire.document(), "{path:?}");
        assert_eq!(again.canonical(), questionnaire.canonical(), "{path:?}");
        assert_eq!(again.obstacles(), [], "{path:?}");
    }
}

#[test]
fn it_is_written_as_a_person_would_write_it() {
    let questionnaire = read_path(&questionnaires().join("examples/matrix.toml")).expect("the example");
    let [definition, texts] = &write(questionnaire.document())[..] else { panic!("two files") };
    assert_eq!((definition.name.as_str(), texts.name.as_str()), ("questionnaire.toml", "en.toml"));
    let expected = r#"format = 1
series = "example-matrix"
version = "1.0.0"
languages = ["en"]

[[section]]
code = "main"

[[section.question]]
code = "ISSUE_SEVERITY"
kind = "matrix"
options = [{ code = "severe", score = 2 }, { code = "minor", score = 1 }, { code = "none", score = 0 }]
level = "ordinal"
rows = ["phishing", "spam"]
"#;
    assert_eq!(definition.text, expected);
    let expected = r#"title = "A matrix"

[section.main]
title = "Questions"

[question.ISSUE_SEVERITY]
label = "How severe is the impact of each of the following?"

[question.ISSUE_SEVERITY.option]
severe = "Severe"
minor = "Minor"
none = "None"

[question.ISSUE_SEVERITY.row]
phishing = "Phishing (messages that imitate a trusted sender)"
spam = "Spam (unsolicited bulk messages)"
"#;
    assert_eq!(texts.text, expected);
}

#[test]
fn texts_that_need_quoting_come_back() {
    let questionnaire = read_path(&questionnaires().join("examples/matrix.toml")).expect("the example");
    let mut document = questionnaire.document().clone();
    for text in ["\"\"\"", "a\nb", "\n", "\\", "'''\n\"\"\"", "عربي\tx", " a ", "#", "\u{1f600}"] {
        let en = document.text.get_mut("en").expect("English");
        en.introduction = text.to_owned();
        let again = read_sources(&write(&document)).expect("a right questionnaire");
        assert_eq!(again.document(), &document, "{text:?}");
    }
}
