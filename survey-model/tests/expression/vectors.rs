//! `expression-vectors.json` on the server.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use survey_model::expression::{Context, Expression, Value};

#[derive(Deserialize)]
pub(crate) struct Vector {
    pub(crate) expression: String,
    #[serde(flatten)]
    pub(crate) case: Case,
    #[serde(flatten)]
    pub(crate) outcome: Outcome,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Outcome {
    Error { error: String, column: usize },
    Value { expected: Value },
}

/// What an expression sees, on the server and, as JSON, in the script.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Case {
    #[serde(default)]
    pub(crate) values: BTreeMap<String, Value>,
    #[serde(default = "nothing")]
    pub(crate) current: Value,
    #[serde(default)]
    pub(crate) today: NaiveDate,
}

fn nothing() -> Value {
    Value::Empty
}

impl Context for Case {
    fn value(&self, reference: &str) -> Value {
        self.values.get(reference).cloned().unwrap_or(Value::Empty)
    }

    fn current(&self) -> Value {
        self.current.clone()
    }

    fn today(&self) -> NaiveDate {
        self.today
    }
}

pub(crate) fn vectors() -> Vec<Vector> {
    serde_json::from_str(include_str!("../expression-vectors.json")).expect("the vectors are well-formed")
}

/// Equal, where NaN is NaN.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left == right || (left.is_nan() && right.is_nan()),
        _ => left == right,
    }
}

/// What is wrong with this vector, if anything is.
fn complaint(vector: &Vector) -> Option<String> {
    let found = Expression::parse(&vector.expression);
    match (&vector.outcome, found) {
        (Outcome::Value { expected }, Ok(expression)) => {
            let value = expression.evaluate(&vector.case);
            (!same(&value, expected)).then(|| format!("is {value:?}, expected {expected:?}"))
        }
        (Outcome::Error { error, column }, Err(found)) => ((found.code(), found.column()) != (error, *column))
            .then(|| format!("{} at {} ({found}), expected {error} at {column}", found.code(), found.column())),
        (Outcome::Value { .. }, Err(found)) => Some(format!("{} at {}: {found}", found.code(), found.column())),
        (Outcome::Error { error, .. }, Ok(_)) => Some(format!("is an expression, expected {error}")),
    }
}

#[test]
fn every_vector_holds_on_the_server() {
    let complaints: Vec<String> = vectors()
        .iter()
        .filter_map(|vector| complaint(vector).map(|complaint| format!("{}  {complaint}", vector.expression)))
        .collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_code_of_a_syntax_error_has_a_vector() {
    let source = include_str!("../../src/expression/error.rs");
    let codes = source.lines().filter_map(|line| line.split_once("=> \"")?.1.split_once('"')).map(|(code, _)| code);
    let with_vector: BTreeSet<String> = vectors()
        .into_iter()
        .filter_map(|vector| if let Outcome::Error { error, .. } = vector.outcome { Some(error) } else { None })
        .collect();
    let defined: BTreeSet<String> = codes.map(str::to_owned).collect();
    assert_eq!(with_vector, defined);
}

#[test]
fn every_function_has_vectors() {
    let source = include_str!("../../src/expression/function.rs");
    let names = source.lines().filter_map(|line| line.trim().strip_prefix("Function::new(\"")?.split_once('"'));
    for (name, _) in names {
        let uses = vectors().iter().filter(|vector| vector.expression.contains(&format!("{name}("))).count();
        assert!(uses >= 2, "{name}");
    }
}
