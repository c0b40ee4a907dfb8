//! Reads a declaration from its file.

use std::path::Path;

use toml::de::DeTable;

use super::{AnalysisDocument, AnalysisPlan, check};
use crate::problem::{Place, Problem};
use crate::questionnaire::lines::{Lines, line_of, line_starts};
use crate::questionnaire::{DEFINITION, Questionnaire, Source, shape, source};

/// The name of the file, beside `questionnaire.toml`.
pub const FILE: &str = "analysis.toml";

/// Reads the declaration of a file about a version.
///
/// # Errors
/// Every problem, each with its file and line.
pub fn read(file: &Source, questionnaire: &Questionnaire) -> Result<AnalysisPlan, Vec<Problem>> {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    let starts = line_starts(&file.text);
    let in_line = |code, byte, message: String| Problem::in_line(code, &file.name, line_of(&starts, byte), message);
    if !errors.is_empty() {
        let syntax = |error: &toml::de::Error| {
            in_line("syntax", error.span().unwrap_or_default().start, error.message().trim().replace('\n', "; "))
        };
        return Err(errors.iter().map(syntax).collect());
    }
    let again = || DeTable::parse_recoverable(&file.text).0;
    let document: AnalysisDocument = shape::read(table, again).map_err(|found| {
        found.into_iter().map(|(code, span, message)| in_line(code, span.start, message)).collect::<Vec<_>>()
    })?;
    let mut lines = Lines::default();
    lines.add(&file.name, &file.text, "");
    check::check(document, questionnaire)
        .map_err(|problems| problems.into_iter().map(|found| placed(found, &lines)).collect())
}

fn placed(problem: Problem, lines: &Lines) -> Problem {
    let (file, line) = lines.find(problem.place.field.as_deref().unwrap_or_default());
    Problem { place: Place { file, line, ..problem.place }, ..problem }
}

/// Reads the declaration that lies in a questionnaire's folder or beside its `questionnaire.toml`, if there is one.
///
/// # Errors
/// As [`read`], and if the file can't be read.
pub fn read_beside(path: &Path, questionnaire: &Questionnaire) -> Result<Option<AnalysisPlan>, Vec<Problem>> {
    // Of several questionnaires in single files of one folder, nobody could say which one it is about.
    let is_definition = path.file_name().is_some_and(|name| name == DEFINITION);
    let folder = if path.is_dir() { Some(path) } else { path.parent().filter(|_| is_definition) };
    let Some(file) = folder.map(|folder| folder.join(FILE)).filter(|file| file.exists()) else { return Ok(None) };
    read(&source(&file).map_err(|problem| vec![problem])?, questionnaire).map(Some)
}
