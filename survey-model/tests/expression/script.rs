//! The page's script gives the same values as the server: for the vectors, and for random expressions and answers.

use std::io::Write;
use std::process::{Child, Command, Stdio};

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde::Serialize;
use survey_model::expression::{Ast, Expression, Value};

use crate::random::{case, expression, regex_call};
use crate::vectors::{Case, Outcome, vectors};

const SCRIPT: &str = include_str!("../../../survey-server/static/expression.js");

/// Reads tasks from standard input and writes what differs from what is expected to standard output.
///
/// It compares here, not in Rust, because `serde_json` may read the last digit of a number wrongly. The script is
/// imported from a `data:` address, since Node takes a `.js` file outside a package for an old module.
const RUNNER: &str = r#"
const source = process.env.EXPRESSION_SCRIPT;
const { evaluate, isTrue } = await import("data:text/javascript;base64," + Buffer.from(source).toString("base64"));
let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk;
const written = (value) =>
  JSON.stringify(typeof value === "number" && !Number.isFinite(value) ? { number: String(value) } : value);
const differences = JSON.parse(input).flatMap((task) => {
  const { ast, case: { values, current, today } } = task;
  const context = { value: (reference) => values[reference], current: () => current, today: () => today };
  const found = [written(evaluate(ast, context)), isTrue(ast, context)];
  const isSame = found[0] === written(task.expected) && found[1] === task.is_true;
  return isSame ? [] : [`${task.source} is ${found} in the script, for ${JSON.stringify(task)}`];
});
process.stdout.write(differences.join("\n"));
"#;

#[derive(Serialize)]
struct Task<'a> {
    source: &'a str,
    ast: &'a Ast,
    case: Case,
    expected: Value,
    is_true: bool,
}

impl<'a> Task<'a> {
    fn new(expression: &'a Expression, case: Case, expected: Value) -> Self {
        let is_true = expected.to_boolean();
        Self { source: expression.source(), ast: expression.ast(), case, expected, is_true }
    }
}

/// Node with the runner; none, said aloud, if it is not here and not required.
fn node() -> Option<Child> {
    let started = Command::new("node")
        .args(["--input-type=module", "--eval", RUNNER])
        .env("EXPRESSION_SCRIPT", SCRIPT)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    match started {
        Ok(node) => Some(node),
        Err(error) if std::env::var("REQUIRE_NODE").is_ok_and(|required| required == "1") => {
            panic!("REQUIRE_NODE=1, but node cannot be started: {error}")
        }
        Err(error) => {
            eprintln!("\n*** NOT TESTED: static/expression.js, since node cannot be started ({error}) ***\n");
            None
        }
    }
}

fn assert_same_in_script(tasks: &[Task<'_>]) {
    let Some(mut node) = node() else { return };
    let input = serde_json::to_vec(tasks).expect("tasks are JSON");
    node.stdin.take().expect("a pipe").write_all(&input).expect("node reads its tasks");
    let output = node.wait_with_output().expect("node ends");
    assert!(output.status.success(), "the script failed");
    assert!(output.stdout.is_empty(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn every_vector_holds_in_the_script() {
    let expected: Vec<(Expression, Case, Value)> = vectors()
        .into_iter()
        .filter_map(|vector| match vector.outcome {
            Outcome::Value { expected } => Some((Expression::parse(&vector.expression).ok()?, vector.case, expected)),
            Outcome::Error { .. } => None,
        })
        .collect();
    let tasks = expected.iter().map(|(expression, case, value)| Task::new(expression, case.clone(), value.clone()));
    assert_same_in_script(&tasks.collect::<Vec<_>>());
}

/// Evaluates `count` random texts, those that are expressions, in random cases on both sides.
fn assert_same_at_random(count: usize, sources: impl Strategy<Value = String>) {
    let mut runner = TestRunner::deterministic();
    let strategy = (sources, case());
    let mut random = || strategy.new_tree(&mut runner).expect("a case").current();
    let cases: Vec<(Expression, Case)> = (0..count)
        .map(|_| random())
        .filter_map(|(source, case)| Some((Expression::parse(&source).ok()?, case)))
        .collect();
    assert!(cases.len() > count / 5, "{} of {count} are expressions", cases.len());
    let tasks = cases.iter().map(|(expression, case)| Task::new(expression, case.clone(), expression.evaluate(case)));
    assert_same_in_script(&tasks.collect::<Vec<_>>());
}

#[test]
fn random_expressions_have_the_same_value_in_the_script() {
    assert_same_at_random(5000, expression());
}

#[test]
fn random_patterns_match_the_same_texts_in_the_script() {
    assert_same_at_random(5000, regex_call());
}
