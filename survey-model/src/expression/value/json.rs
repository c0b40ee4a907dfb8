//! Values as JSON.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Value, number_to_text};

/// The JSON forms of a value, told apart by their shape.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Json {
    Empty,
    Boolean(bool),
    Number(f64),
    Text(String),
    List(Vec<String>),
    Date { date: NaiveDate },
    NotFinite { number: String },
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        match value {
            Value::Empty => Self::Empty,
            Value::Boolean(boolean) => Self::Boolean(boolean),
            Value::Number(number) if number.is_finite() => Self::Number(number),
            Value::Number(number) => Self::NotFinite { number: number_to_text(number) },
            Value::Text(text) => Self::Text(text),
            Value::List(codes) => Self::List(codes),
            Value::Date(date) => Self::Date { date },
        }
    }
}

impl TryFrom<Json> for Value {
    type Error = String;

    fn try_from(json: Json) -> Result<Self, String> {
        Ok(match json {
            Json::Empty => Self::Empty,
            Json::Boolean(boolean) => Self::Boolean(boolean),
            Json::Number(number) => Self::Number(number),
            Json::Text(text) => Self::Text(text),
            Json::List(codes) => Self::List(codes),
            Json::Date { date } => Self::Date(date),
            Json::NotFinite { number } => Self::Number(not_finite(&number)?),
        })
    }
}

fn not_finite(name: &str) -> Result<f64, String> {
    match name {
        "NaN" => Ok(f64::NAN),
        "Infinity" => Ok(f64::INFINITY),
        "-Infinity" => Ok(f64::NEG_INFINITY),
        other => Err(format!("`{other}` is not the name of a number")),
    }
}
