//! Every problem of a questionnaire is reported, each with its line; nothing that a file can hold makes the reader fail.

use proptest::prelude::*;
use survey_model::problem::Problem;
use survey_model::questionnaire::{Questionnaire, Source, read_path, read_sources};

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
            "v/fr.toml:1 text-missing",
            "v/fr.toml:1 text-missing",
        ]
    );
}

/// A form with a repeat group whose fields have these keys.
fn group(fields: &str) -> String {
    let head =
        "format = 1\nseries = \"form\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\n[[section]]\ncode = \"main\"\n";
    let question = "[[section.question]]\ncode = \"GROUP\"\nkind = \"repeat-group\"\n";
    let texts = "[text.en]\ntitle = \"F\"\nsection.main.title = \"M\"\nquestion.GROUP.label = \"G\"\n";
    let field = |code: char| format!("question.GROUP.field.{code}.label = \"{code}\"\n");
    format!("{head}{question}{fields}{texts}{}", ['A', 'B', 'C'].map(field).concat())
}

#[test]
fn fields_that_wait_for_each_other_are_a_cycle_and_those_that_wait_for_them_are_not() {
    let found = problems(group(
        r#"
[[section.question.field]]
code = "A"
kind = "text"
relevance = "${B} != ''"
[[section.question.field]]
code = "B"
kind = "text"
relevance = "${C} != '' or ${A} != ''"
[[section.question.field]]
code = "C"
kind = "text"
relevance = "${C} = ''"
"#,
    ));
    assert_eq!(places(&found), ["form.toml:11 expression-cycle"]);
    assert!(found[0].message.ends_with(": A, B, C"), "{}", found[0].message);
    let waiting = problems(group(
        r#"
[[section.question.field]]
code = "A"
kind = "text"
relevance = "${A} != ''"
[[section.question.field]]
code = "B"
kind = "text"
relevance = "${A} != ''"
[[section.question.field]]
code = "C"
kind = "text"
"#,
    ));
    assert!(waiting[0].message.ends_with(": A"), "{}", waiting[0].message);
}

#[test]
fn a_constraint_is_checked_for_options_of_its_own_question() {
    let found = problems(group(
        r#"
[[section.question.field]]
code = "A"
kind = "yes-partial-no"
constraint = ". != 'never' and selected(., 'yes')"
[[section.question.field]]
code = "B"
kind = "text"
constraint = ". != 'never'"
[[section.question.field]]
code = "C"
kind = "text"
"#,
    ));
    let codes: Vec<&str> = found.iter().map(|problem| problem.code).collect();
    let missing = "constraint-message-missing";
    assert_eq!(codes.iter().filter(|code| **code == "expression-unknown-option").count(), 1, "{codes:?}");
    assert_eq!(codes.iter().filter(|code| **code == missing).count(), 2, "{codes:?}");
}

#[test]
fn numbers_that_are_none_are_no_bounds_and_no_scores() {
    let fields = |min: &str, score: &str| {
        let list = format!("[[code_list]]\ncode = \"l\"\noptions = [{{ code = \"a\", score = {score} }}]\n");
        let field = |code, keys: &str| format!("[[section.question.field]]\ncode = \"{code}\"\n{keys}\n");
        let bounds = [
            field("A", &format!("kind = \"number\"\nmin = {min}")),
            field("B", "kind = \"single-choice\"\ncode_list = \"l\""),
            field("C", &format!("kind = \"multiple-choice\"\ncode_list = \"l\"\nmin = {min}")),
        ];
        group(&format!("{}{list}", bounds.concat())).replace("title = \"F\"", "title = \"F\"\ncode_list.l.a = \"A\"")
    };
    assert!(read(fields("1", "1")).is_ok());
    for bad in ["nan", "inf", "-inf"] {
        let codes: Vec<&str> = problems(fields(bad, bad)).iter().map(|problem| problem.code).collect();
        assert_eq!(codes, ["bad-range", "bad-range", "wrong-type"]);
    }
}

#[test]
fn limits_that_nothing_can_meet_are_refused() {
    let fields = |keys: &str| {
        let field = |code| format!("[[section.question.field]]\ncode = \"{code}\"\n");
        let text = format!("{}kind = \"text\"\n", field("C"));
        group(&format!("{}{keys}\n{}kind = \"url\"\n{text}", field("A"), field("B")))
    };
    let wrong = [
        "kind = \"number\"\ndecimals = 11",
        "kind = \"number\"\nmin = 2\nmax = 1",
        "kind = \"percentage\"\ndecimals = 4294967295",
        "kind = \"text\"\nmax_length = 0",
        "kind = \"date\"\nearliest = \"2020-01-01\"\nlatest = \"2019-01-01\"",
        "kind = \"multiple-choice\"\noptions = [{ code = \"a\" }]\nmin = 2",
        "kind = \"multiple-choice\"\noptions = [{ code = \"a\" }]\nmax = 0",
        "kind = \"ranking\"\noptions = [{ code = \"a\" }]\nmax = 2",
    ];
    for keys in wrong {
        let found = problems(fields(keys));
        assert!(found.iter().any(|problem| problem.code == "bad-range"), "{keys}: {found:?}");
    }
}

