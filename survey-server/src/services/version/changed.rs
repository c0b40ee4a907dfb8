//! Names what differs between two documents, path by path.

use std::collections::HashMap;

use serde_json::Value;
use survey_model::problem::{Place, Problem};

use super::step::status_words;
use crate::services::ServiceError;
use crate::storage::questionnaire_version::{QuestionnaireVersion, VersionStatus};

/// So many differences are named, the rest is counted.
const MOST: usize = 20;

/// The longest part of a value that is shown, in characters.
const SHOWN: usize = 60;

/// The refusal of another text for a version that can't change: why, the way on, and what differs.
pub(super) fn refusal(there: &QuestionnaireVersion, document: &str) -> ServiceError {
    let differences = match changed(&there.document, document) {
        Ok(differences) => differences,
        Err(error) => return error,
    };
    let more = differences.len().saturating_sub(MOST);
    let named = differences.into_iter().take(MOST).map(|(path, message)| problem(Some(path), message));
    let rest = (more > 0).then(|| problem(None, format!("it differs in {more} more places")));
    ServiceError::Invalid(std::iter::once(problem(None, why(there))).chain(named).chain(rest).collect())
}

fn why(there: &QuestionnaireVersion) -> String {
    let way_on = match there.status {
        VersionStatus::InConsultation => "make it a draft again first",
        _ => "give the new text a new version",
    };
    let (name, status) = (there.name(), status_words(there.status));
    format!("{name} is {status} with another text and never changes; {way_on}. It differs as follows")
}

fn problem(field: Option<String>, message: String) -> Problem {
    Problem { code: "version-fixed", place: Place { field, ..Place::default() }, message }
}

/// Where two documents of canonical JSON differ, in their order: a path such as `section.campaigns.question.CAMPAIGN_HELD.required`,
/// and what it was and is.
///
/// # Errors
/// [`ServiceError::Storage`] if one of them is not the JSON that this program has written.
pub fn changed(before: &str, after: &str) -> Result<Vec<(String, String)>, ServiceError> {
    let mut found = Vec::new();
    compare("", Some(&read(before)?), Some(&read(after)?), &mut found);
    Ok(found)
}

/// A document but for the source texts that translations were made from: these follow from texts that are compared themselves.
fn read(text: &str) -> Result<Value, ServiceError> {
    let mut document: Value = serde_json::from_str(text).map_err(ServiceError::corrupt)?;
    document.as_object_mut().map(|keys| keys.remove("translated_from"));
    Ok(document)
}

fn compare(path: &str, before: Option<&Value>, after: Option<&Value>, found: &mut Vec<(String, String)>) {
    match (before, after) {
        (Some(before), Some(after)) if before == after => {}
        (Some(Value::Object(before)), Some(Value::Object(after))) => {
            for key in before.keys().chain(after.keys().filter(|key| !before.contains_key(*key))) {
                compare(&joined(path, key), before.get(key), after.get(key), found);
            }
        }
        (Some(Value::Array(before)), Some(Value::Array(after))) => compare_lists(path, before, after, found),
        (Some(Value::String(before)), Some(Value::String(after))) => {
            let same = same_beginning(before, after);
            found.push((path.to_owned(), format!("{} → {}", quoted(before, same), quoted(after, same))));
        }
        _ => found.push((path.to_owned(), format!("{} → {}", shown(before), shown(after)))),
    }
}

/// Elements with a code are the same where their codes are; others, where their places are.
fn compare_lists(path: &str, before: &[Value], after: &[Value], found: &mut Vec<(String, String)>) {
    let (earlier, later) = (Named::of(before), Named::of(after));
    let both = earlier.names.iter().filter(|name| later.values.contains_key(*name));
    let now = later.names.iter().filter(|name| earlier.values.contains_key(*name));
    if !both.eq(now) {
        found.push((path.to_owned(), "the order is another one".to_owned()));
    }
    let added = later.names.iter().filter(|name| !earlier.values.contains_key(*name));
    for name in earlier.names.iter().chain(added) {
        let (before, after) = (earlier.values.get(name).copied(), later.values.get(name).copied());
        compare(&joined(path, name), before, after, found);
    }
}

/// The elements of a list by name; of two with one name, the first.
struct Named<'v> {
    names: Vec<String>,
    values: HashMap<String, &'v Value>,
}

impl<'v> Named<'v> {
    fn of(list: &'v [Value]) -> Self {
        let mut named = Self { names: Vec::with_capacity(list.len()), values: HashMap::with_capacity(list.len()) };
        for (at, value) in list.iter().enumerate() {
            let name = name(at, value);
            named.values.entry(name.clone()).or_insert(value);
            named.names.push(name);
        }
        named
    }
}

fn name(at: usize, value: &Value) -> String {
    value.get("code").and_then(Value::as_str).map_or_else(|| at.to_string(), str::to_owned)
}

fn joined(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// How many characters at the beginning of two texts need not be shown: all that are the same, but for a few before the difference.
fn same_beginning(before: &str, after: &str) -> usize {
    let longest = before.chars().count().max(after.chars().count());
    let same = before.chars().zip(after.chars()).take_while(|(one, other)| one == other).count();
    if longest <= SHOWN { 0 } else { same.saturating_sub(SHOWN / 3) }
}

/// A text from this character on, as far as there is room.
fn quoted(text: &str, from: usize) -> String {
    let short: String = text.chars().skip(from).take(SHOWN).collect();
    let before = if from > 0 { "…" } else { "" };
    let after = if text.chars().count() > from + SHOWN { "…" } else { "" };
    format!("“{before}{short}{after}”")
}

/// The beginning of a value, with a word where there is none.
fn shown(value: Option<&Value>) -> String {
    let text = match value {
        None => return "nothing".to_owned(),
        Some(Value::String(text)) => return quoted(text, 0),
        Some(Value::Object(_)) => "a part".to_owned(),
        Some(value) => value.to_string(),
    };
    let short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() { format!("{short}…") } else { text }
}
