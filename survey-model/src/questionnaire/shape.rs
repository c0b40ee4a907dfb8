//! Turns a TOML table into a document, reporting every key that doesn't fit instead of the first only.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Deserializer, Error};

/// So many wrong keys say enough about a file; reading on would only take time.
const MOST_PROBLEMS: usize = 50;

/// A shape problem: its code, where it is in bytes, and the reader's sentence.
pub(crate) type ShapeProblem = (&'static str, Range<usize>, String);

/// Reads the table; on a problem, takes out the key that has it and tries again with the table that `again` gives.
pub(crate) fn read<'t, T: DeserializeOwned>(
    table: Spanned<DeTable<'t>>,
    again: impl Fn() -> Spanned<DeTable<'t>>,
) -> Result<T, Vec<ShapeProblem>> {
    // Nearly every file is right, and reading uses the table up.
    T::deserialize(Deserializer::from(table)).or_else(|_| problems(again()))
}

/// Every problem of a table that has one.
fn problems<T: DeserializeOwned>(mut table: Spanned<DeTable<'_>>) -> Result<T, Vec<ShapeProblem>> {
    let mut problems = Vec::new();
    // The keys taken out so far: that one of them is missing now says nothing about the file.
    let mut taken: Vec<String> = Vec::new();
    while problems.len() < MOST_PROBLEMS {
        match T::deserialize(Deserializer::from(table.clone())) {
            Ok(document) if problems.is_empty() => return Ok(document),
            Ok(_) => break,
            Err(error) => {
                let span = error.span().unwrap_or_default();
                match taken.iter().position(|key| is_missing(&error, key)) {
                    Some(at) => drop(taken.swap_remove(at)),
                    None => problems.push(describe(&error, span.clone())),
                }
                let Some(key) = take_out(table.get_mut(), &span) else { break };
                taken.push(key);
            }
        }
    }
    problems.sort_by_key(|(_, span, _)| span.start);
    if problems.len() == MOST_PROBLEMS {
        let last = problems.last().map(|(_, span, _)| span.clone()).unwrap_or_default();
        let message = "the file was not read to its end after so many problems; mend these first, then check again";
        problems.push(("too-many-problems", last, message.to_owned()));
    }
    Err(problems)
}

fn is_missing(error: &Error, key: &str) -> bool {
    error.message() == format!("missing field `{key}`")
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

/// Removes the innermost key or element whose place covers the span, and gives the key.
fn take_out(table: &mut DeTable<'_>, span: &Range<usize>) -> Option<String> {
    if let Some(inner) = table.iter_mut().find_map(|(_, value)| take_out_of_value(value, span)) {
        return Some(inner);
    }
    let key = table.iter().find(|(key, value)| covers(&key.span(), span) || covers(&value.span(), span))?.0.clone();
    table.remove(&key);
    Some(key.get_ref().to_string())
}

fn covers(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end && !inner.is_empty()
}

/// Removes what covers the span; an element of an array has no key, so that its name is empty.
fn take_out_of_value(value: &mut Spanned<DeValue<'_>>, span: &Range<usize>) -> Option<String> {
    match value.get_mut() {
        DeValue::Table(table) => take_out(table, span),
        DeValue::Array(array) => {
            if let Some(inner) = array.iter_mut().find_map(|element| take_out_of_value(element, span)) {
                return Some(inner);
            }
            let before = array.len();
            let elements = std::mem::replace(array, DeArray::new()).into_iter();
            *array = elements.filter(|element| !covers(&element.span(), span)).collect();
            (array.len() < before).then(String::new)
        }
        _ => None,
    }
}
