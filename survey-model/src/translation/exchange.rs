//! A translator's file: the texts of one language beside those of the source, out and back in.

use crate::language::Language;
use crate::problem::{Place, Problem};
use crate::questionnaire::Questionnaire;

mod sheet;
mod xliff;

/// The largest file in bytes.
pub const LARGEST: usize = crate::workbook::LARGEST;

/// A format of translators' files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// XLIFF 2.0, for translation programs.
    Xliff,
    /// A spreadsheet, for everybody else.
    Xlsx,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Xliff, Self::Xlsx];

    /// Its name on the command line and in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Xliff => "xliff",
            Self::Xlsx => "xlsx",
        }
    }

    /// The format of this name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.code() == code)
    }

    /// The ending of its files' names.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Xliff => "xlf",
            Self::Xlsx => "xlsx",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Xliff => "application/xliff+xml",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    /// Writes the texts of a language for its translator.
    ///
    /// # Errors
    /// If a text is too long for a cell of a spreadsheet.
    pub fn write(self, questionnaire: &Questionnaire, language: Language) -> Result<Vec<u8>, Problem> {
        match self {
            Self::Xliff => Ok(xliff::write(questionnaire, language).into_bytes()),
            Self::Xlsx => sheet::write(questionnaire, language),
        }
    }
}

/// A translator's file as it came back, its texts not yet compared with the questionnaire.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TranslatorFile {
    /// Where the file says what it is of.
    pub place: Place,
    /// The series and version that it says it is of.
    pub questionnaire: String,
    /// The code of its source language.
    pub source: String,
    /// The code of its language.
    pub language: String,
    /// Its texts.
    pub texts: Vec<Given>,
}

impl TranslatorFile {
    /// A file of the right questionnaire and languages, for texts that were shown and come back from a page.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, language: Language, texts: Vec<Given>) -> Self {
        Self {
            place: Place::default(),
            questionnaire: questionnaire.name().to_string(),
            source: questionnaire.languages().first().map_or("", |source| source.code()).to_owned(),
            language: language.code().to_owned(),
            texts,
        }
    }
}

/// A text of a translator's file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// Where it is in the file.
    pub place: Place,
    /// Which text of the questionnaire it is.
    pub address: String,
    /// The source text that was translated.
    pub source: String,
    /// The translation, empty if there is none.
    pub target: String,
    /// Whether the translator says that the translation stands for this source text.
    pub is_done: bool,
}

/// Reads a translator's file in any of the formats, which are told apart by their content.
///
/// # Errors
/// Every problem that keeps it from being read; `name` is the file's name for these.
pub fn read(name: &str, bytes: &[u8]) -> Result<TranslatorFile, Vec<Problem>> {
    if bytes.len() > LARGEST {
        let message = format!("the file has more than {} MB; no translation needs so much", LARGEST / 1_000_000);
        return Err(vec![Problem::in_line("file-too-large", name, 1, message)]);
    }
    if bytes.starts_with(b"PK") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return sheet::read(name, bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => xliff::read(name, text.trim_start_matches('\u{feff}')),
        Err(_) => Err(vec![Problem::in_line(
            "encoding",
            name,
            1,
            "the file is neither a spreadsheet nor XLIFF in UTF-8; save it as one of them",
        )]),
    }
}
