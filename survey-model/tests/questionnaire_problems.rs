//! Every problem of a questionnaire is reported, each with its line; nothing that a file can hold makes the reader fail.

#[path = "questionnaire_problems/characters.rs"]
mod characters;
#[path = "questionnaire_problems/concordance.rs"]
mod concordance;
#[path = "questionnaire_problems/hostile.rs"]
mod hostile;
#[path = "questionnaire_problems/obstacles.rs"]
mod obstacles;
#[path = "questionnaire_problems/rules.rs"]
mod rules;

use survey_model::problem::Problem;
use survey_model::questionnaire::{Questionnaire, Source, read_sources};

fn source(name: &str, text: impl Into<String>) -> Source {
    Source { name: name.to_owned(), text: text.into() }
}

fn read(text: impl Into<String>) -> Result<Questionnaire, Vec<Problem>> {
    read_sources(&[source("form.toml", text)])
}

fn problems(text: impl Into<String>) -> Vec<Problem> {
    read(text).expect_err("problems")
}

/// `file:line code` of each problem, in order.
fn places(problems: &[Problem]) -> Vec<String> {
    let place = |problem: &Problem| {
        let (file, line) = (problem.place.file.as_deref().unwrap_or("?"), problem.place.line.unwrap_or_default());
        format!("{file}:{line} {}", problem.code)
    };
    problems.iter().map(place).collect()
}

const MANY_MISTAKES: &str = r#"format = 1
series = "Form"
version = "1.0"
languages = ["en", "de"]

[[code_list]]
code = "yes_no"
options = [{ code = "yes" }, { code = "no" }, { code = "yes" }]

[[section]]
code = "main"

[[section.question]]
code = "HELD"
kind = "single-choice"
code_list = "yes_no"
missing = ["bored"]
publication = "secret"

[[section.question]]
code = "HELD"
kind = "text"
min = 3

[[section.question]]
code = "STEPS"
kind = "scale"
options = [{ code = "low", score = 1 }, { code = "high" }]
relevance = "${HELD} = 'maybe' and ${NOWHERE} = 1"

[[section.question]]
code = "COUNT"
kind = "number"
min = 5
max = 1
constraint = ". >"
relevance = ". > 1"

[[section.question]]
code = "BUDGET"
kind = "money"
under = "NOWHERE"

[[section]]
code = "empty"

[text.en]
title = "Many mistakes"

[text.en.code_list.yes_no]
yes = "Yes"

[text.en.section.main]
title = "Main"

[text.en.question.HELD]
label = "Held?"

[text.en.question.STEPS]
label = "Steps"
option.low = "Low"
option.high = "High"
option.middle = "Middle"

[text.en.question.COUNT]
label = "Count"
"#;

#[test]
fn one_file_with_many_different_mistakes_reports_all_of_them_at_their_lines() {
    assert_eq!(
        places(&problems(MANY_MISTAKES)),
        [
            "form.toml:2 bad-code",
            "form.toml:3 bad-version",
            "form.toml:4 unknown-language",
            "form.toml:8 duplicate-option",
            "form.toml:17 unknown-missing-reason",
            "form.toml:18 unknown-publication-level",
            "form.toml:21 duplicate-code",
            "form.toml:23 key-not-for-kind",
            "form.toml:28 score-missing",
            "form.toml:29 expression-unknown-code",
            "form.toml:29 expression-unknown-option",
            "form.toml:34 bad-range",
            "form.toml:36 expression-syntax",
            "form.toml:37 expression-current-in-relevance",
            "form.toml:41 unknown-kind",
            "form.toml:42 under-unknown",
            "form.toml:44 empty-section",
            "form.toml:50 text-missing",
            "form.toml:53 text-missing",
            "form.toml:63 text-unused",
        ]
    );
}

#[test]
fn several_keys_of_the_wrong_shape_are_reported_together() {
    let text = r#"format = "one"
series = "form"
version = 1.0
languages = ["en"]
colour = "red"

[[section]]
code = "main"
title = "Main"

[[section.question]]
code = "A"
kind = "text"
required = "yes"
lines = 2

[[section.question]]
kind = "text"

[text.en]
titel = "Form"
"#;
    assert_eq!(
        places(&problems(text)),
        [
            "form.toml:1 wrong-type",
            "form.toml:3 wrong-type",
            "form.toml:5 unknown-key",
            "form.toml:9 unknown-key",
            "form.toml:14 wrong-type",
            "form.toml:15 wrong-type",
            "form.toml:17 missing-key",
            "form.toml:21 unknown-key",
        ]
    );
}

#[test]
fn every_file_of_a_folder_reports_its_own_lines() {
    let definition = "format = 1\nseries = \"form\"\nversion = \"2.0.0\"\nlanguages = [\"en\", \"fr\"]\n\n[[section]]\ncode = \"main\"\n\n[[section.question]]\ncode = \"A\"\nkind = \"text\"\n";
    let english = "title = \"Form\"\n\n[section.main]\ntitle = \"Main\"\n\n[question.A]\nlabel = \"A?\"\n\n[question.B]\nlabel = \"B?\"\n";
    let french = "title = \"\"\n\n[section.main]\ntitle = \"Principale\"\n";
    let concordance = "format = 2\nfrom = \"1.0.0\"\n\n[[entry]]\nverdict = \"same\"\nlater = [\"A\"]\n";
    let sources = [
        source("v/questionnaire.toml", definition),
        source("v/en.toml", english),
        source("v/fr.toml", french),
        source("v/concordance.toml", concordance),
    ];
    let found = read_sources(&sources).expect_err("problems");
    assert_eq!(
        places(&found),
        [
            "v/concordance.toml:1 bad-format-version",
            "v/concordance.toml:5 concordance-unknown-verdict",
            "v/en.toml:9 text-unused",
        ]
    );
}
