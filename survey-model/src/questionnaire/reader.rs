//! Reads a questionnaire from its files: one folder, or one file with its texts inside.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use toml::Spanned;
use toml::de::DeTable;

use super::check_translation::Origin;
use super::document::{ConcordanceDocument, TextDocument};
use super::lines::{Lines, line_of, line_starts};
use super::problems::capped;
use super::{Document, Questionnaire, check, shape};
use crate::language::Language;
use crate::problem::Problem;

pub(crate) const DEFINITION: &str = "questionnaire.toml";
const CONCORDANCE: &str = "concordance.toml";
/// The folder of the source texts that each language was made from.
const SOURCES: &str = "sources";

/// The largest file in bytes: seventy times the largest one of the instrument, its Russian texts.
const LARGEST: u64 = 4_000_000;

/// One file of a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The file as problems name it.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Reads the questionnaire at a path: a folder with `questionnaire.toml`, or a single file.
///
/// # Errors
/// Every problem, each with its file and line.
pub fn read_path(path: &Path) -> Result<Questionnaire, Vec<Problem>> {
    read_sources(&files(path).map_err(|problem| vec![problem])?)
}

/// The files of the questionnaire at a path, the definition first.
///
/// # Errors
/// The first file that can't be read.
pub fn files(path: &Path) -> Result<Vec<Source>, Problem> {
    if !path.is_dir() {
        return Ok(vec![source(path)?]);
    }
    let languages = Language::ALL.map(|language| format!("{language}.toml"));
    let texts = languages.iter().map(|name| path.join(name));
    let records = languages.iter().map(|name| path.join(SOURCES).join(name));
    let optional = texts.chain(records).chain([path.join(CONCORDANCE)]);
    std::iter::once(path.join(DEFINITION))
        .chain(optional.filter(|file| file.exists()))
        .map(|file| source(&file))
        .collect()
}

/// One file within the bounds for files of questionnaires.
pub(crate) fn source(path: &Path) -> Result<Source, Problem> {
    let name = path.display().to_string();
    let bytes = read_at_most(path, LARGEST + 1)
        .map_err(|error| Problem::in_line("unreadable", &name, 1, format!("the file can't be read: {error}")))?;
    if bytes.len() as u64 > LARGEST {
        let message = format!("the file has more than {} MB; no questionnaire needs so much", LARGEST / 1_000_000);
        return Err(Problem::in_line("file-too-large", &name, 1, message));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let line =
            error.as_bytes()[..error.utf8_error().valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        Problem::in_line("encoding", &name, line, "the file is not UTF-8; save it as UTF-8")
    })?;
    Ok(Source { name, text })
}

/// The first bytes of a file; a length that the file system states is not relied on, since a device has none.
fn read_at_most(path: &Path, most: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a questionnaire from its files: the definition first, then texts named `<language>.toml`, the source texts
/// that they were made from named `sources/<language>.toml`, and `concordance.toml`.
///
/// # Errors
/// Every problem, each with its file and line.
pub fn read_sources(sources: &[Source]) -> Result<Questionnaire, Vec<Problem>> {
    let mut reader = Reader::default();
    let Some((definition, others)) = sources.split_first() else {
        return Err(vec![Problem::in_line("unreadable", DEFINITION, 1, "the questionnaire has no file")]);
    };
    let document = reader.read(definition, others);
    match document {
        Some(document) if reader.problems.is_empty() => checked(document, Origin::Files, &reader.lines),
        _ => Err(capped(reader.problems)),
    }
}

fn checked(document: Document, origin: Origin, lines: &Lines) -> Result<Questionnaire, Vec<Problem>> {
    let (mut questionnaire, obstacles) = check::check(document, origin).map_err(|found| found.located(lines))?;
    questionnaire.obstacles = obstacles.located(lines);
    Ok(questionnaire)
}

#[derive(Default)]
struct Reader {
    lines: Lines,
    problems: Vec<Problem>,
}

impl Reader {
    fn read(&mut self, definition: &Source, others: &[Source]) -> Option<Document> {
        let document = self.part::<Document>(definition, "");
        let (mut texts, mut records) = (Vec::new(), Vec::new());
        let mut concordance = None;
        for source in others {
            let path = Path::new(&source.name);
            let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            if name == "concordance" {
                concordance = self.part::<ConcordanceDocument>(source, "concordance");
            } else if path.parent().is_some_and(|folder| folder.ends_with(SOURCES)) {
                records.extend(self.texts(source, "translated_from", name));
            } else {
                texts.extend(self.texts(source, "text", name));
            }
        }
        let mut document = document?;
        document.text.extend(texts);
        document.translated_from.extend(records);
        document.concordance = concordance.or(document.concordance);
        Some(document)
    }

    fn texts(&mut self, source: &Source, table: &str, language: &str) -> Option<(String, TextDocument)> {
        let texts = self.part::<TextDocument>(source, &format!("{table}.{language}"))?;
        Some((language.to_owned(), texts))
    }

    /// One file as a part of the document; its problems are noted.
    fn part<T: serde::de::DeserializeOwned>(&mut self, source: &Source, prefix: &str) -> Option<T> {
        let table = self.parse(source)?;
        self.lines.add(&source.name, &source.text, prefix);
        let starts = line_starts(&source.text);
        let problem = |(code, span, message): shape::ShapeProblem| {
            Problem::in_line(code, &source.name, line_of(&starts, span.start), message)
        };
        let again = || DeTable::parse_recoverable(&source.text).0;
        shape::read(table, again).map_err(|found| self.problems.extend(found.into_iter().map(problem))).ok()
    }

    fn parse<'s>(&mut self, source: &'s Source) -> Option<Spanned<DeTable<'s>>> {
        let (table, errors) = DeTable::parse_recoverable(&source.text);
        let starts = line_starts(&source.text);
        for error in &errors {
            let line = line_of(&starts, error.span().unwrap_or_default().start);
            self.problems.push(Problem::in_line(
                "syntax",
                &source.name,
                line,
                error.message().trim().replace('\n', "; "),
            ));
        }
        errors.is_empty().then_some(table)
    }
}

impl Questionnaire {
    /// The questionnaire of a document, such as one that was stored as canonical JSON.
    ///
    /// # Errors
    /// Every problem, by field; a document has no lines.
    pub fn from_document(document: Document) -> Result<Self, Vec<Problem>> {
        checked(document, Origin::Normalised, &Lines::default())
    }
}
