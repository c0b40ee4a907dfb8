//! Files that somebody sends: names are compared with those that a questionnaire's folder can have, and never used as paths.

use survey_model::language::Language;
use survey_model::problem::Problem;
use survey_model::questionnaire::{Questionnaire, Source, read_sources};
use survey_model::xlsform;

use crate::services::ServiceError;

/// The endings of the files that are taken, as browsers are told.
pub const ACCEPTED: &str = ".toml,.xlsx,.xls";

const DEFINITION: &str = "questionnaire.toml";
const CONCORDANCE: &str = "concordance.toml";
const ANALYSIS: &str = "analysis.toml";

/// The largest file in bytes, as for files that are read from a folder.
const LARGEST: usize = 4_000_000;

/// So much of a name is shown, in characters.
const SHOWN: usize = 80;

/// A file as it was sent.
#[derive(Debug, Clone, Copy)]
pub struct GivenFile<'f> {
    /// The name that the sender gave it.
    pub name: &'f str,
    /// Its bytes.
    pub content: &'f [u8],
    /// Whether it was given as one of the texts that translations were made from: those have the names of the translations.
    pub is_source: bool,
}

/// Reads the questionnaire that files make.
///
/// They are `questionnaire.toml`, a file per language, `concordance.toml` and the texts that translations were made from; or one
/// file of any name that has its texts inside; or one spreadsheet, an `XLSForm`.
///
/// # Errors
/// [`ServiceError::Invalid`] with every problem of the files, and of the questionnaire if the files are right.
pub fn read_files(files: &[GivenFile<'_>]) -> Result<Questionnaire, ServiceError> {
    if let [file] = files
        && is_spreadsheet(file.name)
    {
        return read_spreadsheet(file);
    }
    let mut problems = Vec::new();
    let mut sources: Vec<Source> = Vec::new();
    for file in files {
        match source(file, files.len() == 1) {
            Ok(source) if sources.iter().any(|other| other.name == source.name) => {
                problems.push(problem("file-duplicate", &source.name, "the file is there twice; send each file once"));
            }
            Ok(source) => sources.push(source),
            Err(problem) => problems.push(problem),
        }
    }
    sources.sort_by_key(|source| source.name != DEFINITION);
    let is_defined = sources.first().is_some_and(|first| first.name == DEFINITION);
    if problems.is_empty() && !is_defined {
        problems.push(problem("file-missing", DEFINITION, "the file is missing; it says what is asked"));
    }
    if problems.is_empty() { recorded(&sources) } else { Err(ServiceError::Invalid(problems)) }
}

/// Stored, a version keeps only what it knows to be stale, so that a text whose source nobody recorded would count as current.
fn recorded(sources: &[Source]) -> Result<Questionnaire, ServiceError> {
    let questionnaire = read_sources(sources).map_err(ServiceError::Invalid)?;
    let is_unrecorded = |problem: &&Problem| problem.code == "translation-unrecorded";
    let unrecorded: Vec<Problem> = questionnaire.obstacles().iter().filter(is_unrecorded).cloned().collect();
    if unrecorded.is_empty() { Ok(questionnaire) } else { Err(ServiceError::Invalid(unrecorded)) }
}

fn is_spreadsheet(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".xlsx", ".xls"].iter().any(|ending| name.ends_with(ending))
}

/// An `XLSForm`, if all of it has an equivalent: leaving something out is for the command line, where it is asked for.
fn read_spreadsheet(file: &GivenFile<'_>) -> Result<Questionnaire, ServiceError> {
    let import = xlsform::import(&shown(file.name), file.content).map_err(ServiceError::Invalid)?;
    if import.foreign.is_empty() {
        Questionnaire::from_document(import.document).map_err(ServiceError::Invalid)
    } else {
        Err(ServiceError::Invalid(import.foreign))
    }
}

fn source(file: &GivenFile<'_>, is_alone: bool) -> Result<Source, Problem> {
    let shown = shown(file.name);
    let name = known_name(file, is_alone).ok_or_else(|| problem("file-unknown", &shown, &why_unknown(file.name)))?;
    if file.content.len() > LARGEST {
        let message = format!("the file has more than {} MB; no questionnaire needs so much", LARGEST / 1_000_000);
        return Err(problem("file-too-large", &shown, &message));
    }
    let text = std::str::from_utf8(file.content)
        .map_err(|_| problem("encoding", &shown, "the file is not text in UTF-8; save it as UTF-8"))?;
    Ok(Source { name, text: text.to_owned() })
}

fn why_unknown(name: &str) -> String {
    if name == ANALYSIS {
        // A draft can still lose the items that a plan speaks of.
        let command = "survey-server questionnaire publish FOLDER";
        return format!(
            "leave {ANALYSIS} out: how a version is analysed is declared when it is published, by `{command}`"
        );
    }
    format!(
        "a questionnaire has no file of this name; send {DEFINITION}, {CONCORDANCE} and a file per language such as en.toml"
    )
}

/// The name of the folder's file that this one is.
fn known_name(file: &GivenFile<'_>, is_alone: bool) -> Option<String> {
    let is_language = Language::ALL.iter().any(|language| file.name == format!("{language}.toml"));
    match file.name {
        name if file.is_source => is_language.then(|| format!("sources/{name}")),
        name if is_language || name == CONCORDANCE || name == DEFINITION => Some(name.to_owned()),
        name if is_alone && name.ends_with(".toml") => Some(DEFINITION.to_owned()),
        _ => None,
    }
}

/// The beginning of a name, without what doesn't show.
fn shown(name: &str) -> String {
    name.chars().filter(|c| !crate::services::person_name::is_hidden(*c)).take(SHOWN).collect()
}

fn problem(code: &'static str, file: &str, message: &str) -> Problem {
    Problem::in_line(code, file, 1, message)
}
