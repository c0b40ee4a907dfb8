//! A saved answer as a form holds it.

use std::collections::BTreeMap;

use survey_model::answer::{Answer, Value};
use survey_model::code::{OptionCode, QuestionCode};
use survey_model::question::Given;

/// What a form must hold for an answer to be given again.
#[must_use]
pub fn given_of(answer: Option<&Answer>) -> Given {
    match answer {
        None => Given::default(),
        Some(Answer::Missing(reason)) => {
            Given { missing: reason.can_be_given().then(|| reason.code().to_owned()), ..Given::default() }
        }
        Some(Answer::Value(value)) => given_of_value(value),
    }
}

fn given_of_value(value: &Value) -> Given {
    match value {
        Value::Choice(option) => Given::text(option.as_str()),
        Value::Choices(options) | Value::Ranking(options) => Given::texts(options.iter().map(OptionCode::as_str)),
        Value::Number(number) => Given::text(&number.to_string()),
        Value::Date(day) => Given::text(&day.to_string()),
        Value::Text(text) => Given::text(text),
        Value::Entries(entries) => Given { entries: entries.iter().map(entry).collect(), ..Given::default() },
    }
}

fn entry(entry: &BTreeMap<QuestionCode, Answer>) -> BTreeMap<String, Given> {
    entry.iter().map(|(field, answer)| (field.to_string(), given_of(Some(answer)))).collect()
}
