//! Reads any text as an expression. What can be read can be evaluated, whatever is answered, and reads again as the same tree.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use survey_model::expression::{Context, Expression, Value};

/// Answers to every item, drawn from the bytes of its name and of the input.
struct Answers(u8);

impl Context for Answers {
    fn value(&self, reference: &str) -> Value {
        let drawn = reference.bytes().fold(self.0, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte));
        match drawn % 6 {
            0 => Value::Empty,
            1 => Value::Number(f64::from(drawn) - 100.5),
            2 => Value::Text("yes".to_owned()),
            3 => Value::Text("2018-02-28".to_owned()),
            4 => Value::List(vec!["a".to_owned(), "5".to_owned()]),
            _ => Value::Boolean(drawn > 128),
        }
    }

    fn current(&self) -> Value {
        self.value(".")
    }

    fn today(&self) -> NaiveDate {
        NaiveDate::default()
    }
}

fuzz_target!(|input: (u8, &str)| {
    let (seed, source) = input;
    let Ok(expression) = Expression::parse(source) else { return };
    let value = expression.evaluate(&Answers(seed));
    let again = Expression::parse(expression.source()).expect("what was read once is read again");
    assert_eq!(again.ast(), expression.ast());
    assert_eq!(format!("{:?}", again.evaluate(&Answers(seed))), format!("{value:?}"));
    serde_json::to_string(expression.ast()).expect("a tree is JSON, which the page evaluates");
});
