//! Changes the translations in the files of a questionnaire: all of them or nothing.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::{TranslationCell, cells, edit};
use crate::language::Language;
use crate::problem::Problem;
use crate::questionnaire::{Questionnaire, Source, TextAddress, files, read_sources};

/// What stands at the head of a file of remembered source texts.
const HEADING: &str = "# The source texts that the translations were made from. Written by `questionnaire translations`; \
                       do not edit it by hand.\n";

/// A text that a language is to have, made from the present source text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewText {
    /// Where it stands.
    pub address: TextAddress,
    /// The translation.
    pub text: String,
}

/// Notes for every translation of a language that it was made from the present source text; gives how many were noted.
///
/// # Errors
/// Every problem of the questionnaire; then nothing has been written.
pub fn record(path: &Path, language: Language) -> Result<usize, Vec<Problem>> {
    let sources = files(path).map_err(|problem| vec![problem])?;
    let questionnaire = read_sources(&sources)?;
    let translated: Vec<TranslationCell> =
        cells(&questionnaire, language).into_iter().filter(|cell| !cell.target.trim().is_empty()).collect();
    let records = translated.iter().map(|cell| (&cell.address, cell.source.as_str()));
    let changed = with_records(path, sources, language, &records.collect::<Vec<_>>())?;
    write(&changed)?;
    Ok(translated.len())
}

/// Writes translations, each with the present source text as what it was made from.
///
/// # Errors
/// Every problem of the questionnaire, before or after; then nothing has been written.
pub fn apply(path: &Path, language: Language, texts: &[NewText]) -> Result<(), Vec<Problem>> {
    let sources = files(path).map_err(|problem| vec![problem])?;
    let questionnaire = read_sources(&sources)?;
    let records = records(&questionnaire, language, texts);
    let mut changed = with_texts(path, &sources, language, texts)?;
    let all = merged(sources, &changed);
    let records: Vec<_> = records.iter().map(|(address, text)| (address, text.as_str())).collect();
    for file in with_records(path, all.clone(), language, &records)? {
        changed.retain(|other| other.name != file.name);
        changed.push(file);
    }
    // Texts that would make the questionnaire unreadable are found before anything is written.
    read_sources(&merged(all, &changed))?;
    write(&changed)
}

/// What each translation was made from once the new texts are in: nothing is known of those that were not recorded.
fn records(questionnaire: &Questionnaire, language: Language, texts: &[NewText]) -> Vec<(TextAddress, String)> {
    let record = |cell: TranslationCell| {
        let is_new = texts.iter().any(|new| new.address == cell.address);
        let made_from = match cell.status {
            _ if is_new => Some(cell.source),
            super::Status::Current => Some(cell.source),
            super::Status::Stale => cell.made_from,
            super::Status::Missing | super::Status::Unrecorded => None,
        };
        made_from.map(|text| (cell.address, text))
    };
    cells(questionnaire, language).into_iter().filter_map(record).collect()
}

/// The files with the new texts in their places.
fn with_texts(
    path: &Path,
    sources: &[Source],
    language: Language,
    texts: &[NewText],
) -> Result<Vec<Source>, Vec<Problem>> {
    let prefix: &[&str] = if path.is_dir() { &[] } else { &["text", language.code()] };
    let name = if path.is_dir() { path.join(format!("{language}.toml")) } else { path.to_path_buf() };
    let file = find(sources, &name);
    let texts = texts.iter().map(|new| (&new.address, new.text.as_str()));
    let text = edit::set(&file.text, prefix, texts).map_err(|error| unreadable(&file.name, &error))?;
    Ok(vec![Source { name: file.name, text }])
}

/// The files with the remembered source texts of a language replaced by these.
fn with_records(
    path: &Path,
    sources: Vec<Source>,
    language: Language,
    records: &[(&TextAddress, &str)],
) -> Result<Vec<Source>, Vec<Problem>> {
    let records = records.iter().copied().filter(|(_, text)| !text.is_empty());
    let is_folder = path.is_dir();
    let name = if is_folder { path.join("sources").join(format!("{language}.toml")) } else { path.to_path_buf() };
    let file = find(&sources, &name);
    let text = if is_folder {
        edit::set("", &[], records).map(|text| format!("{HEADING}\n{text}"))
    } else {
        edit::remove(&file.text, "translated_from", language.code())
            .and_then(|text| edit::set(&text, &["translated_from", language.code()], records))
    };
    let text = text.map_err(|error| unreadable(&file.name, &error))?;
    Ok(vec![Source { name: file.name, text }])
}

fn unreadable(name: &str, error: &toml_edit::TomlError) -> Vec<Problem> {
    vec![Problem::in_line("syntax", name, 1, error.message().to_owned())]
}

/// The file of this name, empty if there is none yet.
fn find(sources: &[Source], name: &Path) -> Source {
    let name = name.display().to_string();
    let found = sources.iter().find(|source| source.name == name);
    found.cloned().unwrap_or(Source { name, text: String::new() })
}

/// The files with some of them replaced or added.
fn merged(mut sources: Vec<Source>, changed: &[Source]) -> Vec<Source> {
    for file in changed {
        match sources.iter_mut().find(|source| source.name == file.name) {
            Some(source) => source.text.clone_from(&file.text),
            None => sources.push(file.clone()),
        }
    }
    sources
}

/// Writes every file beside its place, and only then moves all of them there: the texts before what they were made
/// from, so that whatever happens in between leaves no translation that passes for newer than it is.
fn write(changed: &[Source]) -> Result<(), Vec<Problem>> {
    let written = changed.iter().map(|file| Ok((write_beside(file)?, PathBuf::from(&file.name))));
    let moved = written.collect::<Result<Vec<_>, Problem>>().and_then(|files| {
        files.iter().try_for_each(|(from, to)| std::fs::rename(from, to).map_err(|error| unwritable(to, &error)))
    });
    moved.map_err(|problem| vec![problem])
}

fn write_beside(file: &Source) -> Result<PathBuf, Problem> {
    let (path, beside) = (Path::new(&file.name), PathBuf::from(format!("{}.new", file.name)));
    let write = || {
        path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
        let mut out = std::fs::File::create(&beside)?;
        out.write_all(file.text.as_bytes())?;
        out.sync_all()
    };
    write().map_err(|error| unwritable(path, &error))?;
    Ok(beside)
}

fn unwritable(path: &Path, error: &std::io::Error) -> Problem {
    Problem::in_line("unwritable", &path.display().to_string(), 1, format!("the file can't be written: {error}"))
}
