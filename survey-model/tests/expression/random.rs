//! Random expressions, for what vectors did not think of.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::select;
use survey_model::expression::Value;

use crate::vectors::Case;

const LEAVES: [&str; 23] = [
    "${A}",
    "${B}",
    "${C.row}",
    ".",
    "''",
    "'a'",
    "'5'",
    "'2024-02-29'",
    "' 7 '",
    "'a b'",
    "\"it's\"",
    "0",
    "1",
    "2.5",
    "0.1",
    "100",
    "1234567.125",
    "0.000000015",
    "true()",
    "false()",
    "today()",
    "date('1999-12-31')",
    "count(${B})",
];
const OPERATORS: [&str; 13] = ["or", "and", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod"];
const UNARY: [&str; 10] =
    ["-", "not", "count-selected", "string-length", "string", "number", "int", "abs", "date", "round"];
const BINARY: [&str; 7] = ["coalesce", "selected", "contains", "starts-with", "round", "min", "max"];
const PATTERNS: [&str; 8] = [r"\d+", "a|b", r"[a-z ]{1,3}", ".*", r"(\w\s?)+", r"[^\s]+", "-?[0-9]+([.][0-9]+)?", "^$"];

/// An expression in which everything is in parentheses, so that any part can stand anywhere.
pub(crate) fn expression() -> impl Strategy<Value = String> {
    let leaf = select(&LEAVES[..]).prop_map(str::to_owned);
    leaf.prop_recursive(5, 24, 3, |inner| {
        let pair = (inner.clone(), inner.clone());
        prop_oneof![
            4 => (select(&OPERATORS[..]), pair.clone()).prop_map(|(by, (a, b))| format!("({a} {by} {b})")),
            2 => (select(&UNARY[..]), inner.clone()).prop_filter_map("a date must be one", |(of, a)| unary(of, &a)),
            3 => (select(&BINARY[..]), pair.clone()).prop_map(|(of, (a, b))| format!("{of}({a}, {b})")),
            1 => (inner.clone(), pair).prop_map(|(a, (b, c))| format!("if({a}, {b}, {c})")),
            1 => (inner, select(&PATTERNS[..])).prop_map(|(a, pattern)| format!("regex({a}, '{pattern}')")),
        ]
    })
}

fn unary(function: &str, argument: &str) -> Option<String> {
    let is_text = argument.starts_with(['\'', '"']);
    (function != "date" || !is_text).then(|| format!("{function}({argument})"))
}

/// A call of `regex` with a pattern that is mostly in the subset and a short text that it may match.
pub(crate) fn regex_call() -> impl Strategy<Value = String> {
    let part = r"(a|b|1|-|\\[.dwsS]|\[a-c\]|\[\^a \]|\[\\d-\]|\(|\)|\(a\||[|*+?^$.]|\{1,2\}){1,8}";
    (part, r"[ab1 .\n\r-]{0,5}").prop_map(|(pattern, text)| format!("regex('{text}', '{pattern}')"))
}

pub(crate) fn case() -> impl Strategy<Value = Case> {
    let days = prop_oneof![-800_000..4_000_000_i32, 18_000..20_000_i32];
    let today = days.prop_map(|days| date(days).unwrap_or_default());
    (value(), value(), value(), value(), today).prop_map(|(a, b, row, current, today)| {
        let names = ["A", "B", "C.row"].map(str::to_owned);
        Case { values: BTreeMap::from_iter(names.into_iter().zip([a, b, row])), current, today }
    })
}

fn value() -> impl Strategy<Value = Value> {
    let word = || {
        prop_oneof![
            select(&["a", "b", "5", "yes", "", " ", "2024-02-29", "é🙂"][..]).prop_map(str::to_owned),
            "[-. 0-9a]{0,6}"
        ]
    };
    let number = prop_oneof![
        (-1000..1000_i32).prop_map(|tenth| f64::from(tenth) / 10.0),
        any::<f64>().prop_filter("finite", |n| n.is_finite())
    ];
    prop_oneof![
        Just(Value::Empty),
        word().prop_map(Value::Text),
        number.prop_map(Value::Number),
        any::<bool>().prop_map(Value::Boolean),
        (-719_162..2_932_896_i32).prop_filter_map("a date", |days| date(days).map(Value::Date)),
        prop::collection::vec(word(), 0..4).prop_map(Value::List),
    ]
}

/// The date so many days after 1970-01-01, in the years 0001 to 9999.
fn date(days: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(days + 719_163)
        .filter(|date| (1..=9999).contains(&chrono::Datelike::year(date)))
}