#[test]
fn hostile_text_is_refused_with_its_line() {
    let deep = format!("format = {}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let nested = format!("{} = 1", vec!["a"; 50_000].join("."));
    let tables = format!("[{}]", vec!["a"; 50_000].join("."));
    let nul = "format = 1\nseries = \"a\0b\"".to_owned();
    let open = "format = 1\nseries = \"form".to_owned();
    for text in [deep, nested, tables, nul, open, "\u{feff}\u{feff}".to_owned(), "=".repeat(10_000)] {
        let found = problems(text);
        assert!(found.iter().all(|problem| problem.place.line.is_some()), "{found:?}");
    }
}

#[test]
fn a_file_of_a_hundred_thousand_mistakes_is_refused_in_time() {
    let mut text = "format = 1\n".to_owned();
    for at in 0..100_000 {
        text.push_str(&format!("key{at} = 1\n"));
    }
    let start = std::time::Instant::now();
    assert!(!problems(text).is_empty());
    assert!(start.elapsed().as_secs() < 30, "it took {:?}", start.elapsed());
}

#[test]
fn no_files_and_an_empty_file_are_no_questionnaire() {
    assert!(!read_sources(&[]).expect_err("problems").is_empty());
    assert_eq!(places(&problems("")), ["form.toml:1 missing-key"]);
}

#[test]
fn a_folder_without_definition_is_unreadable() {
    let found = read_path(std::path::Path::new(env!("CARGO_MANIFEST_DIR"))).expect_err("no questionnaire");
    assert_eq!((found.len(), found[0].code), (1, "unreadable"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_with_a_piece_changed_is_read_or_refused(at in any::<prop::sample::Index>(), length in 0..40_usize, piece in "[\\[\\]{}='\"a-zA-Z0-9$. \n\0-]{0,12}") {
        let text: Vec<char> = MANY_MISTAKES.chars().collect();
        let start = at.index(text.len());
        let end = (start + length).min(text.len());
        let changed: String = text[..start].iter().copied().chain(piece.chars()).chain(text[end..].iter().copied()).collect();
        let found = problems(changed);
        prop_assert!(found.iter().all(|problem| problem.place.line.is_some()), "{:?}", found);
    }
}

/// A version with the items `A` and `M.x`, `M.y`, and this concordance to the version before.
fn later(entries: &str) -> Result<Questionnaire, Vec<Problem>> {
    version("2.0.0", &format!("[concordance]\nfrom = \"1.0.0\"\n{entries}"))
}

fn version(number: &str, concordance: &str) -> Result<Questionnaire, Vec<Problem>> {
    read(format!(
        r#"
format = 1
series = "form"
version = "{number}"
languages = ["en"]
[[section]]
code = "main"
[[section.question]]
code = "A"
kind = "yes-partial-no"
[[section.question]]
code = "M"
kind = "matrix"
rows = ["x", "y"]
options = [{{ code = "a" }}, {{ code = "b" }}]
[text.en]
title = "F"
code_list.yes_partial_no = {{ yes = "Y", partial = "P", no = "N" }}
section.main.title = "M"
question.A.label = "A"
question.M = {{ label = "M", row = {{ x = "X", y = "Y" }}, option = {{ a = "A", b = "B" }} }}
{concordance}"#
    ))
}

const SAME: &str = "[[concordance.entry]]\nverdict = \"identical\"\nearlier = [\"A\"]\nlater = [\"A\"]\n
[[concordance.entry]]\nverdict = \"identical\"\nearlier = [\"M.*\"]\nlater = [\"M.*\"]\n";

#[test]
fn a_concordance_names_every_item_of_both_versions() {
    let earlier = version("1.0.0", "").expect("a version");
    let whole = later(SAME).expect("a version");
    let concordance = whole.concordance().expect("a concordance");
    assert_eq!(concordance.check_against(&earlier), []);
    let changed = later(&SAME.replace("earlier = [\"A\"]", "earlier = [\"B\"]")).expect("a version");
    let found = changed.concordance().expect("a concordance").check_against(&earlier);
    let codes: Vec<_> = found.iter().map(|p| (p.code, p.place.field.as_deref().unwrap_or_default())).collect();
    assert_eq!(codes, [("concordance-missing-item", "A"), ("concordance-unknown-item", "B")]);
}

#[test]
fn the_options_in_a_map_are_options_of_its_items() {
    let recoded = |maps: &str| {
        let entry = format!("verdict = \"recoded\"\nreason = \"r\"\n{maps}\nearlier = [\"A\"]");
        later(&SAME.replacen("verdict = \"identical\"\nearlier = [\"A\"]", &entry, 1))
    };
    let found = recoded("later_map = { partly = \"no\" }").expect_err("problems");
    assert_eq!(found.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["concordance-unknown-option"]);
    let earlier = version("1.0.0", "").expect("a version");
    let against = |maps: &str| {
        let whole = recoded(maps).expect("a version");
        let found = whole.concordance().expect("a concordance").check_against(&earlier);
        found.into_iter().map(|problem| problem.code).collect::<Vec<_>>()
    };
    assert_eq!(against("earlier_map = { partly = \"no\" }"), ["concordance-unknown-option"]);
    assert_eq!(against("earlier_map = { partial = \"no\" }"), [""; 0]);
}

#[test]
fn rows_of_the_earlier_version_are_named_one_by_one_where_the_later_has_no_matrix() {
    let dropped = |rows: &str| {
        format!("{SAME}\n[[concordance.entry]]\nverdict = \"dropped\"\nreason = \"r\"\nearlier = [{rows}]\n")
    };
    assert!(later(&dropped("\"OLD.x\", \"OLD.y\"")).is_ok());
    let found = later(&dropped("\"OLD.*\"")).expect_err("problems");
    assert_eq!(found.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["concordance-unknown-item"]);
}

#[test]
fn the_version_before_has_a_lower_number() {
    for from in ["2.0.0", "2.0.1", "one"] {
        let found = version("2.0.0", &format!("[concordance]\nfrom = \"{from}\"\n{SAME}")).expect_err("problems");
        assert_eq!(found.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["bad-version"], "{from}");
    }
}
