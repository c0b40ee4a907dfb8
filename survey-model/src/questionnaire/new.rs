//! The files of a questionnaire that somebody begins to write, with a comment where a beginner would ask.

use super::Source;
use crate::language::Language;
use crate::version::VersionName;

const DEFINITION: &str = include_str!("../../data/new/questionnaire.toml");

const fn text(language: Language) -> &'static str {
    match language {
        Language::Ar => include_str!("../../data/new/ar.toml"),
        Language::En => include_str!("../../data/new/en.toml"),
        Language::Es => include_str!("../../data/new/es.toml"),
        Language::Fr => include_str!("../../data/new/fr.toml"),
        Language::Ru => include_str!("../../data/new/ru.toml"),
        Language::Zh => include_str!("../../data/new/zh.toml"),
    }
}

/// The files of the first version of a series: a section and two questions, in these languages, the first being the source.
///
/// Their names are relative to the folder of the version.
#[must_use]
pub fn files(name: &VersionName, languages: &[Language]) -> Vec<Source> {
    let quoted: Vec<String> = languages.iter().map(|language| format!("\"{language}\"")).collect();
    let definition = DEFINITION
        .replace("SERIES", name.series.as_str())
        .replace("VERSION", &name.version.to_string())
        .replace("LANGUAGES", &quoted.join(", "));
    let source = |name: String, text: &str| Source { name, text: text.to_owned() };
    let texts = languages.iter().map(|language| source(format!("{language}.toml"), text(*language)));
    // The translations were made from the texts that the first language has now.
    let made_from = languages.first().map(|source| text(*source)).unwrap_or_default();
    let sources = languages.iter().skip(1).map(|language| source(format!("sources/{language}.toml"), made_from));
    std::iter::once(source("questionnaire.toml".to_owned(), &definition)).chain(texts).chain(sources).collect()
}
