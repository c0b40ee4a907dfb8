//! Turns a TOML table into a document, reporting every key that doesn't fit instead of the first only.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Deserializer, Error};

/// So many wrong keys say enough about a file; reading on would only take time.
const MOST_PROBLEMS: usize = 50;

/// A shape problem: its code, where it is in bytes, and the reader's sentence.
pub(super) type ShapeProblem = (&'static str, Range<usize>, String);

/// Reads the table; on a problem, takes out the key that has it and tries again.
pub(super) fn read<T: DeserializeOwned>(mut table: Spanned<DeTable<'_>>) -> Result<T, Vec<ShapeProblem>> {
    let mut problems = Vec::new();
    while problems.len() < MOST_PROBLEMS {
        match T::deserialize(Deserializer::from(table.clone())) {
            Ok(document) if problems.is_empty() => return Ok(document),
            Ok(_) => break,
            Err(error) => {
                let span = error.span().unwrap_or_default();
                problems.push(describe(&error, span.clone()));
                if !take_out(table.get_mut(), &span) {
                    break;
                }
            }
        }
    }
    Err(problems)
}

fn describe(error: &Error, span: Range<usize>) -> ShapeProblem {
    let message = error.message();
    let code = match message {
        m if m.starts_with("unknown field") => "unknown-key",
        m if m.starts_with("missing field") => "missing-key",
        _ => "wrong-type",
    };
    (code, span, message.replacen("field", "key", 1))
}

/// Removes the innermost key or element whose place covers the span; says whether there was one.
fn take_out(table: &mut DeTable<'_>, span: &Range<usize>) -> bool {
    let inside = table.iter_mut().any(|(_, value)| take_out_of_value(value, span));
    if inside {
        return true;
    }
    let found = table
        .iter()
        .find(|(key, value)| covers(&key.span(), span) || covers(&value.span(), span))
        .map(|(key, _)| key.clone());
    found.is_some_and(|key| table.remove(&key).is_some())
}

fn covers(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end && !inner.is_empty()
}

fn take_out_of_value(value: &mut Spanned<DeValue<'_>>, span: &Range<usize>) -> bool {
    match value.get_mut() {
        DeValue::Table(table) => take_out(table, span),
        DeValue::Array(array) => {
            if array.iter_mut().any(|element| take_out_of_value(element, span)) {
                return true;
            }
            let before = array.len();
            let elements = std::mem::replace(array, DeArray::new()).into_iter();
            *array = elements.filter(|element| !covers(&element.span(), span)).collect();
            array.len() < before
        }
        _ => false,
    }
}
