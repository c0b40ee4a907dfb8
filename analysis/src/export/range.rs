//! Which values a column takes, for codebooks: `0..100`, `2014-01-01..`, of a text its length in characters, `..300`.

use std::fmt::Display;

use survey_model::question::Kind;

/// The range of a kind's values; empty for a kind that only has categories.
pub(super) fn range(kind: &Kind) -> String {
    match kind {
        Kind::Number(number) => between(number.min, number.max),
        Kind::Percentage(_) => between(Some(0), Some(100)),
        Kind::Date(date) => between(date.earliest, date.latest),
        Kind::Text(text) => between(None, Some(text.max_length)),
        _ => String::new(),
    }
}

/// The number of digits after the decimal point; empty for a kind that is no number.
pub(super) fn decimals(kind: &Kind) -> String {
    match kind {
        Kind::Number(number) => number.decimals.to_string(),
        Kind::Percentage(percentage) => percentage.decimals().to_string(),
        _ => String::new(),
    }
}

/// `least..most`, either of which may be open; empty if both are.
pub(super) fn between<T: Display>(least: Option<T>, most: Option<T>) -> String {
    if least.is_none() && most.is_none() {
        return String::new();
    }
    let text = |limit: Option<T>| limit.map_or_else(String::new, |limit| limit.to_string());
    format!("{}..{}", text(least), text(most))
}
