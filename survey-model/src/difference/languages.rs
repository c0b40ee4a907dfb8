//! In which language two versions are compared, and how many texts differ in the others.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::language::Language;
use crate::questionnaire::Questionnaire;

/// The wanted language, the later version's source, or its first that the earlier one has too.
pub(super) fn common(earlier: &Questionnaire, later: &Questionnaire, wanted: Option<Language>) -> Option<Language> {
    let both = both(earlier, later);
    wanted.filter(|language| both.contains(language)).or_else(|| both.first().copied())
}

/// The languages of both versions, in the later one's order.
pub(super) fn both(earlier: &Questionnaire, later: &Questionnaire) -> Vec<Language> {
    later.languages().iter().copied().filter(|language| earlier.languages().contains(language)).collect()
}

/// How many texts differ in each language of both versions but the one that is compared word by word.
pub(super) fn counts(
    earlier: &Questionnaire,
    later: &Questionnaire,
    compared: Option<Language>,
) -> BTreeMap<Language, usize> {
    let others = both(earlier, later).into_iter().filter(|language| Some(*language) != compared);
    others.map(|language| (language, differing(&texts(earlier, language), &texts(later, language)))).collect()
}

/// Texts that only one of the versions has, or that differ.
fn differing(was: &BTreeMap<String, String>, is: &BTreeMap<String, String>) -> usize {
    let dropped = was.keys().filter(|place| !is.contains_key(*place)).count();
    dropped + is.iter().filter(|(place, text)| was.get(*place) != Some(text)).count()
}

/// Every text of a language by its place.
fn texts(questionnaire: &Questionnaire, language: Language) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let document = questionnaire.document().text.get(language.code());
    if let Some(Ok(texts)) = document.map(serde_json::to_value) {
        collect("", &texts, &mut found);
    }
    found
}

fn collect(place: &str, value: &Value, found: &mut BTreeMap<String, String>) {
    match value {
        Value::String(text) => drop(found.insert(place.to_owned(), text.clone())),
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| collect(&format!("{place}.{name}"), value, found));
        }
        _ => {}
    }
}
