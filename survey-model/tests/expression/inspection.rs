//! What the checker of questionnaires asks of an expression.

use survey_model::expression::{Expression, Reference, Value};

fn parse(source: &str) -> Expression {
    Expression::parse(source).expect("an expression")
}

#[test]
fn references_are_named_once_in_the_order_of_their_first_mention() {
    let expression = parse("${B} = 1 and selected(${A.row}, 'x') or -${B} > count(${GROUP}) and regex(${C}, 'a')");
    let names: Vec<&str> = expression.references().into_iter().map(Reference::as_str).collect();
    assert_eq!(names, ["B", "A.row", "GROUP", "C"]);
}

#[test]
fn a_reference_knows_its_question_and_row() {
    let reference = Reference::parse("ISSUES.phishing").expect("a reference");
    assert_eq!((reference.question(), reference.row()), ("ISSUES", Some("phishing")));
    assert_eq!(Reference::parse("ISSUES").expect("a reference").row(), None);
}

#[test]
fn comparisons_with_a_literal_text_are_found_wherever_they_stand() {
    let expression = parse("not(${A} = 'a' or 'b' != ${B.row}) and if(selected(${C}, ' c '), ${D} = '', ${E} = 5)");
    let pairs: Vec<(&str, &str)> =
        expression.literal_comparisons().into_iter().map(|(reference, text)| (reference.as_str(), text)).collect();
    assert_eq!(pairs, [("A", "a"), ("B.row", "b"), ("C", "c")]);
}

#[test]
fn comparisons_of_the_current_answer_are_told_apart() {
    let expression = parse("selected(., 'none') or . != 'other' or ${A} = 'a'");
    assert_eq!(expression.current_comparisons(), ["none", "other"]);
    assert!(expression.uses_current() && !parse("${A} = '.'").uses_current());
}

#[test]
fn the_tree_is_compact_json() {
    let expression = parse(r"${A.b} = 'x' and (-. >= 2 div 4 or regex(${C}, '\d+') or not(true()))");
    let json = serde_json::to_string(expression.ast()).expect("a tree is JSON");
    let expected = r#"["and",["=",["ref","A.b"],"x"],["or",["or",[">=",["-",["."]],["div",2.0,4.0]],["regex",["ref","C"],"[0-9]+"]],["not",["true"]]]]"#;
    assert_eq!(json, expected);
}

#[test]
fn a_syntax_error_says_what_to_do_in_a_sentence() {
    let messages = ["(1 + 2", "${A} = yes", "round(1, 2, 3)", "${A} == 1"]
        .map(|source| Expression::parse(source).expect_err("no expression").to_string());
    assert_eq!(
        messages,
        [
            "expected a closing parenthesis for the one opened at column 1",
            "`yes` stands alone; write 'yes' for a text or ${yes} for the answer to a question",
            "`round` takes 1 to 2 arguments, not 3",
            "`==` is not used here; write `=`",
        ]
    );
}

#[test]
fn a_value_survives_json() {
    let json = r#"[null,"a",5.5,true,["a","b"],{"date":"2024-02-29"},{"number":"-Infinity"}]"#;
    let values: Vec<Value> = serde_json::from_str(json).expect("values");
    assert_eq!(serde_json::to_string(&values).expect("JSON"), json);
}
