//! What holds for every text and every expression.

use proptest::prelude::*;
use survey_model::expression::{Expression, MAX_LENGTH, Value};

use crate::random::{case, expression};

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_parsed_or_refused_at_a_place_within_it(text in any::<String>()) {
        if let Err(error) = Expression::parse(&text) {
            prop_assert!((1..=text.chars().count() + 1).contains(&error.column()));
        }
    }

    #[test]
    fn any_heap_of_tokens_is_parsed_or_refused(text in r"(\$\{A\}|\.|'|a|5|\(|\)|,|-|=|<| |and |not\(|regex\(|date\(|\[|\\|é){0,40}") {
        if let Err(error) = Expression::parse(&text) {
            prop_assert!((1..=text.chars().count() + 1).contains(&error.column()));
            prop_assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn any_pattern_is_compiled_or_refused(pattern in r"[a-c0-3(){}\[\]*+?|^$.\\,:dwsb&-]{0,20}", text in "[a-c0-3 -]{0,6}") {
        if let Ok(expression) = Expression::parse(&format!("regex('{text}', '{pattern}')")) {
            expression.evaluate(&Nothing);
        }
    }

    #[test]
    fn every_expression_has_a_value_and_keeps_its_text(source in expression(), case in case()) {
        let expression = Expression::parse(&source).map_err(|error| TestCaseError::fail(error.to_string()))?;
        expression.evaluate(&case);
        prop_assert_eq!(expression.source(), &source);
        prop_assert_eq!(Expression::parse(&expression.to_string()), Ok(expression));
    }

    #[test]
    fn white_space_between_tokens_means_nothing(source in expression()) {
        let spread = source.replace('(', " ( ").replace(')', "\u{a0})\n").replace(", ", ",");
        let tree = |source: &str| Expression::parse(source).map(|expression| expression.ast().clone());
        prop_assume!(!source.contains("regex"));
        prop_assert_eq!(tree(&source), tree(&spread));
    }
}

struct Nothing;

impl survey_model::expression::Context for Nothing {
    fn value(&self, _: &str) -> Value {
        Value::Empty
    }

    fn current(&self) -> Value {
        Value::Empty
    }

    fn today(&self) -> chrono::NaiveDate {
        chrono::NaiveDate::default()
    }
}

/// A server's threads have 2 MiB; a debug build needs most.
#[test]
fn the_tallest_expression_needs_little_stack() {
    let tallest = [
        format!("1{}", "+1".repeat(499)),
        format!("{}1{}", "(".repeat(63), ")".repeat(63)),
        format!("{}1", "-".repeat(63)),
        format!("{}1{}", "1 or 1 and 1 = 1 < 1 + 1 * if(1, ".repeat(60), ", 1)".repeat(60)),
        "(".repeat(MAX_LENGTH),
    ];
    let run = move || {
        for source in &tallest {
            let Ok(expression) = Expression::parse(source) else {
                continue;
            };
            expression.is_true(&Nothing);
            serde_json::to_string(expression.ast()).expect("a tree is JSON");
            expression.references();
        }
    };
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(run).expect("a thread");
    thread.join().expect("no overflow");
}
