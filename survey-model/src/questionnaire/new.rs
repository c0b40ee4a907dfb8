//! The files of a questionnaire that somebody begins to write, with a comment where a beginner would ask.

use super::Source;
use crate::language::Language;
use crate::version::{Version, VersionName};

const DEFINITION_NAME: &str = "questionnaire.toml";
const CONCORDANCE: &str = "concordance.toml";

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
    std::iter::once(source(DEFINITION_NAME.to_owned(), &definition)).chain(texts).chain(sources).collect()
}

/// The files of the version that follows `from`: the same ones with the new number, and a concordance without verdicts yet.
///
/// Comments and order stay. The names of the files are relative to the folder of the version.
///
/// # Errors
/// What TOML says of the definition, if it is none.
pub fn successor(
    files: Vec<Source>,
    from: &VersionName,
    version: Version,
) -> Result<Vec<Source>, toml_edit::TomlError> {
    let mut next = Vec::with_capacity(files.len() + 1);
    for file in files.into_iter().filter(|file| file.name != CONCORDANCE) {
        let text = if file.name == DEFINITION_NAME { renumbered(&file.text, version)? } else { file.text };
        next.push(Source { name: file.name, text });
    }
    let concordance = format!(
        "# What became of each item of {before}; `questionnaire concordance` proposes the verdicts.\nformat = 1\nfrom = \"{before}\"\n",
        before = from.version
    );
    next.push(Source { name: CONCORDANCE.to_owned(), text: concordance });
    Ok(next)
}

fn renumbered(definition: &str, version: Version) -> Result<String, toml_edit::TomlError> {
    let mut definition: toml_edit::DocumentMut = definition.parse()?;
    definition["version"] = toml_edit::value(version.to_string());
    Ok(definition.to_string())
}
