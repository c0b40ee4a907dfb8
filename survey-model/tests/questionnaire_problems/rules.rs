//! Rules that hold between keys: expressions that wait for each other, options, limits.

use crate::{places, problems, read};

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
