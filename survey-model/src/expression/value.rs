//! What an expression computes with, and how one type of value becomes another.

mod json;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use self::json::Json;

/// Days from 0001-01-01 to 1970-01-01, from which dates are counted when they are used as numbers.
const EPOCH_DAY: i32 = 719_163;

/// One value: an answer, a literal or a result.
///
/// As JSON: `null`, `"text"`, `5`, `true`, `["a", "b"]`, `{"date": "2024-12-31"}`, and `{"number": "NaN"}`,
/// `{"number": "Infinity"}` or `{"number": "-Infinity"}` for the numbers that JSON lacks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(into = "Json", try_from = "Json")]
pub enum Value {
    /// Not answered or not relevant.
    Empty,
    /// A text, or the code of one option.
    Text(String),
    /// A number; NaN if something was not a number.
    Number(f64),
    /// True or false.
    Boolean(bool),
    /// A day of the calendar.
    Date(NaiveDate),
    /// The codes of several options, or one text per entry of a repeat group.
    List(Vec<String>),
}

impl Value {
    /// Whether there is nothing in it: no answer, an empty text, or an empty list.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.is_empty(),
            Self::List(codes) => codes.is_empty(),
            Self::Number(_) | Self::Boolean(_) | Self::Date(_) => false,
        }
    }

    /// The value as a truth value (`XPath` 1.0 `boolean()`): false if empty, zero or NaN.
    pub fn to_boolean(&self) -> bool {
        match self {
            Self::Boolean(boolean) => *boolean,
            Self::Number(number) => !number.is_nan() && !nearly_equal(*number, 0.0),
            other => !other.is_empty(),
        }
    }

    /// The value as a number (`XPath` 1.0 `number()`): days since 1970-01-01 for a date, NaN if it is none.
    pub fn to_number(&self) -> f64 {
        match self {
            Self::Number(number) => *number,
            Self::Boolean(boolean) => f64::from(u8::from(*boolean)),
            Self::Date(date) => f64::from(date.num_days_from_ce() - EPOCH_DAY),
            other => number_in(&other.to_text()),
        }
    }

    /// The value as text (`XPath` 1.0 `string()`): a list is joined with spaces, a date is ISO 8601.
    pub fn to_text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number_to_text(*number),
            Self::Boolean(boolean) => boolean.to_string(),
            Self::Date(date) => date.format("%Y-%m-%d").to_string(),
            Self::List(codes) => codes.join(" "),
        }
    }

    /// The value as a date: a date, an ISO 8601 text, or a number of days since 1970-01-01.
    pub(super) fn to_date(&self) -> Option<NaiveDate> {
        match self {
            Self::Date(date) => Some(*date),
            Self::Number(days) => date_of_days(*days),
            Self::Boolean(_) => None,
            other => date_in(&other.to_text()),
        }
    }

    /// The codes in it: a list's own, or the words of a text.
    pub(super) fn codes(&self) -> Vec<String> {
        match self {
            Self::List(codes) => codes.clone(),
            other => other.to_text().split(is_space).filter(|code| !code.is_empty()).map(str::to_owned).collect(),
        }
    }
}

/// Whether a character is white space in XML, and so in `XPath`; wider notions differ between languages.
pub(super) fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\r' | '\n')
}

/// Whether two numbers differ by less than 1e-12, so that 10.1 + 20.2 + 69.7 is 100 (`JavaRosa` does the same).
pub(super) fn nearly_equal(left: f64, right: f64) -> bool {
    left == right || (left - right).abs() < 1e-12
}

/// The number written in a text, in `XPath`'s notation: no sign but minus, no exponent, no thousands separator.
fn number_in(text: &str) -> f64 {
    let text = text.trim_matches(is_space);
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let digits = unsigned.replacen('.', "", 1);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return f64::NAN;
    }
    text.parse().unwrap_or(f64::NAN)
}

pub(super) fn number_to_text(number: f64) -> String {
    if number.is_infinite() {
        return if number > 0.0 { "Infinity" } else { "-Infinity" }.to_owned();
    }
    if number == 0.0 { "0".to_owned() } else { number.to_string() }
}

/// The date written in a text as `YYYY-MM-DD`, years 0001 to 9999.
pub(super) fn date_in(text: &str) -> Option<NaiveDate> {
    let shape_holds = text.len() == 10
        && text.bytes().enumerate().all(
            |(at, byte)| {
                if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() }
            },
        );
    if !shape_holds {
        return None;
    }
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|date| date.year() > 0)
}

fn date_of_days(days: f64) -> Option<NaiveDate> {
    let last = f64::from(i32::MAX / 2);
    if !(-last..=last).contains(&days) {
        return None;
    }
    // Cuts the fraction off, and fits: the range was checked.
    let day = days as i32;
    NaiveDate::from_num_days_from_ce_opt(day + EPOCH_DAY).filter(|date| (1..=9999).contains(&date.year()))
}
