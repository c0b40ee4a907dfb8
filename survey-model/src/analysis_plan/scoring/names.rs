//! What something is called, by language.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::language::Language;
use crate::problem::Problem;
use crate::questionnaire::Questionnaire;

/// What something is called in each language of its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Names(BTreeMap<Language, String>);

impl FromIterator<(Language, String)> for Names {
    fn from_iter<T: IntoIterator<Item = (Language, String)>>(names: T) -> Self {
        Self(names.into_iter().collect())
    }
}

impl Names {
    /// The name in a language, or in the first that there is.
    #[must_use]
    pub fn of(&self, language: Language) -> &str {
        let found = self.0.get(&language).or_else(|| self.0.get(&Language::En)).or_else(|| self.0.values().next());
        found.map(String::as_str).unwrap_or_default()
    }

    /// The names of a file; what is wrong with them goes to the problems, at `path`.
    pub(super) fn check(
        names: &BTreeMap<String, String>,
        path: &str,
        questionnaire: &Questionnaire,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut found = BTreeMap::new();
        for (code, name) in names {
            match Language::from_code(code) {
                Some(language) if questionnaire.languages().contains(&language) => {
                    if !name.trim().is_empty() {
                        found.insert(language, name.trim().to_owned());
                    }
                }
                _ => {
                    let message = format!("`{code}` is no language of the version");
                    problems.push(Problem::in_field("unknown-language", format!("{path}.{code}"), message));
                }
            }
        }
        let missing: Vec<&str> =
            questionnaire.languages().iter().filter(|of| !found.contains_key(of)).map(|of| of.code()).collect();
        if !missing.is_empty() {
            let message = format!("there is no name in: {}", missing.join(", "));
            problems.push(Problem::in_field("analysis-name-missing", path, message));
        }
        Self(found)
    }
}
